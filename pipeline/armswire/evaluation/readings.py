"""One reading of an article: what somebody found in it, be it the gold, the pipeline, a baseline or a second annotator.

Everything that measures or shows compares two readings, and knows nothing of where they come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from armswire.evaluation.forms import Form, fold_name
from armswire.evaluation.gold import GoldArticle, find_words
from armswire.evaluation.rows import FLAG_CODES
from armswire.records import ArticleRecord, Event, Money, Quantity

FORM_KEYS: Mapping[str, tuple[str, ...]] = {
    "money": ("amount", "currency"),
    "dates": ("edtf",),
    "equipment": ("name", "category"),
    "parties": ("name", "kind", "country"),
    "places": ("name", "country"),
    "quantities": ("value",),
}
"""What makes the normal form of each kind of mention."""

MENTION_KINDS = tuple(FORM_KEYS)
ROLES = ("suppliers", "buyers", "participants")
SLOTS = (*ROLES, "equipment", "quantity", "delivered", "value", "date", "delivery", "place", "factuality")
"""What an event claims; a whole record has all of them right."""
GROUNDS = ("trigger", "attribution", "evidence")
"""The words an event stands on: scored beside the slots, by the words they share or the stretch they overlap."""

_NAMES = frozenset({*ROLES, "equipment", "place", "trigger", "attribution"})
_COUNTS = frozenset({"quantity", "delivered"})


@dataclass(frozen=True)
class Mark:
    """A mention: where it stands, and what it is said to be (the keys of its kind in `FORM_KEYS`)."""

    start: int
    end: int
    text: str
    values: Mapping[str, Any]

    @cached_property
    def span(self) -> tuple[int, int]:
        """Its offsets."""
        return self.start, self.end

    @cached_property
    def form(self) -> Form:
        """Its offsets and normal form."""
        parts = (fold_name(value) if key == "name" else value for key, value in self.values.items())
        return (self.start, self.end, *parts)


@dataclass(frozen=True)
class EventReading:
    """An event: its slots and grounds as lists of plain values, and how sure its finder was."""

    type: str
    slots: Mapping[str, Sequence[Any]]
    confidence: float | None = None

    @cached_property
    def forms(self) -> Mapping[str, list[Form]]:
        """The slots and grounds as normal forms."""
        return {slot: [_make_form(slot, value) for value in values] for slot, values in self.slots.items()}


@dataclass(frozen=True)
class Reading:
    """All that was found in one article; mentions are by kind."""

    name: str
    text: str
    mentions: Mapping[str, Sequence[Mark]]
    events: Sequence[EventReading] = ()
    flags: Sequence[tuple[str, range]] = ()


def read_gold(gold: GoldArticle) -> Reading:
    """Give the gold of an article as a reading."""
    mentions = {
        kind: [make_mark(kind, (m.start, m.end), m.text, {"name": m.text, **m.values}) for m in gold.mentions[kind]]
        for kind in MENTION_KINDS
    }
    flags = [(flag.values["code"], range(flag.start, flag.end)) for flag in gold.mentions["flags"]]
    events = [read_gold_event(event, gold.article.text) for event in gold.events]
    return Reading(gold.path.stem, gold.article.text, mentions, events, flags)


def read_record(record: ArticleRecord, name: str = "") -> Reading:
    """Give what the pipeline found in an article as a reading."""
    rows = {**dict(record.mentions), "quantities": _list_quantities(record)}
    mentions = {
        kind: [make_mark(kind, (m.start, m.end), m.text, _read_values(m)) for m in rows[kind]] for kind in MENTION_KINDS
    }
    flags = [(flag.code, range(flag.start, flag.end)) for flag in record.flags if flag.code in FLAG_CODES]
    return Reading(name, record.text, mentions, [read_event(event) for event in record.events], flags)


def make_mark(kind: str, span: tuple[int, int], text: str, values: Mapping[str, Any]) -> Mark:
    """Make a mark of one kind, with the values that count for it."""
    return Mark(*span, text, {key: values.get(key) for key in FORM_KEYS[kind]})


def read_gold_event(event: Mapping[str, Any], text: str) -> EventReading:
    """Give a gold event as a reading; its evidence is where its opening words stand in the text."""
    goods = event.get("equipment", ())
    starts = ((words, find_words(words, text)) for words in event.get("evidence", ()))
    slots = {
        **{role: event.get(role, ()) for role in ROLES},
        "equipment": [item["name"] for item in goods],
        **{
            count: [(item["name"], item[count]) for item in goods if count in item]
            for count in ("quantity", "delivered")
        },
        "value": event.get("value", ()),
        **{
            slot: _wrap(event.get(slot))
            for slot in ("date", "delivery", "place", "factuality", "trigger", "attribution")
        },
        "evidence": [range(start, start + len(words)) for words, start in starts if start is not None],
    }
    return EventReading(event["type"], slots)


def read_event(event: Event) -> EventReading:
    """Give an event of the pipeline as a reading."""
    slots = {
        **{role: [party.name for party in getattr(event, role)] for role in ROLES},
        "equipment": [item.name for item in event.equipment],
        **{count: list(_count_goods(event, count)) for count in ("quantity", "delivered")},
        "value": [_write_money(money) for money in event.value],
        "date": _wrap(event.date.edtf if event.date else None),
        "delivery": _wrap(event.delivery.edtf if event.delivery else None),
        "place": _wrap(event.place.name if event.place else None),
        "factuality": [event.factuality],
        "trigger": [event.trigger.text],
        "attribution": _wrap(event.attribution.text if event.attribution else None),
        "evidence": [range(span.start, span.end) for span in event.evidence],
    }
    return EventReading(event.type, slots, event.confidence)


def _make_form(slot: str, value: Any) -> Form:
    if slot in _COUNTS:
        return fold_name(value[0]), value[1]
    return (fold_name(value),) if slot in _NAMES else (value,)


def _read_values(mention: Any) -> dict[str, Any]:
    values: dict[str, Any] = dict(mention)
    if isinstance(mention, Money):
        values["amount"] = mention.model_dump()["amount"]
    return values


def _list_quantities(record: ArticleRecord) -> list[Quantity]:
    counts = (count for item in record.mentions.equipment for count in (item.quantity, item.delivered))
    found = {(count.start, count.end): count for count in counts if count is not None}
    return [found[span] for span in sorted(found)]


def _count_goods(event: Event, which: str) -> Iterable[tuple[str, int]]:
    for item in event.equipment:
        count: Quantity | None = getattr(item, which)
        if count is not None and count.value is not None:
            yield item.name, count.value


def _write_money(money: Money) -> str:
    return f"{money.model_dump()['amount']} {money.currency}"


def _wrap(value: str | None) -> list[str]:
    return [value] if value else []
