"""Why the pipeline is wrong: every error under one plain cause, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from armswire.evaluation.forms import count_shared
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import FORM_KEYS, MENTION_KINDS, SLOTS, EventReading, Mark, Reading


@dataclass(frozen=True)
class Cause:
    """A kind of error: where (a kind of mention, events, flags), and what went wrong."""

    area: str
    cause: str


def count_causes(pairs: Iterable[tuple[Reading, Reading]]) -> Counter[Cause]:
    """Count the causes of error over articles; the gold's reading comes first in each pair.

    A mention is missed, spurious, longer, shorter or askew, or has a wrong part of its normal form; an event is missed
    or false, has another type, or has a slot that is wrong, missed or half right.
    """
    return Counter(cause for gold, found in pairs for cause in _list_causes(gold, found))


def _list_causes(gold: Reading, found: Reading) -> Iterator[Cause]:
    for kind in MENTION_KINDS:
        for cause in _compare_marks(kind, gold.mentions[kind], found.mentions[kind]):
            yield Cause(kind, cause)
    for cause in _compare_events(gold.events, found.events):
        yield Cause("events", cause)
    shared = count_shared(found.flags, gold.flags)
    yield from [Cause("flags", "false")] * (len(found.flags) - shared)
    yield from [Cause("flags", "missed")] * (len(gold.flags) - shared)


def _compare_marks(kind: str, gold: Sequence[Mark], found: Sequence[Mark]) -> Iterator[str]:
    by_span = {mark.span: mark for mark in found}
    wanted = {mark.span for mark in gold}
    loose = {mark.span: mark for mark in found if mark.span not in wanted}
    for mark in gold:
        if mark.span in by_span:
            yield from _compare_forms(kind, mark, by_span[mark.span])
            continue
        near = next((other for other in loose.values() if mark.start < other.end and other.start < mark.end), None)
        yield _compare_spans(mark, near)
        if near:
            del loose[near.span]
    yield from ["spurious"] * len(loose)


def _compare_forms(kind: str, gold: Mark, found: Mark) -> Iterator[str]:
    for key, ours, theirs in zip(FORM_KEYS[kind], gold.form[2:], found.form[2:], strict=True):
        if not count_shared([(theirs,)], [(ours,)]):
            yield f"wrong {key}"


def _compare_spans(gold: Mark, found: Mark | None) -> str:
    if found is None:
        return "missed"
    if found.start <= gold.start and found.end >= gold.end:
        return "span too long"
    return "span too short" if found.start >= gold.start and found.end <= gold.end else "span askew"


def _compare_events(gold: Sequence[EventReading], found: Sequence[EventReading]) -> Iterator[str]:
    pairs = dict(pair_readings(gold, found))
    left = [event for i, event in enumerate(gold) if i not in pairs]
    right = [event for j, event in enumerate(found) if j not in pairs.values()]
    for i, j in pairs.items():
        yield from _compare_slots(gold[i], found[j])
    confused = pair_readings(left, right, same_type=False)
    for i, j in confused:
        yield f"{right[j].type} for {left[i].type}"
    yield from (f"missed {e.type}" for i, e in enumerate(left) if i not in {i for i, _ in confused})
    yield from (f"false {e.type}" for j, e in enumerate(right) if j not in {j for _, j in confused})


def _compare_slots(gold: EventReading, found: EventReading) -> Iterator[str]:
    for slot in SLOTS:
        ours, theirs = gold.forms[slot], found.forms[slot]
        shared = count_shared(theirs, ours)
        if shared == len(ours) == len(theirs):
            continue
        yield f"{slot}: {'missed' if shared == len(theirs) else 'too much' if shared == len(ours) else 'wrong'}"
