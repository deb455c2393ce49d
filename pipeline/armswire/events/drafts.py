"""A draft: an event in the making, from the sentence that first tells it to the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from armswire.events.roles import Cast, Claim, cast_roles
from armswire.events.scene import Scene
from armswire.events.timing import Timing
from armswire.events.weights import EventWeights
from armswire.records import Date, Equipment, EventType, Factuality, Fair, Money, Party, Span


@dataclass
class Draft:
    """An event in the making."""

    type: EventType
    factuality: Factuality
    trigger: Span
    strength: int
    scenes: list[Scene]
    weights: EventWeights
    likelihood: float = 0.0
    claims: list[Claim] = field(default_factory=list)
    inherited: Cast = field(default_factory=Cast)
    placed_by: tuple[Party, ...] = ()
    equipment: list[Equipment] = field(default_factory=list)
    recent: tuple[Equipment, ...] = ()
    value: list[Money] = field(default_factory=list)
    timing: Timing = field(default_factory=Timing)
    fair: Fair | None = None
    is_definite: bool = False
    is_bare: bool = False
    noun: str | None = None
    lemma: str = ""
    likely: Mapping[str, float] = field(default_factory=dict)

    @property
    def cast(self) -> Cast:
        """The parties by role, as far as its own sentences tell, and then as other stages of its deal do.

        Who places a contract buys where nobody else does, and else takes part.
        """
        told = cast_roles(self.claims, self.goods, self.weights.roles)
        named = {party.name for party in told.all()}
        placing = tuple(party for party in self.placed_by if party.name not in named)
        return Cast(
            told.suppliers or self.inherited.suppliers,
            told.buyers or placing or self.inherited.buyers,
            (*told.participants, *placing) if told.buyers else told.participants,
        )

    @property
    def goods(self) -> Sequence[Equipment]:
        """What its own sentences name, else what was spoken of just before."""
        return self.equipment or self.recent

    @property
    def date(self) -> Date | None:
        """When it happened."""
        return self.timing.date


def with_scene(draft: Draft, scene: Scene) -> Draft:
    """Add a sentence to a draft's evidence."""
    return replace(draft, scenes=sorted({s.index: s for s in (*draft.scenes, scene)}.values(), key=lambda s: s.index))
