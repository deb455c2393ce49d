"""A stretch of text that may name equipment, before it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from armswire.knowledge.designations import Family
from armswire.knowledge.kinds import Kind
from armswire.knowledge.systems import Surface

# listed: a name of the gazetteer; built: a designation of a known family; shaped: letters and digits of no known
# family; slot: words that stand where the name of equipment stands.
Origin = Literal["listed", "built", "shaped", "slot"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name of equipment.

    Attributes:
        start: where it begins, in characters.
        end: where it ends, with its variant and plural ending.
        surfaces: the gazetteer's forms that were matched; several where the form is shared.
        family: the family of its designation, where it is not listed.
        origin: how it was found.
        extended: it has a variant behind the listed form ("I" in "F-16I").
        needs_cue: it counts only beside a sign of arms.
        kind: what it is, where its own words say it.
    """

    start: int
    end: int
    origin: Origin
    surfaces: tuple[Surface, ...] = ()
    family: Family | None = None
    extended: bool = False
    needs_cue: bool = False
    kind: Kind | None = None
