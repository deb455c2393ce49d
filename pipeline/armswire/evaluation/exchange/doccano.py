"""doccano's JSON Lines, a row an article.

A row serves both of doccano's importers of spans: sequence labelling reads `label` ([start, end, kind]), relation
labelling `entities` and `relations`. Everything else of a row is kept by doccano as the document's metadata and comes
back with it: normal forms are found again by the span they belong to, events are not edited there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from armswire.errors import DataError
from armswire.evaluation.exchange.texts import read_carried_text
from armswire.evaluation.gold import HEAD_KEYS, GoldArticle, GoldMention, find_trigger

_ROLES: Mapping[str, tuple[str, ...]] = {
    "suppliers": ("parties",),
    "buyers": ("parties",),
    "participants": ("parties",),
    "equipment": ("equipment",),
    "value": ("money",),
    "place": ("places", "parties"),
}
"""Which kinds of mention may stand in a slot."""

_FLAG = "flag"
"""A flag's label is this and its code, since two may stand on the same words."""


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
            "mentions": {kind: list(map(_write_mention, mentions)) for kind, mentions in gold.mentions.items()},
            "events": [dict(event) for event in gold.events],
        }


def read_rows(rows: Iterable[Mapping[str, Any]], path: Path) -> Iterator[GoldArticle]:
    """Read rows as doccano exports them (JSONL, with or without relations); a new span has no normal form yet.

    Args:
        rows: the rows.
        path: where they are from, for errors.

    Raises:
        DataError: if a row does not come from an export of armswire's.
    """
    for number, row in enumerate(rows, 1):
        try:
            yield _read_row(row)
        except (KeyError, TypeError, ValueError) as error:
            remedy = "export as JSONL from a project that armswire's rows were imported into"
            problem = f"{type(error).__name__}: {error}"
            raise DataError(problem, path=str(path), place=f"row {number}", remedy=remedy) from error


def _read_row(row: Mapping[str, Any]) -> GoldArticle:
    article = read_carried_text(row["text"])
    spans = sorted({tuple(item) for item in row.get("label") or ()} | set(map(_read_entity, row.get("entities") or ())))
    mentions = {
        kind: tuple(_list_mentions(kind, known, spans, article.text)) for kind, known in row["mentions"].items()
    }
    head = {key: row[key] for key in HEAD_KEYS if row.get(key) is not None}
    return GoldArticle(Path(f"{row['name']}.toml"), article, head, mentions, tuple(row["events"]))


def _list_mentions(
    kind: str, known: Iterable[Mapping[str, Any]], spans: Iterable[tuple[int, int, str]], text: str
) -> list[GoldMention]:
    """List the mentions of a kind in reading order; flags keep the order they had."""
    values = {_label_mention(kind, item["start"], item["end"], item["values"]): item["values"] for item in known}
    own = [span for span in spans if span[2].startswith(f"{_FLAG}:" if kind == "flags" else kind)]
    if kind == "flags":
        order = list(values)
        own.sort(key=lambda span: order.index(span) if span in values else len(order))
        values |= {span: {"code": span[2].partition(":")[2]} for span in own}
    return [GoldMention(text[span[0] : span[1]], span[0], span[1], values.get(span, {})) for span in own]


def _label_mention(kind: str, start: int, end: int, values: Mapping[str, Any]) -> tuple[int, int, str]:
    return start, end, f"{_FLAG}:{values['code']}" if kind == "flags" else kind


def _read_entity(entity: Mapping[str, Any]) -> tuple[int, int, str]:
    return entity["start_offset"], entity["end_offset"], entity["label"]


def _write_mention(mention: GoldMention) -> dict[str, Any]:
    return {"start": mention.start, "end": mention.end, "values": dict(mention.values)}


def _list_entities(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    rows = [
        _label_mention(kind, m.start, m.end, m.values) for kind, mentions in gold.mentions.items() for m in mentions
    ]
    for event in gold.events:
        start = find_trigger(event, gold.article.text)
        rows.append((start, start + len(event["trigger"]), f"event:{event['type']}"))
    for number, (start, end, label) in enumerate(rows):
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
