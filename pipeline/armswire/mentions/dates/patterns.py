"""The pattern tables: which sequences of token kinds are dates.

A pattern is a regular expression over token kinds (see `lexing.KINDS`): "MONTH NUM (COMMA? YEAR)?" matches "April 23,
2025". Lower-case names are atoms, defined once below. Each pattern names the reader (see `readers.py`) that turns the
matched tokens into what they say. At every place the longest match wins, and of equals the first in the table.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from armswire.mentions.dates.lexing import CODES

ATOMS = {
    "day": "(NUM|ORD)",
    "count": "(CARD|NUM|BIG|A)",
    "unit": "(UNIT|UNITS)",
    "word": "(TO|UNTIL|THROUGH)",
    "to": "(DASH|TO|UNTIL|THROUGH)",
    "year": "(YEAR|OLDYEAR)",
    "tail": "(COMMA? OF? year|COMMA? YY|COMMA? OF? THE? YEAR|OF THE UNIT YEAR)",
    "head": "(STEP? WEEKDAY COMMA?)",
    "rel": "(THE? STEP STEP? UNIT)",
    "amount": "(count DASH? unit)",
    "fiscal": "(FISCAL (UNIT|UNITS)?)",
    "parts": "(DASH|SLASH|STOP DASH|STOP SLASH)",
    "within": "(THE? (MONTH ((OF|COMMA)? year)?|year|rel|STEP MONTH|MONTH OF? rel)|THE UNIT)",
}

POINTS = (
    # Full and partial dates, month first, day first, and in digits.
    ("(head THE?)? MONTH (DASH|SLASH)? THE? (day|CARD) tail?", "calendar"),
    ("head? (THE? ORD|NUM) (OF|COMMA|DASH|SLASH)? MONTH (DASH? year|tail)?", "calendar"),
    ("MONTH (DASH day DASH|SLASH day SLASH) year", "calendar"),
    ("year DASH MONTH DASH day", "calendar"),
    ("WEEKDAY AND WEEKDAY", "weekday_pair"),
    ("WEEKDAY OPEN (MONTH day|day OF? MONTH) tail? CLOSE", "calendar"),
    ("NUM STOP MONTH year", "calendar"),
    ("WEEKDAY OPEN NUMERIC CLOSE", "numeric"),
    ("WEEKDAY THE NUMERIC", "numeric"),
    ("THE? (UNIT OF|UNIT ENDED|UNIT BEGUN|UNIT EDGE) (MONTH day|day OF? MONTH) tail?", "week_of"),
    ("MONTH CLOSE? COMMA? (OF|DASH)? year", "calendar"),
    ("MONTH YY", "calendar"),
    ("year COMMA? MONTH day?", "calendar"),
    ("MONTH day? (OF|COMMA|IN)? rel", "within"),
    ("day OF? MONTH (OF|COMMA|IN)? rel", "within"),
    ("head? NUMERIC", "numeric"),
    ("NUM (SLASH|DASH|STOP) NUM ((COMMA|SLASH)? YEAR)?", "pair"),
    ("NUM SLASH NUM to NUM SLASH NUM", "pairs"),
    ("BETWEEN NUM SLASH NUM (AND|to) NUM SLASH NUM", "pairs"),
    ("(?<=ON)(NUM|ORD)", "bare_day"),
    ("MONTH BIG COMMA? year", "impossible_day"),
    ("BIG OF? MONTH (COMMA? year)?", "impossible_day"),
    ("MONTH", "calendar"),
    ("YEAR", "calendar"),
    ("OLDYEAR", "calendar"),
    ("THE? UNIT YEAR", "named_year"),
    ("UNIT DASH? EDGE year", "named_year"),
    ("CALENDAR UNIT YEAR", "named_year"),
    ("YY", "calendar"),
    # Weekdays.
    ("WEEKDAY", "calendar"),
    ("head THE ORD", "calendar"),
    ("WEEKDAY (NUM|ORD)(?=STOP|BREAK|CLOSE|$)", "calendar"),
    ("THE (ORD|NUM)(?!OF?MONTH|PART|HALF|UNIT|UNITS|CARD|NUM)", "bare_day"),
    ("WEEKDAY (OF|IN|ON|COMMA)? rel", "within"),
    ("rel (ON|COMMA)? WEEKDAY", "within"),
    ("THE? STEP STEP? (WEEKDAY|MONTH|SEASON|QUARTER)", "directed"),
    ("THE? STEP MONTH day", "calendar"),
    ("rel MONTH", "within"),
    ("(SEASON|THE SEASON OF) rel", "within"),
    # Quarters, halves, seasons, fiscal years.
    ("QUARTER (OF|COMMA|DASH|SLASH)? (fiscal? (year|YY|NUM|BIG)|FISCALYY)", "part"),
    ("fiscal? (year|FISCALYY) COMMA? (DASH|SLASH)? QUARTER", "part"),
    ("QUARTER OF? rel", "within"),
    ("QUARTER", "part"),
    ("HALFYEAR (OF|COMMA|DASH|SLASH)? (fiscal? (year|YY|NUM|BIG)|FISCALYY)", "part"),
    ("THE? ORD (AND|OR|to) THE? ORD (UNITS|UNIT) (OF|IN)? (fiscal? (year|YY)|FISCALYY)", "ordinal_span"),
    ("year COMMA? HALFYEAR", "part"),
    ("HALFYEAR OF? rel", "within"),
    ("THE? ORD DASH? (UNIT|HALF) (OF|IN|COMMA)? (fiscal? (year|YY)|FISCALYY|rel)", "ordinal_part"),
    ("THE? STEP (UNIT|HALF) (OF|IN) (fiscal? (year|YY)|FISCALYY|rel)", "ordinal_part"),
    ("(year|rel) (COMMA|POSS)? THE? ORD DASH? (UNIT|HALF)", "ordinal_part"),
    ("THE? ORD DASH? (UNIT|HALF)", "ordinal_part"),
    ("THE? ORD DASH? HALF UNIT OF? (year|rel)", "ordinal_part"),
    ("SEASON COMMA? year", "part"),
    ("year SEASON", "part"),
    ("THE? SEASON OF (THE UNIT)? year", "part"),
    ("THE? SEASON", "part"),
    ("fiscal (year|YY)", "calendar"),
    ("fiscal NUM", "fiscal_short"),
    ("FISCALYY", "calendar"),
    # Decades and centuries.
    ("THE? DECADE", "decade"),
    ("THE? ORD DASH? UNIT", "century"),
    # Holidays.
    ("HOLIDAY ((OF|COMMA|IN)? year)?", "holiday"),
    ("THE? STEP HOLIDAY", "holiday"),
    ("HOLIDAY (OF|IN)? rel", "holiday"),
    # Relative to the day of publication.
    ("THE? DAYWORD", "day_word"),
    ("THE? UNIT (BEFORE|AFTER) DAYWORD", "day_after"),
    ("THE? UNIT (BEFORE|AFTER) STEP", "unit_after_next"),
    ("THE? STEP STEP? FISCAL? UNIT", "step"),
    ("LATER THE? STEP UNIT", "step"),
    ("THE UNIT", "weekend"),
    ("UNIT DASH? EDGE", "step_edge"),
    ("THE? EDGE OF THE FISCAL? UNIT", "step_edge"),
    ("(LATER|EARLIER) IN THE UNIT", "step_edge"),
    ("THE? ORD (HALF|UNIT) OF THE UNIT", "part_of_this"),
    ("EDGE OF UNIT", "step_edge"),
    ("EARLY DASH UNIT|MIDYEAR", "mid_year"),
    ("THE? EARLY (PART OF|OF) THE UNIT", "early_edge"),
    ("STEP DAYTIME", "daytime"),
    ("HALF A UNIT AGO", "half_ago"),
    ("UNIT (NUM|BIG) (OF|IN|COMMA)? (year|rel)", "numbered_week"),
    ("(THE? ORD (OF|IN)|(?<=ON)ORD|(?<=AT)ORD) rel", "within"),
    ("amount ((AND|COMMA)? amount){0,4} AGO", "offset"),
    ("amount ((AND|COMMA)? amount){0,4} (FROM NOW|FROM DAYWORD|HENCE|AFTER DAYWORD|BEFORE DAYWORD)", "offset"),
    ("count (UNITS|WEEKDAYS|WEEKDAY) FROM NOW", "offset"),
    ("count (UNITS|UNIT) FROM WEEKDAY", "weeks_from"),
    ("THE WEEKDAY (BEFORE|AFTER) STEP", "weekday_after_next"),
    ("IN count (UNITS|UNIT) POSS? TIME", "offset_in"),
    ("IN count (UNITS|UNIT)", "offset_in"),
    ("THE? STEP count (UNITS|UNIT)", "window"),
    ("THE? STEP FEW (UNITS|UNIT)", "few"),
    ("THE? REST OF (THE|STEP)? STEP? UNIT", "rest"),
    ("(?<!THE)REST (THE|STEP) UNIT", "rest"),
    ("count (UNITS|UNIT) (LATER|EARLIER)", "narrated_offset"),
    # Counted within a month or year.
    (
        "THE? (ORD|STEP) (UNIT|WEEKDAY) (OF|IN|COMMA)? within",
        "nth",
    ),
    ("THE? (ORD|STEP) (CARD|NUM) UNITS (OF|IN) within", "nth"),
    # Ranges and lists that share a month or a year.
    ("FROM head? MONTH day word head? day (tail|OF? rel)?", "days_of_month"),
    ("head? MONTH day to head? day (tail|OF? rel)?", "days_of_month"),
    ("head? MONTH day parts day tail?", "days_of_month"),
    ("head? THE? day parts day STOP? MONTH tail?", "days_of_month"),
    ("day (DASH|SLASH) MONTH (DASH|SLASH) (NUM|BIG)", "short_year"),
    ("BETWEEN MONTH day (AND|to) day tail?", "days_of_month"),
    ("FROM head? THE? day word head? THE? day (OF|IN)? MONTH tail?", "days_of_month"),
    ("head? THE? day to head? THE? day (OF|IN)? MONTH tail?", "days_of_month"),
    ("BETWEEN THE? day (AND|to) THE? day (OF|IN)? MONTH tail?", "days_of_month"),
    ("FROM day word day (OF|IN)? rel", "days_of_step"),
    ("day to day (OF|IN)? rel", "days_of_step"),
    ("BETWEEN day (AND|to) day (OF|IN)? rel", "days_of_step"),
    ("(FROM|BETWEEN) MONTH (to|AND) THE? day tail?", "broken_month_day"),
    ("(FROM|BETWEEN) THE? day (to|AND) MONTH year", "broken_day_month"),
    ("year (DASH|SLASH) (NUM|BIG)", "year_span"),
    ("fiscal year (DASH|SLASH) (NUM|BIG)", "year_span"),
)

LISTS = (
    # Days that share a month: each is a date of its own.
    "MONTH day (COMMA day){0,9} COMMA? (AND|OR) day tail?",
    "THE? day (COMMA day){0,9} COMMA? (AND|OR) THE? day OF? MONTH tail?",
)

BEFORE = (
    # What may stand before a month, a year or a period and belongs to it; `approximate` where it blurs.
    ("EARLY DASH? (TO|OR|AND) DASH? EARLY DASH? (IN|OF)?", True),
    ("THE? EARLY PART? (OF|IN|DASH)? THE?", True),
    ("(THE? EDGE OF THE?|EDGE DASH|(?<=BY)EDGE|(?<=UNTIL)EDGE|(?<=THROUGH)EDGE)", False),
    ("(THE? (ORD|LATER|STEP) (PART|HALF) OF THE?)", True),
    ("(LATER|EARLIER) (IN THE?)?", False),
    ("THE? UNIT OF", False),
)


class Point(NamedTuple):
    """A compiled pattern and the name of its reader."""

    pattern: re.Pattern[str]
    reader: str


def compile_kinds(pattern: str) -> re.Pattern[str]:
    """Compile a pattern over kinds into one over their codes.

    >>> bool(compile_kinds("MONTH NUM?").fullmatch(CODES["MONTH"]))
    True
    """
    for _ in range(3):
        pattern = _ATOM.sub(lambda match: ATOMS[match.group()], pattern)
    return re.compile(_KIND.sub(lambda match: CODES[match.group()], pattern).replace(" ", ""))


_ATOM = re.compile(r"\b(?:" + "|".join(ATOMS) + r")\b")
_KIND = re.compile(r"\b[A-Z]+\b")
COMPILED = tuple(Point(compile_kinds(pattern), reader) for pattern, reader in POINTS)
COMPILED_BEFORE = tuple((compile_kinds(f"(?:{pattern})$"), blurs) for pattern, blurs in BEFORE)
COMPILED_LISTS = tuple(compile_kinds(pattern) for pattern in LISTS)
STARTS = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in (*(p.pattern for p in COMPILED), *COMPILED_LISTS)))
