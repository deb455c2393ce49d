"""Counting from the anchor, from the date told before, and within a period."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from armswire.mentions.dates import periods
from armswire.mentions.dates.anchors import Anchor, Resolved, parts_of
from armswire.mentions.dates.offsets import shift_by
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.placing import place
from armswire.mentions.dates.readings import Calendar, Narrated, Nth, Offset, Window

_DAY = dt.timedelta(days=1)


def resolve_step(reading: Calendar, step: tuple[str, int], anchor: Anchor) -> Resolved | None:
    """Resolve what lies in a unit counted from the anchor: "last week", "March next year"."""
    unit, count = step
    if anchor.day is None:
        return None
    base = periods.shift_day(anchor.day, unit, count)
    if unit == "weekend" and count == 0 and anchor.tense == "past" and base.weekday() < 5:
        base -= 7 * _DAY
    if reading.weekday is not None:
        if unit == "month":
            return None
        day = base + (reading.weekday - base.weekday()) * _DAY
        return Resolved(periods.day_period(day), ("year", "month", "day"))
    if reading.month or reading.part or reading.holiday:
        return Resolved(place(replace(reading, step=None), base.year), ("year",))
    if reading.day is not None:
        placed = Calendar(year=base.year, month=base.month, day=reading.day)
        return Resolved(place(placed, base.year), ("year", "month"))
    return Resolved(periods.unit_period(unit, base), parts_of(unit))


def resolve_offset(reading: Offset, anchor: Anchor) -> Resolved | None:
    """Resolve a distance; months and years away stay months and years, unless the text counts to the day."""
    if anchor.day is None:
        return None
    base, finest = anchor.day, reading.amounts[-1][1]
    if reading.base is not None and reading.base.weekday is not None:
        weeks = reading.amounts[0][0]
        near = reading.sign * (reading.base.weekday - base.weekday()) % 7 or 7
        day = base + reading.sign * (near + 7 * (weeks - 1)) * _DAY
        return Resolved(periods.day_period(day), parts_of("day"))
    if reading.base is not None:
        base += (reading.base.step or ("day", 0))[1] * _DAY
    shifted = shift_by(base, reading.amounts, reading.sign)
    if shifted is None:
        return None
    exact = len(reading.amounts) > 1 or finest not in {"month", "year", "quarter", "half"} or reading.base is not None
    return Resolved(
        periods.day_period(shifted) if exact else periods.unit_period(finest, shifted),
        parts_of("day" if exact else finest),
    )


def resolve_window(reading: Window, anchor: Anchor) -> Resolved | None:
    """Resolve the stretch before or after the anchor."""
    day = anchor.day
    if day is None:
        return None
    if reading.rest:
        end = periods.unit_period(reading.unit, day).last
        return Resolved(periods.days_period(day, end), parts_of("day")) if end and end > day else None
    far = periods.shift_day(day, reading.unit, reading.sign * reading.count)
    period = periods.days_period(day + _DAY, far) if reading.sign > 0 else periods.days_period(far, day - _DAY)
    return Resolved(period, parts_of("day"))


def resolve_narrated(reading: Narrated, anchor: Anchor) -> Resolved | None:
    """Resolve what counts from the date told before."""
    base = anchor.told.first if anchor.told else None
    if base is None:
        if reading.based or anchor.day is None:
            return None
        base = anchor.day
    return Resolved(
        periods.unit_period(reading.unit, periods.shift_day(base, reading.unit, reading.count)), parts_of(reading.unit)
    )


def count_weekday(reading: Nth, first: dt.date, last: dt.date) -> Period | None:
    """Count a weekday within a period; None beyond its end."""
    weekday = reading.weekday or 0
    if reading.rank < 0:
        return periods.day_period(last - (last.weekday() - weekday) % 7 * _DAY)
    day = first + ((weekday - first.weekday()) % 7 + 7 * (reading.rank - 1)) * _DAY
    return periods.day_period(day) if day <= last else None


def count_unit(reading: Nth, first: dt.date, last: dt.date) -> Period | None:
    """Count days, weeks, weekends or months within a period; None beyond its end."""
    if reading.unit == "week":
        # The first week is the one that holds the first Thursday, as ISO 8601 counts the weeks of a year.
        first, last = first + (3 - first.weekday()) % 7 * _DAY, last - (last.weekday() - 3) % 7 * _DAY
    elif reading.unit == "weekend":
        first, last = first + (5 - first.weekday()) % 7 * _DAY, last - (last.weekday() - 5) % 7 * _DAY
    if reading.rank < 0:
        begin, end = periods.shift_day(last, reading.unit, 1 - reading.count), last
    else:
        begin = periods.shift_day(first, reading.unit, reading.rank - 1)
        end = periods.shift_day(begin, reading.unit, reading.count - 1)
    if begin < first or end > last:
        return None
    return _join(periods.unit_period(reading.unit, begin), periods.unit_period(reading.unit, end))


def _join(first: Period, last: Period) -> Period:
    if first == last:
        return first
    return Period(f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}", first.first, last.last)
