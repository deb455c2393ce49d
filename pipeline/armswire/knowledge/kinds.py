"""The words for kinds of equipment, "utility helicopter" or "self-propelled", from ``equipment/kinds.csv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from armswire.knowledge.lexicon import Lexicon, build_lexicon
from armswire.knowledge.tables import list_tables, read_table
from armswire.records import Category, SipriCategory

COLUMNS = ("phrase", "category", "sipri", "role")
# goods: arms whatever stands around it; context: arms only in a military or trade context; weak: says nothing by
# itself ("system"); military, modifier: what stands before such a word, the first of them a sign of arms.
KindRole = Literal["goods", "context", "weak", "military", "modifier"]
# The press of both sides of the Atlantic; the table has the British form.
_AMERICAN = (("armour", "armor"), ("defence", "defense"), ("programme", "program"), ("refuelling", "refueling"))


@dataclass(frozen=True, slots=True)
class Kind:
    """A word or phrase for a kind of equipment, in the singular, or for what qualifies one."""

    phrase: str
    category: Category | None
    sipri: SipriCategory | None
    role: KindRole

    @property
    def is_head(self) -> bool:
        """Whether it names things, rather than qualifies a word that does."""
        return self.role in ("goods", "context", "weak")


def parse_kind(cells: Mapping[str, str]) -> Kind:
    """Make a kind of a row's cells.

    Raises:
        ValueError: a code is not valid.
    """
    category, sipri, role = cells["category"] or None, cells["sipri"] or None, cells["role"]
    if category not in (None, *get_args(Category)) or sipri not in (None, *get_args(SipriCategory)):
        raise ValueError(f"no such category: {category!r}, {sipri!r}")
    if role not in get_args(KindRole) or (category is None) is (role in ("goods", "context")):
        raise ValueError(f"role {role!r} does not go with category {category!r}")
    return Kind(
        cells["phrase"], cast("Category | None", category), cast("SipriCategory | None", sipri), cast("KindRole", role)
    )


@lru_cache(maxsize=1)
def load_kinds() -> Lexicon[Kind]:
    """Load the packaged words for kinds, once a process."""
    return build_lexicon(_list_spellings(), plurals=True)


def _list_spellings() -> Iterator[tuple[str, Kind]]:
    (path,) = (path for path in list_tables("equipment") if path.name == "kinds.csv")
    for _, kind in read_table(path, COLUMNS, parse_kind):
        yield kind.phrase, kind
        american = kind.phrase
        for british, other in _AMERICAN:
            american = american.replace(british, other)
        if american != kind.phrase:
            yield american, kind
