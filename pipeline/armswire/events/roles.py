"""Who sells, who buys, who else took part: parties scored by grammar, by kind and by what they are known to make."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from armswire.events.relations import Relation, relate
from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.records import Equipment, Party

Weights = tuple[float, float, float]

_GOVERNED = 1.0
_NEARBY = 0.5
_MAKER = 2.0
_HOME = 0.9
_THRESHOLD = 0.3


@dataclass
class Cast:
    """The parties of an event by role."""

    suppliers: list[Party] = field(default_factory=list)
    buyers: list[Party] = field(default_factory=list)
    participants: list[Party] = field(default_factory=list)

    def all(self) -> list[Party]:
        """Everybody."""
        return [*self.suppliers, *self.buyers, *self.participants]


def assign_roles(trigger: Trigger, scene: Scene, goods: Sequence[Equipment]) -> Cast:
    """Assign the parties of a sentence to the roles of the event that a trigger in it tells."""
    cast = Cast()
    scored = [(party, _score(party, trigger, scene, goods)) for party in scene.parties]
    homes = {party.country for party, score in scored if party.kind == "company" and score[0] > _THRESHOLD}
    for party, score in scored:
        _place(cast, party, _weigh_home(party, score, homes | {item.origin for item in goods if item.origin}))
    return cast


def _place(cast: Cast, party: Party, score: Weights) -> None:
    best = max(score)
    if best < _THRESHOLD:
        return
    role = (cast.suppliers, cast.buyers, cast.participants)[score.index(best)]
    if all(other.name != party.name for other in cast.all()):
        role.append(party)


def _score(party: Party, trigger: Trigger, scene: Scene, goods: Sequence[Equipment]) -> Weights:
    table = load_weights()
    score: Weights = table["kind"][party.kind]
    tokens = scene.find_tokens(party)
    if tokens is not None:
        relation = relate(tokens)
        weights = table["frame"][trigger.kind.frame].get(relation.name, (0.0, 0.0, 0.0))
        share = _GOVERNED if _is_governed(relation, trigger) else _NEARBY
        score = _add(score, tuple(weight * share for weight in weights))
    if any(item.maker == party.name for item in goods):
        score = _add(score, (_MAKER, -_MAKER, 0.0))
    return score


def _weigh_home(party: Party, score: Weights, homes: set[str | None]) -> Weights:
    """A state rather sells what is made at home, and rather buys what is not."""
    if party.kind in {"company", "person"} or not party.country or not homes:
        return score
    sign = 1.0 if party.country in homes else -1.0
    return _add(score, (sign * _HOME, -sign * _HOME, 0.0))


def _is_governed(relation: Relation, trigger: Trigger) -> bool:
    governor = relation.governor
    if governor is None:
        return False
    return trigger.first <= governor.i <= trigger.last or trigger.head in (governor, governor.head)


def _add(left: Sequence[float], right: Sequence[float]) -> Weights:
    first, second, third = (a + b for a, b in zip(left, right, strict=True))
    return first, second, third


@functools.cache
def load_weights() -> dict[str, Any]:
    """Read the weights of `frames.toml`."""
    return tomllib.loads(resources.files("armswire.events").joinpath("frames.toml").read_text(encoding="utf-8"))
