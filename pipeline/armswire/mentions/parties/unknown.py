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
_TAIL = re.compile(r"(?:['’]s|[^\w.)])*$")
# A dateline, up to the dash, with the agency in brackets.
_PRESS = re.compile(rf"^{CAPITAL}[\w ,.'’-]{{2,40}} \(({CAPITAL}[\w/ ]{{1,20}})\) ?(?:--?|[–—])", re.MULTILINE)
_WHERE = re.compile(r"(?:^|\s)(?:at|in|near|into|way of|class|named|aboard) (?:the )?$")
_TRIMMED = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def find_unknown(scene: Scene) -> Iterator[Candidate]:
    """Find what the model found and the rules confirm; nothing where the doc has no entities."""
    for entity in scene.doc.ents:
        text = entity.text
        if "\n" in text or entity.label_ not in {"ORG", "PERSON"}:
            continue
        start = entity.start_char + _trimmed(text)
        end = start + len(_TAIL.sub("", scene.text[start : entity.end_char]))
        if start < end and not scene.is_taken(start, end):
            yield from _confirm(scene, entity.label_, start, end)


def find_agencies(scene: Scene) -> Iterator[Candidate]:
    """Find the news agency that a dateline names."""
    for match in _PRESS.finditer(scene.text):
        if not scene.is_taken(*match.span(1)):
            yield Candidate(match.start(1), match.end(1), match[1], "organisation", role="press", rank=3)


def _trimmed(text: str) -> int:
    match = _TRIMMED.match(text)
    return match.end() if match else 0


def _is_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing speaks against a person: the model takes many a base or a thing for one.

    A word that the text also writes small, as in "the Wind Tunnel" and "the tunnel", is no family's name.
    """
    last = scene.text[start:end].split(" ")[-1].lower()
    is_word = re.search(rf"(?<![\w-]){re.escape(last)}(?![\w-])", scene.text) is not None
    return not is_word and _WHERE.search(scene.text, max(0, start - 12), start) is None


def _confirm(scene: Scene, label: str, start: int, end: int) -> Iterator[Candidate]:
    name = scene.text[start:end]
    if (
        label == "PERSON"
        and _FULL_NAME.fullmatch(name)
        and is_name(scene, start, end)
        and _is_somebody(scene, start, end)
    ):
        yield Candidate(start, end, name, "person", rank=5, reach=(start, end))
    kind = tell_kind(name) if label == "ORG" and " " in name and name[0].isupper() else None
    if kind:
        hit = scene.country_at(start, end)
        yield Candidate(start, end, name, kind, hit.country.code if hit else None, rank=3)
