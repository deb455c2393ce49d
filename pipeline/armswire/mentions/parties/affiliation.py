"""Whose official a person is: the country told by the organisation or the office beside the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from armswire.knowledge.figures import load_figures
from armswire.knowledge.officials import load_role_words
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.scene import Scene

_PUBLIC = frozenset(("state", "military"))
# "Saab chief executive X", "DAPA's spokesman X", "the company's X": what may part an organisation and a role.
_JOINT = re.compile(r"(?:['’]s?)?,? (?:[\w-]+ ){0,3}")
_LINK = re.compile(r",? (?:of|at|from|with) (?:the )?")
_REACH = 60
_STOPS = (". ", "? ", "! ", "\n")
# Offices by their American names, which the Philippines have too.
_AMERICAN = re.compile(
    r"defense secretary|secretary of (?:defense|state|war|the (?:army|navy|air force))", re.IGNORECASE
)


def affiliate(scene: Scene, kept: Sequence[Candidate], home: str | None) -> list[Candidate]:
    """Fill the country of persons whose role tells it; that of a public office without a country is `home`."""
    bodies = [candidate for candidate in kept if candidate.kind != "person" and candidate.country]
    kept = [_recall_figure(candidate) for candidate in kept]
    return [_affiliate_person(scene, c, bodies, home) if c.kind == "person" and not c.country else c for c in kept]


def _recall_figure(candidate: Candidate) -> Candidate:
    """Give a person who is a public figure the figure's usual name and country."""
    if candidate.kind != "person" or " " not in candidate.name:
        return candidate
    for hit in load_figures().find(candidate.name):
        if hit.start == 0 and hit.end == len(candidate.name):
            return replace(candidate, name=hit.entries[0].name, country=hit.entries[0].country)
    return candidate


def _affiliate_person(scene: Scene, person: Candidate, bodies: Sequence[Candidate], home: str | None) -> Candidate:
    if person.reach is None:
        return person
    country = _find_employer(scene, person.reach, bodies)
    if country is None and person.role and not _is_public(person.role):
        country = _find_neighbour(scene, person.reach, bodies)
    if country is None and person.role and _AMERICAN.search(person.role):
        country = home if home == "PH" else "US"
    return replace(person, country=country)


def _find_employer(scene: Scene, reach: tuple[int, int], bodies: Sequence[Candidate]) -> str | None:
    start, end = reach
    for body in bodies:
        if start <= body.start < end:
            return body.country
        if body.end <= start and start - body.end < _REACH and _JOINT.fullmatch(scene.text[body.end : start]):
            return body.country
        if end <= body.start < end + _REACH and _LINK.fullmatch(scene.text, end, body.start):
            return body.country
    return None


def _find_neighbour(scene: Scene, reach: tuple[int, int], bodies: Sequence[Candidate]) -> str | None:
    """Give the country of the only companies or agencies of the sentence."""
    start = max(scene.text.rfind(stop, 0, reach[0]) for stop in _STOPS) + 1
    ends = [end for stop in _STOPS if (end := scene.text.find(stop, reach[1])) >= 0]
    end = min(ends, default=len(scene.text))
    homes = {body.country for body in bodies if body.kind in ("company", "agency") and start <= body.start < end}
    return homes.pop() if len(homes) == 1 else None


@lru_cache(maxsize=1024)
def _is_public(role: str) -> bool:
    """Whether a role is one of a state or its forces."""
    words = load_role_words()
    lowered = role.lower()
    kinds = {word.kind for phrase, word in words.items() if re.search(rf"\b{re.escape(phrase)}\b", lowered)}
    return bool(kinds & _PUBLIC)
