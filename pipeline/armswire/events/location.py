"""Where an event took place."""

from __future__ import annotations

import re

from armswire.events.drafts import Draft
from armswire.events.scene import Scene
from armswire.records import Place

_AT = re.compile(r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?(?:[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,3},\s+)?$")
_ACTS = re.compile(
    r"\b(?:signed|inked|held|took place|ceremony|handed over|delivered|arrived|unveiled|announced|meeting|talks|visit"
    r"|received|concluded|ordered|landed|unloaded|docked|touched down|disembarked|put (?:pen|his|her|their)|showcased"
    r"|displayed|exhibited|hosted)\b"
)
_WHERE = frozenset({"in", "at", "near", "off", "outside", "aboard"})
_REACH_CHARACTERS = 70
"""Characters between the word for an act and the place where it was done."""
_WORK = re.compile(
    r"\b(?:work|built|produced?|production|manufactur\w+|perform\w+|based|plant|factory|headquarter\w+)\b"
)


def find_place(draft: Draft) -> Place | None:
    """Find the place of an event: of the fair, for an exhibition; else where the act that tells it was done."""
    if draft.fair is not None:
        return _find_place_of_fair(draft)
    for scene in draft.scenes:
        for place in scene.places:
            if _is_scene_of_act(place, scene) or _is_where_it_was_done(place, scene, draft):
                return place
    return None


def _find_place_of_fair(draft: Draft) -> Place | None:
    """The city that the text names with the fair, in the sentences that tell of it or anywhere in the article."""
    fair = draft.fair
    doc = draft.scenes[0].tokens.doc
    named = [place for place in doc._.places if fair is not None and place.name == fair.city]
    here = [place for scene in draft.scenes for place in scene.places if _is_scene_of_act(place, scene)]
    return next(iter([*here, *named]), None)


def _is_scene_of_act(place: Place, scene: Scene) -> bool:
    before = scene.tokens.text[: place.start - scene.tokens.start_char]
    clause = re.split(r"[;:–—]", before.lower())[-1]
    return bool(_AT.search(before) and _ACTS.search(clause[-_REACH_CHARACTERS:]) and not _WORK.search(clause))


def _is_where_it_was_done(place: Place, scene: Scene, draft: Draft) -> bool:
    """Whether grammar hangs "in" or "at" the place on the word that tells the event."""
    tokens = scene.find_tokens(place)
    trigger = scene.find_tokens(draft.trigger)
    if tokens is None or trigger is None:
        return False
    preposition = next((token for token in tokens.root.ancestors if token.dep_ == "prep"), None)
    if preposition is None or preposition.lower_ not in _WHERE or preposition.head.pos_ != "VERB":
        return False
    acts = {token.i for token in trigger} | {token.head.i for token in trigger if token.dep_ in {"dobj", "nsubjpass"}}
    return preposition.head.i in acts
