"""Two expressions with a range word between them are one: "from April 2024 to May 2025", "Q1 to Q3 2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armswire.mentions.dates.expressions import Expression, Tokenised
from armswire.mentions.dates.patterns import compile_kinds
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Reading
from armswire.mentions.dates.shapes import is_bare_year

_LINK = compile_kinds("(COMMA? (TO|UNTIL|THROUGH)|DASH|COMMA? AND|SLASH) (THE|IN|ON)?")
MOVED = re.compile(
    r"\b(?:delay|postpone|mov|push|slip|shift|reschedul|bring|brought|advanc|rais|increas|revis)\w*\b[^.;]{0,50}$"
)
_LEVELS = ("year", "part", "month", "day")


def join_ranges(source: Tokenised, expressions: Sequence[Expression]) -> list[Expression]:
    """Join neighbours that make a range, and let each side lend the other the year or month it lacks."""
    joined: list[Expression] = []
    for expression in expressions:
        merged = _join(source, joined[-1], expression) if joined else None
        if merged is None:
            joined.append(expression)
        else:
            joined[-1] = merged
    return joined


def _join(source: Tokenised, first: Expression, last: Expression) -> Expression | None:
    link = source.codes[first.last : last.first]
    if first.joined or last.joined or not _LINK.fullmatch(link):
        return None
    word = next(kind for kind in (source.kind(i) for i in range(first.last, last.first)) if kind != "COMMA")
    opener = source.kind(first.first - 1)
    whole = all(isinstance(side.reading, Calendar) and side.reading.year and side.reading.day for side in (first, last))
    if source.kind(first.last) == "COMMA" and opener not in {"FROM", "BETWEEN"} and not whole:
        return None
    if not _may_join(source, first, last, opener, word):
        return None
    # "from" and "between" belong to the range where a word answers them: "from … to", not "from 19–22 April".
    begin = first.first - (opener in {"FROM", "BETWEEN"} and word not in {"DASH", "SLASH"})
    reading = build_range(prefer_order(first.reading, source.day_first), prefer_order(last.reading, source.day_first))
    return Expression(begin, last.last, reading, joined=True)


def _may_join(source: Tokenised, first: Expression, last: Expression, opener: str, word: str) -> bool:
    same = level_of(first.reading) == level_of(last.reading) or _is_day_to_year(first.reading, last.reading)
    if word == "AND":
        return opener == "BETWEEN"
    if word in {"DASH", "SLASH"}:
        iso = source.kind(first.first) == source.kind(last.first) == "NUMERIC"
        return same and (word == "DASH" or iso or level_of(first.reading) == "year")
    if opener == "FROM":
        begin = source.tokens[first.first - 1].start
        return not MOVED.search(source.text[max(0, begin - 80) : begin])
    return same or opener == "BETWEEN"


def _is_day_to_year(first: Reading, last: Reading) -> bool:
    """Tell "April 22 to 2025", which is broken with or without "from"."""
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return False
    return first.month is not None and first.day is not None and first.year is None and is_bare_year(last)


def prefer_order(reading: Reading, day_first: bool | None) -> Reading:  # noqa: FBT001  a fact of the text, not a switch
    """Read an ambiguous date in digits in the order that the article's other dates show."""
    if not isinstance(reading, Faulty) or reading.code != "date.ambiguous_day_month" or day_first is None:
        return reading
    return reading.options[1 if day_first else 0]


def level_of(reading: Reading) -> str:
    """Tell how fine a reading is: year, part, month or day."""
    if not isinstance(reading, Calendar):
        return "day"
    if reading.day or reading.weekday is not None or reading.holiday:
        return "day"
    if reading.month:
        return "month"
    if reading.part:
        return "part"
    unit = reading.step[0] if reading.step else "year"
    return {"month": "month", "quarter": "part", "half": "part", "year": "year", "decade": "year"}.get(unit, "day")


