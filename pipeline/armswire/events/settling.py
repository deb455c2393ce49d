"""What type and status an event has, given what its trigger and its sentence say together."""

from __future__ import annotations

import re

from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.records import EventType, Factuality

_STRONG_DEAL = re.compile(r"\b(?:contract|contracts|deal|deals|order|orders)\b")
_PAPER = re.compile(
    r"\b(?:memorand\w+|mou|letters? of (?:intent|interest)|declaration of intent|(?:framework|offset|cooperation"
    r"|teaming|partnership|general|strategic) (?:agreement|deal|pact)s?)\b",
    re.IGNORECASE,
)
_PAPER_REACH = 7
"""Words behind a verb of signing within which the paper is named."""


def settle_type(trigger: Trigger, factuality: Factuality, scene: Scene) -> EventType | None:
    """Let what is only planned be the talks about it, and a planned delivery the delivery of its contract."""
    kind = trigger.kind.type
    unsure = factuality in {"planned", "possible"}
    if kind == "contract" and trigger.kind.frame == "sign" and _is_paper(trigger, scene):
        kind = "agreement"
    if kind == "delivery" and unsure:
        return None
    if kind in {"contract", "agreement"} and unsure:
        promised = trigger.kind.frame == "sell" and factuality == "planned" and _STRONG_DEAL.search(scene.lower())
        return kind if promised else "negotiation"
    return kind


def _is_paper(trigger: Trigger, scene: Scene) -> bool:
    """Whether what is signed is a memorandum, an offset or a letter of intent, and no order."""
    last = min(trigger.last + _PAPER_REACH, scene.tokens.end)
    return bool(_PAPER.search(scene.tokens.doc[trigger.first : last].text))


def settle_factuality(kind: EventType, factuality: Factuality, trigger: Trigger) -> Factuality:
    """Take contracts and talks for facts where nothing denies them: what is unsure about them is another event."""
    if kind == "contract" and factuality != "negated":
        return "asserted"
    if kind == "negotiation" and trigger.kind.frame == "talk" and factuality != "negated":
        return "asserted"
    return factuality
