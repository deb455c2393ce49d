"""The readers: each turns the tokens of one kind of pattern into what they say, or into nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from armswire.mentions.dates.lexing import Token
from armswire.mentions.dates.numeric import expand_year, read_pair
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Narrated, Nth, Offset, Reading, Window

Tokens = Sequence[Token]
_NARRATED = frozenset({"following", "previous", "preceding"})
_LAST = -1


def pick(tokens: Tokens, *kinds: str) -> int | None:
    """Give the value of the first token of one of these kinds."""
    for token in tokens:
        if token.kind in kinds and isinstance(token.value, int):
            return token.value
    return None


def pick_all(tokens: Tokens, *kinds: str) -> list[int]:
    """Give the values of all tokens of these kinds, in order."""
    return [token.value for token in tokens if token.kind in kinds and isinstance(token.value, int)]


def pick_unit(tokens: Tokens) -> str | None:
    """Give the first unit."""
    return next((str(token.value) for token in tokens if token.kind in {"UNIT", "UNITS"}), None)


def pick_word(tokens: Tokens, kind: str) -> str:
    """Give the first word of a kind, in lower case."""
    return next((token.word.lower() for token in tokens if token.kind == kind), "")


def read_year(tokens: Tokens) -> dict[str, int | bool]:
    """Read the year, in whichever of its forms it is there."""
    year = pick(tokens, "YEAR", "OLDYEAR")
    if year is not None:
        return {"year": year}
    short = pick(tokens, "YY")
    if short is not None:
        return {"year": expand_year(short), "century_said": any(token.kind == "FISCAL" for token in tokens)}
    short = pick(tokens, "FISCALYY")
    return {} if short is None else {"year": expand_year(short) if short < 100 else short}


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
    reading = tokens[-1].value
    weekday = pick(tokens, "WEEKDAY")
    if weekday is None:
        return reading  # type: ignore[return-value]
    if isinstance(reading, Faulty):
        options = tuple(replace(o, weekday=weekday) for o in reading.options if isinstance(o, Calendar))
        return replace(reading, options=options)
    return replace(reading, weekday=weekday) if isinstance(reading, Calendar) and reading.day else None


def read_impossible_day(tokens: Tokens) -> Reading | None:
    """Read a month with a day number that no month has."""
    day = pick(tokens, "BIG")
    if day is None or not 32 <= day <= 99:
        return None
    month, year = pick(tokens, "MONTH"), pick(tokens, "YEAR", "OLDYEAR")
    options = (Calendar(year=year, month=month),)
    return Faulty("date.impossible", f"no month has {day} days", options)


def read_within(tokens: Tokens) -> Reading | None:
    """Read a month, day, weekday or part in a period counted from the anchor: "March next year"."""
    unit = pick_unit(tokens)
    step = pick(tokens, "STEP")
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


def read_directed(tokens: Tokens) -> Reading | None:
    """Read "last April", "this Friday", "next spring"."""
    quarter = pick(tokens, "QUARTER")
    return Calendar(
        month=pick(tokens, "MONTH"),
        weekday=pick(tokens, "WEEKDAY"),
        part=32 + quarter if quarter else pick(tokens, "SEASON"),
        toward=pick(tokens, "STEP"),
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
    unit = (
        "half"
        if any(t.kind == "HALF" for t in tokens)
        else next((str(t.value) for t in tokens if t.kind == "UNIT" and t.value in {"quarter", "half"}), None)
    )
    rank = _read_rank(tokens)
    size = {"quarter": 4, "half": 2}.get(unit or "")
    if size is None or rank is None or rank > size:
        return None
    part = (32 if unit == "quarter" else 39) + (size if rank == _LAST else rank)
    steps = [t for t in tokens if t.kind == "STEP" and t.value is not None]
    if (
        steps
        and (unit_tokens := [t for t in tokens if t.kind == "UNIT" and t.value == "year"])
        and not read_year(tokens)
    ):
        return Calendar(part=part, step=(str(unit_tokens[-1].value), int(str(steps[-1].value))))
    return Calendar(part=part, **read_year(tokens))  # type: ignore[arg-type]


def _read_rank(tokens: Tokens) -> int | None:
    rank = pick(tokens, "ORD")
    if rank is None and tokens[0].kind in {"THE", "STEP"} and pick(tokens, "STEP") == _LAST:
        return _LAST
    return rank


def read_ordinal_span(tokens: Tokens) -> Reading | None:
    """Read "the second and third quarters of 2025"."""
    unit, ranks, year = pick_unit(tokens), pick_all(tokens, "ORD"), read_year(tokens)
    if unit != "quarter" or not all(1 <= rank <= 4 for rank in ranks):
        return None
    first, last = (Calendar(part=32 + rank, **year) for rank in ranks)  # type: ignore[arg-type]
    return Interval(first, last)


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


def read_day_word(tokens: Tokens) -> Reading | None:
    """Read "today", "yesterday", "tomorrow"."""
    return Calendar(step=("day", pick(tokens, "DAYWORD") or 0)) if tokens[0].kind != "THE" else None


def read_day_after(tokens: Tokens) -> Reading | None:
    """Read "the day after tomorrow"."""
    sign = 1 if any(token.kind == "AFTER" for token in tokens) else -1
    base = pick(tokens, "DAYWORD") or 0
    return Calendar(step=("day", base + sign)) if pick_unit(tokens) == "day" else None


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
    unit, step, word = pick_unit(tokens), pick(tokens, "STEP"), pick_word(tokens, "STEP")
    if unit is None or step is None or (word == "past" and unit not in {"week", "weekend", "month"}):
        return None
    if word in _NARRATED or (unit == "day" and step == 1 and word == "next"):
        return Narrated(unit, step)
    if unit == "day":
        return None
    return Calendar(step=(unit, step))


def read_week_of(tokens: Tokens) -> Reading | None:
    """Read "the week of April 14", "the week ending 18 April"."""
    reading = read_calendar(tokens)
    return replace(reading, whole="week") if pick_unit(tokens) == "week" and isinstance(reading, Calendar) else None


def read_holiday(tokens: Tokens) -> Reading | None:
    """Read "Christmas 2024", "next Easter", "Thanksgiving last year"."""
    name = next(str(token.value) for token in tokens if token.kind == "HOLIDAY")
    unit, step = pick_unit(tokens), pick(tokens, "STEP")
    if unit is None:
        return Calendar(holiday=name, toward=step, **read_year(tokens))  # type: ignore[arg-type]
    return Calendar(holiday=name, step=(unit, step or 0)) if unit == "year" else None


def read_weekend(tokens: Tokens) -> Reading | None:
    """Read "the weekend"."""
    return Calendar(step=("weekend", 0)) if pick_unit(tokens) == "weekend" else None


def read_step_edge(tokens: Tokens) -> Reading | None:
    """Read "year-end", "the end of the month": the period that the anchor lies in."""
    unit = pick_unit(tokens)
    return Calendar(step=(unit, 0)) if unit not in {None, "day"} and unit else None


def read_amounts(tokens: Tokens) -> tuple[tuple[int, str], ...]:
    """Read the counts and their units."""
    amounts, count = [], None
    for token in tokens:
        if token.kind in {"CARD", "NUM", "BIG"}:
            count = token.value if isinstance(token.value, int) else None
        elif token.kind == "A":
            count = 1
        elif token.kind in {"UNIT", "UNITS"} and count is not None:
            amounts.append((count, str(token.value)))
            count = None
    return tuple(amounts)


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


def read_offset_in(tokens: Tokens) -> Reading | None:
    """Read "in two weeks' time"; "in two weeks" without "time" counts for days and weeks only."""
    amounts = read_amounts(tokens)
    timed = tokens[-1].kind == "TIME"
    if not amounts or tokens[1].kind == "A" or any(unit not in {"day", "week"} and not timed for _, unit in amounts):
        return None
    return Offset(amounts, 1)


def read_narrated_offset(tokens: Tokens) -> Reading | None:
    """Read "two years later", "a day earlier"."""
    amounts = read_amounts(tokens)
    if not amounts or amounts[0][1] in {"decade", "century"}:
        return None
    count, unit = amounts[0]
    return Narrated(unit, count if tokens[-1].kind == "LATER" else -count, based=True)


def read_narrated_same(tokens: Tokens) -> Reading | None:
    """Read "the same year", "that month"."""
    unit = pick_unit(tokens)
    return Narrated(unit, 0, based=True) if unit in {"day", "week", "month", "year"} and unit else None


def read_window(tokens: Tokens) -> Reading | None:
    """Read "the next three days", "the past two weeks"; spans of years are durations, not dates."""
    unit, count, step = pick_unit(tokens), pick(tokens, "CARD", "NUM", "BIG"), pick(tokens, "STEP")
    if unit not in {"day", "week", "month"} or not unit or not count or not step or count > 100:
        return None
    return Window(unit, count, step)


def read_rest(tokens: Tokens) -> Reading | None:
    """Read "the rest of the year"."""
    unit = pick_unit(tokens)
    return Window(unit, 1, 1, rest=True) if unit in {"week", "month", "year"} and unit else None


def read_nth(tokens: Tokens) -> Reading | None:
    """Read "the first Friday of July", "the last two weeks of 2018"."""
    rank = _read_rank(tokens)
    weekday = pick(tokens, "WEEKDAY")
    unit = next((str(t.value) for t in tokens if t.kind in {"UNIT", "UNITS"}), "week")
    if rank is None or (unit not in {"day", "week", "weekend", "month"} and weekday is None):
        return None
    cut = next(i for i, t in enumerate(tokens) if t.kind in {"UNIT", "UNITS", "WEEKDAY"}) + 1
    container = _read_container(tokens[cut:])
    count = pick(tokens[:cut], "CARD", "NUM") or 1
    return container and Nth(rank, unit, container, count, weekday)


def _read_container(tokens: Tokens) -> Reading | None:
    unit, step = pick_unit(tokens), pick(tokens, "STEP")
    if unit is not None and step is not None:
        return Calendar(month=pick(tokens, "MONTH"), step=(unit, step)) if unit in {"month", "year"} else None
    return Calendar(month=pick(tokens, "MONTH"), toward=step, **read_year(tokens))  # type: ignore[arg-type]


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


def read_year_span(tokens: Tokens) -> Reading | None:
    """Read "2024-25"."""
    year, short = pick(tokens, "YEAR"), pick(tokens, "NUM", "BIG")
    word = tokens[-1].word
    if year is None or short is None or len(word) != 2 or not 0 < short - year % 100 <= 30:
        return None
    return Interval(Calendar(year=year), Calendar(year=year - year % 100 + short))


def read_pair_token(tokens: Tokens) -> Reading | None:
    """Read "4/22" as a day and month."""
    return read_pair(*pick_all(tokens, "NUM"))


def read_bare_day(tokens: Tokens) -> Reading | None:
    """Read "the 27th"."""
    return Calendar(day=pick(tokens, "ORD", "NUM"))


def read_part_of_this(tokens: Tokens) -> Reading | None:
    """Read "the first half of the year": of the year that the anchor lies in."""
    if tokens[-1].value != "year":
        return None
    part = read_ordinal_part(tokens[:-1])
    return replace(part, step=("year", 0)) if isinstance(part, Calendar) else None


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


READERS: dict[str, Callable[[Tokens], Reading | None]] = {
    "calendar": read_calendar,
    "numeric": read_numeric_token,
    "pair": read_pair_token,
    "bare_day": read_bare_day,
    "part_of_this": read_part_of_this,
    "broken_month_day": read_broken_month_day,
    "broken_day_month": read_broken_day_month,
    "impossible_day": read_impossible_day,
    "within": read_within,
    "directed": read_directed,
    "part": read_part,
    "ordinal_part": read_ordinal_part,
    "fiscal_short": read_fiscal_short,
    "decade": read_decade,
    "century": read_century,
    "day_word": read_day_word,
    "day_after": read_day_after,
    "unit_after_next": read_unit_after_next,
    "step": read_step,
    "week_of": read_week_of,
    "ordinal_span": read_ordinal_span,
    "named_year": read_named_year,
    "short_year": read_short_year,
    "holiday": read_holiday,
    "weekend": read_weekend,
    "step_edge": read_step_edge,
    "offset": read_offset,
    "offset_in": read_offset_in,
    "narrated_offset": read_narrated_offset,
    "narrated_same": read_narrated_same,
    "window": read_window,
    "few": lambda _: None,
    "rest": read_rest,
    "nth": read_nth,
    "days_of_month": read_days_of_month,
    "days_of_step": read_days_of_step,
    "year_span": read_year_span,
}
