"""Distances counted from a day: dateparser does the arithmetic of what our rules have delimited.

It is given one canonical form ("2 weeks 3 days ago"), English only and a fixed base, so that none of its preferences
decides anything. It is imported on first use, since its import takes longer than reading an article.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache

_DATEPARSER_UNITS = {
    "day": (1, "day"),
    "week": (1, "week"),
    "fortnight": (2, "week"),
    "weekend": (1, "week"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "half": (6, "month"),
    "year": (1, "year"),
}


def shift_by(base: dt.date, amounts: tuple[tuple[int, str], ...], sign: int) -> dt.date | None:
    """Count amounts of calendar units on (sign 1) or back (-1) from a day; None beyond the calendar's end.

    >>> shift_by(dt.date(2025, 4, 25), ((2, "week"),), -1)
    datetime.date(2025, 4, 11)
    """
    scaled = [(count * _DATEPARSER_UNITS[unit][0], _DATEPARSER_UNITS[unit][1]) for count, unit in amounts]
    said = " ".join(f"{count} {unit}s" for count, unit in scaled)
    parsed = _load_parser()(f"{said} ago" if sign < 0 else f"in {said}", base)
    return parsed.date() if parsed else None


@lru_cache(maxsize=1)
def _load_parser() -> Callable[[str, dt.date], dt.datetime | None]:
    from dateparser.date import DateDataParser  # noqa: PLC0415  slow to import

    @lru_cache(maxsize=1024)
    def parse(said: str, base: dt.date) -> dt.datetime | None:
        settings = {
            "RELATIVE_BASE": dt.datetime.combine(base, dt.time()),
            "PARSERS": ["relative-time"],
            "TIMEZONE": "UTC",
        }
        parsed: dt.datetime | None = DateDataParser(languages=["en"], settings=settings).get_date_data(said).date_obj
        return parsed

    return parse
