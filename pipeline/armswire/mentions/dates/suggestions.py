"""Ways to mend what is broken, best first, each with its reason; none is ever taken without the reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armswire.mentions.dates import periods
from armswire.mentions.dates.anchoring import resolve
from armswire.mentions.dates.anchors import Anchor, ImpossibleDateError
from armswire.mentions.dates.context import Context
from armswire.mentions.dates.expressions import Expression, Tokenised
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Reading
from armswire.records import Suggestion

_STRAY_TOKENS = 25  # a number that strayed from a range stands in the same sentence, not far before it
_DAY = dt.timedelta(days=1)


def suggest_range(
    source: Tokenised, expression: Expression, anchor: Anchor, context: Context
) -> tuple[Suggestion, ...]:
    """Suggest what a malformed range was: with a stray number, with a day told elsewhere, a single day, open."""
    reading = expression.reading
    option = reading.options[0] if isinstance(reading, Faulty) and reading.options else None
    if not isinstance(option, Interval):
        return ()
    known = _take_known_day(option)
    if known is None:
        return tuple(_suggest_open(option, anchor))
    found = [*_suggest_stray(source, expression, known, anchor), *_suggest_told(known, context, anchor)]
    found += [*_suggest_single(option, known, anchor), *_suggest_open(replace_year(option, known), anchor)]
    unique = {suggestion.value: suggestion for suggestion in reversed(found)}
    return tuple(suggestion for suggestion in found if unique.pop(suggestion.value, None))


def _take_known_day(option: Interval) -> Calendar | None:
    """Take the end of the range that is a day or month, with the year that the other end gives."""
    sides = [side for side in (option.first, option.last) if isinstance(side, Calendar)]
    days = [side for side in sides if side.month and side.day] or [side for side in sides if side.month]
    if not days:
        return None
    year = next((side.year for side in sides if side.year), None)
    return replace(days[0], year=days[0].year or year)


def replace_year(option: Interval, known: Calendar) -> Interval:
    """Keep the end that is known and open the other."""
    if isinstance(option.first, Calendar) and option.first.month:
        return Interval(known, None)
    return Interval(None, known)


def _suggest_stray(source: Tokenised, expression: Expression, known: Calendar, anchor: Anchor) -> Iterator[Suggestion]:
    for index in range(expression.first - 1, max(-1, expression.first - _STRAY_TOKENS), -1):
        token = source.tokens[index]
        if token.kind in {"STOP", "BREAK"}:
            return
        if token.kind in {"NUM", "ORD"} and token.word.isdigit() and _stands_alone(source, index):
            words = f"{source.word(index - 1)} {token.word}".strip()
            reason = f"a stray {token.word} stands before it in “{words}”"
            yield from _suggest_days(known, int(token.word), anchor, reason)


def _stands_alone(source: Tokenised, index: int) -> bool:
    """Tell whether a number counts nothing: no unit, noun of plural or money around it."""
    after, kind = source.word(index + 1), source.kind(index + 1)
    counted = after.islower() and after.endswith("s") and len(after) > 3
    joined = kind in {"MONTH", "UNIT", "UNITS", "DASH", "SLASH"} or source.kind(index - 1) == "MONTH"
    return not counted and not joined and after != "%"


def _suggest_told(known: Calendar, context: Context, anchor: Anchor) -> Iterator[Suggestion]:
    for day in context.days:
        if day.month == known.month and day.day and day.year in {None, known.year} and day.day != known.day:
            yield from _suggest_days(known, day.day, anchor, "the article tells of that day elsewhere")


def _suggest_days(known: Calendar, other: int, anchor: Anchor, reason: str) -> Iterator[Suggestion]:
    if other == known.day:
        return
    first, last = sorted((known.day or 1, other)) if known.day else (other, other)
    value = _say(Interval(replace(known, day=first), replace(known, day=last)), anchor)
    if value:
        yield Suggestion(value=value, reason=reason)


def _suggest_single(option: Interval, known: Calendar, anchor: Anchor) -> Iterator[Suggestion]:
    if option.first is None or option.last is None:
        return
    value = _say(known, anchor)
    if value:
        yield Suggestion(value=value, reason="one date, with a stray range word")


def _suggest_open(option: Interval, anchor: Anchor) -> Iterator[Suggestion]:
    value = _say(option, anchor)
    if value:
        yield Suggestion(value=value, reason="the end that is told, the other left open")


def _say(reading: Reading, anchor: Anchor) -> str | None:
    try:
        resolved = resolve(reading, anchor)
    except ImpossibleDateError:
        return None
    return resolved.period.edtf if resolved else None


def suggest_swapped(period: Period, _context: Context) -> tuple[Suggestion, ...]:
    """Suggest the ends the other way round."""
    first, _, last = period.edtf.partition("/")
    return (Suggestion(value=f"{last}/{first}", reason="its ends the other way round"),)


def suggest_order(options: Sequence[str], context: Context) -> tuple[Suggestion, ...]:
    """Suggest both readings of a date in digits, the one nearer to what the article tells first."""
    told = {(day.month, day.day) for day in context.days}
    ranked = sorted(options, key=lambda value: (not _is_told(value, told), _is_ahead(value, context.day)))
    reasons = {True: "the article tells of that day elsewhere", False: "one of its two readings"}
    return tuple(Suggestion(value=value, reason=reasons[_is_told(value, told)]) for value in ranked)


def _is_told(value: str, told: set[tuple[int | None, int | None]]) -> bool:
    parts = value.split("-")
    return len(parts) == 3 and (int(parts[1]), int(parts[2][:2])) in told


def _is_ahead(value: str, day: dt.date | None) -> bool:
    return day is not None and value > day.isoformat()


def suggest_weekday(day: dt.date, reading: Calendar) -> tuple[Suggestion, ...]:
    """Suggest the nearest days of that weekday, then the year in which the day falls on it."""
    weekday = reading.weekday or 0
    before = day - (day.weekday() - weekday) % 7 * _DAY
    near = sorted((before, before + 7 * _DAY), key=lambda other: abs((other - day).days))
    found = [Suggestion(value=other.isoformat(), reason="the nearest day of that weekday") for other in near]
    for year in (day.year - 1, day.year + 1):
        if periods.is_real(year, day.month, day.day) and dt.date(year, day.month, day.day).weekday() == weekday:
            value = dt.date(year, day.month, day.day).isoformat()
            found.append(Suggestion(value=value, reason="the year in which it falls on that weekday"))
    return tuple(found)


def suggest_year(period: Period | None, year: int, context: Context, base: int | None) -> tuple[Suggestion, ...]:
    """Suggest the years near the publication, and not after it, that one slip of the typing turns into this one."""
    if period is None or base is None:
        return ()
    near = (option for option in range(base, base - 6, -1) if _is_slip(f"{option:04}", f"{year:04}"))
    values = [period.edtf.replace(f"{year:04}", f"{option:04}") for option in near]
    reason = "one digit off, near the publication and not after it"
    return tuple(Suggestion(value=value, reason=reason) for value in values if not _is_ahead(value, context.day))[:2]


def _is_slip(meant: str, typed: str) -> bool:
    """Tell whether two numbers differ in one digit or in two that changed places."""
    differing = [i for i in range(4) if meant[i] != typed[i]]
    return len(differing) == 1 or (len(differing) == 2 and sorted(meant) == sorted(typed))
