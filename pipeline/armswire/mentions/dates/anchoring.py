"""From what an expression says to when that was: readings are resolved against an anchor day.

The anchor is the publication date; without one, the years that the text itself gives stand in for the year alone.
Tense decides between the last and the next; without tense the nearer one is meant. What cannot be told stays XXXX,
and an expression that only counts from an unknown day ("last week") is no date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from armswire.mentions.dates import periods
from armswire.mentions.dates.holidays import find_holiday
from armswire.mentions.dates.offsets import shift_by
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Narrated, Nth, Offset, Reading, Window
from armswire.mentions.dates.tense import Tense

_GRACE = dt.timedelta(days=3)  # a day told as past may lie a little after a publication date of another time zone
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Anchor:
    """What an expression is told against.

    Attributes:
        day: the publication date, where known.
        year: the year to assume where there is no publication date.
        tense: what the words around say.
        told: the last date told before this expression.
    """

    day: dt.date | None = None
    year: int | None = None
    tense: Tense | None = None
    told: Period | None = None


@dataclass(frozen=True)
class Resolved:
    """When it was, and which parts the text does not say."""

    period: Period
    inferred: tuple[str, ...] = ()


class ImpossibleDateError(Exception):
    """The calendar has no such day; `options` are near ones that it has."""

    def __init__(self, options: tuple[str, ...] = ()) -> None:
        super().__init__("no such day")
        self.options = options


def resolve(reading: Reading, anchor: Anchor) -> Resolved | None:
    """Resolve a reading.

    Returns:
        the period with its marks, or None where nothing can be told (an interval with a broken end, "last week" of an
        unknown day).

    Raises:
        ImpossibleDateError: the reading names a day that the calendar does not have.
    """
    resolved = _RESOLVERS[type(reading)](reading, anchor)
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
        return _resolve_step(reading, reading.step, anchor)
    if reading.year is not None:
        inferred = () if reading.century_said else ("century",)
        return Resolved(_place(reading, reading.year), inferred)
    if reading.month or reading.part or reading.holiday:
        return _resolve_yearless(reading, anchor)
    return _resolve_floating(reading, anchor)


def _place(reading: Calendar, year: int) -> Period:
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


def _resolve_step(reading: Calendar, step: tuple[str, int], anchor: Anchor) -> Resolved | None:
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
        return Resolved(_place(replace(reading, step=None), base.year), ("year",))
    if reading.day is not None:
        placed = Calendar(year=base.year, month=base.month, day=reading.day)
        return Resolved(_place(placed, base.year), ("year", "month"))
    return Resolved(periods.unit_period(unit, base), _parts_of(unit))


def _parts_of(unit: str) -> tuple[str, ...]:
    if unit in {"year", "decade", "century"}:
        return ("year",)
    return ("year", "month") if unit in {"month", "quarter", "half"} else ("year", "month", "day")


def _resolve_yearless(reading: Calendar, anchor: Anchor) -> Resolved | None:
    if anchor.day is None and reading.toward is not None:
        return None
    if anchor.day is None and anchor.year is None:
        return _leave_yearless(reading)
    if anchor.day is None:
        return Resolved(_place(reading, anchor.year or 0), ("year",))
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
        return Resolved(Period(f"XXXX-{reading.part}", None, None))
    if reading.day and not periods.is_real(2000, reading.month, reading.day):
        raise ImpossibleDateError(suggest_near(None, reading.month, reading.day))
    return Resolved(Period(periods.yearless_edtf(reading.month, reading.day), None, None))


def _list_candidates(reading: Calendar, year: int) -> Iterable[Period]:
    near = range(year - 2, year + 3)
    for option in near if reading.day != 29 or reading.month != 2 else range(year - 8, year + 9):
        try:
            yield _place(reading, option)
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


def _resolve_floating(reading: Calendar, anchor: Anchor) -> Resolved | None:
    """Resolve a weekday or a bare day of the month: the last one of the past, or the next to come."""
    day = anchor.day
    if day is None:
        return None
    span = range(-62, 63) if reading.day else range(-14, 15)
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
    turned = monday + (weekday + 7 * max(toward, 0)) * _DAY
    while toward < 0 and turned >= day:
        turned -= 7 * _DAY
    return turned


def _resolve_offset(reading: Offset, anchor: Anchor) -> Resolved | None:
    if anchor.day is None:
        return None
    base, finest = anchor.day, reading.amounts[-1][1]
    if reading.base is not None and reading.base.weekday is not None:
        weeks = reading.amounts[0][0]
        day = base + ((reading.base.weekday - base.weekday()) % 7 or 7) * _DAY + (weeks - 1) * 7 * _DAY
        return Resolved(periods.day_period(day), _parts_of("day"))
    if reading.base is not None:
        base += (reading.base.step or ("day", 0))[1] * _DAY
    shifted = shift_by(base, reading.amounts, reading.sign)
    if shifted is None:
        return None
    exact = len(reading.amounts) > 1 or finest not in {"month", "year", "quarter", "half"} or reading.base is not None
    return Resolved(
        periods.day_period(shifted) if exact else periods.unit_period(finest, shifted),
        _parts_of("day" if exact else finest),
    )


def _resolve_nth(reading: Nth, anchor: Anchor) -> Resolved | None:
    container = resolve(reading.of, anchor)
    if container is None or container.period.first is None or container.period.last is None:
        return None
    first, last = container.period.first, container.period.last
    found = _count_weekday(reading, first, last) if reading.weekday is not None else _count_unit(reading, first, last)
    return Resolved(found, container.inferred) if found else None


def _count_weekday(reading: Nth, first: dt.date, last: dt.date) -> Period | None:
    weekday = reading.weekday or 0
    if reading.rank < 0:
        return periods.day_period(last - (last.weekday() - weekday) % 7 * _DAY)
    day = first + ((weekday - first.weekday()) % 7 + 7 * (reading.rank - 1)) * _DAY
    return periods.day_period(day) if day <= last else None


def _count_unit(reading: Nth, first: dt.date, last: dt.date) -> Period | None:
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


def _resolve_window(reading: Window, anchor: Anchor) -> Resolved | None:
    day = anchor.day
    if day is None:
        return None
    if reading.rest:
        end = periods.unit_period(reading.unit, day).last
        return Resolved(periods.days_period(day, end), _parts_of("day")) if end and end > day else None
    far = periods.shift_day(day, reading.unit, reading.sign * reading.count)
    period = periods.days_period(day + _DAY, far) if reading.sign > 0 else periods.days_period(far, day - _DAY)
    return Resolved(period, _parts_of("day"))


def _resolve_narrated(reading: Narrated, anchor: Anchor) -> Resolved | None:
    base = anchor.told.first if anchor.told else None
    if base is None:
        if reading.based or anchor.day is None:
            return None
        base = anchor.day
    return Resolved(
        periods.unit_period(reading.unit, periods.shift_day(base, reading.unit, reading.count)), _parts_of(reading.unit)
    )


def _resolve_interval(reading: Interval, anchor: Anchor) -> Resolved | None:
    first = resolve(reading.first, anchor) if reading.first else None
    last = resolve(_follow(reading.last, first), anchor) if reading.last else None
    if (reading.first and not first) or (reading.last and not last):
        return None
    edtf = f"{first.period.edtf.split('/')[0] if first else '..'}/{last.period.edtf.split('/')[-1] if last else '..'}"
    inferred = {part: None for side in (first, last) if side for part in side.inferred}
    return Resolved(
        Period(edtf, first.period.first if first else None, last.period.last if last else None), tuple(inferred)
    )


def _follow(last: Reading, first: Resolved | None) -> Reading:
    """Place the end of a range after its beginning, where it does not say its own year or week."""
    begin = first.period.first if first else None
    if begin is None or not isinstance(last, Calendar) or last.year or last.step or last.toward is not None:
        return last
    if last.month is None and last.weekday is not None and last.day is None:
        day = begin + ((last.weekday - begin.weekday()) % 7) * _DAY
        return Calendar(year=day.year, month=day.month, day=day.day)
    if last.month is None:
        return replace(last, year=begin.year) if last.part else last
    return replace(last, year=begin.year + (last.month < begin.month))


_RESOLVERS: dict[type, Callable[..., Resolved | None]] = {
    Calendar: _resolve_calendar,
    Faulty: _resolve_faulty,
    Interval: _resolve_interval,
    Narrated: _resolve_narrated,
    Nth: _resolve_nth,
    Offset: _resolve_offset,
    Window: _resolve_window,
}
