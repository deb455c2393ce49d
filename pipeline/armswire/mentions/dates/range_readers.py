"""Readers of ranges that share a month or a year, and of what is counted within one."""

from __future__ import annotations

from dataclasses import replace

from armswire.mentions.dates.picking import (
    Tokens,
    pick,
    pick_all,
    pick_step,
    pick_unit,
    read_rank,
    read_year,
)
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Nth, Reading


def read_days_of_month(tokens: Tokens) -> Reading | None:
    """Read "April 19-22, 2025" and "from 19 to 22 April"."""
    days = pick_all(tokens, "NUM", "ORD", "CARD")
    if len(days) != 2:
        return None
    unit, step = pick_unit(tokens), pick(tokens, "STEP")
    month = Calendar(month=pick(tokens, "MONTH"), **read_year(tokens))  # type: ignore[arg-type]
    if unit is not None and step is not None:
        month = replace(month, step=(unit, step))
    weekdays = pick_all(tokens, "WEEKDAY")
    first, last = (replace(month, day=day) for day in days)
    if len(weekdays) == 2:
        first, last = replace(first, weekday=weekdays[0]), replace(last, weekday=weekdays[1])
    return Interval(first, last)


def read_days_of_step(tokens: Tokens) -> Reading | None:
    """Read "from 4 to 22 this month"."""
    days, step = pick_all(tokens, "NUM", "ORD"), pick(tokens, "STEP")
    if pick_unit(tokens) != "month" or step is None or len(days) != 2:
        return None
    return Interval(Calendar(day=days[0], step=("month", step)), Calendar(day=days[1], step=("month", step)))


def read_weekday_pair(tokens: Tokens) -> Reading | None:
    """Read "Thursday and Friday", two days on end."""
    first, last = pick_all(tokens, "WEEKDAY")
    return Interval(Calendar(weekday=first), Calendar(weekday=last)) if last == (first + 1) % 7 else None


def read_year_span(tokens: Tokens) -> Reading | None:
    """Read "2024-25"."""
    year, short = pick(tokens, "YEAR"), pick(tokens, "NUM", "BIG")
    word = tokens[-1].word
    if year is None or short is None or len(word) != 2 or not 0 < short - year % 100 <= 30:
        return None
    return Interval(Calendar(year=year), Calendar(year=year - year % 100 + short))


def read_ordinal_span(tokens: Tokens) -> Reading | None:
    """Read "the second and third quarters of 2025"."""
    unit, ranks, year = pick_unit(tokens), pick_all(tokens, "ORD"), read_year(tokens)
    if unit != "quarter" or not all(1 <= rank <= 4 for rank in ranks):
        return None
    first, last = (Calendar(part=32 + rank, **year) for rank in ranks)  # type: ignore[arg-type]
    return Interval(first, last)


def read_broken_month_day(tokens: Tokens) -> Reading | None:
    """Read "from April to 22, 2025", which lacks a day or has one too many."""
    month = Calendar(month=pick(tokens, "MONTH"), **read_year(tokens))  # type: ignore[arg-type]
    options = (Interval(month, replace(month, day=pick(tokens, "NUM", "ORD"))),)
    return Faulty("date.malformed_range", "a range from a month to a day", options)


def read_broken_day_month(tokens: Tokens) -> Reading | None:
    """Read "from 22 to April 2025", whose last day is missing."""
    month = Calendar(month=pick(tokens, "MONTH"), **read_year(tokens))  # type: ignore[arg-type]
    options = (Interval(replace(month, day=pick(tokens, "NUM", "ORD")), month),)
    return Faulty("date.malformed_range", "a range from a day to a month", options)


def read_nth(tokens: Tokens) -> Reading | None:
    """Read "the first Friday of July", "the last two weeks of 2018"."""
    rank = read_rank(tokens)
    weekday = pick(tokens, "WEEKDAY")
    unit = next((str(t.value) for t in tokens if t.kind in {"UNIT", "UNITS"}), "week")
    if rank is None or (unit not in {"day", "week", "weekend", "month"} and weekday is None):
        return None
    cut = next(i for i, t in enumerate(tokens) if t.kind in {"UNIT", "UNITS", "WEEKDAY"}) + 1
    container = _read_container(tokens[cut:])
    count = pick(tokens[:cut], "CARD", "NUM") or 1
    return container and Nth(rank, unit, container, count, weekday)


def read_numbered_week(tokens: Tokens) -> Reading | None:
    """Read "week 17 of 2025"."""
    number, container = pick(tokens, "NUM", "BIG"), _read_container(tokens[2:])
    if pick_unit(tokens) != "week" or number is None or not 1 <= number <= 53:
        return None
    return container and Nth(number, "week", container)


def _read_container(tokens: Tokens) -> Reading | None:
    unit, step = pick_unit(tokens), pick_step(tokens)
    if unit is not None and step is None:
        step = 0
    if unit is not None and step is not None:
        return Calendar(month=pick(tokens, "MONTH"), step=(unit, step)) if unit in {"month", "year"} else None
    return Calendar(month=pick(tokens, "MONTH"), toward=step, **read_year(tokens))  # type: ignore[arg-type]
