"""Placing what has no year, or only a weekday or a day, beside the anchor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from armswire.mentions.dates import periods
from armswire.mentions.dates.anchors import Anchor, ImpossibleDateError, Resolved
from armswire.mentions.dates.holidays import find_holiday
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.readings import Calendar
from armswire.mentions.dates.vocabulary import NEAREST

_DAY = dt.timedelta(days=1)
_GRACE = dt.timedelta(days=3)  # a day told as past may lie a little after a publication date of another time zone


def place(reading: Calendar, year: int) -> Period:
    """Place a reading in a year.

    Raises:
        ImpossibleDateError: that year has no such day.
    """
    if reading.digits < 4:
        return periods.years_period(year, reading.digits)
    if reading.holiday:
        return periods.day_period(find_holiday(reading.holiday, year))
    if reading.part:
        return periods.part_period(year, reading.part)
    if reading.month is None:
        return periods.year_period(year)
    if reading.day is None:
        return periods.month_period(year, reading.month)
    if not periods.is_real(year, reading.month, reading.day):
        raise ImpossibleDateError(suggest_near(year, reading.month, reading.day))
    day = dt.date(year, reading.month, reading.day)
    return replace(periods.day_period(day), edtf=day.isoformat() + reading.time)


def suggest_near(year: int | None, month: int, day: int) -> tuple[str, ...]:
    """Suggest the last day of the month and the first of the next for a day that the calendar does not have."""
    last = periods.month_period(year or 2000, month).last
    if last is None or not 28 < day <= 31 + 1:
        return ()
    options = (last, last + _DAY)
    return tuple(option.isoformat() if year else periods.yearless_edtf(option.month, option.day) for option in options)


def resolve_yearless(reading: Calendar, anchor: Anchor) -> Resolved | None:
    """Resolve a day, month, season or holiday of no year: by its weekday, by tense, else the nearest."""
    if anchor.day is None and reading.toward is not None:
        return None
    if anchor.day is None and anchor.year is None:
        return _leave_yearless(reading)
    if anchor.day is None:
        return Resolved(place(reading, anchor.year or 0), ("year",))
    candidates = list(_list_candidates(reading, anchor.day.year))
    if not candidates:
        return _leave_yearless(reading)
    if reading.weekday is not None and reading.day:
        near = [c for c in candidates if c.first and abs(c.first.year - anchor.day.year) <= 1]
        fitting = [c for c in near if c.first and c.first.weekday() == reading.weekday]
        candidates = fitting or candidates
    return Resolved(_choose(candidates, reading.toward, anchor), ("year",))


def _leave_yearless(reading: Calendar) -> Resolved | None:
    if reading.holiday:
        return None
    if reading.month is None:
        return Resolved(Period(f"XXXX-{reading.part}", None, None)) if reading.part and reading.part > 24 else None
    if reading.day and not periods.is_real(2000, reading.month, reading.day):
        raise ImpossibleDateError(suggest_near(None, reading.month, reading.day))
    return Resolved(Period(periods.yearless_edtf(reading.month, reading.day), None, None))


def _list_candidates(reading: Calendar, year: int) -> Iterable[Period]:
    near = range(year - 2, year + 3)
    for option in near if reading.day != 29 or reading.month != 2 else range(year - 8, year + 9):
        try:
            yield place(reading, option)
        except ImpossibleDateError:
            if reading.month != 2 or reading.day != 29:
                raise


def _choose(candidates: list[Period], toward: int | None, anchor: Anchor) -> Period:
    day = anchor.day
    assert day is not None
    spans = [(c, c.first, c.last) for c in candidates if c.first and c.last]
    if toward is not None:
        chosen = _choose_toward([(c, first, last) for c, first, last in spans], toward, day)
        if chosen is not None:
            return chosen
    if anchor.tense == "past":
        past = [c for c, first, _ in spans if first <= day + _GRACE]
        return past[-1] if past else candidates[0]
    if anchor.tense == "future":
        return next((c for c, _, last in spans if last >= day), candidates[-1])
    return min(spans, key=lambda span: _distance(span[1], span[2], day))[0]


def _choose_toward(spans: list[tuple[Period, dt.date, dt.date]], toward: int, day: dt.date) -> Period | None:
    if toward < 0:
        return next((c for c, _, last in reversed(spans) if last < day), None)
    if toward > 0:
        return next((c for c, first, _ in spans if first > day), None)
    holding = next((c for c, first, last in spans if first <= day <= last), None)
    return holding or next((c for c, first, _ in spans if first.year == day.year), None)


def _distance(first: dt.date, last: dt.date, day: dt.date) -> int:
    return 0 if first <= day <= last else min(abs((first - day).days), abs((last - day).days))


def resolve_floating(reading: Calendar, anchor: Anchor) -> Resolved | None:
    """Resolve a weekday or a bare day of the month: the last one of the past, or the next to come."""
    day = anchor.day
    if day is None:
        return None
    span = range(-190, 191) if reading.day else range(-14, 15)
    days = [day + i * _DAY for i in span]
    fitting = [d for d in days if reading.weekday in {None, d.weekday()} and reading.day in {None, d.day}]
    if reading.toward is not None and reading.day is None:
        return Resolved(periods.day_period(_turn_weekday(reading, day)), ("year", "month", "day"))
    if not fitting:
        return None
    chosen = _choose([periods.day_period(d) for d in fitting], None, _settle_tense(reading, anchor))
    return Resolved(chosen, ("year", "month") if reading.day else ("year", "month", "day"))


def _settle_tense(reading: Calendar, anchor: Anchor) -> Anchor:
    """News tells weekdays of the past unless the verb says otherwise; grace would turn them to the future."""
    if anchor.day is None or anchor.tense == "future":
        return anchor
    if reading.day is not None and anchor.tense is None:
        return anchor
    return replace(anchor, tense="past", day=anchor.day - _GRACE)


def _turn_weekday(reading: Calendar, day: dt.date) -> dt.date:
    monday = day - day.weekday() * _DAY
    weekday, toward = reading.weekday or 0, reading.toward or 0
    if toward == NEAREST:
        return day + ((weekday - day.weekday()) % 7 or 7) * _DAY
    turned = monday + (weekday + 7 * max(toward, 0)) * _DAY
    while toward < 0 and turned >= day:
        turned -= 7 * _DAY
    return turned