def build_range(first: Reading, last: Reading) -> Reading:
    """Build an interval; a range whose ends do not fit each other is faulty."""
    if _is_ambiguous(first) or _is_ambiguous(last):
        return _build_both(first, last)
    levels = level_of(first), level_of(last)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        broken = _find_misfit(first, last, levels)
        if broken:
            return Faulty("date.malformed_range", broken, (Interval(first, last),))
        first, last = _lend(first, last), _lend(last, first, forward=True)
    return Interval(first, last)


def _is_ambiguous(reading: Reading) -> bool:
    return isinstance(reading, Faulty) and reading.code == "date.ambiguous_day_month"


def _build_both(first: Reading, last: Reading) -> Faulty:
    """Build a range of which an end could be either way round: month first at both ends, or day first."""
    firsts, lasts = (side.options if isinstance(side, Faulty) else (side, side) for side in (first, last))
    options = tuple(build_range(*ends) for ends in zip(firsts, lasts, strict=False))
    return Faulty("date.ambiguous_day_month", "day and month could be either way round", options)


def _find_misfit(first: Calendar, last: Calendar, levels: tuple[str, str]) -> str | None:
    yearless = first.year is None and first.step is None
    if levels == ("day", "year") and yearless and last.year and first.month:
        return "a range from a day of no year to a bare year"
    if levels == ("month", "day") and yearless and last.month and last.step is None:
        return "a range from a month to a day"
    if levels == ("year", "month") and last.year is None and last.step is None and first.year:
        return "a range from a year to a month of no year"
    if levels == ("year", "day") and last.month and last.year is None and last.step is None and first.year:
        return "a range from a year to a day of no year"
    return None


def _lend(reading: Calendar, other: Calendar, *, forward: bool = False) -> Calendar:
    """Give a reading the year (or the counted year) of the other end, across New Year where the months say so."""
    if reading.year is not None or reading.step is not None or not (reading.month or reading.part):
        return reading
    if other.step is not None and other.step[0] == "year":
        return replace(reading, step=other.step)
    if other.year is None or not (other.month or other.part):
        return reading
    wraps = (
        _place_in_year(reading) < _place_in_year(other) if forward else _place_in_year(reading) > _place_in_year(other)
    )
    return replace(
        reading, year=other.year + (0 if not wraps else 1 if forward else -1), century_said=other.century_said
    )


def _place_in_year(reading: Calendar) -> int:
    return reading.month or reading.part or 0


_AND = compile_kinds("COMMA? (AND|OR) (IN|ON)?")
_COMMA = compile_kinds("COMMA")
_WITHIN = compile_kinds("COMMA? (IN|ON)")


def lend_in_lists(source: Tokenised, expressions: Sequence[Expression]) -> list[Expression]:
    """Let a date at the end of a list lend its year to those before it: "in April, May and June 2025"."""
    lent = list(expressions)
    in_list = False
    for i in range(len(lent) - 2, -1, -1):
        link = source.codes[lent[i].last : lent[i + 1].first]
        in_list = bool(_AND.fullmatch(link)) or (in_list and bool(_COMMA.fullmatch(link)))
        here, after = lent[i].reading, lent[i + 1].reading
        told = isinstance(here, Calendar) and (here.step is not None or source.kind(lent[i].first - 1) == "IN")
        if told and _WITHIN.fullmatch(link) and isinstance(here, Calendar) and isinstance(after, Calendar):
            lent[i + 1] = replace(lent[i + 1], reading=_lend_year(after, here))
        if in_list and isinstance(here, Calendar) and isinstance(after, Calendar) and level_of(here) == level_of(after):
            lent[i] = replace(lent[i], reading=_lend(here, after), listed=True)
            lent[i + 1] = replace(lent[i + 1], listed=True)
    return lent


def _lend_year(reading: Calendar, container: Calendar) -> Calendar:
    """Give a month or day the year told right before: "last year, in May"."""
    if level_of(container) != "year" or not reading.month or reading.year or reading.step or container.digits < 4:
        return reading
    return replace(reading, year=container.year, step=container.step)
