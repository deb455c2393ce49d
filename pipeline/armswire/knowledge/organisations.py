"""Companies and bodies: who is known by name, from ``parties/companies.csv`` and ``parties/bodies.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast, get_args

from armswire.knowledge.aliases import Alias, parse_code, parse_name, split_aliases
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table
from armswire.records import PartyKind

COMPANY_COLUMNS = ("name", "aliases", "country", "parent", "cue")
BODY_COLUMNS = ("name", "aliases", "kind", "country", "role")
_KINDS = frozenset(get_args(PartyKind)) - {"person"}


@dataclass(frozen=True, slots=True, eq=False)
class Organisation:
    """A company, ministry, agency, armed force or other organisation as its row tells it.

    Attributes:
        name: the usual full English name, a company's without its legal form.
        names: every name, the first included.
        kind: what it is in the output's terms.
        country: its home, ISO 3166-1 alpha-2; none for an international one.
        parent: the company it belongs to.
        role: what a body does ("ministry", "navy", "procurement").
    """

    name: str
    names: tuple[Alias, ...]
    kind: PartyKind
    country: str | None
    parent: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OrganisationSurface:
    """A surface form of an organisation, and whether it needs a cue."""

    form: str
    organisation: Organisation
    needs_cue: bool


def parse_company(cells: Mapping[str, str]) -> Organisation:
    """Make a company of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name = parse_name("name", cells["name"])
    if cells["cue"] not in ("", "kind"):
        raise ValueError(f"cue is {cells['cue']!r}, not empty or 'kind'")
    return Organisation(
        name=name,
        names=(Alias(name, cells["cue"] == "kind"), *split_aliases(cells["aliases"])),
        kind="company",
        country=parse_code("country", cells["country"]),
        parent=cells["parent"] or None,
    )


def parse_body(cells: Mapping[str, str]) -> Organisation:
    """Make a body of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name = parse_name("name", cells["name"])
    if cells["kind"] not in _KINDS:
        raise ValueError(f"kind is {cells['kind']!r}, not one of {', '.join(sorted(_KINDS))}")
    return Organisation(
        name=name.removesuffix("?"),
        names=(*split_aliases(name), *split_aliases(cells["aliases"])),
        kind=cast("PartyKind", cells["kind"]),
        country=parse_code("country", cells["country"]),
        role=cells["role"] or None,
    )


def read_companies(path: Path) -> list[Organisation]:
    """Read a file of companies.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, COMPANY_COLUMNS, parse_company)]


def read_bodies(path: Path) -> list[Organisation]:
    """Read a file of bodies.

    Raises:
        DataError: the file breaks a rule.
    """
    return [row for _, row in read_table(path, BODY_COLUMNS, parse_body)]


def list_surfaces(organisations: Iterable[Organisation]) -> Iterator[tuple[str, OrganisationSurface]]:
    """Give every surface form, ready for a lexicon."""
    for organisation in organisations:
        for alias in organisation.names:
            yield alias.form, OrganisationSurface(alias.form, organisation, alias.needs_cue)


@lru_cache(maxsize=1)
def load_organisations() -> Lexicon[OrganisationSurface]:
    """Load the packaged companies and bodies, once a process.

    Raises:
        DataError: a packaged file breaks a rule.
    """
    paths = {path.stem: path for path in list_tables("parties")}
    rows = [*read_companies(paths["companies"]), *read_bodies(paths["bodies"])]
    return build_lexicon(list_surfaces(rows))


def find_company_name(form: str) -> str | None:
    """Give the usual name of a company by any of its names, whatever their case; none where it is not known.

    >>> find_company_name("KAI"), find_company_name("Aselsan"), find_company_name("Nobody & Sons")
    ('Korea Aerospace Industries', 'ASELSAN', None)
    """
    for hit in load_organisations().find(form):
        companies = [s.organisation.name for s in hit.entries if s.organisation.kind == "company"]
        if companies and hit.start == 0 and hit.end == len(form):
            return companies[0]
    return None
