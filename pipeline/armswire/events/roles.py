"""Who sells, who buys, who else took part: parties weighed by grammar, by kind and by what they are known to make."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any

from armswire.events.relations import Relation, is_speaker, relate
from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.records import Equipment, Party

Weights = tuple[float, float, float]

_ROLES = ("suppliers", "buyers", "participants")
_GOVERNED = 1.0
_NEARBY = 0.5
_PLAIN = frozenset({"from", "to"})
_MAKER = 2.0
_HOME = 0.9
_ORIGIN = 0.6
_THRESHOLD = 0.3
_NOTHING: Weights = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Claim:
    """What a sentence says for a party as supplier, buyer and participant."""

    party: Party
    weights: Weights
    is_governed: bool = False


@dataclass(frozen=True)
class Cast:
    """The parties of an event by role."""

    suppliers: tuple[Party, ...] = ()
    buyers: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()

    def all(self) -> tuple[Party, ...]:
        """Everybody."""
        return (*self.suppliers, *self.buyers, *self.participants)


def claim_roles(trigger: Trigger, scene: Scene) -> list[Claim]:
    """Weigh every party of a sentence for the roles of the event that a trigger in it tells."""
    return [_claim(party, trigger, scene) for party in scene.parties if not _is_only_speaker(party, scene)]


def cast_roles(claims: Iterable[Claim], goods: Sequence[Equipment]) -> Cast:
    """Assign each party the role that most speaks for, over all sentences that tell of an event.

    Args:
        claims: what each sentence says for a party, in reading order.
        goods: the event's equipment, whose makers and countries of origin speak too.
    """
    scored = [
        (claim.party, _add(claim.weights, _weigh_knowledge(claim.party, goods)))
        for claim in _keep_clearest(claims).values()
    ]
    sellers = [p.country for p, score in scored if p.kind == "company" and score[0] > _THRESHOLD]
    homes = {country for country in (*sellers, *(item.origin for item in goods)) if country}
    roles: dict[str, list[Party]] = {role: [] for role in _ROLES}
    for party, weights in scored:
        score = _add(weights, _weigh_home(party, homes))
        if max(score) >= _THRESHOLD:
            roles[_ROLES[score.index(max(score))]].append(party)
    return Cast(*(tuple(roles[role]) for role in _ROLES))


def _keep_clearest(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Keep for each party the sentence that says most clearly what it is; idle mentions must not outvote it."""
    clearest: dict[str, Claim] = {}
    for claim in claims:
        known = clearest.get(claim.party.name)
        if known is None:
            clearest[claim.party.name] = claim
        elif _clarity(claim.weights) > _clarity(known.weights):
            clearest[claim.party.name] = replace(claim, party=known.party)
    return clearest


def _clarity(weights: Weights) -> float:
    """How far the best role is ahead of the next."""
    _, second, best = sorted(weights)
    return best - second


def _claim(party: Party, trigger: Trigger, scene: Scene) -> Claim:
    table = load_weights()
    weights: Weights = tuple(table["kind"][party.kind])
    tokens = scene.find_tokens(party)
    if tokens is None:
        return Claim(party, weights)
    relation = relate(tokens)
    governed = _is_governed(relation, trigger)
    # Where goods come from and go to is plain wherever it stands in the sentence.
    share = _GOVERNED if governed or relation.name in _PLAIN else _NEARBY
    frame: Mapping[str, Sequence[float]] = table["frame"][trigger.kind.frame]
    always: Sequence[float] = frame.get("always", _NOTHING)
    said = [weight * share for weight in frame.get(relation.name, _NOTHING)]
    return Claim(party, _add(_add(weights, always), said), is_governed=governed)


def _weigh_knowledge(party: Party, goods: Sequence[Equipment]) -> Weights:
    """The maker of the goods sells them; a company of another country than theirs rather does not."""
    if any(item.maker == party.name for item in goods):
        return _MAKER, -_MAKER, 0.0
    origins = {item.origin for item in goods if item.origin}
    if party.kind != "company" or not origins or not party.country:
        return _NOTHING
    return (_ORIGIN, 0.0, 0.0) if party.country in origins else (-_ORIGIN, 0.0, 0.0)


def _weigh_home(party: Party, homes: set[str]) -> Weights:
    """A state rather sells what is made at home, and rather buys what is not."""
    if party.kind in {"company", "person", "organisation"} or not party.country or not homes:
        return _NOTHING
    sign = 1.0 if party.country in homes else -1.0
    return sign * _HOME, -sign * _HOME, 0.0


def _is_only_speaker(party: Party, scene: Scene) -> bool:
    """Whether a party is in the sentence only as the one who tells it."""
    tokens = scene.find_tokens(party)
    return tokens is not None and is_speaker(tokens)


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
