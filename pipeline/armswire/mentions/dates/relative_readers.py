"""Readers of what counts from the anchor, or from the date told before."""

from __future__ import annotations

from dataclasses import replace

from armswire.mentions.dates.picking import (
    Tokens,
    pick,
    pick_step,
    pick_unit,
    pick_word,
    read_amounts,
)
from armswire.mentions.dates.readings import Calendar, Narrated, Offset, Reading, Window
from armswire.mentions.dates.vocabulary import NEAREST

_COUNTED = frozenset({"day", "week", "fortnight", "month", "year"})
_MOST_COUNTED = 100  # of a unit; more is no appointment
_NARRATED = frozenset({"following", "previous", "preceding"})


def read_within(tokens: Tokens) -> Reading | None:
    """Read a month, day, weekday or part in a period counted from the anchor: "March next year"."""
    unit = pick_unit(tokens)
    step = pick_step(tokens)
    if unit is None or step is None or unit in {"day", "decade", "century"}:
        return None
    part = pick(tokens, "SEASON")
    quarter, half = pick(tokens, "QUARTER"), pick(tokens, "HALFYEAR")
    part = 32 + quarter if quarter else 39 + half if half else part
    reading = Calendar(
        month=pick(tokens, "MONTH"),
        day=pick(tokens, "NUM", "ORD"),
        weekday=pick(tokens, "WEEKDAY"),
        part=part,
        step=(unit, step),
    )
    return reading if _fits_unit(reading, unit) else None


def _fits_unit(reading: Calendar, unit: str) -> bool:
    if reading.month or reading.part:
        return unit == "year"
    if reading.weekday is not None:
        return unit in {"week", "weekend", "month"}
    return reading.day is not None and unit == "month"


def read_day_word(tokens: Tokens) -> Reading | None:
    """Read "today", "yesterday", "tomorrow"."""
    return Calendar(step=("day", pick(tokens, "DAYWORD") or 0)) if tokens[0].kind != "THE" else None


def read_day_after(tokens: Tokens) -> Reading | None:
    """Read "the day after tomorrow"."""
    sign = 1 if any(token.kind == "AFTER" for token in tokens) else -1
    base = pick(tokens, "DAYWORD") or 0
    return Calendar(step=("day", base + sign)) if pick_unit(tokens) == "day" else None


def read_daytime(tokens: Tokens) -> Reading | None:
    """Read "this morning", "last night"."""
    step = pick(tokens, "STEP")
    night = pick_word(tokens, "DAYTIME") == "night"
    return Calendar(step=("day", step)) if step == 0 or (step == -1 and night) else None


def read_unit_after_next(tokens: Tokens) -> Reading | None:
    """Read "the week after next", "the year before last"."""
    step = pick(tokens, "STEP")
    unit = pick_unit(tokens)
    after = any(token.kind == "AFTER" for token in tokens)
    if unit in {None, "day"} or step != (1 if after else -1):
        return None
    return Calendar(step=(str(unit), 2 * step))


def read_step(tokens: Tokens) -> Reading | None:
    """Read "last week", "this year", "the following month"."""
    unit, step, word = pick_unit(tokens), pick_step(tokens), pick_word(tokens, "STEP")
    if unit is None or step is None or (word == "past" and unit not in {"week", "weekend", "month"}):
        return None
    if unit == "weekend" and any(token.value == NEAREST for token in tokens):
        return Calendar(step=(unit, 0))
    if word in _NARRATED and unit in {"decade", "century"}:
        return None
    if word in _NARRATED or (unit == "day" and step == 1 and word == "next"):
        return Narrated(unit, step)
    if unit == "day":
        return None
    return Calendar(step=(unit, step))


def read_weekend(tokens: Tokens) -> Reading | None:
    """Read "the weekend"."""
    return Calendar(step=("weekend", 0)) if pick_unit(tokens) == "weekend" else None


def read_step_edge(tokens: Tokens) -> Reading | None:
    """Read "year-end", "the end of the month": the period that the anchor lies in."""
    unit = pick_unit(tokens)
    return Calendar(step=(unit, 0)) if unit not in {None, "day"} and unit else None


