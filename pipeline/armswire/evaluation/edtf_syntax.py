"""What the gold may write as a date: ISO 8601-2 / EDTF, the forms of levels 0 to 2 that RECORD.md speaks of.

The packaged validators take 20 ms a date and refuse "199X~" or accept 30 February; the corpus has a thousand dates.
"""

from __future__ import annotations

import calendar
import re

_YEAR = r"(?:\d{4}|\d{3}X|\d{2}XX|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|XX)"
_SEASON = r"(?:2[1-9]|3\d|4[01])"
_POINT = re.compile(rf"(?P<year>{_YEAR})(?:-(?:{_SEASON}|(?P<month>{_MONTH})(?:-(?P<day>{_DAY}))?))?[~?%]?")
_OPEN = ".."


def is_edtf(text: str) -> bool:
    """Whether a text is a date or interval in EDTF that the calendar has.

    >>> [is_edtf(text) for text in ("2024-12", "2025-35", "199X~", "2022/..", "XXXX-04-23", "2023/2021", "2025-02-30")]
    [True, True, True, True, True, False, False]
    """
    points = text.split("/")
    if len(points) == 1:
        return _is_point(text)
    first, last = points if len(points) == 2 else ("", "")
    if not all(point == _OPEN or _is_point(point) for point in (first, last)):
        return False
    return _OPEN in (first, last) or "X" in first + last or _is_before(first, last)


def _is_point(text: str) -> bool:
    match = _POINT.fullmatch(text)
    if match is None:
        return False
    day = match["day"]
    if day is None or "X" in day or "X" in match["month"]:
        return True
    # 29 February is a day of some year, where the year is not known.
    year = int(match["year"]) if match["year"].isdigit() else 2000
    return year > 0 and int(day) <= calendar.monthrange(year, int(match["month"]))[1]


def _is_before(first: str, last: str) -> bool:
    """Compare two points as far as both go; a season and a month of one year are let pass."""
    left, right = (point.rstrip("~?%").split("-") for point in (first, last))
    seasons = any(len(parts) > 1 and parts[1] > "12" for parts in (left, right))
    length = 1 if seasons else min(len(left), len(right))
    return left[:length] <= right[:length]
