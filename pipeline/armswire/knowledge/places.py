"""Where things are: towns, provinces, bases, seas and regions, from ``places/*.csv`` (towns by GeoNames, CC BY 4.0)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from armswire.knowledge.aliases import parse_code, parse_name, split_aliases
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table

AREA_COLUMNS = ("name", "aliases", "kind", "country", "latitude", "longitude")
TOWN_COLUMNS = ("name", "aliases", "country", "division", "latitude", "longitude")
AreaKind = Literal["state", "province", "sea", "region", "base"]
WRITTEN_TOWN_POPULATION = 500_000
"""What a town of ``towns.csv`` counts for beside others: it is written there because the press names it."""


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A place on the map.

    Attributes:
        name: the usual English name.
        kind: what it is; a town is a "town".
        country: ISO 3166-1 alpha-2; none where it is in no country or in several.
        division: the postal code of a town's state, in the United States and where a row tells it.
        latitude: decimal degrees (WGS 84); none where the place has no single point.
        longitude: decimal degrees (WGS 84).
        population: of a town; 0 where it is not known.
    """

    name: str
    kind: str
    country: str | None
    division: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


def parse_area(cells: Mapping[str, str]) -> tuple[tuple[str, ...], Site]:
    """Make an area, with all its names, of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name = parse_name("name", cells["name"])
    if cells["kind"] not in get_args(AreaKind):
        raise ValueError(f"kind is {cells['kind']!r}, not one of {', '.join(get_args(AreaKind))}")
    latitude, longitude = parse_point(cells["latitude"], cells["longitude"])
    country = parse_code("country", cells["country"])
    names = (name, *(alias.form for alias in split_aliases(cells["aliases"])))
    return names, Site(name, cast("AreaKind", cells["kind"]), country, None, latitude, longitude)


def parse_town(cells: Mapping[str, str]) -> tuple[tuple[str, ...], Site]:
    """Make a town, with all its names, of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name = parse_name("name", cells["name"])
    latitude, longitude = parse_point(cells["latitude"], cells["longitude"])
    country, division = parse_code("country", cells["country"]), cells["division"] or None
    names = (name, *(alias.form for alias in split_aliases(cells["aliases"])))
    return names, Site(name, "town", country, division, latitude, longitude, WRITTEN_TOWN_POPULATION)


def parse_point(latitude: str, longitude: str) -> tuple[float, float] | tuple[None, None]:
    """Read a point in decimal degrees, or none where both cells are empty.

    Raises:
        ValueError: one is missing or beyond the poles or the date line.
    """
    if not latitude and not longitude:
        return None, None
    point = float(latitude), float(longitude)
    if abs(point[0]) > 90 or abs(point[1]) > 180:
        raise ValueError(f"{point} is not on the map")
    return point


def read_areas(path: Path) -> list[tuple[tuple[str, ...], Site]]:
    """Read a file of areas.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, AREA_COLUMNS, parse_area)]


def read_towns(path: Path) -> list[tuple[tuple[str, ...], Site]]:
    """Read a file of towns written by hand.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, TOWN_COLUMNS, parse_town)]


def read_cities(path: Path) -> Iterator[Site]:
    """Read the generated file of towns, which its own script checks."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        next(rows)
        for name, country, division, latitude, longitude, population in rows:
            yield Site(name, "town", country, division or None, float(latitude), float(longitude), int(population))


@lru_cache(maxsize=1)
def load_areas() -> Lexicon[Site]:
    """Load the seas, regions, provinces and bases, once a process."""
    paths = {path.stem: path for path in list_tables("places")}
    return build_lexicon((form, site) for names, site in read_areas(paths["areas"]) for form in names)


@lru_cache(maxsize=1)
def load_sites() -> Lexicon[Site]:
    """Load all places, once a process; a town written by hand replaces the generated one."""
    paths = {path.stem: path for path in list_tables("places")}
    towns = read_towns(paths["towns"])
    written = {(name, site.country, site.division) for names, site in towns for name in names}
    lexicon = build_lexicon((form, site) for names, site in (*read_areas(paths["areas"]), *towns) for form in names)
    for city in read_cities(paths["cities"]):
        if (city.name, city.country, city.division) not in written:
            lexicon.add(city.name, city)
    return lexicon


@lru_cache(maxsize=1)
def load_states() -> Mapping[str, str]:
    """Give the postal code of every American state by its name, its old abbreviation and its postal code."""
    rows = _read_states()
    return {form: row["code"] for row in rows for form in (row["code"], row["name"], row["abbreviation"]) if form}


@lru_cache(maxsize=1)
def load_state_names() -> Mapping[str, str]:
    """Give the name of every American state by its postal code."""
    return {row["code"]: row["name"] for row in _read_states()}


def _read_states() -> list[dict[str, str]]:
    (path,) = (path for path in list_tables("places") if path.stem == "states")
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@lru_cache(maxsize=1)
def _address_pattern() -> re.Pattern[str]:
    # "Washington, D.C." is a name by itself.
    forms = sorted((f for f, code in load_states().items() if code != "DC"), key=lambda form: (-len(form), form))
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    word = r"[A-Z][\w’'.-]{0,30}"
    town = rf"{word}(?: {word}){{0,3}}"
    states = "|".join(map(re.escape, forms))
    # Not "Command, Washington, D.C.", where the state's name is the city's.
    return re.compile(rf"(?<![\w’'.-])(?!(?:{months})\b)(?P<town>{town}), (?P<state>{states})(?![\w-])(?!, D)")


@dataclass(frozen=True, slots=True)
class Address:
    """A town, a comma and an American state: the range of each, and the state's postal code."""

    start: int
    town_end: int
    state_start: int
    end: int
    code: str


def find_addresses(text: str) -> list[Address]:
    """Find the American addresses of a text.

    >>> for address in find_addresses("in Poway, California, and Lebanon, Pa."):
    ...     print(address)
    Address(start=3, town_end=8, state_start=10, end=20, code='CA')
    Address(start=26, town_end=33, state_start=35, end=38, code='PA')
    """
    states = load_states()
    return [
        Address(m.start(), m.end("town"), m.start("state"), m.end(), states[m["state"]])
        for m in _address_pattern().finditer(text)
    ]
