"""Names that are known and are not equipment: countries and their adjectives, companies, bodies, fairs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache

from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables

# The columns of the parties' tables that hold surface forms.
_COLUMNS = ("name", "aliases", "adjectives", "demonyms", "capital", "metonyms")


@lru_cache(maxsize=1)
def load_other_names() -> Lexicon[str]:
    """Load the names of the parties' tables, once a process; each stands for the table it is from."""
    return build_lexicon(_list_names())


def _list_names() -> Iterator[tuple[str, str]]:
    for path in list_tables("parties"):
        if path.stem == "roles":
            continue
        with path.open(encoding="utf-8", newline="") as stream:
            for cells in csv.DictReader(stream):
                for column in _COLUMNS:
                    for form in (cells.get(column) or "").split("|"):
                        if form:
                            yield form.removesuffix("?"), path.stem
