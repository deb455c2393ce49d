"""Where a span begins or ends alone: open ones ("since 2022"), and broken ones that lack an end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from armswire.mentions.dates.expressions import Expression, Tokenised, ends_phrase
from armswire.mentions.dates.patterns import compile_kinds
from armswire.mentions.dates.ranges import MOVED
from armswire.mentions.dates.readings import Calendar, Faulty, Interval
from armswire.mentions.dates.shapes import is_bare_year

_NO_END = compile_kinds("(TO|UNTIL|THROUGH|DASH|AND) ((COMMA|STOP|CLOSE|BREAK|IN|ON|AT|BY|FOR)|$)")
_NO_AND = compile_kinds("[^ COMMA STOP BREAK AND TO DASH UNTIL THROUGH]{0,14}((COMMA|STOP|BREAK)|$)")
_PARTICIPLE = re.compile(r"\w+ed|built|made|flown|sold", re.IGNORECASE)
_ONWARD = frozenset({"onward", "onwards"})
_PRESENT = frozenset({"present", "now", "today", "date"})


def mark_broken(source: Tokenised, expressions: Sequence[Expression]) -> list[Expression]:
    """Mark what begins as a range and has no end, or has an end and no beginning."""
    return [expression if expression.joined else _mark(source, expression) for expression in expressions]


def _mark(source: Tokenised, expression: Expression) -> Expression:
    reading, opener = expression.reading, source.kind(expression.first - 1)
    if not isinstance(reading, Calendar):
        return expression
    if opener in {"FROM", "BETWEEN"}:
        ending = _NO_END.match(source.codes, expression.last)
        if ending and source.kind(expression.last) != ("TO" if opener == "BETWEEN" else "AND"):
            return _break(expression, expression.first - 1, expression.last + 1, Interval(reading, None), "no end")
        if opener == "BETWEEN" and _NO_AND.match(source.codes, expression.last):
            return _break(expression, expression.first - 1, expression.last, Interval(reading, None), "no end")
    if opener in {"TO", "AND"} and source.kind(expression.first - 2) == ("FROM" if opener == "TO" else "BETWEEN"):
        return _break(expression, expression.first - 2, expression.last, Interval(None, reading), "no beginning")
    return expression


def _break(expression: Expression, first: int, last: int, option: Interval, lack: str) -> Expression:
    reading = Faulty("date.malformed_range", f"a range with {lack}", (option,))
    return replace(expression, first=first, last=last, reading=reading, joined=True)


def _goes_on(source: Tokenised, expression: Expression) -> bool:
    """Tell "from 2027 on"."""
    on = source.kind(expression.last) == "ON" and source.kind(expression.last + 1) in {"STOP", "COMMA", "BREAK"}
    return on and source.kind(expression.first - 1) == "FROM"


def open_ahead(source: Tokenised, expressions: Sequence[Expression], day: dt.date | None) -> list[Expression]:
    """Open what is to begin in a year still to come: "from 2027", told in 2025, is 2027/.."""
    return [
        replace(expression, reading=Interval(expression.reading, None))
        if day and _begins_ahead(source, expression, day.year)
        else expression
        for expression in expressions
    ]


def _begins_ahead(source: Tokenised, expression: Expression, year: int) -> bool:
    reading = expression.reading
    if not isinstance(reading, Calendar) or not is_bare_year(reading) or (reading.year or 0) <= year:
        return False
    bare = expression.last - expression.first == 1 and source.kind(expression.first - 1) == "FROM"
    return bare and ends_phrase(source, expression.last) and not _is_moved(source, expression)


def _is_moved(source: Tokenised, expression: Expression) -> bool:
    end = source.tokens[expression.first - 1].start
    return MOVED.search(source.text, max(0, end - 80), end) is not None


def _starts(source: Tokenised, expression: Expression) -> bool:
    """Tell "built from 2024", a beginning, from "a tank from 1986", an origin."""
    year = isinstance(expression.reading, Calendar) and expression.reading.year
    return (
        bool(year)
        and not _is_moved(source, expression)
        and _PARTICIPLE.fullmatch(source.word(expression.first - 2)) is not None
    )


def drop_openers(source: Tokenised, expressions: Sequence[Expression]) -> list[Expression]:
    """Leave "from" outside a range that is whole without it ("2027 to 2032"); "between" and broken ranges need it."""
    return [
        replace(expression, first=expression.first + 1)
        if isinstance(expression.reading, Interval) and source.kind(expression.first) == "FROM"
        else expression
        for expression in expressions
    ]


def open_spans(source: Tokenised, expressions: Sequence[Expression]) -> list[Expression]:
    """Open the spans that have a beginning only: "since 2022" is 2022/..; "until 2030" names its year, as "by 2030"."""
    return [_open(source, expression) for expression in expressions]


def _open(source: Tokenised, expression: Expression) -> Expression:
    reading = expression.reading
    if isinstance(reading, Faulty | Interval):
        return expression
    before, after = source.kind(expression.first - 1), source.kind(expression.last)
    if source.word(expression.last).lower() in _ONWARD or before == "SINCE" or _goes_on(source, expression):
        return replace(expression, reading=Interval(reading, None))
    end = expression.last + 1 + (source.kind(expression.last + 1) == "THE")
    if after in {"TO", "DASH", "UNTIL", "THROUGH"} and source.word(end).lower() in _PRESENT:
        begin = expression.first - (before == "FROM")
        return replace(expression, first=begin, last=end + 1, reading=Interval(reading, None))
    if before == "FROM" and _starts(source, expression):
        return replace(expression, reading=Interval(reading, None))
    return expression
