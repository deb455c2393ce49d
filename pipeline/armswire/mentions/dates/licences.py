"""Which expressions count: bare years, months and weekdays are dates only in the company that makes them so.

"In 2025" is a year and "IDEX 2025" is a name; "in May" is a month and "may" a modal. Each rule answers for one shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from armswire.mentions.dates import vocabulary
from armswire.mentions.dates.expressions import Expression, Tokenised, ends_phrase
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Offset, Reading
from armswire.mentions.dates.tense import read_tense

_FULL_WEEKDAYS = frozenset(vocabulary.WEEKDAYS)
_SAFE_MONTHS = frozenset(vocabulary.MONTHS) - vocabulary.AMBIGUOUS


def is_licensed(source: Tokenised, expression: Expression) -> bool:
    """Tell whether an expression counts as a date where it stands."""
    if _is_recurring(source, expression):
        return False
    if expression.joined:
        return _licence_joined(source, expression)
    return _licence_shape(source, expression)


def _is_recurring(source: Tokenised, expression: Expression) -> bool:
    return source.kind(expression.first - 1) == "EACH"


def _licence_joined(source: Tokenised, expression: Expression) -> bool:
    reading = expression.reading
    if not isinstance(reading, Interval) or source.kind(expression.first) in {"FROM", "BETWEEN"}:
        return not _precedes_unit(source, expression)
    if isinstance(reading.first, Calendar) and isinstance(reading.last, Calendar) and _is_bare_year(reading.last):
        grows = (reading.first.year or 0) < (reading.last.year or 9999)
        spelled_out = source.kind(expression.last - 1) in {"YEAR", "FISCALYY"}
        return (grows and spelled_out and not _precedes_unit(source, expression)) or _licence_year(source, expression)
    return True


def _is_bare_year(reading: Calendar) -> bool:
    return not (reading.month or reading.part or reading.step or reading.weekday is not None or reading.day)


def _licence_shape(source: Tokenised, expression: Expression) -> bool:
    reading = expression.reading
    kinds = tuple(source.kind(i) for i in range(expression.first, expression.last))
    for applies, licence in _RULES:
        if applies(reading, kinds):
            return licence(source, expression)
    return True


def follows_preposition(source: Tokenised, expression: Expression) -> bool:
    """Tell whether a preposition of time stands right before."""
    return source.word(expression.first - 1).lower() in vocabulary.PREPOSITIONS


def _precedes_unit(source: Tokenised, expression: Expression) -> bool:
    return source.word(expression.last).lower() in vocabulary.MEASURES or source.word(expression.last) in {"%", "°"}


def _licence_year(source: Tokenised, expression: Expression) -> bool:
    if expression.qualified and source.kind(expression.first) != "YEAR":
        return True
    if _precedes_unit(source, expression) or source.word(expression.first - 1) in {"$", "€", "£", "¥", "№", "#"}:
        return False
    before = source.word(expression.first - 1).lower()
    if source.kind(expression.first - 1) in {"BREAK", "STOP"}:
        return source.word(expression.last)[:1].islower() or source.kind(expression.last) == "COMMA"
    if before in vocabulary.DETERMINERS:
        return source.word(expression.last)[:1].islower() or source.kind(expression.last) in {"DASH", "BREAK"}
    if source.kind(expression.first - 1) in {"OPEN", "POSS", "UNTIL", "THROUGH", "TO", "FISCAL"}:
        return True
    if source.kind(expression.first - 1) in {"COMMA", "AND", "OR"}:
        return _continues_list(source, expression)
    return before in vocabulary.PREPOSITIONS or source.kind(expression.last) == "POSS"


def _continues_list(source: Tokenised, expression: Expression) -> bool:
    index = expression.first - 2
    return source.kind(index - (source.kind(index) == "COMMA")) in {"YEAR", "MONTH", "WEEKDAY", "CLOSE", "FISCALYY"}


def _licence_old_year(source: Tokenised, expression: Expression) -> bool:
    before = source.word(expression.first - 1).lower()
    return before in {"in", "since", "until"} and ends_phrase(source, expression.last)


def _licence_month(source: Tokenised, expression: Expression) -> bool:
    word, before = source.word(expression.last - 1), source.word(expression.first - 1)
    if expression.qualified:
        return True
    name = word.lower()
    if not word[0].isupper():
        return name not in {"may", "mar", "march"} and follows_preposition(source, expression) and name != "august"
    if source.word(expression.last).islower() and name == "may" and not follows_preposition(source, expression):
        return False
    if before.lower() in vocabulary.PREPOSITIONS or source.kind(expression.first - 1) in {"STEP", "AND", "OR"}:
        return name in _SAFE_MONTHS or not source.word(expression.last)[:1].isupper()
    if before.lower() in vocabulary.DETERMINERS:
        return source.word(expression.last)[:1].islower()
    return name in _SAFE_MONTHS and not _stands_in_name(source, expression)


def _stands_in_name(source: Tokenised, expression: Expression) -> bool:
    before, after = source.word(expression.first - 1), source.word(expression.last)
    return bool(before[:1].isupper() and source.kind(expression.first - 1) == "OTHER") or after[:1].isupper()


def _licence_weekday(source: Tokenised, expression: Expression) -> bool:
    word, before, after = (source.word(i) for i in (expression.last - 1, expression.first - 1, expression.last))
    if word.lower() not in _FULL_WEEKDAYS:
        return False
    if before in {"Black", "Good", "Bloody", "Ash", "Palm", "Super", "Easter", "Cyber"}:
        return False
    if not word[0].isupper():
        return (
            follows_preposition(source, expression)
            or before.lower() in {"on", "for"}
            or ends_phrase(source, expression.last)
        )
    return before.lower() == "on" or not (after[:1].isupper() and after.lower() not in vocabulary.FOLLOWERS)


def _licence_season(source: Tokenised, expression: Expression) -> bool:
    if expression.qualified:
        return True
    index = expression.first - 1
    if source.kind(index) == "THE":
        index -= 1
    if source.word(index).lower() not in {
        "in",
        "by",
        "since",
        "until",
        "during",
        "before",
        "after",
        "for",
        "from",
        "over",
    }:
        return False
    return source.kind(expression.last) != "OF" and ends_phrase(source, expression.last)


def _licence_numeric(source: Tokenised, expression: Expression) -> bool:
    word = source.word(expression.last - 1)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[/.]\d{2}[/.]\d{2}", word):
        return source.word(expression.first - 1) not in {"$", "€", "£"}
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2}|\d{4}[-./]\d{1,2}[-./]\d{1,2}", word):
        return True
    return follows_preposition(source, expression) or source.word(expression.first - 1).lower() in {"on", "at", "date"}


def _licence_bare_day(source: Tokenised, expression: Expression) -> bool:
    before = source.word(expression.first - 1).lower()
    return before in {"on", "by", "until", "since", "before", "after", "through"} and ends_phrase(
        source, expression.last
    )


def _licence_month_day(source: Tokenised, expression: Expression) -> bool:
    month = next(i for i in range(expression.first, expression.last) if source.kind(i) == "MONTH")
    name = source.word(month)
    if source.kind(expression.last - 1) == "CARD" and not ends_phrase(source, expression.last):
        return False
    if name == "may":
        ordinal = any(source.kind(i) in {"ORD", "YEAR"} for i in range(expression.first, expression.last))
        return ordinal and ends_phrase(source, expression.last)
    return not (name in {"march", "mar", "august"} and not ends_phrase(source, expression.last))


def _licence_short_year(source: Tokenised, expression: Expression) -> bool:
    return source.word(expression.first - 1).lower() in {"in", "since", "until", "by", "of"} and source.word(
        expression.first - 2
    ).lower() not in {"class", "spirit", "generation"}


def _licence_future(source: Tokenised, expression: Expression) -> bool:
    return read_tense(source.text, *source.span(expression)) == "future"


def _licence_today(source: Tokenised, expression: Expression) -> bool:
    return source.kind(expression.last) != "POSS" or source.word(expression.last - 1).lower() != "today"


def _never(_source: Tokenised, expression: Expression) -> bool:
    return expression.qualified


def _is_calendar(kinds: tuple[str, ...], *needed: str) -> bool:
    return set(kinds) <= {*needed, "THE"}


_RULES: tuple[tuple[Callable[[Reading, tuple[str, ...]], bool], Callable[[Tokenised, Expression], bool]], ...] = (
    (lambda r, _: isinstance(r, Calendar) and r.digits < 4, _never),
    (lambda r, _: isinstance(r, Calendar) and bool(r.step) and r.step[0] in {"decade", "century"}, _never),
    (lambda r, k: isinstance(r, Calendar) and k[-1:] == ("OLDYEAR",) and _is_bare_year(r), _licence_old_year),
    (lambda r, k: k == ("YY",), _licence_short_year),
    (
        lambda r, k: (
            isinstance(r, Calendar)
            and _is_bare_year(r)
            and k[-1:] == ("YEAR",)
            and "FISCAL" not in k
            and "UNIT" not in k
        ),
        _licence_year,
    ),
    (
        lambda r, k: k[-1:] == ("MONTH",) and isinstance(r, Calendar) and not r.day and r.toward is None and not r.step,
        _licence_month,
    ),
    (lambda r, k: k == ("WEEKDAY",), _licence_weekday),
    (
        lambda r, k: k[-1:] == ("SEASON",) and isinstance(r, Calendar) and r.toward is None and not r.step,
        _licence_season,
    ),
    (lambda r, k: "NUMERIC" in k, _licence_numeric),
    (lambda r, k: k in {("THE", "ORD"), ("THE", "NUM")}, _licence_bare_day),
    (lambda r, k: "MONTH" in k and isinstance(r, Calendar) and bool(r.day), _licence_month_day),
    (lambda r, k: isinstance(r, Offset) and k[0] == "IN" and k[-1] != "TIME", _licence_future),
    (lambda r, k: k == ("DAYWORD",), _licence_today),
    (lambda r, k: isinstance(r, Calendar) and r.part in {40, 41} and r.year is None and not r.step, _never),
    (lambda r, k: isinstance(r, Faulty) and k == ("NUM", "SLASH", "NUM"), _licence_bare_day),
)
