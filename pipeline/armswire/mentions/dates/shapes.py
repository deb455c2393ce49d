"""The shapes of expressions that need a licence, told by what they say and by the kinds of their tokens."""

from __future__ import annotations

from armswire.mentions.dates.readings import Calendar, Offset, Reading, Window

Kinds = tuple[str, ...]


def is_bare_year(reading: Reading | None) -> bool:
    """Whether a year is all that is said."""
    if not isinstance(reading, Calendar):
        return False
    return not (
        reading.month or reading.part or reading.holiday or reading.step or reading.weekday is not None or reading.day
    )


def is_undirected(reading: Reading) -> bool:
    """Whether no "last", "this" or "next" places it."""
    return isinstance(reading, Calendar) and reading.toward is None and reading.step is None


def is_long(reading: Reading, _kinds: Kinds) -> bool:
    """Decades and centuries."""
    if not isinstance(reading, Calendar):
        return False
    return reading.digits < 4 or (reading.step is not None and reading.step[0] in {"decade", "century"})


def is_short_year(_reading: Reading, kinds: Kinds) -> bool:
    """A year of two digits alone: '98."""
    return kinds == ("YY",)


def is_old_year(reading: Reading, kinds: Kinds) -> bool:
    """A bare number between 1000 and 1900, or beyond 2100."""
    return is_bare_year(reading) and kinds[-1:] == ("OLDYEAR",)


def is_plain_year(reading: Reading, kinds: Kinds) -> bool:
    """A bare number that could be a year of our time."""
    return is_bare_year(reading) and kinds[-1:] == ("YEAR",) and not {"FISCAL", "UNIT"} & set(kinds)


def is_month(reading: Reading, kinds: Kinds) -> bool:
    """A month alone."""
    return is_undirected(reading) and kinds[-1:] == ("MONTH",) and isinstance(reading, Calendar) and not reading.day


def is_weekday(_reading: Reading, kinds: Kinds) -> bool:
    """A weekday alone."""
    return kinds == ("WEEKDAY",)


def is_season(reading: Reading, kinds: Kinds) -> bool:
    """A season alone."""
    return is_undirected(reading) and kinds[-1:] == ("SEASON",)


def is_numeric(_reading: Reading, kinds: Kinds) -> bool:
    """A date in digits."""
    return "NUMERIC" in kinds


def is_bare_day(_reading: Reading, kinds: Kinds) -> bool:
    """A day of the month alone, or two numbers: "the 27th", "4/22"."""
    return kinds in {("THE", "ORD"), ("THE", "NUM")} or (len(kinds) == 3 and kinds[0] == kinds[2] == "NUM")


def is_bare_number(_reading: Reading, kinds: Kinds) -> bool:
    """A bare number behind "on": "on 15"."""
    return kinds in {("NUM",), ("ORD",)}


def is_pairs(_reading: Reading, kinds: Kinds) -> bool:
    """A range of two numbers each: "2/22 to 3/4"."""
    return kinds[-3:] == ("NUM", "SLASH", "NUM") and len(kinds) > 6


def is_mid_year(_reading: Reading, kinds: Kinds) -> bool:
    """The middle of the year that the anchor lies in."""
    return kinds in {("EARLY", "DASH", "UNIT"), ("MIDYEAR",)}


def is_last_window(reading: Reading, kinds: Kinds) -> bool:
    """A window without an article: "last two weeks"."""
    return isinstance(reading, Window) and kinds[0] == "STEP"


def is_month_day(reading: Reading, kinds: Kinds) -> bool:
    """A month with a day."""
    return "MONTH" in kinds and isinstance(reading, Calendar) and reading.day is not None


def is_ahead(reading: Reading, kinds: Kinds) -> bool:
    """Whether "in two weeks" is meant: a time to come, or how long something takes."""
    return isinstance(reading, Offset) and kinds[0] == "IN" and kinds[-1] != "TIME"


def is_day_word(_reading: Reading, kinds: Kinds) -> bool:
    """Today, yesterday, tomorrow."""
    return kinds == ("DAYWORD",)


def is_holiday(_reading: Reading, kinds: Kinds) -> bool:
    """A holiday alone."""
    return kinds == ("HOLIDAY",)


def is_weekday_and_day(_reading: Reading, kinds: Kinds) -> bool:
    """A weekday with a day of no month: "Tuesday the eleventh"."""
    return "WEEKDAY" in kinds and kinds[-2:] == ("THE", "ORD")


def is_directed(reading: Reading, kinds: Kinds) -> bool:
    """A weekday or month with "last", "this" or "next" before it."""
    return isinstance(reading, Calendar) and reading.toward is not None and kinds[-1:] in {("WEEKDAY",), ("MONTH",)}


def is_bare_half(reading: Reading, _kinds: Kinds) -> bool:
    """A "first half" of something that is not said."""
    return isinstance(reading, Calendar) and reading.part in {40, 41} and reading.year is None and reading.step is None