def read_early_edge(tokens: Tokens) -> Reading | None:
    """Read "the middle of the decade"."""
    reading = read_step_edge(tokens)
    return replace(reading, approximate=True) if isinstance(reading, Calendar) else None


def read_part_of_this(tokens: Tokens) -> Reading | None:
    """Read "the first half of the year": of the year that the anchor lies in."""
    rank, unit = pick(tokens, "ORD"), "half" if any(token.kind == "HALF" for token in tokens) else pick_unit(tokens)
    offset = {"half": 39, "quarter": 32}.get(unit or "")
    if tokens[-1].value != "year" or offset is None or rank is None or rank > {"half": 2, "quarter": 4}[str(unit)]:
        return None
    return Calendar(part=offset + rank, step=("year", 0))


def read_offset(tokens: Tokens) -> Reading | None:
    """Read "two weeks ago", "ten days from now", "three days after tomorrow", "two Mondays from now"."""
    sign = -1 if tokens[-1].kind == "AGO" or any(token.kind == "BEFORE" for token in tokens) else 1
    weekday = pick(tokens, "WEEKDAYS", "WEEKDAY")
    if weekday is not None:
        count = 1 if tokens[0].kind == "A" else pick(tokens, "CARD", "NUM") or 1
        return Offset(((count, "week"),), sign, Calendar(weekday=weekday))
    base = pick(tokens, "DAYWORD")
    amounts = read_amounts(tokens)
    if not amounts or any(unit in {"decade", "century"} or count > 400 for count, unit in amounts):
        return None
    return Offset(amounts, sign, None if base is None else Calendar(step=("day", base)))


def read_half_ago(tokens: Tokens) -> Reading | None:
    """Read "half a year ago"."""
    return Offset(((6, "month"),), -1) if pick_unit(tokens) == "year" else None


def read_offset_in(tokens: Tokens) -> Reading | None:
    """Read "in two weeks", "in a month's time"."""
    amounts = read_amounts(tokens)
    if not amounts or any(unit not in _COUNTED or count > _MOST_COUNTED for count, unit in amounts):
        return None
    return Offset(amounts, 1)


def read_narrated_offset(tokens: Tokens) -> Reading | None:
    """Read "two years later", "a day earlier"."""
    amounts = read_amounts(tokens)
    if not amounts or amounts[0][1] in {"decade", "century"}:
        return None
    count, unit = amounts[0]
    return Narrated(unit, count if tokens[-1].kind == "LATER" else -count, based=True)


def read_mid_year(tokens: Tokens) -> Reading | None:
    """Read "mid-year", "midyear"."""
    if tokens[0].kind == "EARLY" and (tokens[0].word.lower() != "mid" or pick_unit(tokens) != "year"):
        return None
    return Calendar(step=("year", 0), approximate=True)


def read_weeks_from(tokens: Tokens) -> Reading | None:
    """Read "a week from Monday": so many weeks after the Monday to come."""
    amounts = read_amounts(tokens)
    if not amounts or amounts[0][1] != "week":
        return None
    return Offset(((amounts[0][0] + 1, "week"),), 1, Calendar(weekday=pick(tokens, "WEEKDAY")))


def read_weekday_after_next(tokens: Tokens) -> Reading | None:
    """Read "the Monday before last", "the Friday after next"."""
    step, after = pick(tokens, "STEP"), any(token.kind == "AFTER" for token in tokens)
    if step != (1 if after else -1):
        return None
    weekday = pick(tokens, "WEEKDAY")
    if after:  # "next Friday" is that of the week to come, so the one after lies in the week behind it
        return Calendar(weekday=weekday, step=("week", 2))
    return Offset(((2, "week"),), step, Calendar(weekday=weekday))


def read_window(tokens: Tokens) -> Reading | None:
    """Read "the next three days", "the past two weeks"; spans of years are durations, not dates."""
    unit, count, step = pick_unit(tokens), pick(tokens, "CARD", "NUM", "BIG"), pick_step(tokens)
    if unit not in {"day", "week", "month"} or not unit or not count or not step or count > 100:
        return None
    return Window(unit, count, step)


def read_rest(tokens: Tokens) -> Reading | None:
    """Read "the rest of the year"."""
    unit = pick_unit(tokens)
    return Window(unit, 1, 1, rest=True) if unit in {"week", "month", "year"} and unit else None
