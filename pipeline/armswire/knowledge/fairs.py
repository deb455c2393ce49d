"""Defence fairs and air shows, from ``parties/fairs.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from armswire.knowledge.aliases import Alias, parse_code, parse_name, split_aliases
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table

COLUMNS = ("name", "aliases", "city", "country")


@dataclass(frozen=True, slots=True, eq=False)
class FairRow:
    """A fair as its row tells it; `country` is ISO 3166-1 alpha-2."""

    name: str
    names: tuple[Alias, ...]
    city: str | None
    country: str | None


@dataclass(frozen=True, slots=True, eq=False)
class FairSurface:
    """A surface form of a fair, and whether it needs a cue."""

    form: str
    fair: FairRow
    needs_cue: bool


def parse_fair(cells: Mapping[str, str]) -> FairRow:
    """Make a fair of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    (name,) = split_aliases(parse_name("name", cells["name"]))
    return FairRow(
        name=name.form,
        names=(name, *split_aliases(cells["aliases"])),
        city=cells["city"] or None,
        country=parse_code("country", cells["country"]),
    )


def read_fairs(path: Path) -> list[FairRow]:
    """Read a file of fairs.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, COLUMNS, parse_fair)]


def list_surfaces(fairs: Iterable[FairRow]) -> Iterator[tuple[str, FairSurface]]:
    """Give every surface form, ready for a lexicon."""
    for fair in fairs:
        for alias in fair.names:
            yield alias.form, FairSurface(alias.form, fair, alias.needs_cue)


@lru_cache(maxsize=1)
def load_fairs() -> Lexicon[FairSurface]:
    """Load the packaged fairs, once a process.

    Raises:
        DataError: the packaged file breaks a rule.
    """
    (path,) = (path for path in list_tables("parties") if path.stem == "fairs")
    return build_lexicon(list_surfaces(read_fairs(path)))
