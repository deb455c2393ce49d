"""Acronyms and short forms that a text introduces: "Defense Acquisition Program Administration (DAPA)", "Hanwha"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from armswire.knowledge.countries import load_countries
from armswire.knowledge.lexicon import fold
from armswire.knowledge.organisations import find_company_name
from armswire.knowledge.places import load_areas
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.mentioned import overlaps
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, invert, load_words
from armswire.records import PartyKind

_ACRONYM = rf"{CAPITAL}[\w&.-]{{1,10}}"
_IN_BRACKETS = re.compile(rf" ?\(({_ACRONYM})\)")
_DEFINED = re.compile(rf"((?:(?:{CAPITAL}[\w’'.-]*|of|for|and|the|&|de|du|des|in) ){{1,9}}?)\(({_ACRONYM})\)")
_REVERSED = re.compile(rf"(?<![\w-])({_ACRONYM}) \((?:the )?({CAPITAL}[\w’'-]+(?: [\w’'&-]+){{1,8}})\)")
_SMALL = frozenset(("of", "for", "and", "the", "&", "de", "du", "des", "in"))


def find_defined(scene: Scene) -> Iterator[Candidate]:
    """Find bodies that no list has, by the acronym that stands in brackets behind their name or before it."""
    for match in re.finditer(rf" \(({_ACRONYM})\)", scene.text):
        start = _find_start(scene.text, match.start(), match[1])
        if start is not None and not scene.is_taken(start, match.start()):
            yield from _make_defined(scene, start, match.start())
    for match in _REVERSED.finditer(scene.text):
        if matches_initials(match[1], match[2]) and not scene.is_taken(*match.span(2)):
            yield from _make_defined(scene, *match.span(2))


def _find_start(text: str, end: int, acronym: str) -> int | None:
    """Give where the words begin whose initials are the acronym."""
    words = [(m.group(), m.start()) for m in re.finditer(r"[^\s]+", text[max(0, end - 120) : end])]
    base = max(0, end - 120)
    for first in range(len(words) - 1, max(-1, len(words) - 11), -1):
        start = base + words[first][1]
        if words[first][0][0].isupper() and matches_initials(acronym, text[start:end]):
            return start
    return None


def matches_initials(acronym: str, name: str) -> bool:
    """Tell whether an acronym is made of a name's initials, small words taken or left.

    >>> matches_initials("DAPA", "Defense Acquisition Program Administration")
    True
    >>> matches_initials("MoD", "Ministry of Defence"), matches_initials("NSPA", "National Police Agency")
    (True, False)
    """
    letters = [char for char in acronym.lower() if char.isalpha()]
    words = [word.lower() for part in name.split(" ") for word in part.split("-") if word]
    with_small = [word[0] for word in words]
    without = [word[0] for word in words if word not in _SMALL]
    return len(letters) > 1 and letters in (with_small, without)


def _make_defined(scene: Scene, start: int, end: int) -> Iterator[Candidate]:
    name = scene.text[start:end]
    kind = tell_kind(name)
    if kind == "company" and name.split(" ")[-1] in load_words()["companies"]["weak_trades"]:
        kind = "company" if scene.is_organisation(start, end) and not _is_generic(name) else None
    if kind:
        hit = scene.country_at(start, end)
        yield Candidate(start, end, name, kind, hit.country.code if hit else None, rank=1)


def _is_generic(name: str) -> bool:
    """Whether it is made of words for goods: "Unmanned Aircraft Systems"."""
    words = load_words()["companies"]
    return all(word in words["generic"] or word in words["weak_trades"] for word in name.split(" "))


@lru_cache(maxsize=1)
def _load_endings() -> Mapping[str, str]:
    lists = load_words()
    trades = dict.fromkeys([*lists["companies"]["trades"], *lists["companies"]["weak_trades"]], "company")
    return {**trades, **invert(lists["endings"]), **invert(lists["heads"])}


def tell_kind(name: str) -> PartyKind | None:
    """Tell the kind of a body by the last words of its name; none where they name no body.

    >>> tell_kind("Naval Research Laboratory"), tell_kind("Foreign Military Sales")
    ('agency', None)
    """
    endings = _load_endings()
    core = re.split(r" (?:of|for|on|in) ", name, maxsplit=1)[0]
    for part in (core, name):
        words = part.split(" ")
        for first in range(max(0, len(words) - 3), len(words)):
            kind = endings.get(" ".join(words[first:]))
            if kind:
                return kind  # type: ignore[return-value]
    return None


def find_repeated(scene: Scene, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the acronyms and short forms that the text has introduced, wherever it uses them."""
    longer = [
        (candidate.start, candidate.end) for candidate in kept if " " in scene.text[candidate.start : candidate.end]
    ]
    for short, candidate in _list_short_forms(scene, kept).items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w]|-[A-Z0-9])", scene.text):
            is_inside = overlaps(longer, match.start(), match.end()) and not short.isupper()
            if match.span() in scene.towns:
                continue
            if not is_inside and not scene.is_taken(*match.span()) and not _is_longer(scene.text, match, short):
                yield replace(candidate, start=match.start(), end=match.end(), rank=-1)


