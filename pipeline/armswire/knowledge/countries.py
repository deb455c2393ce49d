"""Countries by name, adjective, people and seat of government, from ``parties/countries.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from armswire.knowledge.aliases import Alias, parse_code, parse_name, split_aliases
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table

COLUMNS = ("code", "name", "aliases", "adjectives", "demonyms", "capital", "metonyms")
# name: "Iraq"; adjective: "Iraqi"; people: "Iraqis"; seat: "Baghdad", for its government.
CountryUse = Literal["name", "adjective", "people", "seat"]


@dataclass(frozen=True, slots=True, eq=False)
class Country:
    """A country as its row tells it; `code` is ISO 3166-1 alpha-2, Kosovo's the usual XK."""

    code: str
    name: str
    names: tuple[Alias, ...]
    adjectives: tuple[Alias, ...]
    demonyms: tuple[Alias, ...]
    capital: str | None
    metonyms: tuple[Alias, ...]


@dataclass(frozen=True, slots=True, eq=False)
class CountrySurface:
    """A surface form of a country, what it is, and whether it needs a cue."""

    form: str
    country: Country
    use: CountryUse
    needs_cue: bool


def parse_country(cells: Mapping[str, str]) -> Country:
    """Make a country of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name = parse_name("name", cells["name"])
    return Country(
        code=parse_code("code", parse_name("code", cells["code"])) or "",
        name=name,
        names=(Alias(name, needs_cue=False), *split_aliases(cells["aliases"])),
        adjectives=split_aliases(cells["adjectives"]),
        demonyms=split_aliases(cells["demonyms"]),
        capital=cells["capital"] or None,
        metonyms=split_aliases(cells["metonyms"]),
    )


def read_countries(path: Path) -> list[Country]:
    """Read a file of countries.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, COLUMNS, parse_country)]


def list_surfaces(countries: Iterable[Country]) -> Iterator[tuple[str, CountrySurface]]:
    """Give every surface form, ready for a lexicon."""
    for country in countries:
        uses: tuple[tuple[CountryUse, tuple[Alias, ...]], ...] = (
            ("name", country.names),
            ("adjective", country.adjectives),
            ("people", country.demonyms),
            ("seat", country.metonyms),
        )
        for use, aliases in uses:
            for alias in aliases:
                yield alias.form, CountrySurface(alias.form, country, use, alias.needs_cue)


@dataclass(frozen=True, eq=False)
class Countries:
    """All countries by code, and the lexicon that finds them."""

    by_code: Mapping[str, Country]
    lexicon: Lexicon[CountrySurface]


@lru_cache(maxsize=1)
def load_countries() -> Countries:
    """Load the packaged countries, once a process.

    Raises:
        DataError: the packaged file breaks a rule.
    """
    (path,) = (path for path in list_tables("parties") if path.stem == "countries")
    rows = read_countries(path)
    return Countries({row.code: row for row in rows}, build_lexicon(list_surfaces(rows)))
