"""From the mentions of a doc to its events."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from armswire.events.attribution import find_attribution
from armswire.events.candidates import draft_events
from armswire.events.confidence import describe_draft, estimate_confidence
from armswire.events.drafts import Draft
from armswire.events.goods import is_named
from armswire.events.location import find_place
from armswire.events.lots import part_lot
from armswire.events.merging import merge_drafts
from armswire.events.references import add_placing_office, complete_draft, find_referent
from armswire.events.roles import Cast, is_state, part_states
from armswire.events.scene import Scene, split_scenes
from armswire.events.threads import complete_casts, complete_goods
from armswire.events.weights import EventWeights
from armswire.records import Equipment, Event, EventType, Party, Pipeline, Source

_SURE = 0.5
"""The likeness from which a sentence that goes on about one event tells another besides."""
_WEAK = 3
"""Strength of triggers such as "send", which tell a gift only between states and where aid is spoken of."""
_AID = re.compile(
    r"\b(?:(?:military|security|lethal) (?:aid|assistance|support)|donat\w+|free of charge|gift\w*"
    r"|(?:aid|support|assistance) packages?|peace facility|drawdown|grant aid)\b",
    re.IGNORECASE,
)
_GIVING = frozenset(
    {"deliver", "hand", "ship", "transfer", "supply", "give", "send", "receive", "arrive", "provide", "present"}
)
_PROMISING = frozenset({"promise", "gift", "donate", "pledge"})
_STATE = frozenset({"government", "agency", "armed_force"})


def assemble_events(doc: Doc, pipeline: Pipeline, weights: EventWeights) -> list[Event]:
    """Assemble the events of a doc that carries its mentions, in the order in which they are first told.

    Args:
        doc: the doc.
        pipeline: what read it.
        weights: what has been learnt of types, roles and confidence.
    """
    text, source = doc.text, doc._.source
    events = (finish_event(draft, text, source, pipeline) for draft in draft_doc(doc, weights))
    return [event for event in events if event.confidence >= weights.threshold]


def draft_doc(doc: Doc, weights: EventWeights) -> list[Draft]:
    """Draft every event that a doc may tell, sure or not."""
    told = complete_casts(merge_drafts(_draft_all(split_scenes(doc), weights)), doc._.parties)
    aid = bool(_AID.search(doc.text))
    settled = (replace(draft, type=settle_type(draft, settle_cast(draft), speaks_of_aid=aid)) for draft in told)
    drafts = complete_casts(merge_drafts(settled), doc._.parties)
    return [draft for draft in complete_goods(drafts) if _is_supported(draft)]


def _draft_all(scenes: Iterable[Scene], weights: EventWeights) -> list[Draft]:
    drafts: list[Draft] = []
    for scene in scenes:
        add_placing_office(scene, drafts)
        found = draft_events(scene, weights)
        referent = (
            None if any(draft.strength and not draft.is_bare for draft in found) else find_referent(scene, drafts)
        )
        if referent is None:
            drafts.extend(found)
        else:
            drafts[drafts.index(referent)] = complete_draft(referent, scene)
            drafts.extend(
                draft
                for draft in found
                if draft.type != referent.type and (draft.strength or draft.likelihood >= _SURE)
            )
    return drafts


def _is_supported(draft: Draft) -> bool:
    """An event needs somebody, and something to deal in; who shows at a fair need not show a thing of a name."""
    return bool(settle_cast(draft).all()) and bool(draft.equipment or draft.value or draft.type == "exhibition")


def finish_event(draft: Draft, text: str, source: Source, pipeline: Pipeline) -> Event:
    """Make the event record of a draft, of which the article's text and source are given."""
    cast = settle_cast(draft)
    return Event(
        id=_make_id(text, draft),
        type=draft.type,
        factuality=draft.factuality,
        attribution=next(filter(None, map(find_attribution, draft.scenes)), None),
        trigger=draft.trigger,
        date=draft.timing.date,
        suppliers=cast.suppliers,
        buyers=cast.buyers,
        participants=cast.participants,
        equipment=tuple(_list_goods(draft, text)),
        value=tuple(draft.value),
        delivery=draft.timing.delivery,
        place=find_place(draft),
        evidence=tuple(scene.quote() for scene in draft.scenes),
        confidence=estimate_confidence(describe_draft(draft), draft.weights),
        source=source,
        pipeline=pipeline,
    )


def settle_cast(draft: Draft) -> Cast:
    """Name a state only where none of its organisations is; at a fair, those who show are participants."""
    cast = part_states(draft.cast, draft.claims, draft.goods, draft.weights.roles)
    if draft.type == "exhibition":
        shown = (*cast.suppliers, *cast.participants)
        return Cast(participants=tuple(sorted(shown, key=lambda party: party.start)))
    return Cast(tuple(_drop_states(cast.suppliers)), tuple(_drop_states(cast.buyers)), cast.participants)


def settle_type(draft: Draft, cast: Cast, *, speaks_of_aid: bool) -> EventType:
    """Call a signed agreement a contract where it is an order, and a delivery between states a gift where it is one."""
    if draft.type == "agreement" and draft.noun in {"agreement", "agreements"} and _is_order(draft, cast):
        return "contract"
    is_gift = speaks_of_aid and _is_between_states(cast)
    if draft.type in {"delivery", "contract"} and not draft.value and draft.lemma in _GIVING and is_gift:
        return "donation"
    if draft.type == "donation" and draft.strength <= _WEAK and not (is_gift or _is_given(draft, cast)):
        return "delivery"
    return draft.type


def _is_order(draft: Draft, cast: Cast) -> bool:
    ordered = draft.value or any(item.quantity for item in draft.equipment)
    return bool(ordered and cast.buyers and cast.suppliers) and all(p.kind == "company" for p in cast.suppliers)


def _is_given(draft: Draft, cast: Cast) -> bool:
    """Whether goods are given or promised in so many words."""
    free = draft.lemma == "give" or draft.factuality == "planned"
    return draft.lemma in _PROMISING or (free and not draft.value and _is_between_states(cast))


def _is_between_states(cast: Cast) -> bool:
    states = {party.country for party in (*cast.suppliers, *cast.buyers) if party.kind in _STATE}
    return all(party.kind != "company" for party in cast.suppliers) and bool(cast.suppliers) and len(states) > 1


def _list_goods(draft: Draft, text: str) -> list[Equipment]:
    goods = select_equipment(draft.equipment)
    return [part_lot(item, text) for item in goods] if draft.type == "delivery" else goods


def select_equipment(items: Sequence[Equipment]) -> list[Equipment]:
    """Name each system once, by its fullest mention; leave out the bare kind of what is named."""
    best: dict[str, Equipment] = {}
    for item in items:
        key = item.name.lower()
        if key not in best or (best[key].quantity is None and item.quantity is not None):
            best[key] = item
    named = {item.category for item in best.values() if is_named(item)}
    kept = [item for item in best.values() if is_named(item) or item.category not in named or item.quantity]
    return sorted(kept, key=lambda item: item.start)


def _drop_states(parties: Sequence[Party]) -> list[Party]:
    homes = {party.country for party in parties if not is_state(party)}
    return [party for party in parties if not is_state(party) or party.country not in homes]


def _make_id(text: str, draft: Draft) -> str:
    """Make an id of the text and the event's place in it, so that any machine makes the same."""
    key = f"{draft.type}:{draft.trigger.start}:{draft.trigger.end}"
    digest = hashlib.sha256(f"{key}\n{text}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
