"""Ministries, forces and parliaments by rule: what a country's name and the head of a body make together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.mentioned import CountryHit
from armswire.mentions.parties.nations import qualifies
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, either, invert, load_words
from armswire.records import PartyKind

_ADJECTIVES = frozenset(("military", "state", "navy", "army"))
STATE_WORDS = frozenset(("authorities", "cabinet", "federal government", "government", "side", "state"))
"""What names the state itself behind its adjective."""


@dataclass(frozen=True)
class BodyPatterns:
    """The patterns of bodies and the kinds of their heads."""

    tail: re.Pattern[str]
    ministry: re.Pattern[str]
    alone: re.Pattern[str]
    line: re.Pattern[str]
    unit: re.Pattern[str]
    kinds: Mapping[str, str]


@lru_cache(maxsize=1)
def load_patterns() -> BodyPatterns:
    """Build the patterns from the word lists, once a process."""
    lists = load_words()
    heads = invert(lists["heads"])
    small = invert(lists["small_heads"])
    modifier = rf"(?:{either(lists['modifiers'])} )"
    topic = either(lists["topics"]["words"])
    topics = rf"{topic}(?:(?:, | and | & |, and | )(?:the )?{topic}){{0,5}}"
    fronts = either([word for words in lists["fronts"].values() for word in words])
    leads = rf"(?:{either(lists['leads'])} ){{0,2}}"
    ministry = rf"{leads}{fronts} (?:of|for|on) (?:the )?{topics}|{topics} (?:Ministry|Department)"
    agency = rf"{leads}{topics} {either(lists['endings']['agency'])}"
    units = either(lists["endings"]["armed_force"])
    tail = rf"(?P<own>['’]s?)? (?P<body>{ministry}|{modifier}{{0,3}}{either(heads)}|{either(small)})"
    return BodyPatterns(
        tail=re.compile(tail),
        ministry=re.compile(rf"(?<![\w-])(?:{ministry}|{agency}(?! {CAPITAL}))(?![\w-])"),
        unit=re.compile(rf"(?<!\w)\d{{1,3}}(?:st|nd|rd|th) (?:{CAPITAL}[\w-]{{1,30}} ){{0,4}}{units}"),
        alone=re.compile(
            rf"(?<=[Tt]he )(?:{modifier}{{0,2}}{either(heads)})(?! {CAPITAL}|-)"
            rf"|(?<=[a-z] )(?:Parliament|Congress)(?![\w-])|(?<![\w-])(?:Parliament|Congress)(?= [a-z])"
            rf"|(?<![\w-])(?:{either(heads)}|Government)(?= of )"
        ),
        line=re.compile(rf"^(?:{either([head.upper() for head in heads])})$", re.MULTILINE),
        kinds={**heads, **small, **invert(lists["endings"]), **invert(lists["fronts"])},
    )


def find_national(scene: Scene) -> Iterator[Candidate]:
    """Find bodies behind a country's adjective, name or possessive: "Iraqi Air Force", "Seoul's defence ministry"."""
    tail = load_patterns().tail
    for hit in scene.countries:
        match = tail.match(scene.text, hit.end)
        if match and not scene.is_taken(hit.start, match.end()) and _is_allowed(scene, hit, match):
            yield _make_national(scene, hit, match)


def _is_allowed(scene: Scene, hit: CountryHit, match: re.Match[str]) -> bool:
    """Refuse a seat of government but in the possessive, and "military" where it qualifies a noun behind it."""
    if match["body"] in _ADJECTIVES and qualifies(scene, match.start("body"), match.end()):
        return False
    return bool(match["own"]) or bool(hit.uses & {"name", "adjective"})


def _make_national(scene: Scene, hit: CountryHit, match: re.Match[str]) -> Candidate:
    body = match["body"]
    text = scene.text[hit.start : match.end()]
    name = hit.country.name if body.lower() in STATE_WORDS else text
    if match["own"] and body[0].isupper():  # "Paraguay's Ministry of Defence" names two
        return Candidate(match.start("body"), match.end(), body, head_kind(body), hit.country.code)
    return Candidate(hit.start, match.end(), name, head_kind(body), hit.country.code)


