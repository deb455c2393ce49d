"""The equipment gazetteer: weapon systems by name, from ``equipment/*.csv`` and from users' files."""

from __future__ import annotations

import gc
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
# Letters and digits of a form that is too short to stand for a system without its maker or kind.
_SHORT_CHARS = 3
_KIND_ACRONYMS = frozenset(
    (
        "AFV",
        "APC",
        "ATGM",
        "AUV",
        "CIWS",
        "FAC",
        "IFV",
        "MBT",
        "MRAP",
        "OPV",
        "SAM",
        "UAS",
        "UAV",
        "UCAV",
        "UGV",
        "USV",
        "UUV",
    )
)
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
    """A surface form of a system: one of its names, and whether it needs a cue.

    Attributes:
        form: as the gazetteer has it, or without the maker before and the kind behind it.
        system: what it stands for.
        needs_cue: it counts only beside a sign of arms.
        leading: how many words of the form are the maker's.
        trailing: how many words of the form say only what kind of thing it is.
        is_derived: the gazetteer has the form only with the maker or the kind.
    """

    form: str
    system: System
    needs_cue: bool
    leading: int = 0
    trailing: int = 0
    is_derived: bool = False


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
    """Give every surface form of the systems, ready for a lexicon; those that are only derived come last."""
    derived = []
    for system in systems:
        for form in (system.name, *system.aliases):
            if not any(char.isalpha() for char in form):  # a bare number names nothing by itself
                continue
            leading, trailing = count_extras(form, system.maker)
            yield form, Surface(form, system, system.needs_cue or form in system.unsafe, leading, trailing)
            if leading or trailing:
                derived.append((shorten(form, leading, trailing), system))
    for form, system in derived:
        if sum(char.isalnum() for char in form) > _SHORT_CHARS and any(char.isupper() for char in form):
            yield form, Surface(form, system, needs_cue=True, is_derived=True)


def count_extras(form: str, maker: str | None) -> tuple[int, int]:
    """Count the words of a name that are not its own: the maker's before it, and those for its kind behind it.

    >>> count_extras("Agave radar", "Thomson-CSF"), count_extras("IAI Heron", "Israel Aerospace Industries")
    ((0, 1), (1, 0))
    """
    words = form.split(" ")
    if len(words) == 1:
        return 0, 0
    trailing = 0
    while trailing < len(words) - 1 and _says_kind(words[-1 - trailing]):
        trailing += 1
    own = words[1 : len(words) - trailing]
    bare = own and own[0][0].isalpha() and len("".join(own)) > _SHORT_CHARS
    return (1 if maker and bare and _is_maker(words[0], maker) else 0), trailing


def _is_maker(word: str, maker: str) -> bool:
    """Whether a word is the maker's first or its initials."""
    names = maker.split()
    return word == names[0] or (word.isupper() and word == "".join(name[0] for name in names if name[0].isupper()))


def _says_kind(word: str) -> bool:
    return (word.isalpha() and word.islower()) or word.removeprefix("Mini-").removeprefix("mini-") in _KIND_ACRONYMS


def shorten(form: str, leading: int, trailing: int) -> str:
    """Leave out a form's first and last words."""
    words = form.split(" ")
    return " ".join(words[leading : len(words) - trailing])


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
    collecting = gc.isenabled()
    gc.disable()  # nothing that is built here is garbage, and looking for it takes half the time
    try:
        return _build_gazetteer(user_files)
    finally:
        if collecting:
            gc.enable()


def _build_gazetteer(user_files: tuple[str, ...]) -> Gazetteer:
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
