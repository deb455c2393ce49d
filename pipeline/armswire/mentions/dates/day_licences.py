"""Licences of days told by numbers, and of what counts from the day of publication."""

from __future__ import annotations

import re

from armswire.mentions.dates import vocabulary
from armswire.mentions.dates.expressions import Expression, Tokenised, ends_phrase
from armswire.mentions.dates.picking import pick_all
from armswire.mentions.dates.readings import Calendar
from armswire.mentions.dates.tense import read_tense

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16})  # of the fractions that measures are told in
_ON_DAYS = frozenset(("on", "by", "until", "since", "before", "after", "through"))
_BESIDE_DAYS = frozenset(("back", "away", "home", "here", "there", "again"))
_RANKS = frozenset({1, 2, 3})  # "there the first" tells who came first, not when
_CLAUSE = 160  # characters before an expression in which its verb stands


def follows_preposition(source: Tokenised, expression: Expression) -> bool:
    """Tell whether a preposition of time stands right before."""
    return source.word(expression.first - 1).lower() in vocabulary.PREPOSITIONS


def licence_numeric(source: Tokenised, expression: Expression) -> bool:
    """Tell a date in digits from a number of another sort: whole ones always, short ones behind a preposition."""
    word = source.word(expression.last - 1)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[/.]\d{2}[/.]\d{2}", word):
        return source.word(expression.first - 1) not in {"$", "€", "£"}
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2}|\d{4}[-./]\d{1,2}[-./]\d{1,2}", word):
        return True
    before = source.word(expression.first - 1)
    if follows_preposition(source, expression) or before.lower() in {"on", "at", "date"}:
        return True
    monthly = isinstance(expression.reading, Calendar) and not expression.reading.day
    return monthly and before.islower() and ends_phrase(source, expression.last)


def licence_bare_day(source: Tokenised, expression: Expression) -> bool:
    """Tell "on the 27th" and "back the 27th" from a place in a row."""
    before, value = source.word(expression.first - 1).lower(), source.tokens[expression.last - 1].value
    ranked = source.kind(expression.first) == "THE" and value in _RANKS and before not in _ON_DAYS
    return before in _ON_DAYS | _BESIDE_DAYS and not ranked and ends_phrase(source, expression.last)


def licence_bare_number(source: Tokenised, expression: Expression) -> bool:
    """Tell "we'll be back on 15" from "we'll rely on 15" and from "we'll go on 15 trips"."""
    if expression.listed:
        return True
    moves = source.word(expression.first - 2).lower() in vocabulary.MOVES
    marked = source.kind(expression.last) in {"STOP", "BREAK", "COMMA", "CLOSE"}
    ends = marked or source.word(expression.last).lower() in vocabulary.DAY_FOLLOWERS
    return moves and ends and is_future(source, expression)


def licence_pairs(source: Tokenised, expression: Expression) -> bool:
    """Tell "from 2/22 to 3/4" from the fractions "from 1/2 to 3/4"; nothing is counted by either."""
    if not ends_phrase(source, expression.last) or source.kind(expression.last) == "OF":
        return False
    a, b, c, d = pick_all(source.tokens[expression.first : expression.last], "NUM")
    fractions = a < b and c < d and {b, d} <= _DENOMINATORS
    opened = follows_preposition(source, expression) or source.kind(expression.first) == "BETWEEN"
    return not fractions or (opened and is_future(source, expression))


def licence_month_day(source: Tokenised, expression: Expression) -> bool:
    """Tell "May 5" and "march 3rd" from what troops may do."""
    month = next(i for i in range(expression.first, expression.last) if source.kind(i) == "MONTH")
    name = source.word(month)
    if source.kind(expression.last - 1) == "CARD" and not ends_phrase(source, expression.last):
        return False
    if name == "may":
        ordinal = any(source.kind(i) in {"ORD", "YEAR"} for i in range(expression.first, expression.last))
        return ordinal and source.kind(expression.last) in {"BREAK", "STOP", "COMMA", "CLOSE"}
    return not (name in {"march", "mar", "august"} and not ends_phrase(source, expression.last))


def licence_short_year(source: Tokenised, expression: Expression) -> bool:
    """Tell "in '98" from "the class of '98"."""
    before, owner = (source.word(expression.first - back).lower() for back in (1, 2))
    return before in {"in", "since", "until", "by", "of"} and owner not in {"class", "spirit", "generation"}


def licence_future(source: Tokenised, expression: Expression) -> bool:
    """Tell a time to come from how long something takes; months and years count only behind a verb of the future."""
    if source.kind(expression.last) == "OR":
        return False
    start, end = source.span(expression)
    if source.tokens[expression.last - 1].value in {"day", "week", "fortnight"}:
        return read_tense(source.text, start, end) == "future"
    begin = max(0, start - _CLAUSE)
    clause = source.text[begin:end]
    measured = not vocabulary.SPANS.isdisjoint(clause.lower().split())
    announced = read_tense(clause, start - begin, end - begin) == "future"
    return announced and not measured and ends_phrase(source, expression.last)


def is_future(source: Tokenised, expression: Expression) -> bool:
    """Tell whether the words around speak of what is to come."""
    return read_tense(source.text, *source.span(expression)) == "future"


def licence_last_window(source: Tokenised, expression: Expression) -> bool:
    """Tell "the exam will last two weeks"."""
    verb = source.word(expression.first).lower() == "last"
    return not (verb and source.word(expression.first - 1).lower() in vocabulary.MODALS)


def licence_mid_year(source: Tokenised, expression: Expression) -> bool:
    """Tell "by mid-year" from a mid-year review."""
    return follows_preposition(source, expression) and ends_phrase(source, expression.last)


def licence_today(source: Tokenised, expression: Expression) -> bool:
    """Tell the day from "today's world"."""
    return source.kind(expression.last) != "POSS" or source.word(expression.last - 1).lower() != "today"
