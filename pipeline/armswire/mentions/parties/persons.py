"""Persons, told by the words for what they are: "Defence Minister X", "X, head of the department", "Gen. X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from armswire.knowledge.officials import load_role_words
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, either, load_words

_OFFICES = frozenset(("press office", "press service", "industry source", "source"))
_SURNAME_PARTICLES = frozenset(("Al", "El", "Van", "Von", "De", "al", "bin", "da", "de", "el", "van", "von"))
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III"))
_EXTRA_ROLES = (
    *("adviser", "advisor", "aide", "chief", "co-chair", "director", "economist", "head", "historian", "leader"),
    *("professor", "secretary", "strategist", "winchman"),
)


# "USS Sterett" is a ship; months and days stand in datelines.
_NEVER = (
    "Batch",
    "Block",
    "Lot",
    "Phase",
    "Tranche",
    "USS",
    "HMS",
    "HMAS",
    "INS",
    "The",
    "A",
    "In",
    "On",
    "And",
    "Story",
    "Photo",
    "Courtesy",
    "Sgt",
    "Adm",
    "Gen",
)


@dataclass(frozen=True)
class PersonPatterns:
    """The patterns of persons' names; group `name` holds the name, `role` what they are."""

    titled: re.Pattern[str]
    apposed: re.Pattern[str]
    preposed: re.Pattern[str]
    speaking: re.Pattern[str]
    refused: frozenset[str]


@lru_cache(maxsize=1)
def load_patterns() -> PersonPatterns:
    """Build the patterns from the word lists, once a process."""
    lists = load_words()
    words = [role for role in load_role_words() if role not in _OFFICES]
    longest_first = sorted((*words, *_EXTRA_ROLES), key=len, reverse=True)
    choices = "|".join(re.escape(role).replace(r"\ ", "[ -]") for role in longest_first)
    roles = rf"(?i:(?<!\w)(?:{choices})s?(?!\w))"
    titles = rf"(?:{either(lists['persons']['titles']).removesuffix('(?!' + chr(92) + 'w)')} )"
    word = rf"(?:[JS]r\.|(?:{CAPITAL}['’])?{CAPITAL}[^\W\d_]+(?:-[^\W\d_]+){{0,2}}|(?:{CAPITAL}\.){{1,3}})"
    particle = rf"(?:{either(lists['persons']['particles'])}[ -])"
    name = rf"(?P<name>{word}(?: {particle}{{0,2}}{word}){{0,3}})(?![\w-])"
    full = rf"(?P<name>{word}(?: {particle}{{0,2}}{word}){{1,3}})(?![\w-])"
    speech = either(lists["persons"]["speech"])
    lead = r"(?:(?:the|a|an|its|their|then|former|acting|deputy|[\w’'-]{1,30}) ){0,6}?"
    office = rf"{roles}(?: (?:of|for|at) [^,.;:\n]{{1,60}})?"
    phrase = rf"(?P<role>{lead}{office})"
    return PersonPatterns(
        titled=re.compile(rf"(?:(?P<role>{roles}),? {titles}{{0,3}}|(?<!\w){titles}{{1,3}}){name}"),
        apposed=re.compile(rf"(?<![\w-]){full}(?:, | \(){phrase}"),
        preposed=re.compile(rf"(?P<role>{office}), {full},"),
        speaking=re.compile(
            rf"(?:(?<=said )|(?<=says )){full}|(?<![\w-]){full},? {speech}".replace("(?P<name>", "(?P<before>", 1)
        ),
        refused=_list_refused(),
    )


def _list_refused() -> frozenset[str]:
    """List the words that are in no person's name: those of bodies and companies, titles and roles."""
    lists = load_words()
    companies = lists["companies"]
    phrases = [
        *(companies["generic"] + companies["trades"] + companies["weak_trades"] + lists["modifiers"]),
        *(lists["topics"]["words"] + lists["persons"]["titles"] + lists["countries"]["locative"]),
        *(phrase for group in ("heads", "endings") for words in lists[group].values() for phrase in words),
        *(role.title() for role in load_role_words()),
    ]
    words = {word for phrase in phrases for word in phrase.split()}
    return frozenset((*words, *_NEVER)) - {"King", "Marshal", "Major", "Senior", "Speaker", "Of"}


def find_persons(scene: Scene) -> Iterator[Candidate]:
    """Find persons by the role or title beside their names, and by their speaking."""
    patterns = load_patterns()
    for pattern, rank in ((patterns.titled, 1), (patterns.apposed, 1), (patterns.preposed, 1)):
        for match in pattern.finditer(scene.text):
            if is_name(scene, *match.span("name")):
                yield _make_person(scene, match, rank)


def find_speakers(scene: Scene) -> Iterator[Candidate]:
    """Find persons of two names or more that say something."""
    for match in load_patterns().speaking.finditer(scene.text):
        group = "name" if match["name"] else "before"
        start, end = match.span(group)
        if is_name(scene, start, end):
            yield Candidate(start, end, match[group], "person", rank=4, reach=(start, end))


def is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether capitalised words may be somebody's name, and not a body's, a country's or a thing's."""
    words = re.split(r"[ -]", scene.text[start:end])
    if any(word in load_patterns().refused for word in words) or all(word in scene.ships for word in words):
        return False
    if scene.is_taken(start, end) or scene.is_area(start, end) or scene.country_at(start, end):
        return False
    is_headline = len(words) > 1 and scene.text[start:end].isupper()
    return is_headline or not any(_is_prefix(word) for word in words)


def _is_prefix(word: str) -> bool:
    """Whether a word in capitals makes the name a ship's or a thing's: "ARC Caldas", "FN Herstal"."""
    return len(word) > 1 and word.isupper() and "." not in word and word not in ("II", "III")


def _make_person(scene: Scene, match: re.Match[str], rank: int) -> Candidate:
    start, end = match.span("name")
    role = match["role"]
    country = None
    if role:
        low, high = match.span("role")
        hit = scene.country_at(max(0, low - 20), high)
        country = hit.country.code if hit and (hit.start >= low or _leads_to(scene, hit.end, low)) else None
    reach = (min(match.start(), start), max(match.end(), end))
    name = match["name"]
    return Candidate(start, end, name, "person", country, _trim_role(role) if role else None, rank, reach)


def _leads_to(scene: Scene, end: int, start: int) -> bool:
    """Whether only a possessive, or an adjective, stands between a country and the role."""
    return re.fullmatch(r"(?:['’]s?)? (?:[\w-]+ ){0,2}", scene.text[end:start]) is not None


def _trim_role(role: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their) ", "", role.strip())


def list_surnames(persons: Sequence[Candidate]) -> dict[str, Candidate]:
    """Give the persons by the one name that a text uses after the full one.

    Korean and Chinese names put the family first, and a hyphen in the given name tells them.
    """
    surnames: dict[str, Candidate] = {}
    family_first = load_words()["persons"]["family_first"]
    for person in persons:
        words = [word for word in person.name.split(" ") if word.rstrip(".") not in _SUFFIXES]
        if len(words) > 1:
            is_family_first = re.search(r"-[a-z]", words[1]) is not None or words[0] in family_first
            surname = words[0] if is_family_first else words[-1]
            if len(words) > 2 and words[-2] in _SURNAME_PARTICLES and not is_family_first:
                surname = f"{words[-2]} {surname}"
            surnames.setdefault(surname, person)
    return surnames