def find_of_country(scene: Scene) -> Iterator[Candidate]:
    """Find ministries by what they are for, with the country behind them where it stands there."""
    for match in load_patterns().ministry.finditer(scene.text):
        hit = _country_behind(scene, match.end())
        end = hit.end if hit else match.end()
        if not scene.is_taken(match.start(), end):
            country = hit.country.code if hit else None
            kind = head_kind(match.group())
            yield Candidate(match.start(), end, scene.text[match.start() : end], kind, country, rank=kind == "agency")


def _country_behind(scene: Scene, offset: int) -> CountryHit | None:
    """Give the country in " of Iraq" or " of the Philippines"."""
    for link in (" of the ", " of "):
        if scene.text.startswith(link, offset):
            start = offset + len(link)
            hit = scene.country_at(start, start + 40)
            return hit if hit and hit.start == start and "name" in hit.uses else None
    return None


def find_units(scene: Scene) -> Iterator[Candidate]:
    """Find numbered formations: "16th Mechanised Division"."""
    for match in load_patterns().unit.finditer(scene.text):
        if scene.is_taken(*match.span()):
            continue
        hit = scene.country_before(match.start())
        owner = hit if hit and hit.end == match.start() - 1 and hit.uses & {"name", "adjective"} else None
        start = owner.start if owner else match.start()
        name = scene.text[start : match.end()]
        yield Candidate(start, match.end(), name, "armed_force", owner.country.code if owner else None)


def find_alone(scene: Scene) -> Iterator[Candidate]:
    """Find the definite "the Army", "the Air Force", whose country the text settles elsewhere."""
    patterns = load_patterns()
    for match in (*patterns.alone.finditer(scene.text), *patterns.line.finditer(scene.text)):
        hit = _country_behind(scene, match.end())
        end = hit.end if hit else match.end()
        if scene.is_taken(match.start(), end) or not (hit or _is_definite(scene, match.start())):
            continue
        body = match.group().title() if match.group().isupper() else match.group()
        is_state = hit is not None and body.lower() in STATE_WORDS
        name = scene.text[match.start() : end]
        if hit:
            name = hit.country.name if is_state else _name_national(hit, body)
        yield Candidate(match.start(), end, name, head_kind(body), hit.country.code if hit else None, rank=1)


def _name_national(hit: CountryHit, body: str) -> str:
    """Name "the Navy of Brazil" like everybody: "Brazilian Navy"."""
    adjectives = [alias.form for alias in hit.country.adjectives if not alias.needs_cue]
    return f"{adjectives[0]} {body}" if adjectives else f"{body} of {hit.country.name}"


def _is_definite(scene: Scene, start: int) -> bool:
    """Whether the article stands before it, or it is named like no other, or a line has nothing else."""
    before = scene.text[max(0, start - 4) : start]
    if scene.text.startswith(("Parliament", "Congress"), start):
        return True
    return before.lower().endswith("the ") or before in ("", "\n") or before.endswith("\n") or before[-2:-1].islower()


def head_kind(body: str) -> PartyKind:
    """Tell the kind of a body by its last words.

    >>> head_kind("Royal Air Force"), head_kind("Ministry of Defence")
    ('armed_force', 'government')
    """
    kinds = load_patterns().kinds
    front, *_ = re.split(r" (?:of|for|on) ", body, maxsplit=1)
    words = front.split(" ")
    for first in range(len(words)):
        kind = kinds.get(" ".join(words[first:]))
        if kind:
            return cast("PartyKind", kind)
    return "government"


def is_bare_body(name: str) -> bool:
    """Tell whether a name is one that many countries' bodies have.

    >>> is_bare_body("Navy"), is_bare_body("Ministry of Defence"), is_bare_body("Carrier Strike Group")
    (True, True, False)
    """
    patterns = load_patterns()
    lists = load_words()["heads"]
    is_head = any(name.lower() == head.lower() for heads in lists.values() for head in heads)
    return is_head or patterns.ministry.fullmatch(name) is not None
