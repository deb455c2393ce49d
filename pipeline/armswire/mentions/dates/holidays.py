"""Holidays: which day of a year their names mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import tomllib
from importlib.resources import files

_RULE = re.compile(r"(?P<month>\d\d)-(?:(?P<day>\d\d)|(?P<weekday>[a-z]{3})-(?P<rank>\d|last))(?P<shift>[+-]\d+)?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

HOLIDAYS: dict[str, str] = tomllib.loads(files(__package__).joinpath("holidays.toml").read_text(encoding="utf-8"))


def name_pattern() -> str:
    """Write a regular expression of all names, longest first, for curly and straight apostrophes and for none."""
    names = sorted(HOLIDAYS, key=len, reverse=True)
    return "|".join(re.escape(name).replace("'", "[’']?").replace(r"\ ", " ") for name in names)


def fold_name(text: str) -> str:
    """Give the key of a name as written: lower case, with a straight apostrophe where the table has one."""
    bare = text.lower().replace("’", "").replace("'", "")
    return _BARE[bare]


def find_holiday(name: str, year: int) -> dt.date:
    """Find the day of a holiday in a year.

    >>> find_holiday("thanksgiving", 2024)
    datetime.date(2024, 11, 28)
    >>> find_holiday("good friday", 2025)
    datetime.date(2025, 4, 18)
    """
    rule = HOLIDAYS[name]
    if rule.startswith("easter"):
        return find_easter(year) + dt.timedelta(days=int(rule.removeprefix("easter")))
    match = _RULE.fullmatch(rule)
    assert match is not None
    month = int(match["month"])
    day = int(match["day"]) if match["day"] else _find_weekday(year, month, match["weekday"], match["rank"])
    return dt.date(year, month, day) + dt.timedelta(days=int(match["shift"] or 0))


def _find_weekday(year: int, month: int, weekday: str, rank: str) -> int:
    first, length = calendar.monthrange(year, month)
    day = 1 + (_WEEKDAYS.index(weekday) - first) % 7
    return day + 7 * ((length - day) // 7) if rank == "last" else day + 7 * (int(rank) - 1)


def find_easter(year: int) -> dt.date:
    """Find Easter Sunday of the Gregorian calendar, by dateutil (which dateparser brings along)."""
    from dateutil.easter import easter  # noqa: PLC0415  few texts name it

    day: dt.date = easter(year)
    return day


_BARE = {name.replace("'", ""): name for name in HOLIDAYS}
