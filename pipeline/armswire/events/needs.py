"""Whether a trigger tells an event: what its sentence must have, and what makes a word mere talk."""

from __future__ import annotations

import re

from armswire.events.scene import Scene
from armswire.events.sums import list_values
from armswire.events.triggers import Trigger

_ARGUING = frozenset(
    {
        "of",
        "for",
        "from",
        "to",
        "with",
        "worth",
        "between",
        "by",
        "covering",
        "in",
        "on",
        "signed",
        "valued",
        "was",
        "is",
        "has",
    }
)
_FUNDS = frozenset({"fund", "funding", "account", "budget", "appropriation"})
_FUNDS_REACH = 4
"""Words behind a noun within which it turns out to be a kind of money: "weapons procurement (Navy) funds"."""
_MOVING = frozenset({"arrive", "land", "reach", "dock", "fly", "touch", "come", "join", "sail", "go", "get", "welcome"})
_TELLING = frozenset({"add", "promise", "announce", "reveal", "propose", "show", "demonstrate"})
"""Verbs that tell no event where what they govern is a sentence: "he promised that", "she added"."""
_LOT = re.compile(r"\b(?:first|second|third|last|final|batch|lot|consignment|shipment|delivery|ordered|bought|new)\b")
_SAYS_BY_ITSELF = 4
"""Strength of a verb that tells an event though its sentence names no goods."""
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|said|both)\s+(?:\w+[\s-]){0,3}$", re.IGNORECASE)


def tells_event(trigger: Trigger, scene: Scene) -> bool:
    """Whether a trigger's sentence has what an event of its kind needs."""
    if trigger.kind.frame == "approve" and trigger.head.dep_ == "amod":
        return False
    if trigger.head.lemma_ in _TELLING and any(child.dep_ == "ccomp" for child in trigger.head.children):
        return False
    if trigger.kind.frame == "noun" and not _is_argued(trigger):
        return False
    if trigger.head.lemma_ in _MOVING and trigger.kind.frame == "get" and not _is_consignment(trigger, scene):
        return False
    return _has_needs(trigger, scene) or _may_be_bare(trigger, scene)


def _may_be_bare(trigger: Trigger, scene: Scene) -> bool:
    """Whether a trigger says enough to tell an event of goods that only the sentences before it name."""
    says = trigger.kind.strength >= _SAYS_BY_ITSELF or trigger.noun is not None
    return says and trigger.kind.needs in {"goods", "deal"} and bool(scene.recent)


def _has_needs(trigger: Trigger, scene: Scene) -> bool:
    match trigger.kind.needs:
        case "goods" | "deal" as needs:
            told = scene.goods or (needs == "deal" and scene.money)
            return bool(told) or _is_known_deal(trigger, scene)
        case "money":
            return bool(list_values(scene))
        case "party":
            return bool(scene.parties)
        case "fair":
            return bool(scene.fairs) or (scene.is_at_fair and bool(scene.parties or scene.equipment))
        case _:
            return True


def _is_argued(trigger: Trigger) -> bool:
    """Whether a bare noun says of what, with whom, when: "a contract for", "the order was", not "procurement rules"."""
    doc = trigger.head.doc
    if any(token.lemma_.lower() in _FUNDS for token in doc[trigger.last + 1 : trigger.last + 1 + _FUNDS_REACH]):
        return False
    following = doc[trigger.last + 1].lower_ if trigger.last + 1 < len(doc) else ""
    return following in _ARGUING or following[:1] in {",", "("} or trigger.head.dep_ in {"nsubjpass", "nsubj"}


def _is_consignment(trigger: Trigger, scene: Scene) -> bool:
    """Whether what arrives has been bought: it is counted, comes from somebody, or is spoken of as a lot."""
    counted = any(child.dep_ == "nsubj" and child.pos_ == "NUM" for child in trigger.head.children)
    return counted or any(item.quantity for item in scene.goods) or bool(_LOT.search(scene.lower()))


def _is_known_deal(trigger: Trigger, scene: Scene) -> bool:
    """Whether a noun speaks of a deal told before, of which the sentence says when or between whom."""
    return trigger.noun is not None and bool(scene.dates or scene.parties) and is_definite(trigger, scene)


def is_definite(trigger: Trigger, scene: Scene) -> bool:
    """Whether a trigger speaks of something told before: "the contract", "this delivery"."""
    return bool(_DEFINITE.search(scene.tokens.doc[scene.tokens.start : trigger.first].text + " "))
