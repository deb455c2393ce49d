"""Who says so: the subject of "said", "according to …"."""

from __future__ import annotations

import re

from armswire.events.relations import SAYING
from armswire.events.scene import Scene
from armswire.records import Span

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|[A-Z]\w+ \d|\d)"
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?P<who>[^,;\n]{{2,100}}?)(?=,|;| on {_DAY}|\.(?:\s|$)|$)")
_ANNOUNCING = frozenset({"announce", "confirm"})


def find_attribution(scene: Scene) -> Span | None:
    """Find the words that name who tells what a sentence tells; null where it is told on nobody's word."""
    if according := _ACCORDING.search(scene.tokens.text):
        start = scene.tokens.start_char + according.start("who")
        return Span(text=according["who"], start=start, end=start + len(according["who"]))
    for token in scene.tokens:
        if token.lemma_.lower() in SAYING | _ANNOUNCING and token.pos_ == "VERB":
            subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
            if subject is not None and (subject.pos_ in {"PROPN", "NOUN"}):
                return _noun_phrase(scene, subject.i)
    return None


def _noun_phrase(scene: Scene, index: int) -> Span | None:
    doc = scene.tokens.doc
    subject = doc[index]
    members = [token for token in subject.subtree if token.i <= index or token.dep_ in {"prep", "pobj", "compound"}]
    first, last = min(token.i for token in members), max(token.i for token in members)
    span = doc[first : last + 1]
    return Span(text=span.text, start=span.start_char, end=span.end_char)
