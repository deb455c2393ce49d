"""Readers of what stands in the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

from dataclasses import replace

from armswire.mentions.dates.numeric import expand_year, read_pair
from armswire.mentions.dates.picking import (
    LAST,
    Tokens,
    pick,
    pick_all,
    pick_step,
    pick_unit,
    read_rank,
    read_year,
)
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Reading

_SLIPPED_DAY = 39  # a number that one digit too many made of a day; beyond, without a year, it counts something


def read_calendar(tokens: Tokens) -> Reading | None:
    """Read a day, month, weekday and year as they stand."""
    step = pick(tokens, "STEP")
    return Calendar(
        month=pick(tokens, "MONTH"),
        day=pick(tokens, "NUM", "ORD", "CARD"),
        weekday=pick(tokens, "WEEKDAY"),
        toward=step,
        **read_year(tokens),  # type: ignore[arg-type]
    )


def read_numeric_token(tokens: Tokens) -> Reading | None:
    """Read a date in digits, with the weekday before it."""
    reading = next(token.value for token in tokens if token.kind == "NUMERIC")
    weekday = pick(tokens, "WEEKDAY")
    if weekday is None:
        return reading  # type: ignore[return-value]
    if isinstance(reading, Faulty):
        options = tuple(replace(o, weekday=weekday) for o in reading.options if isinstance(o, Calendar))
        return replace(reading, options=options)
    return replace(reading, weekday=weekday) if isinstance(reading, Calendar) and reading.day else None


def read_pair_token(tokens: Tokens) -> Reading | None:
    """Read "4/22" as a day and month."""
    first, second = pick_all(tokens, "NUM")
    return read_pair(first, second, pick(tokens, "YEAR"))


def read_pairs(tokens: Tokens) -> Reading | None:
    """Read "2/22 to 3/4" and "10/1 - 11/7": both sides in one order; where either will do, neither is chosen."""
    a, b, c, d = pick_all(tokens, "NUM")
    month_first = Interval(Calendar(month=a, day=b), Calendar(month=c, day=d))
    day_first = Interval(Calendar(month=b, day=a), Calendar(month=d, day=c))
    options = [order for order, months in ((month_first, (a, c)), (day_first, (b, d))) if max(months) <= 12]
    if len(set(options)) < 2:
        return options[0] if options else None
    return Faulty("date.ambiguous_day_month", "day and month could be either way round", tuple(options))


def read_bare_day(tokens: Tokens) -> Reading | None:
    """Read "the 27th", "on 15"."""
    return Calendar(day=pick(tokens, "ORD", "NUM"))


def read_impossible_day(tokens: Tokens) -> Reading | None:
    """Read a month with a day number that no month has."""
    day = pick(tokens, "BIG")
    if day is None or 0 < day < 32 or day > 99:
        return None
    month, year = pick(tokens, "MONTH"), pick(tokens, "YEAR", "OLDYEAR")
    if year is None and day > _SLIPPED_DAY:
        return None
    options = (Calendar(year=year, month=month),)
    return Faulty("date.impossible", f"no month has a day {day}", options)


def read_directed(tokens: Tokens) -> Reading | None:
    """Read "last April", "this Friday", "next spring"."""
    quarter = pick(tokens, "QUARTER")
    return Calendar(
        month=pick(tokens, "MONTH"),
        weekday=pick(tokens, "WEEKDAY"),
        part=32 + quarter if quarter else pick(tokens, "SEASON"),
        toward=pick_all(tokens, "STEP")[-1],
    )


def read_part(tokens: Tokens) -> Reading | None:
    """Read a quarter, half or season, with its year where it has one."""
    quarter, half, season = pick(tokens, "QUARTER"), pick(tokens, "HALFYEAR"), pick(tokens, "SEASON")
    part = 32 + quarter if quarter else 39 + half if half else season
    year = read_year(tokens)
    short = pick(tokens, "NUM", "BIG")
    if not year and short is not None:
        glued = tokens[-2].end == tokens[-1].start or any(token.kind == "FISCAL" for token in tokens)
        if not glued or short > 99:
            return None
        year = {"year": expand_year(short)}
    return Calendar(part=part, **year)  # type: ignore[arg-type]


def read_ordinal_part(tokens: Tokens) -> Reading | None:
    """Read "the third quarter of 2025", "first half of next year"."""
    halved = any(token.kind == "HALF" for token in tokens)
    units = [str(token.value) for token in tokens if token.kind == "UNIT"]
    unit = "half" if halved else units[0] if units else None
    rank, size = read_rank(tokens), {"quarter": 4, "half": 2}.get(unit or "")
    if size is None or rank is None or rank > size:
        return None
    part = (32 if unit == "quarter" else 39) + (size if rank == LAST else rank)
    step, year = pick_step(tokens), read_year(tokens)
    if step is not None and not year:
        return Calendar(part=part, step=("year", step)) if units[-1:] == ["year"] else None
    if unit == "half" and not year:
        return None
    return Calendar(part=part, **year)  # type: ignore[arg-type]


def read_named_year(tokens: Tokens) -> Reading | None:
    """Read "the year 2016", "year-end 2025"."""
    return read_calendar(tokens) if pick_unit(tokens) == "year" else None


def read_short_year(tokens: Tokens) -> Reading | None:
    """Read "25-Apr-25"."""
    year = pick(tokens[-1:], "NUM", "BIG")
    if year is None or len(tokens[-1].word) != 2:
        return None
    return Calendar(
        year=expand_year(year), month=pick(tokens, "MONTH"), day=pick(tokens, "NUM", "ORD"), century_said=False
    )


def read_fiscal_short(tokens: Tokens) -> Reading | None:
    """Read "FY 25"."""
    short = pick(tokens, "NUM")
    return Calendar(year=expand_year(short)) if short is not None and short > 9 else None


def read_decade(tokens: Tokens) -> Reading | None:
    """Read "1990s", "'90s", "nineties"."""
    value = pick(tokens, "DECADE")
    if value is None or value % 10 or 100 <= value < 1000:
        return None
    said = value >= 1000
    return Calendar(year=value if said else expand_year(value), digits=3, century_said=said)


def read_century(tokens: Tokens) -> Reading | None:
    """Read "21st century"."""
    rank = pick(tokens, "ORD")
    return Calendar(year=100 * (rank - 1), digits=2) if rank and rank > 1 and pick_unit(tokens) == "century" else None


def read_holiday(tokens: Tokens) -> Reading | None:
    """Read "Christmas 2024", "next Easter", "Thanksgiving last year"."""
    name = next(str(token.value) for token in tokens if token.kind == "HOLIDAY")
    unit, step = pick_unit(tokens), pick(tokens, "STEP")
    if unit is None:
        return Calendar(holiday=name, toward=step, **read_year(tokens))  # type: ignore[arg-type]
    return Calendar(holiday=name, step=(unit, step or 0)) if unit == "year" else None


def read_week_of(tokens: Tokens) -> Reading | None:
    """Read "the week of April 14", "the week ending 18 April"."""
    reading = read_calendar(tokens)
    return replace(reading, whole="week") if pick_unit(tokens) == "week" and isinstance(reading, Calendar) else None
