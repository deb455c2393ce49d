"""How designations are built: a family's letters and the numbers it has, from ``equipment/designations.csv``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from armswire.knowledge.tables import list_tables, read_table
from armswire.records import Category, SipriCategory

COLUMNS = ("prefix", "low", "high", "category", "sipri", "kind", "sure")


@dataclass(frozen=True, slots=True)
class Family:
    """A way to name systems: "Mi" and a number up to 299 is a helicopter.

    Attributes:
        prefix: the letters (of "9M113" the digits and letters before the number), case kept, without signs.
        low: the smallest number.
        high: the largest number.
        category: what such a name stands for.
        sipri: the same in the terms of the SIPRI Arms Transfers Database.
        kind: the same in words.
        sure: nothing else is named so in the news; otherwise a cue must stand beside it.
    """

    prefix: str
    low: int
    high: int
    category: Category
    sipri: SipriCategory | None
    kind: str
    sure: bool


def parse_family(cells: Mapping[str, str]) -> Family:
    """Make a family of a row's cells.

    Raises:
        ValueError: a code or number is not valid.
    """
    if cells["category"] not in get_args(Category) or cells["sipri"] not in ("", *get_args(SipriCategory)):
        raise ValueError(f"no such category: {cells['category']!r}, {cells['sipri']!r}")
    if cells["sure"] not in ("yes", "no"):
        raise ValueError(f"sure is {cells['sure']!r}, not yes or no")
    return Family(
        prefix=re.sub(r"\W", "", cells["prefix"]),
        low=int(cells["low"]),
        high=int(cells["high"]),
        category=cast("Category", cells["category"]),
        sipri=cast("SipriCategory | None", cells["sipri"] or None),
        kind=cells["kind"],
        sure=cells["sure"] == "yes",
    )


@lru_cache(maxsize=1)
def load_families() -> Mapping[str, tuple[Family, ...]]:
    """Load the families by prefix, the narrowest range first, once a process."""
    (path,) = (path for path in list_tables("equipment") if path.name == "designations.csv")
    families: dict[str, list[Family]] = {}
    for _, family in read_table(path, COLUMNS, parse_family):
        families.setdefault(family.prefix, []).append(family)
    return {prefix: tuple(sorted(rows, key=_width)) for prefix, rows in families.items()}


def _width(family: Family) -> tuple[int, bool]:
    return family.high - family.low, not family.sure


def find_family(prefix: str, number: int) -> Family | None:
    """Give the family of a designation, or none where its letters and number are no known family's.

    >>> find_family("Mi", 38).category
    'helicopter'
    """
    return next((row for row in load_families().get(prefix, ()) if row.low <= number <= row.high), None)
