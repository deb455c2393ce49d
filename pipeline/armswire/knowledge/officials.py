"""Words for officials, "defence minister" or "chief executive", from ``parties/roles.csv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from armswire.knowledge.aliases import parse_name
from armswire.knowledge.tables import list_tables, read_table

COLUMNS = ("role", "kind")
RoleKind = Literal["state", "military", "company", "press"]


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A word or phrase for what an official is, in lower case, and the world it belongs to."""

    role: str
    kind: RoleKind


def parse_role(cells: Mapping[str, str]) -> RoleWord:
    """Make a role word of a row's cells.

    Raises:
        ValueError: a cell is missing or not valid.
    """
    if cells["kind"] not in get_args(RoleKind):
        raise ValueError(f"kind is {cells['kind']!r}, not one of {', '.join(get_args(RoleKind))}")
    return RoleWord(parse_name("role", cells["role"]), cast("RoleKind", cells["kind"]))


@lru_cache(maxsize=1)
def load_role_words() -> Mapping[str, RoleWord]:
    """Load the packaged role words by themselves, once a process.

    Raises:
        DataError: the packaged file breaks a rule.
    """
    (path,) = (path for path in list_tables("parties") if path.stem == "roles")
    return {row.role: row for _, row in read_table(path, COLUMNS, parse_role)}
