"""Which expressions count: bare years, months and weekdays are dates only in the company that makes them so.

"In 2025" is a year and "IDEX 2025" is a name; "in May" is a month and "may" a modal. Each rule answers for one shape.
"""

from __future__ import annotations

from collections.abc import Callable

from armswire.mentions.dates import shapes, vocabulary
from armswire.mentions.dates.day_licences import (
    follows_preposition,
    licence_bare_day,
    licence_bare_number,
    licence_future,
    licence_last_window,
    licence_mid_year,
    licence_month_day,
    licence_numeric,
    licence_pairs,
    licence_short_year,
    licence_today,
)
from armswire.mentions.dates.expressions import Expression, Tokenised, ends_phrase
from armswire.mentions.dates.readings import Calendar, Interval, Reading
from armswire.mentions.dates.shapes import Kinds

_HOMOGRAPHS = frozenset({"sat", "sun", "mon", "wed", "mar", "may", "march"})
_SIGNS = frozenset("$€£¥₩₹№#")
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
    kinds = {source.kind(i) for i in range(expression.first, expression.last)}
    if "OLDYEAR" in kinds and not kinds & {"YEAR", "MONTH"}:
        return False
    if not isinstance(reading, Interval) or source.kind(expression.first) in {"FROM", "BETWEEN"}:
        return not _precedes_unit(source, expression)
    if isinstance(reading.first, Calendar) and isinstance(reading.last, Calendar) and shapes.is_bare_year(reading.last):
        grows = (reading.first.year or 0) < (reading.last.year or 9999)
        spelled_out = source.kind(expression.last - 1) in {"YEAR", "FISCALYY"}
        return (grows and spelled_out and not _precedes_unit(source, expression)) or _licence_year(source, expression)
    return True


def _licence_shape(source: Tokenised, expression: Expression) -> bool:
    reading = expression.reading
    kinds = tuple(source.kind(i) for i in range(expression.first, expression.last))
    for applies, licence in _RULES:
        if applies(reading, kinds):
            return licence(source, expression)
    return True


def _precedes_unit(source: Tokenised, expression: Expression) -> bool:
    return source.word(expression.last).lower() in vocabulary.MEASURES or source.word(expression.last) in {"%", "°"}


def _licence_year(source: Tokenised, expression: Expression) -> bool:
    if expression.qualified and source.kind(expression.first) != "YEAR":
        return True
    before = source.word(expression.first - 1)
    if _precedes_unit(source, expression) or _is_compounded(source, expression) or before in _SIGNS:
        return False
    return _licence_by_word_before(source, expression)


def _licence_by_word_before(source: Tokenised, expression: Expression) -> bool:
    index = expression.first - 1
    kind, word, before = source.kind(index), source.word(index), source.word(index).lower()
    if word == ":" or source.kind(expression.last) == "POSS":
        return ends_phrase(source, expression.last)
    if kind in {"BREAK", "STOP"} or before in vocabulary.DETERMINERS:
        return source.word(expression.last)[:1].islower() or source.kind(expression.last) in {"COMMA", "DASH"}
    if kind in {"COMMA", "AND", "OR"}:
        return _continues_list(source, expression)
    if kind == "DASH":  # "pre-2022"
        return (
            source.word(index - 1).lower() in {"pre", "post"}
            and source.tokens[index - 1].end == source.tokens[index].start
        )
    if before == "least":
        return source.word(index - 2).lower() in {"since", "until", "by"}
    licensed = kind in {"OPEN", "POSS", "UNTIL", "THROUGH", "TO", "FISCAL", "UNITS"}
    return licensed or before in vocabulary.PREPOSITIONS


def _is_compounded(source: Tokenised, expression: Expression) -> bool:
    """Tell "a 2000-strong force", where the number counts and is no year."""
    dash = source.tokens[expression.last : expression.last + 2]
    return len(dash) == 2 and dash[0].kind == "DASH" and dash[1].kind == "OTHER" and dash[0].end == dash[1].start


def _continues_list(source: Tokenised, expression: Expression) -> bool:
    index = expression.first - 2
    return source.kind(index - (source.kind(index) == "COMMA")) in {"YEAR", "MONTH", "WEEKDAY", "CLOSE", "FISCALYY"}


def _licence_old_year(source: Tokenised, expression: Expression) -> bool:
    before = source.word(expression.first - 1).lower()
    return before in {"in", "since", "until"} and ends_phrase(source, expression.last)


def _licence_month(source: Tokenised, expression: Expression) -> bool:
    word, before = source.word(expression.last - 1), source.word(expression.first - 1)
    if expression.qualified or (expression.listed and not _stands_in_name(source, expression)):
        return True
    name = word.lower()
    if not word[0].isupper():
        return name not in {"may", "mar", "march"} and follows_preposition(source, expression) and name != "august"
    if source.word(expression.last).islower() and name == "may" and not follows_preposition(source, expression):
        return False
    if before.lower() in vocabulary.PREPOSITIONS or source.kind(expression.first - 1) == "STEP":
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
        return word[0].isupper() and before.lower() == "on" and ends_phrase(source, expression.last)
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
    if source.kind(expression.first) == "SEASON" and source.kind(index) == "THE":
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
    if source.kind(expression.first - 1) == "IN" and source.kind(expression.first) == "SEASON":
        word, after = source.word(expression.first), source.word(expression.last)
        if word.islower() and after[:1].isupper():  # "in autumn Saab sent"
            return True
    return source.kind(expression.last) != "OF" and ends_phrase(source, expression.last)


def _licence_long(source: Tokenised, expression: Expression) -> bool:
    """Decades count with "early" or "late"; those of two digits not where they tell an age or a temperature."""
    if not expression.qualified:
        return False
    aged = source.word(expression.first - 1).lower() in vocabulary.DETERMINERS
    word = source.word(expression.last - 1)
    return not aged and (len(word) > 4 or not word[0].isdigit() or word[0] in "56789")


def _licence_phrase(source: Tokenised, expression: Expression) -> bool:
    return ends_phrase(source, expression.last)


def _licence_directed(source: Tokenised, expression: Expression) -> bool:
    """Tell "last Sat" from "the past sat on it"."""
    word = source.word(expression.last - 1)
    return word[:1].isupper() or word.lower() not in _HOMOGRAPHS


def _never(_source: Tokenised, expression: Expression) -> bool:
    return expression.qualified


_RULES: tuple[tuple[Callable[[Reading, Kinds], bool], Callable[[Tokenised, Expression], bool]], ...] = (
    (shapes.is_long, _licence_long),
    (shapes.is_old_year, _licence_old_year),
    (shapes.is_short_year, licence_short_year),
    (shapes.is_plain_year, _licence_year),
    (shapes.is_month, _licence_month),
    (shapes.is_weekday, _licence_weekday),
    (shapes.is_season, _licence_season),
    (shapes.is_numeric, licence_numeric),
    (shapes.is_bare_day, licence_bare_day),
    (shapes.is_bare_number, licence_bare_number),
    (shapes.is_pairs, licence_pairs),
    (shapes.is_last_window, licence_last_window),
    (shapes.is_mid_year, licence_mid_year),
    (shapes.is_month_day, licence_month_day),
    (shapes.is_ahead, licence_future),
    (shapes.is_day_word, licence_today),
    (shapes.is_bare_half, _never),
    (shapes.is_holiday, _licence_phrase),
    (shapes.is_weekday_and_day, _licence_phrase),
    (shapes.is_directed, _licence_directed),
)
