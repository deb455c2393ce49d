"""Which way round 03/04/2025 is: what the article's other dates show, and otherwise nothing chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from armswire.mentions.dates.anchoring import resolve
from armswire.mentions.dates.anchors import Anchor, ImpossibleDateError, Resolved
from armswire.mentions.dates.context import Context
from armswire.mentions.dates.faults import Judged
from armswire.mentions.dates.readings import Calendar, Faulty, Reading


def settle_order(judged: Judged, reading: Faulty, context: Context) -> Judged:
    """Judge a faulty reading: an ambiguous order is settled by a weekday or by the article's habit, where they can."""
    options = [(option, _try(option, judged.anchor)) for option in reading.options]
    known = [(option, resolved) for option, resolved in options if resolved is not None]
    values = tuple(resolved.period.edtf for _, resolved in known)
    judged = replace(judged, fault=reading, options=values)
    if reading.code != "date.ambiguous_day_month":
        return judged
    chosen = _choose(known, context)
    judged = replace(judged, alternatives=values)
    if chosen is None:
        return judged
    rest = tuple(value for value in values if value != chosen.period.edtf)
    return replace(judged, period=chosen.period, inferred=chosen.inferred, alternatives=rest, settled=True)


def _try(option: Reading, anchor: Anchor) -> Resolved | None:
    try:
        return resolve(option, anchor)
    except ImpossibleDateError:
        return None


def _choose(known: Iterable[tuple[Reading, Resolved]], context: Context) -> Resolved | None:
    known = list(known)
    by_weekday = [resolved for option, resolved in known if _fits_weekday(option, resolved)]
    if len(by_weekday) == 1:
        return by_weekday[0]
    if context.day_first is None or len(known) != 2:
        return None
    return known[1 if context.day_first else 0][1]


def _fits_weekday(option: Reading, resolved: Resolved) -> bool:
    weekday = option.weekday if isinstance(option, Calendar) else None
    first = resolved.period.first
    return first is not None and first.weekday() == weekday