def _is_longer(text: str, match: re.Match[str], short: str) -> bool:
    """Whether a short form is part of another name here; an acronym is a name by itself."""
    if short.isupper():
        return False
    goes_on = re.match(rf" (?:& )?{CAPITAL}[a-z]", text[match.end() : match.end() + 5])
    begins_before = re.search(rf"(?<![.!?:] ){CAPITAL}[a-z]+ $", text[max(0, match.start() - 20) : match.start()])
    return goes_on is not None or begins_before is not None


def _list_short_forms(scene: Scene, kept: Sequence[Candidate]) -> dict[str, Candidate]:
    forms: dict[str, Candidate | None] = {}
    for candidate in kept:
        if candidate.kind == "person":
            continue
        for short in _shorten(scene.text, candidate):
            known = forms.setdefault(short, candidate)
            if known and known.name != candidate.name:
                forms[short] = None  # two names that share a short form: it tells neither
    return {short: candidate for short, candidate in forms.items() if candidate}


def _shorten(text: str, candidate: Candidate) -> Iterator[str]:
    match = _IN_BRACKETS.match(text, candidate.end)
    if match and sum(char.isupper() for char in match[1]) > 1 and not re.search(r"\d|-[IVX]+$", match[1]):
        yield match[1]
    before = re.search(rf"(?<![\w-])({_ACRONYM}) \((?:the )?$", text[max(0, candidate.start - 20) : candidate.start])
    if before and matches_initials(before[1], text[candidate.start : candidate.end]):
        yield before[1]
    if candidate.kind == "company":
        yield from _list_fronts(text[candidate.start : candidate.end])


def _list_fronts(name: str) -> Iterator[str]:
    """Give the first words of a company's name that may stand for it: "Hanwha" for "Hanwha Aerospace"."""
    words = [word.rstrip(",.") for word in name.split(" ")]
    if len(words) > 1 and len(words[0]) > 3 and words[0][0].isupper() and not _is_common(words[0]):
        yield words[0]
    if len(words) > 2 and words[1][0].isupper() and not _is_common(" ".join(words[:2])):
        yield " ".join(words[:2])


def _is_common(front: str) -> bool:
    """Whether the front of a name is a word of the trade, or a country's name or adjective."""
    lists = load_words()
    companies = lists["companies"]
    if front in (*companies["generic"], *companies["trades"], *companies["weak_trades"], *lists["modifiers"]):
        return True
    known = find_company_name(front)
    if known and fold(known) == fold(front):
        return True  # a company by itself, and not short for another
    if any(hit.end == len(front) for hit in load_areas().find(front)):
        return True
    return any(hit.start == 0 for hit in load_countries().lexicon.find(front))
