"""doccano's JSON Lines, a row an article.

A row serves both of doccano's importers of spans: sequence labelling reads `label` ([start, end, kind]), relation
labelling `entities` and `relations`. Everything else of a row is kept by doccano as the document's metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from armswire.evaluation.gold import GoldArticle, GoldMention, find_trigger

_ROLES: Mapping[str, tuple[str, ...]] = {
    "suppliers": ("parties",),
    "buyers": ("parties",),
    "participants": ("parties",),
    "equipment": ("equipment",),
    "value": ("money",),
    "place": ("places", "parties"),
}
"""Which kinds of mention may stand in a slot."""


def write_rows(golds: Iterable[GoldArticle]) -> Iterator[dict[str, Any]]:
    """Write articles as rows; an event's trigger is labelled with its type, and its arguments are its relations."""
    for gold in golds:
        entities = list(_list_entities(gold))
        yield {
            "text": gold.article.text,
            "label": [[e["start_offset"], e["end_offset"], e["label"]] for e in entities],
            "entities": entities,
            "relations": list(_list_relations(gold, entities)),
            "name": gold.path.stem,
            **gold.head,
            "mentions": {kind: [dict(m.values) for m in mentions] for kind, mentions in gold.mentions.items()},
            "events": [dict(event) for event in gold.events],
        }


def _list_entities(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    rows = [(kind, m.start, m.end) for kind, mentions in gold.mentions.items() for m in mentions]
    for event in gold.events:
        start = find_trigger(event, gold.article.text)
        rows.append((f"event:{event['type']}", start, start + len(event["trigger"])))
    for number, (label, start, end) in enumerate(rows):
        yield {"id": number, "label": label, "start_offset": start, "end_offset": end}


def _list_relations(gold: GoldArticle, entities: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    mentions = [(kind, mention) for kind, rows in gold.mentions.items() for mention in rows]
    number = 0
    for index, event in enumerate(gold.events, len(mentions)):
        for slot, kinds in _ROLES.items():
            for name in _list_names(event, slot):
                target = _choose(name, kinds, mentions, entities[index]["start_offset"])
                if target is not None:
                    yield {"id": number, "from_id": index, "to_id": target, "type": slot}
                    number += 1


def _list_names(event: Mapping[str, Any], slot: str) -> list[str]:
    value = event.get(slot) or []
    return (
        [value] if isinstance(value, str) else [item["name"] if isinstance(item, Mapping) else item for item in value]
    )


def _choose(name: str, kinds: Sequence[str], mentions: Sequence[tuple[str, GoldMention]], trigger: int) -> int | None:
    """Choose the mention of a name that stands nearest to the trigger."""
    own = [i for i, (kind, mention) in enumerate(mentions) if kind in kinds and _name(kind, mention) == name]
    return min(own, key=lambda i: abs(mentions[i][1].start - trigger), default=None)


def _name(kind: str, mention: GoldMention) -> str:
    values = mention.values
    return f"{values.get('amount')} {values.get('currency')}" if kind == "money" else values.get("name", mention.text)
