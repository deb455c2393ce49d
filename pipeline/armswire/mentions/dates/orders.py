"""Which way round 03/04/2025 is: what the article's other dates show, and otherwise nothing chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

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
    return replace(judged, period=chosen.period, inferred=chosen.inferred, alternatives=rest)


def _try(option: Reading, anchor: Anchor) -> Resolved | None:
    try:
        return resolve(option, anchor)
    except ImpossibleDateError:
        return None


def _choose(known: Sequence[tuple[Reading, Resolved]], context: Context) -> Resolved | None:
    """Choose a reading: by its weekday, as the publication date, or by the order of the article's other dates."""
    for fits in (_fits_weekday, partial(_fits_day, context.day)):
        fitting = [resolved for option, resolved in known if fits(option, resolved)]
        if len(fitting) == 1:
            return fitting[0]
    if context.day_first is None or len(known) != 2:
        return None
    return known[1 if context.day_first else 0][1]


def _fits_day(day: dt.date | None, _option: Reading, resolved: Resolved) -> bool:
    """Tell whether a reading is the publication date, or the day before or after."""
    first = resolved.period.first
    return day is not None and first is not None and abs((first - day).days) <= 1


def _fits_weekday(option: Reading, resolved: Resolved) -> bool:
    weekday = option.weekday if isinstance(option, Calendar) else None
    first = resolved.period.first
    return first is not None and first.weekday() == weekday
