"""Who sells, who buys, who else took part: a linear model over grammar, kind and knowledge, fitted to the corpus.

Each sentence that tells of an event says something for each party in it: how it stands to the trigger, whether it is a
company or a force, whether it makes the goods. `armswire.evaluation.fitting` fits the weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from armswire.events.relations import Relation, is_speaker, relate
from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.events.weights import Features, Weights, score
from armswire.knowledge.countries import load_countries
from armswire.records import Equipment, Party

ROLES = ("suppliers", "buyers", "participants")
NO_ROLE = "none"
_APART = 0.7
"""Log-odds by which one of two states must lean more to selling than the other to be taken for the seller."""
_ENOUGH = 2
"""Parties of a sentence from which it needs none of the sentences before."""
_SIDES = ("suppliers", "buyers")
_STATE = frozenset({"government", "agency", "armed_force"})


@dataclass(frozen=True)
class Claim:
    """What one sentence says of a party: the names of the features that hold."""

    party: Party
    features: frozenset[str]
    is_governed: bool = False
    is_nearby: bool = False


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
    """Say how every party of a sentence stands to the trigger of an event, and who was named just before."""
    told = [_claim(party, trigger, scene) for party in scene.parties]
    names = {party.name for party in scene.parties}
    around = {party.name: party for party in scene.nearby if party.name not in names} if len(told) < _ENOUGH else {}
    return [*told, *(_claim_nearby(party, trigger, len(told)) for party in around.values())]


def cast_roles(claims: Iterable[Claim], goods: Sequence[Equipment], weights: Weights) -> Cast:
    """Assign each party the role that most speaks for, over all sentences that tell of an event.

    Args:
        claims: what each sentence says of a party, in reading order.
        goods: the event's equipment, whose makers and countries of origin speak too.
        weights: the fitted weights.
    """
    scored = [
        (party, {role: score(features, table) for role, table in weights.items()})
        for party, features in describe_parties(list(claims), goods)
    ]
    sides = _choose_sides(scored)
    roles: dict[str, list[Party]] = {role: [] for role in (*ROLES, NO_ROLE)}
    for party, scores in scored:
        role = max(scores, key=lambda role: scores[role])
        is_side = role in _SIDES and party.kind in _STATE
        roles[sides.get(party.country or "", role) if is_side else role].append(party)
    return Cast(*(tuple(roles[role]) for role in ROLES))


def is_state(party: Party) -> bool:
    """Whether a party is the state itself, and not one of its ministries or bodies."""
    country = load_countries().by_code.get(party.country or "")
    return country is not None and party.name == country.name


def part_states(cast: Cast, claims: Sequence[Claim], goods: Sequence[Equipment], weights: Weights) -> Cast:
    """Where several states would buy and nobody would sell, let the one sell that leans to it by far the most."""
    leaning: dict[str, float] = {}
    names = {party.name for party in cast.buyers}
    for party, features in describe_parties(claims, goods):
        if party.name in names and party.kind in _STATE and party.country:
            lean = score(features, weights["suppliers"]) - score(features, weights["buyers"])
            leaning[party.country] = max(lean, leaning.get(party.country, lean))
    first, *rest = sorted(leaning, key=lambda country: -leaning[country]) or [""]
    if cast.suppliers or not rest or leaning[first] - leaning[rest[0]] < _APART:
        return cast
    sellers = tuple(party for party in cast.buyers if party.country == first)
    return Cast(sellers, tuple(party for party in cast.buyers if party.country != first), cast.participants)


def _choose_sides(scored: Iterable[tuple[Party, Mapping[str, float]]]) -> dict[str, str]:
    """Put a state and its bodies on one side of a deal: the one that most speaks for, over all of them."""
    sums: dict[str, Counter[str]] = {}
    for party, scores in scored:
        if party.kind in _STATE and party.country:
            sums.setdefault(party.country, Counter()).update({side: scores[side] for side in _SIDES})
    return {country: max(_SIDES, key=lambda side: total[side]) for country, total in sums.items()}


def describe_parties(claims: Sequence[Claim], goods: Sequence[Equipment]) -> Iterator[tuple[Party, Features]]:
    """Describe each party of an event: the mean of what its sentences say, and what is known of it and the goods."""
    by_name: dict[str, list[Claim]] = {}
    for claim in claims:
        by_name.setdefault(claim.party.name, []).append(claim)
    makers = {item.maker for item in goods if item.maker}
    origins = {item.origin for item in goods if item.origin}
    sellers = {claim.party.country for claim in claims if claim.party.kind == "company"}
    for named in by_name.values():
        told = [claim for claim in named if not claim.is_nearby] or named
        party = told[0].party
        counts = Counter(feature for claim in told for feature in claim.features)
        features = {feature: count / len(told) for feature, count in counts.items()}
        yield party, {**features, **dict.fromkeys(_describe_knowledge(party, makers, origins, sellers), 1.0)}


def _describe_knowledge(party: Party, makers: set[str], origins: set[str], sellers: set[str | None]) -> Iterator[str]:
    kind = "state" if party.kind in _STATE else party.kind
    yield "bias"
    yield f"kind={party.kind}"
    if party.name in makers:
        yield "maker"
    elif makers and party.kind == "company":
        yield "other_maker"
    if party.country and origins:
        yield f"{kind} of {'origin' if party.country in origins else 'elsewhere'}"
    if party.country and sellers - {None} and kind == "state":
        yield f"state {'with' if party.country in sellers else 'without'} company"


def _claim(party: Party, trigger: Trigger, scene: Scene) -> Claim:
    tokens = scene.find_tokens(party)
    if tokens is None:
        return Claim(party, frozenset())
    relation = relate(tokens)
    governed = _is_governed(relation, trigger)
    frame = trigger.kind.frame
    features = {
        f"{relation.name}",
        f"{frame}:{relation.name}",
        f"{frame}:{party.kind}",
        f"{trigger.kind.type}:{party.kind}",
        "after" if party.start > trigger.head.idx else "before",
    }
    if governed:
        features |= {f"governed {relation.name}", f"{frame}:governed {relation.name}"}
    if is_speaker(tokens):
        features |= {"speaker", f"speaker {party.kind}"}
    if scene.is_heading:
        features.add("heading")
    return Claim(party, frozenset(features), is_governed=governed)


def _claim_nearby(party: Party, trigger: Trigger, others: int) -> Claim:
    frame = trigger.kind.frame
    features = {"nearby", f"nearby {party.kind}", f"{frame}:nearby {party.kind}", f"nearby beside {others}"}
    return Claim(party, frozenset(features), is_nearby=True)


def _is_governed(relation: Relation, trigger: Trigger) -> bool:
    governor = relation.governor
    if governor is None:
        return False
    return trigger.first <= governor.i <= trigger.last or trigger.head in (governor, governor.head)
