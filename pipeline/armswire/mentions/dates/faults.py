"""What is wrong with a date: one function a fault, each yields a flag with ranked suggestions and their reasons.

Codes of flags, with their severity:

- `date.malformed_range` (error): a range from a day to a year, from a month to a day, or without an end or beginning.
- `date.impossible` (error): a day or month that the calendar does not have.
- `date.end_before_start` (error): a range that ends before it starts.
- `date.ambiguous_day_month` (warning): 03/04/2025, where nothing in the article shows its order.
- `date.weekday_mismatch` (warning): a weekday that is not that day's; the date is kept as its numbers say.
- `date.two_digit_year` (info): a year that does not say its century.
- `date.future_in_past_tense` (warning): told as done, but after the publication date.
- `date.implausible_year` (warning): a year of no news (1025, 2205), or told as done ten years ahead.

Of the first four `edtf` is null.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from armswire.mentions.dates.anchors import Anchor
from armswire.mentions.dates.context import Context
from armswire.mentions.dates.expressions import Expression, Tokenised
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Reading
from armswire.mentions.dates.suggestions import (
    suggest_order,
    suggest_range,
    suggest_swapped,
    suggest_weekday,
    suggest_year,
)
from armswire.mentions.dates.tense import tells_as_done
from armswire.records import Flag, Suggestion

_FAR_YEARS = 10  # nothing is told as done so many years ahead but by a slip of the year


@dataclass(frozen=True)
class Judged:
    """An expression with what became of it.

    `options` are values that the words would allow, `alternatives` the readings not chosen.
    """

    expression: Expression
    start: int
    end: int
    text: str
    anchor: Anchor
    period: Period | None = None
    inferred: tuple[str, ...] = ()
    impossible: bool = False
    fault: Faulty | None = None
    options: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    def is_sound(self) -> bool:
        """Whether it can be said when it was."""
        return self.period is not None and not is_reversed(self.period)


def is_reversed(period: Period) -> bool:
    """Whether a period ends before it starts."""
    return bool(period.first and period.last and period.last < period.first)


def flag_date(source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """Flag everything that is wrong with a date."""
    for check in _CHECKS:
        yield from check(source, judged, context)


def check_malformed_range(source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """A range whose ends do not fit each other, or that lacks one."""
    fault = judged.fault
    if fault and fault.code == "date.malformed_range":
        found = suggest_range(source, judged.expression, judged.anchor, context)
        yield Flag.on(judged, fault.code, "error", f"“{judged.text}” is {fault.message}", *found)


def check_impossible(_source: Tokenised, judged: Judged, _context: Context) -> Iterator[Flag]:
    """A day or month that the calendar does not have."""
    if not judged.impossible and not (judged.fault and judged.fault.code == "date.impossible"):
        return
    reason = "the nearest that the calendar has" if judged.impossible else "what of it the calendar has"
    suggestions = tuple(Suggestion(value=value, reason=reason) for value in judged.options)
    yield Flag.on(judged, "date.impossible", "error", f"the calendar has no “{judged.text}”", *suggestions)


def check_order(_source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """A range that ends before it starts."""
    if judged.period and is_reversed(judged.period):
        message = f"“{judged.text}” ends before it starts"
        yield Flag.on(judged, "date.end_before_start", "error", message, *suggest_swapped(judged.period, context))


def check_day_month(_source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """A date in digits whose day and month could be either way round, and nothing in the article settles it."""
    if judged.fault and judged.fault.code == "date.ambiguous_day_month" and judged.period is None:
        message = f"“{judged.text}” could be day-month or month-day"
        yield Flag.on(judged, judged.fault.code, "warning", message, *suggest_order(judged.options, context))


def check_weekday(_source: Tokenised, judged: Judged, _context: Context) -> Iterator[Flag]:
    """A weekday that is not that day's."""
    reading, period = judged.expression.reading, judged.period
    if period is None:
        return
    ends = (reading.first, reading.last) if isinstance(reading, Interval) else (reading,)
    for end, day in zip(ends, (period.first, period.last), strict=False):
        if isinstance(end, Calendar) and end.day and end.weekday is not None and day and day.weekday() != end.weekday:
            right, said = calendar.day_name[day.weekday()], calendar.day_name[end.weekday]
            message = f"{day.isoformat()} is a {right}, not a {said}"
            yield Flag.on(judged, "date.weekday_mismatch", "warning", message, *suggest_weekday(day, end))
            return


def check_two_digit_year(_source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """A year of two digits, whose century the text does not say."""
    near = context.day is not None and bool(judged.period) and _lies_near(judged.period, context.day)
    ambiguous = judged.fault is not None and any(_lacks_century(option) for option in judged.fault.options)
    if (judged.period and "century" in judged.inferred and not near) or (ambiguous and judged.period is None):
        values = (judged.period.edtf,) if judged.period else judged.options
        suggestions = tuple(Suggestion(value=value, reason="the century nearest to today") for value in values)
        message = f"“{judged.text}” does not say its century"
        yield Flag.on(judged, "date.two_digit_year", "info", message, *suggestions)


def _lacks_century(reading: Reading) -> bool:
    return isinstance(reading, Calendar) and not reading.century_said


def _lies_near(period: Period | None, day: dt.date) -> bool:
    """Tell the publication date itself, or the day before or after, whose century is plain."""
    return (
        period is not None
        and period.first == period.last
        and period.first is not None
        and abs((period.first - day).days) <= 1
    )


def check_future_told_as_past(source: Tokenised, judged: Judged, context: Context) -> Iterator[Flag]:
    """A date after the publication date that is told as done, or a year that nothing in the news can be of."""
    first = judged.period.first if judged.period else None
    year = _read_stated_year(judged)
    if first is None or not judged.is_sound() or _counts_on(judged):
        return
    done = tells_as_done(source.text, judged.start)
    base = context.day.year if context.day else context.guess_year(judged.start)
    if (year is not None and not 1800 <= year <= 2100) or (done and year and base and year > base + _FAR_YEARS):
        message = f"the year of “{judged.text}” cannot be meant"
        yield Flag.on(
            judged, "date.implausible_year", "warning", message, *suggest_year(judged.period, year or 0, context, base)
        )
    elif done and context.day and first > context.day:
        message = f"“{judged.text}” is told as past and lies after the publication date"
        yield Flag.on(
            judged,
            "date.future_in_past_tense",
            "warning",
            message,
            *suggest_year(judged.period, first.year, context, base),
        )


def _counts_on(judged: Judged) -> bool:
    """Tell what is counted from the publication itself ("next month"), and so is never a slip."""
    reading = judged.expression.reading
    return not isinstance(reading, Calendar | Interval) or (
        isinstance(reading, Calendar) and (reading.step is not None or reading.toward is not None)
    )


def _read_stated_year(judged: Judged) -> int | None:
    reading = judged.expression.reading
    sides = (reading.first, reading.last) if isinstance(reading, Interval) else (reading,)
    years = [side.year for side in sides if isinstance(side, Calendar) and side.year and side.digits == 4]
    return years[0] if years else None


_CHECKS: tuple[Callable[[Tokenised, Judged, Context], Iterator[Flag]], ...] = (
    check_malformed_range,
    check_impossible,
    check_order,
    check_day_month,
    check_weekday,
    check_two_digit_year,
    check_future_told_as_past,
)
