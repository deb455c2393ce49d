"""What the whole text tells of its time: its day, its years, the order in which it writes day and month."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from armswire.mentions.dates.expressions import Expression, Tokenised
from armswire.mentions.dates.readings import Calendar, Interval, Reading

_AHEAD = frozenset({"by", "until", "till", "through", "than", "beyond", "fiscal"})
_DATELINE_CHARS = 200  # a dateline stands at the head of an article
_NEAR_CHARS = 24  # the expression's own year lies within so many characters of its start
_CLOSE_CHARS = 150  # a year so near stands in the same or the neighbouring sentence


@dataclass(frozen=True)
class Context:
    """What one text tells of its time.

    Attributes:
        day: the publication date, or the day of the dateline.
        years: where the text writes a year, as (offset, year), in reading order.
        days: every day that the text gives in full words, as readings.
        latest: the latest of its years.
        by_frequency: its years, the most frequent first.
        day_first: whether its dates in digits put the day first; None where none of them shows it.
    """

    day: dt.date | None
    years: tuple[tuple[int, int], ...]
    days: tuple[Calendar, ...]
    latest: int | None
    by_frequency: tuple[int, ...]
    day_first: bool | None

    def find_year(self, offset: int) -> int | None:
        """Find the year that a date of no year is of: the nearest close by, else the latest that the text tells."""
        near = self._slice(offset, _CLOSE_CHARS)
        return min(near, key=lambda pair: abs(pair[0] - offset))[1] if near else self.latest

    def guess_year(self, offset: int) -> int | None:
        """Guess the year that the text is of: the one it writes most often, but for the one at that offset."""
        own = {year for _, year in self._slice(offset, _NEAR_CHARS)}
        return next((year for year in self.by_frequency if year not in own), None)

    def _slice(self, offset: int, reach: int) -> tuple[tuple[int, int], ...]:
        low = bisect_left(self.years, (offset - reach, 0))
        return self.years[low : bisect_left(self.years, (offset + reach, 0), lo=low)]


def read_context(source: Tokenised, expressions: Sequence[Expression], published: dt.date | None) -> Context:
    """Read what a text tells of its time."""
    years = _list_years(source)
    return Context(
        day=published or _read_dateline(source, expressions),
        years=tuple(years),
        days=tuple(dict.fromkeys(day for expression in expressions for day in _list_days(expression.reading))),
        latest=max((year for _, year in years), default=None),
        by_frequency=tuple(year for year, _ in Counter(year for _, year in years).most_common()),
        day_first=source.day_first,
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
    opens = source.kind(expression.first - 1) in {"BREAK", "DASH"}
    after = source.kind(expression.last + (source.kind(expression.last) == "CLOSE"))
    end = source.span(expression)[1]
    return opens or after in {"DASH", "BREAK"} or source.text[end : end + 1] == "\n"


def _make_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
