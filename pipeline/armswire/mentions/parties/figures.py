"""Persons whom everybody knows: a president's or a minister's name needs no title beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armswire.knowledge.figures import load_figures
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL

# "Putin Bridge", "the Merkel Stadium": what bears a name is not who bore it.
_NAME_BEHIND = re.compile(rf"[ -]{CAPITAL}[a-z]")
_NAME_BEFORE = re.compile(rf"(?<![.!?:] ){CAPITAL}[a-z]+ $")


def find_figures(scene: Scene) -> Iterator[Candidate]:
    """Find public figures by their full names, and by such surnames as are theirs alone."""
    for hit in load_figures().find(scene.text, scene.pieces):
        found, figure = scene.text[hit.start : hit.end], hit.entries[0]
        if not found[0].isupper() or scene.is_taken(hit.start, hit.end):
            continue
        if " " not in found and _is_longer(scene.text, hit.start, hit.end):
            continue
        yield Candidate(hit.start, hit.end, figure.name, "person", figure.country, rank=2)


def _is_longer(text: str, start: int, end: int) -> bool:
    """Whether a surname alone is part of another name."""
    return bool(_NAME_BEHIND.match(text, end) or _NAME_BEFORE.search(text, max(0, start - 30), start))
