"""Where an event took place."""

from __future__ import annotations

import re

from armswire.events.candidates import Draft
from armswire.events.scene import Scene
from armswire.records import Place

_AT = re.compile(r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?(?:[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,3},\s+)?$")
_ACTS = re.compile(
    r"\b(?:signed|inked|held|took place|ceremony|handed over|delivered|arrived|unveiled|announced|meeting|talks|visit"
    r"|received|concluded|showcased|displayed|exhibited|hosted)\b"
)
_WORK = re.compile(
    r"\b(?:work|built|produced?|production|manufactur\w+|perform\w+|based|plant|factory|headquarter\w+)\b"
)


def find_place(draft: Draft) -> Place | None:
    """Find the place of an event: of the fair, for an exhibition; else where the act that tells it was done."""
    if draft.fair is not None:
        return _find_place_of_fair(draft)
    for scene in draft.scenes:
        for place in scene.places:
            if _is_scene_of_act(place, scene):
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
    return bool(_AT.search(before) and _ACTS.search(clause) and not _WORK.search(clause))
