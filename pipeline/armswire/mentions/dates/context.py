"""What the whole text tells of its time: its day, its years, the order in which it writes day and month."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from armswire.mentions.dates.expressions import Expression, Tokenised
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Reading

_AHEAD = frozenset({"by", "until", "till", "through", "than", "beyond", "fiscal"})
_DATELINE_CHARS = 200  # a dateline stands at the head of an article
_NEAR_CHARS = 24  # the expression's own year lies within so many characters of its start
_SEPARATED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2\d{2,4}")


@dataclass(frozen=True)
class Context:
    """What one text tells of its time.

    Attributes:
        day: the publication date, or the day of the dateline.
        years: where the text writes a year, as (offset, year), in reading order.
        days: every day that the text gives in full words, as readings.
        day_first: whether its dates in digits put the day first; None where none of them shows it.
    """

    day: dt.date | None
    years: tuple[tuple[int, int], ...]
    days: tuple[Calendar, ...]
    day_first: bool | None

    def find_year(self, offset: int) -> int | None:
        """Find the year written nearest to an offset."""
        if not self.years:
            return None
        return min(self.years, key=lambda pair: abs(pair[0] - offset))[1]

    def guess_year(self, offset: int) -> int | None:
        """Guess the year that the text is of: the one it writes most often, but for the one at that offset."""
        others = [year for start, year in self.years if abs(start - offset) > _NEAR_CHARS]
        return max(others, key=others.count) if others else None


def read_context(source: Tokenised, expressions: Sequence[Expression], published: dt.date | None) -> Context:
    """Read what a text tells of its time."""
    return Context(
        day=published or _read_dateline(source, expressions),
        years=tuple(_list_years(source)),
        days=tuple(day for expression in expressions for day in _list_days(expression.reading)),
        day_first=_read_habit(source),
    )


def _list_years(source: Tokenised) -> list[tuple[int, int]]:
    """List the years that the text tells of as its own time; deadlines ahead are none."""
    years = []
    for index, token in enumerate(source.tokens):
        value = token.value.year if token.kind == "NUMERIC" and isinstance(token.value, Calendar) else token.value
        if token.kind not in {"YEAR", "NUMERIC"} or not isinstance(value, int) or not 1950 <= value <= 2050:
            continue
        if not any(source.word(i).lower() in _AHEAD for i in range(max(0, index - 5), index)):
            years.append((token.start, value))
    return years


def _list_days(reading: Reading) -> list[Calendar]:
    if isinstance(reading, Interval):
        sides = [side for side in (reading.first, reading.last) if side is not None]
        return [day for side in sides for day in _list_days(side)]
    return [reading] if isinstance(reading, Calendar) and reading.month and reading.day else []


def _read_dateline(source: Tokenised, expressions: Sequence[Expression]) -> dt.date | None:
    for expression in expressions:
        start, _ = source.span(expression)
        reading = expression.reading
        if start > _DATELINE_CHARS:
            return None
        if (
            isinstance(reading, Calendar)
            and reading.year
            and reading.month
            and reading.day
            and _is_heading(source, expression)
        ):
            return _make_day(reading.year, reading.month, reading.day)
    return None


def _is_heading(source: Tokenised, expression: Expression) -> bool:
    opens = source.kind(expression.first - 1) == "BREAK"
    return (
        opens
        or source.kind(expression.last) in {"DASH", "BREAK"}
        or source.text[source.span(expression)[1] :][:1] == "\n"
    )


def _make_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _read_habit(source: Tokenised) -> bool | None:
    """Read from dates like 23/04/2025 which number comes first; a text that does both has no habit."""
    habits = set()
    for token in source.tokens:
        match = _SEPARATED.fullmatch(token.word) if token.kind == "NUMERIC" else None
        if match and not isinstance(token.value, Faulty) and match[1] != match[3]:
            habits.add(int(match[1]) > 12)
    return habits.pop() if len(habits) == 1 else None
