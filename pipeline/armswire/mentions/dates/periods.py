"""Stretches of the calendar, and how EDTF (ISO 8601-2, levels 0 to 2) writes them."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

_DAY = dt.timedelta(days=1)
_PART_MONTHS = {
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    40: (1, 6),
    41: (7, 6),
}
"""First month and length in months of the sub-year groupings; seasons are those of the northern half."""


_LAST_SEASON = 24


@dataclass(frozen=True)
class Period:
    """A stretch of days with its EDTF; an end that cannot be told is None."""

    edtf: str
    first: dt.date | None
    last: dt.date | None

    def mark(self, sign: str) -> Period:
        """Mark the whole as approximate (~) or uncertain (?)."""
        if not sign or self.edtf.endswith(sign) or "/" in self.edtf:
            return self
        return replace(self, edtf=self.edtf + sign)


def day_period(day: dt.date) -> Period:
    """One day."""
    return Period(day.isoformat(), day, day)


def month_period(year: int, month: int) -> Period:
    """A calendar month."""
    return Period(f"{year:04}-{month:02}", dt.date(year, month, 1), _month_end(year, month))


def year_period(year: int) -> Period:
    """A calendar year."""
    return Period(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31))


def years_period(year: int, digits: int) -> Period:
    """A decade (three digits of the year count) or a century (two)."""
    size = 10 ** (4 - digits)
    begin = year - year % size
    edtf = f"{begin:04}"[:digits] + "X" * (4 - digits)
    return Period(edtf, dt.date(max(begin, 1), 1, 1), dt.date(begin + size - 1, 12, 31))


def part_period(year: int, part: int) -> Period:
    """A season, quarter or half of a year; a winter reaches into the year after.

    Seasons differ from one half of the Earth to the other, so that EDTF gives them as the approximate year; their days
    are those of the northern half.
    """
    month, length = _PART_MONTHS[part]
    end_year, end_month = shift_month(year, month, length - 1)
    edtf = f"{year:04}~" if part <= _LAST_SEASON else f"{year:04}-{part}"
    return Period(edtf, dt.date(year, month, 1), _month_end(end_year, end_month))


def days_period(first: dt.date, last: dt.date) -> Period:
    """The days from one to another, both included."""
    return Period(f"{first.isoformat()}/{last.isoformat()}", first, last)


def week_period(day: dt.date) -> Period:
    """The week (Monday to Sunday) of a day: EDTF has no weeks, so it is written as its days."""
    monday = day - day.weekday() * _DAY
    return days_period(monday, monday + 6 * _DAY)


def weekend_period(day: dt.date) -> Period:
    """Saturday and Sunday of the week of a day."""
    saturday = day + (5 - day.weekday()) * _DAY
    return days_period(saturday, saturday + _DAY)


def unit_period(unit: str, day: dt.date) -> Period:
    """The calendar unit that a day lies in."""
    makers = {
        "day": lambda: day_period(day),
        "week": lambda: week_period(day),
        "weekend": lambda: weekend_period(day),
        "fortnight": lambda: days_period(day, day + 13 * _DAY),
        "month": lambda: month_period(day.year, day.month),
        "quarter": lambda: part_period(day.year, 33 + (day.month - 1) // 3),
        "half": lambda: part_period(day.year, 40 + (day.month - 1) // 6),
        "year": lambda: year_period(day.year),
        "decade": lambda: years_period(day.year, 3),
        "century": lambda: years_period(day.year, 2),
    }
    return makers[unit]()


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Count months on or back."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def shift_day(day: dt.date, unit: str, count: int) -> dt.date:
    """Count units on or back from a day, keeping to the end of shorter months."""
    if unit in _UNIT_DAYS:
        return day + count * _UNIT_DAYS[unit] * _DAY
    year, month = shift_month(day.year, day.month, count * _UNIT_MONTHS[unit])
    return dt.date(year, month, min(day.day, _month_end(year, month).day))


_UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def yearless_edtf(month: int | None, day: int | None) -> str:
    """Write a day or month of no year."""
    return "-".join(["XXXX", *(f"{part:02}" for part in (month, day) if part is not None)])


def is_real(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
