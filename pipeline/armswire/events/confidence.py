"""How sure an event is: a logistic regression over what supports it, fitted to the corpus's train split.

`armswire.evaluation.fitting` fits the weights; an event below their threshold is not told.
"""

from __future__ import annotations

import math

from armswire.events.drafts import Draft
from armswire.events.goods import is_named
from armswire.events.roles import Cast
from armswire.events.weights import EventWeights, Features, score
from armswire.records import Party

_MOST = 30.0
_OUTRIGHT = 5
"""Strength of triggers that tell an event in so many words."""


def estimate_confidence(features: Features, weights: EventWeights) -> float:
    """Estimate the probability that an event is right in its type and at least one argument, to two decimals.

    Args:
        features: what `describe_draft` gives.
        weights: the fitted weights.
    """
    odds = score(features, weights.confidence)
    return round(1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds)))), 2)


def describe_draft(draft: Draft) -> Features:
    """Describe what supports a draft, by the names of the features."""
    cast = draft.cast
    trigger = draft.trigger.text.lower().split()
    holds = {
        f"type={draft.type}": True,
        f"status={draft.factuality}": True,
        f"trigger={draft.lemma}": True,
        "trigger.noun": draft.noun is not None,
        "trigger.phrase": len(trigger) > 1,
        "is_definite": draft.is_definite,
        "bare": draft.is_bare,
        "told outright": draft.strength >= _OUTRIGHT and not draft.is_bare,
        "told by phrase": draft.strength >= _OUTRIGHT and draft.noun is not None,
        f"bare {draft.type}": draft.is_bare,
        "told_twice": len(draft.scenes) > 1,
        "in_headline": draft.scenes[0].is_heading,
        "value": bool(draft.value),
        "date": draft.timing.date is not None,
        "delivery": draft.timing.delivery is not None,
        **_describe_goods(draft),
        **_describe_cast(cast, draft),
    }
    best = max((value for name, value in draft.likely.items() if name not in {draft.type, "none"}), default=0.0)
    scores = {
        "margin": draft.likelihood - best,
        "none": draft.likely.get("none", 0.0),
        "bias": 1.0,
        "strength": draft.strength / 8,
        "likelihood": draft.likelihood,
        "learnt": float(not draft.strength),
    }
    return {**scores, **{name: 1.0 for name, held in holds.items() if held}}


def _describe_goods(draft: Draft) -> dict[str, bool]:
    named = any(is_named(item) for item in draft.equipment)
    return {
        "goods.none": not draft.equipment,
        "goods.named": named,
        "goods.kind_only": bool(draft.equipment) and not named,
        "goods.counted": any(item.quantity for item in draft.equipment),
    }


def _describe_cast(cast: Cast, draft: Draft) -> dict[str, bool]:
    origins = {item.origin for item in draft.equipment if item.origin}
    sellers, buyers = _list_countries(cast.suppliers), _list_countries(cast.buyers)
    return {
        "supplier": bool(cast.suppliers),
        "supplier.company": any(party.kind == "company" for party in cast.suppliers),
        "buyer": bool(cast.buyers),
        "buyer.force": any(party.kind == "armed_force" for party in cast.buyers),
        "both": bool(cast.suppliers and cast.buyers),
        "abroad": bool(buyers and (sellers or origins)) and not buyers & (sellers | origins),
        "at_home": bool(buyers & (sellers | origins)),
        "participant": bool(cast.participants),
        "governed": any(claim.is_governed for claim in draft.claims),
        "governed.two": sum(claim.is_governed for claim in draft.claims) > 1,
    }


def _list_countries(parties: tuple[Party, ...]) -> set[str]:
    return {party.country for party in parties if party.country}
