"""Dates in digits: ISO 8601, day-first, month-first, and those that could be either."""

from __future__ import annotations

import re

from armswire.mentions.dates.readings import Calendar, Faulty, Nth, Reading

_SEPARATED = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,2}|\d{4})")
_ISO_TIME = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE
)
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d\d)")
_YEAR_MONTH = re.compile(r"((?:19|20)\d{2})[-/.](\d{1,2})|(\d{1,2})[-/]((?:19|20)\d{2})")


def read_numeric(chunk: str) -> Reading | None:
    """Read a chunk of digits and separators as a date with a year; None where it is something else.

    >>> read_numeric("2025-04") == Calendar(year=2025, month=4)
    True
    """
    for pattern, read in (
        (_ISO_TIME, _read_iso),
        (_SEPARATED, _read_separated),
        (_YEAR_MONTH, _read_year_month),
        (_ISO_WEEK, _read_week),
    ):
        match = pattern.fullmatch(chunk)
        if match:
            return read(match)
    return None


def read_pair(first: int, second: int, year: int | None = None) -> Reading | None:
    """Read two numbers as day and month in either order."""
    return _settle_order(year, first, second, century_said=True)


def _read_iso(match: re.Match[str]) -> Reading:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    time = match[4] or ""
    if time and re.fullmatch(r"T\d\d:\d\d(?![\d:]).*", time):
        time = f"{time[:6]}:00{time[6:]}"
    return _check_month(Calendar(year=year, month=month, day=day, time=time))


def _check_month(reading: Calendar) -> Reading:
    if reading.month and 1 <= reading.month <= 12 and reading.day and 1 <= reading.day <= 31:
        return reading
    swapped = Calendar(year=reading.year, month=reading.day, day=reading.month)
    options = (swapped,) if 1 <= (reading.day or 0) <= 12 and 1 <= (reading.month or 0) <= 31 else ()
    return Faulty("date.impossible", "no month or day of that number", options)


def _read_separated(match: re.Match[str]) -> Reading | None:
    first, middle, last = match[1], int(match[3]), match[4]
    if len(first) == 4:
        return _check_month(Calendar(year=int(first), month=middle, day=int(last))) if len(last) < 3 else None
    if len(first) > 2 or len(last) == 1:
        return None
    if not int(first) or not middle:
        return Faulty("date.impossible", "no month or day of that number") if len(last) == 4 else None
    if len(last) == 2 and match[2] == "." and max(int(first), middle) > 31:
        return None
    year, said = (int(last), True) if len(last) == 4 else (expand_year(int(last)), False)
    return _settle_order(year, int(first), middle, century_said=said)


def _settle_order(year: int | None, first: int, second: int, *, century_said: bool) -> Reading | None:
    day_first = Calendar(year=year, month=second, day=first, century_said=century_said)
    month_first = Calendar(year=year, month=first, day=second, century_said=century_said)
    options = [
        reading for reading in (month_first, day_first) if (reading.month or 0) <= 12 and (reading.day or 0) <= 31
    ]
    if not options:
        return Faulty("date.impossible", "no month or day of that number") if max(first, second) <= 39 else None
    if len(options) == 1 or first == second:
        return options[0]
    return Faulty("date.ambiguous_day_month", "day and month could be either way round", tuple(options))


def _read_year_month(match: re.Match[str]) -> Reading | None:
    year, month = int(match[1] or match[4]), int(match[2] or match[3])
    return Calendar(year=year, month=month) if 1 <= month <= 12 else None


def _read_week(match: re.Match[str]) -> Reading | None:
    number = int(match[2])
    return Nth(number, "week", Calendar(year=int(match[1]))) if 1 <= number <= 53 else None


def expand_year(two_digits: int) -> int:
    """Give the year that two digits most likely mean: 1970 to 2069, as POSIX has it."""
    return two_digits + (2000 if two_digits < 69 else 1900)
