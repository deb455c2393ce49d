"""From what an expression says to when that was: readings are resolved against an anchor day.

The anchor is the publication date; without one, the years that the text itself gives stand in for the year alone.
Tense decides between the last and the next; without tense the nearer one is meant. What cannot be told stays XXXX,
and an expression that only counts from an unknown day ("last week") is no date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from armswire.mentions.dates import periods
from armswire.mentions.dates.anchors import Anchor, Resolved
from armswire.mentions.dates.counting import (
    count_unit,
    count_weekday,
    resolve_narrated,
    resolve_offset,
    resolve_step,
    resolve_window,
)
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.placing import place, resolve_floating, resolve_yearless
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Narrated, Nth, Offset, Reading, Window


def resolve(reading: Reading, anchor: Anchor) -> Resolved | None:
    """Resolve a reading.

    Returns:
        the period with its marks, or None where nothing can be told (an interval with a broken end, "last week" of an
        unknown day).

    Raises:
        ImpossibleDateError: the reading names a day that the calendar does not have.
    """
    try:
        resolved = _RESOLVERS[type(reading)](reading, anchor)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999, which are all that dates can hold
        return None
    if resolved is None:
        return None
    whole = reading.whole if isinstance(reading, Calendar) else None
    if whole and resolved.period.first:
        resolved = replace(resolved, period=periods.unit_period(whole, resolved.period.first))
    period = resolved.period.mark("~" if reading.approximate else "").mark("?" if reading.uncertain else "")
    return replace(resolved, period=period)


def _resolve_faulty(_reading: Faulty, _anchor: Anchor) -> None:
    return None


def _resolve_calendar(reading: Calendar, anchor: Anchor) -> Resolved | None:
    if reading.step is not None:
        return resolve_step(reading, reading.step, anchor)
    if reading.year is not None:
        inferred = () if reading.century_said else ("century",)
        return Resolved(place(reading, reading.year), inferred)
    if reading.month or reading.part or reading.holiday:
        return resolve_yearless(reading, anchor)
    return resolve_floating(reading, anchor)


def _resolve_nth(reading: Nth, anchor: Anchor) -> Resolved | None:
    container = resolve(reading.of, anchor)
    if container is None or container.period.first is None or container.period.last is None:
        return None
    first, last = container.period.first, container.period.last
    found = count_weekday(reading, first, last) if reading.weekday is not None else count_unit(reading, first, last)
    return Resolved(found, container.inferred) if found else None


def _resolve_interval(reading: Interval, anchor: Anchor) -> Resolved | None:
    first = resolve(_precede(reading, anchor), anchor) if reading.first else None
    last = resolve(_follow(reading, first), anchor) if reading.last else None
    if (reading.first and not first) or (reading.last and not last):
        return None
    edtf = f"{first.period.edtf.split('/')[0] if first else '..'}/{last.period.edtf.split('/')[-1] if last else '..'}"
    inferred = {part: None for side in (first, last) if side for part in side.inferred}
    if _says_no_year(reading.first) and _says_no_year(reading.last):
        inferred["year"] = None
    period = Period(edtf, first.period.first if first else None, last.period.last if last else None)
    return Resolved(period, tuple(part for part in ("century", "year", "month", "day") if part in inferred))


def _says_no_year(reading: Reading | None) -> bool:
    yearless = isinstance(reading, Calendar) and reading.year is None and reading.step is None
    return yearless and isinstance(reading, Calendar) and bool(reading.month or reading.part)


def _precede(reading: Interval, anchor: Anchor) -> Reading:
    """Place the beginning of a range that is still to end before that end, even if it has begun."""
    first, last = reading.first, reading.last
    assert first is not None
    if anchor.tense != "future" or not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return first
    if first.year or first.step or not first.month or not (last.month or last.step):
        return first
    end = resolve(last, anchor)
    day = end.period.first if end else None
    if day is None:
        return first
    later = first.month > last.month if last.month else (first.month, first.day or 1) > (day.month, day.day)
    return replace(first, year=day.year - later)


def _follow(reading: Interval, first: Resolved | None) -> Reading:
    """Place the end of a range after its beginning, where it does not say its own year or week."""
    last, begin = reading.last, first.period.first if first else None
    assert last is not None
    if begin is None or not isinstance(last, Calendar) or last.year or last.step or last.toward is not None:
        return last
    if last.month is None and last.weekday is not None and last.day is None:
        day = begin + dt.timedelta(days=(last.weekday - begin.weekday()) % 7)
        return Calendar(year=day.year, month=day.month, day=day.day)
    monthly = isinstance(reading.first, Calendar) and reading.first.month
    if monthly and last.month is None and last.day is not None and last.weekday is None:
        year, month = periods.shift_month(begin.year, begin.month, int(last.day < begin.day))
        return replace(last, year=year, month=month)
    if last.month is None:
        return replace(last, year=begin.year) if last.part else last
    return replace(last, year=begin.year + (last.month < begin.month))


_RESOLVERS: dict[type, Callable[..., Resolved | None]] = {
    Calendar: _resolve_calendar,
    Faulty: _resolve_faulty,
    Interval: _resolve_interval,
    Narrated: resolve_narrated,
    Nth: _resolve_nth,
    Offset: resolve_offset,
    Window: resolve_window,
}
