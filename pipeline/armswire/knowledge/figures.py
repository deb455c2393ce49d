"""Public figures: heads of state, ministers and commanders, and whose they are, from ``parties/figures.csv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from armswire.knowledge.aliases import Alias, parse_code, parse_name, split_aliases
from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table

COLUMNS = ("name", "aliases", "country")


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """Somebody whose country every reader knows.

    Attributes:
        name: the usual English name.
        names: that and all others.
        country: ISO 3166-1 alpha-2.
    """

    name: str
    names: tuple[Alias, ...]
    country: str


def parse_figure(cells: Mapping[str, str]) -> Figure:
    """Make a figure of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    name, country = parse_name("name", cells["name"]), parse_code("country", cells["country"])
    if country is None:
        raise ValueError("country is empty")
    return Figure(name, (Alias(name, needs_cue=False), *split_aliases(cells["aliases"])), country)


@lru_cache(maxsize=1)
def load_figures() -> Lexicon[Figure]:
    """Load the packaged figures, once a process.

    Raises:
        DataError: the packaged file breaks a rule.
    """
    (path,) = (path for path in list_tables("parties") if path.stem == "figures")
    rows = [row for _, row in read_table(path, COLUMNS, parse_figure)]
    return build_lexicon((alias.form, row) for row in rows for alias in row.names)
