"""One name for one party: what a text calls by several names, and which country an unqualified body belongs to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from armswire.knowledge.countries import load_countries
from armswire.mentions.parties.affiliation import affiliate
from armswire.mentions.parties.bodies import STATE_WORDS, is_bare_body
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.persons import list_surnames
from armswire.mentions.parties.scene import Scene
from armswire.records import Party

# Whose experts a newspaper asks: those of its own country's schools.
_SCHOOL = re.compile(r"\b(?:Academy|College|School|University)\b")
_DROPPED = frozenset(("of", "the", "and", "for", "national", "federal", "royal", "'s", "’s"))


def name_parties(scene: Scene, kept: Sequence[Candidate], home: str | None) -> list[Party]:
    """Turn candidates into parties whose names agree throughout the text."""
    settled = _settle_persons(affiliate(scene, _settle_bodies(scene, kept, home), home), home)
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in settled:
        texts[candidate.name].add(scene.text[candidate.start : candidate.end])
    return [_make_party(scene, candidate, texts[candidate.name]) for candidate in settled]


def _make_party(scene: Scene, candidate: Candidate, texts: set[str]) -> Party:
    return Party(
        text=scene.text[candidate.start : candidate.end],
        start=candidate.start,
        end=candidate.end,
        name=candidate.name,
        kind=candidate.kind,
        country=candidate.country,
        role=candidate.role,
        aliases=tuple(sorted(texts - {candidate.name})),
    )


def _settle_bodies(scene: Scene, kept: Sequence[Candidate], home: str | None) -> list[Candidate]:
    """Give bodies without a country the name and country of the same body told in full, else the text's main one."""
    full: dict[frozenset[str], Candidate] = {}
    for candidate in kept:
        if candidate.kind in ("government", "armed_force") and candidate.country and " " in candidate.name:
            full.setdefault(_key(scene, candidate), candidate)
    homes = {candidate.name: candidate.country for candidate in kept if candidate.country}
    known = [replace(c, country=c.country or homes.get(c.name)) for c in kept]
    return [_settle_body(scene, candidate, full, home) for candidate in known]


def _settle_body(
    scene: Scene, candidate: Candidate, full: Mapping[frozenset[str], Candidate], home: str | None
) -> Candidate:
    if candidate.country is None and _SCHOOL.search(candidate.name):
        return replace(candidate, country=home)
    if candidate.country or candidate.kind not in ("government", "armed_force", "agency"):
        return candidate
    if candidate.kind == "agency" and not is_bare_body(candidate.name):
        return candidate
    same = full.get(_key(scene, candidate))
    if same:
        return replace(candidate, name=same.name, country=same.country)
    is_bare = is_bare_body(candidate.name)
    return replace(candidate, country=home, name=_qualify(candidate.name, home) if is_bare else candidate.name)


def _qualify(name: str, country: str | None) -> str:
    """Put a country's adjective before the bare name of a body: "U.S. Navy", "Slovak Ministry of Defence"."""
    if country is None or country not in load_countries().by_code:
        return name
    if name.lower() in STATE_WORDS:
        return load_countries().by_code[country].name
    if name.startswith(("Council of", "Parliament")):
        return f"{name} of {load_countries().by_code[country].name}"
    adjectives = [alias.form for alias in load_countries().by_code[country].adjectives if not alias.needs_cue]
    adjective = {"US": "U.S.", "GB": "UK" if "Ministry" in name else "British"}.get(country, (adjectives or [""])[0])
    return f"{adjective} {name.title() if name.isupper() else name}".strip()


def _key(scene: Scene, candidate: Candidate) -> frozenset[str]:
    hit = scene.country_at(candidate.start, candidate.end)
    text = scene.text[candidate.start : candidate.end]
    if hit:
        text = scene.text[candidate.start : hit.start] + scene.text[hit.end : candidate.end]
    words = text.lower().replace("defense", "defence").replace("department", "ministry").split()
    return frozenset(word.strip("’'") for word in words) - _DROPPED


def _settle_persons(kept: Sequence[Candidate], home: str | None) -> list[Candidate]:
    """Call a person by the fullest name, with the role and country told anywhere, else the country of the text."""
    surnames = list_surnames([candidate for candidate in kept if candidate.kind == "person"])
    kept = [replace(c, name=surnames[c.name].name) if c.kind == "person" and c.name in surnames else c for c in kept]
    known: dict[str, Candidate] = {}
    for candidate in kept:
        if candidate.kind == "person":
            best = known.get(candidate.name)
            role = (best.role if best else None) or candidate.role
            country = (best.country if best else None) or candidate.country
            known[candidate.name] = replace(candidate, role=role, country=country)
    return [
        replace(c, role=c.role or known[c.name].role, country=c.country or known[c.name].country or home)
        if c.kind == "person"
        else c
        for c in kept
    ]
