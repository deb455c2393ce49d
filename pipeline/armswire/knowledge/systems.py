"""The equipment gazetteer: weapon systems by name, from ``equipment/*.csv`` and from users' files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast, get_args

from armswire.errors import DataError
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table
from armswire.records import Category, SipriCategory, UnrocaCategory

COLUMNS = ("name", "aliases", "family", "category", "sipri", "unroca", "maker", "origin", "kind", "cue")
_CATEGORIES = frozenset(get_args(Category))
_SIPRI = frozenset(get_args(SipriCategory))
_UNROCA = frozenset(get_args(UnrocaCategory))


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """A weapon system as its row tells it.

    Attributes:
        name: the usual name in the English defence press, without the maker.
        aliases: other names and spellings; those in `unsafe` are common words too.
        family: the name of the row this is a variant of, or none.
        category: armswire's category.
        sipri: the category of the SIPRI Arms Transfers Database, or none where it does not count the system.
        unroca: the category of the UN Register of Conventional Arms, where the model decides it.
        maker: its maker.
        origin: the design's country, ISO 3166-1 alpha-2.
        kind: what it is, in words.
        needs_cue: the name is a common word too, so that it counts only beside a sign of arms.
        unsafe: the aliases that count only beside a sign of arms.
    """

    name: str
    aliases: tuple[str, ...]
    family: str | None
    category: Category
    sipri: SipriCategory | None
    unroca: UnrocaCategory | None
    maker: str | None
    origin: str | None
    kind: str
    needs_cue: bool
    unsafe: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A surface form of a system: one of its names, and whether it needs a cue."""

    form: str
    system: System
    needs_cue: bool


def read_systems(path: Path) -> list[System]:
    """Read one gazetteer file.

    Raises:
        DataError: a column is unknown or missing, or a code is not valid.
    """
    return [system for _, system in read_table(path, COLUMNS, parse_system)]


def parse_system(cells: Mapping[str, str]) -> System:
    """Make a system of a row's cells.

    Raises:
        ValueError: a cell is missing or its code is not valid.
    """
    name, aliases = cells["name"].strip(), [alias.strip() for alias in cells["aliases"].split("|") if alias.strip()]
    if not name:
        raise ValueError("name is empty")
    if cells["cue"] not in ("", "kind"):
        raise ValueError(f"cue is {cells['cue']!r}, not empty or 'kind'")
    origin = cells["origin"]
    if origin and not (len(origin) == 2 and origin.isascii() and origin.isupper()):
        raise ValueError(f"origin is {origin!r}, not an ISO 3166-1 alpha-2 code")
    return System(
        name=name,
        aliases=tuple(alias.removesuffix("?") for alias in aliases),
        family=cells["family"] or None,
        category=cast("Category", _check_code("category", cells["category"], _CATEGORIES)),
        sipri=cast("SipriCategory", _check_code("sipri", cells["sipri"], _SIPRI)) if cells["sipri"] else None,
        unroca=cast("UnrocaCategory", _check_code("unroca", cells["unroca"], _UNROCA)) if cells["unroca"] else None,
        maker=cells["maker"] or None,
        origin=origin or None,
        kind=cells["kind"],
        needs_cue=cells["cue"] == "kind",
        unsafe=frozenset(alias.removesuffix("?") for alias in aliases if alias.endswith("?")),
    )


def _check_code(column: str, code: str, known: frozenset[str]) -> str:
    if code not in known:
        raise ValueError(f"{column} is {code!r}, not one of {', '.join(sorted(known))}")
    return code


def list_surfaces(systems: Iterable[System]) -> Iterator[tuple[str, Surface]]:
    """Give every surface form of the systems, ready for a lexicon."""
    for system in systems:
        for form in (system.name, *system.aliases):
            yield form, Surface(form, system, system.needs_cue or form in system.unsafe)


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All systems that are known, and the lexicon that finds them."""

    systems: Mapping[str, System]
    lexicon: Lexicon[Surface]

    def find_family(self, system: System) -> System:
        """Give the family's own row of a variant; a family's row is its own."""
        return self.systems.get(system.family or system.name, system)


@lru_cache(maxsize=8)
def load_gazetteer(*user_files: str) -> Gazetteer:
    """Load the packaged gazetteer and the user's files, once a process.

    A user's row replaces the packaged row of the same name.

    Args:
        user_files: paths of CSV files with the columns of the packaged ones.

    Raises:
        DataError: a file breaks a rule.
    """
    systems: dict[str, System] = {}
    packaged = (path for path in list_tables("equipment") if path.stem in _CATEGORIES)
    for path in (*packaged, *map(Path, user_files)):
        systems.update((system.name, system) for system in read_systems(path))
    _check_families(systems, user_files)
    return Gazetteer(systems, build_lexicon(list_surfaces(systems.values()), plurals=True, open_ended=True))


def _check_families(systems: Mapping[str, System], user_files: tuple[str, ...]) -> None:
    for system in systems.values():
        if system.family and system.family not in systems:
            raise DataError(
                f"{system.name!r} belongs to the family {system.family!r}, which is no row's name",
                path=", ".join(user_files) or "armswire/knowledge/equipment",
                remedy="add a row for the family or leave the cell empty",
            )
