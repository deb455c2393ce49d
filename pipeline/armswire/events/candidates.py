"""The events that one sentence tells: drafts, to be completed from its neighbours and merged with their like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from armswire.events.drafts import Draft
from armswire.events.needs import is_definite, tells_event
from armswire.events.recognition import estimate_types, find_telling_word, map_mentions
from armswire.events.roles import claim_roles
from armswire.events.scene import Scene
from armswire.events.settling import settle_factuality, settle_type
from armswire.events.status import is_future_infinitive, read_factuality
from armswire.events.sums import list_values, pick_nearest
from armswire.events.territory import are_separate, pick_own
from armswire.events.timing import read_timing
from armswire.events.triggers import Trigger, TriggerKind, find_triggers
from armswire.events.weights import EventWeights
from armswire.records import EventType, Factuality, Span

_LIKELY = 0.2
"""The probability from which a sentence is drafted by its likeness; the draft's confidence decides later."""
_SURELY = 0.35
"""The same, where a trigger already tells an event of another type."""
_FRAMES: Mapping[EventType, str] = {
    "contract": "sign",
    "agreement": "sign",
    "negotiation": "talk",
    "approval": "approve",
    "tender": "compete",
    "delivery": "sell",
    "donation": "sell",
    "exhibition": "show",
    "cancellation": "cancel",
}
_MOST_TRIGGERS = 20
"""Triggers of one sentence that are weighed against each other; a text without full stops has no more."""


def draft_events(scene: Scene, weights: EventWeights) -> list[Draft]:
    """Draft the events that a sentence tells, by its triggers and then by what its words are like, in reading order."""
    names = map_mentions(scene)
    found = (trigger for trigger in find_triggers(scene.tokens) if trigger.head.i not in names)
    kept = _absorb([trigger for trigger in found if tells_event(trigger, scene)], scene)
    likely = estimate_types(scene, weights.types)
    drafts = [_draft(trigger, kept, scene, weights) for trigger in kept]
    told = [
        replace(draft, likelihood=likely.get(draft.type, 0.0), likely=likely) for draft in drafts if draft is not None
    ]
    types = {draft.type for draft in told}
    liked = _draft_by_likeness(scene, likely, weights, least=_SURELY if told else _LIKELY)
    return [*told, *(draft for draft in liked if draft.type not in types)]


def _draft_by_likeness(
    scene: Scene, likely: Mapping[str, float], weights: EventWeights, least: float
) -> Iterator[Draft]:
    """Draft the types of event that a sentence's words make likely, whether or not a trigger tells them."""
    if scene.is_heading or not (scene.parties or scene.goods):
        return
    for kind, frame in _FRAMES.items():
        head = find_telling_word(scene, weights.types.get(kind, {}))
        if head is not None and likely.get(kind, 0.0) >= least:
            trigger = Trigger(TriggerKind(kind, frame), head, head.i, head.i)
            factuality = settle_factuality(kind, read_factuality(trigger, scene), trigger)
            yield replace(
                _make_draft(kind, factuality, trigger, scene, weights), likelihood=likely[kind], likely=likely
            )


def _absorb(triggers: Sequence[Trigger], scene: Scene) -> list[Trigger]:
    """Keep the triggers that tell an event of their own; the rest are words of a stronger one."""
    kept: list[Trigger] = []
    ranked = sorted(triggers, key=lambda t: (-t.kind.strength, -len(t.noun or ""), t.head.i))
    for trigger in ranked[:_MOST_TRIGGERS]:
        if not any(_absorbs(other, trigger, scene) for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.head.i)


def _absorbs(strong: Trigger, weak: Trigger, scene: Scene) -> bool:
    if strong.first <= weak.head.i <= strong.last:
        return True
    if strong.kind.type == weak.kind.type:
        return not are_separate(strong, weak, scene)
    if not weak.kind.verbs or is_future_infinitive(weak.head) or weak.head.tag_ in {"VBG", "VB"}:
        return True
    return weak.kind.strength < strong.kind.strength and weak.head.tag_ not in {"VBD", "VBN"}


def _draft(trigger: Trigger, kept: Sequence[Trigger], scene: Scene, weights: EventWeights) -> Draft | None:
    factuality = read_factuality(trigger, scene)
    typed = settle_type(trigger, factuality, scene)
    if typed is None:
        return None
    draft = _make_draft(typed, settle_factuality(typed, factuality, trigger), trigger, scene, weights)
    parties = {party.start for party in pick_own(scene.parties, trigger, kept, scene)}
    return replace(
        draft,
        claims=[claim for claim in draft.claims if claim.is_nearby or claim.party.start in parties],
        equipment=pick_own(draft.equipment, trigger, kept, scene),
        value=list(pick_nearest(trigger, kept, scene, list_values(scene))),
        timing=read_timing(trigger, kept, scene),
    )


def _make_draft(
    kind: EventType, factuality: Factuality, trigger: Trigger, scene: Scene, weights: EventWeights
) -> Draft:
    span = trigger.span()
    return Draft(
        type=kind,
        factuality=factuality,
        trigger=Span(text=span.text, start=span.start_char, end=span.end_char),
        strength=trigger.kind.strength,
        scenes=[scene],
        weights=weights,
        claims=claim_roles(trigger, scene),
        equipment=list(scene.goods),
        recent=scene.recent,
        value=list_values(scene),
        timing=read_timing(trigger, [trigger], scene),
        fair=next(iter(scene.fairs), scene.main_fair),
        is_definite=is_definite(trigger, scene),
        is_bare=not scene.goods,
        noun=trigger.noun,
        lemma=trigger.head.lemma_.lower(),
    )
