"""What the statistical model calls an organisation or a person, where its words bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armswire.mentions.parties.acronyms import tell_kind
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.persons import is_name
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL

_FULL_NAME = re.compile(rf"{CAPITAL}[^\W\d_’'.-]*(?:[ -](?:{CAPITAL}\.|[^\W\d_]+)){{1,4}}")
_TRIMMED = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def find_unknown(scene: Scene) -> Iterator[Candidate]:
    """Find what the model found and the rules confirm; nothing where the doc has no entities."""
    for entity in scene.doc.ents:
        text = entity.text
        if "\n" in text or entity.label_ not in {"ORG", "PERSON"}:
            continue
        start = entity.start_char + _trimmed(text)
        end = entity.end_char - (2 if text.endswith(("'s", "’s")) else 0)
        if start < end and not scene.is_taken(start, end):
            yield from _confirm(scene, entity.label_, start, end)


def _trimmed(text: str) -> int:
    match = _TRIMMED.match(text)
    return match.end() if match else 0


def _confirm(scene: Scene, label: str, start: int, end: int) -> Iterator[Candidate]:
    name = scene.text[start:end]
    if label == "PERSON" and _FULL_NAME.fullmatch(name) and is_name(scene, start, end):
        yield Candidate(start, end, name, "person", rank=5)
    kind = tell_kind(name) if label == "ORG" and " " in name and name[0].isupper() else None
    if kind:
        hit = scene.country_at(start, end)
        yield Candidate(start, end, name, kind, hit.country.code if hit else None, rank=3)
