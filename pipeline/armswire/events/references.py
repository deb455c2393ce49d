"""Sentences that go on about a deal told before: "the agreement", "deliveries", "under the contract"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armswire.events.drafts import Draft, with_scene
from armswire.events.scene import Scene
from armswire.events.sums import list_values
from armswire.events.timing import Timing, find_delivery

_NOUNS = {
    "contract": r"contract|order|deal|purchase|acquisition|sale|procurement|award|agreement|package|modification|buy",
    "agreement": r"agreement|deal|memorandum|mou|pact|accord|framework|partnership|letter",
    "negotiation": r"talks|negotiations?|discussions?|deal|purchase|sale|offer|proposal|package|acquisition",
    "approval": r"sale|approval|deal|package|notification|request|case",
    "tender": r"tender|competition|bid|contract|programme|program|requirement|project",
    "delivery": r"delivery|shipment|handover|batch",
    "donation": r"donation|package|aid|assistance|gift",
    "exhibition": r"exhibition|fair|show|event|stand|booth",
    "cancellation": r"cancellation|decision|contract|deal|order",
}
_DEFINITE = r"\b(?:the|this|that|said|its)\s+(?:[\w$.,-]+\s+){{0,3}}?(?:{nouns})\b"
_GENERAL = re.compile(
    r"^(?:deliver(?:y|ies)\b|work (?:will|is)|first deliver|under (?:the|this|its) "
    r"|it (?:also )?(?:includes|covers|is worth|is valued)|the (?:value|total|price|cost|estimated|first)\b"
    r"|the (?:aircraft|helicopters|vehicles|tanks|ships|vessels|jets|missiles|systems)\b"
    r"|foreign military sales|this (?:contract|order|modification)|options?\b|the contract)"
)
_CONTENT = re.compile(
    r"\b(?:includ\w+|cover\w*|compris\w+|consist\w*|involv\w+|provid\w+|calls? for|envisag\w+|supply|delivery of|for)\b"
)
_PLACING = re.compile(r"\bis the (?:contracting|procuring|awarding) (?:activity|agency|authority|office)\b")
_REACH = 6
_FEW_TOKENS = 8
_NOTICE_REACH = 12
"""Sentences of a notice of award between the award and the office that placed it."""


def find_referent(scene: Scene, drafts: Sequence[Draft]) -> Draft | None:
    """Find the event that a sentence without an event of its own goes on about: the last one that it can name."""
    text = scene.lower().strip()
    for draft in reversed(drafts):
        if scene.index - draft.scenes[-1].index > _REACH:
            return None
        if re.search(_DEFINITE.format(nouns=_NOUNS[draft.type]), text):
            return draft
        distance = scene.index - draft.scenes[-1].index
        if (_GENERAL.match(text) and distance <= 2) or (_is_bare_sum(scene) and distance == 1):
            return draft
    return None


def _is_bare_sum(scene: Scene) -> bool:
    """Whether a sentence is but a sum, as notes in few words have it."""
    return bool(scene.money) and len(scene.tokens) <= _FEW_TOKENS and not any(t.pos_ == "VERB" for t in scene.tokens)


def complete_draft(draft: Draft, scene: Scene) -> Draft:
    """Take into a draft what a later sentence says of it."""
    completed = draft
    values = [money for money in list_values(scene) if money.role != "unit"]
    if values and not draft.value:
        draft.value.extend(values)
        completed = with_scene(completed, scene)
    if scene.goods and _CONTENT.search(scene.lower()) and not any(item.quantity for item in draft.equipment):
        draft.equipment.extend(scene.goods)
        completed = with_scene(completed, scene)
    delivery = find_delivery(scene)
    if delivery and draft.timing.delivery is None and draft.type in {"contract", "agreement", "donation"}:
        completed = with_scene(completed, scene)
        completed.timing = Timing(draft.timing.date, delivery)
    return completed


def add_placing_office(scene: Scene, drafts: list[Draft]) -> None:
    """Give the last contract the office that a sentence names as its "contracting activity"."""
    draft = next((draft for draft in reversed(drafts) if draft.type == "contract"), None)
    if draft is None or not scene.parties or not _PLACING.search(scene.lower()):
        return
    if scene.index - draft.scenes[-1].index <= _NOTICE_REACH:
        draft.placed_by = draft.placed_by or scene.parties[:1]
