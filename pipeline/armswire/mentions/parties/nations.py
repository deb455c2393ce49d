"""Countries and capitals: who acts is a party, where something happens is a place, and never both."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from spacy.tokens import Token

from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.mentioned import CountryHit
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, either, load_words

Verdict = Literal["party", "place", "neither"]

_WINDOW = 60
_LINKED = re.compile(r"(?:, |,? and |,? or |/| & )(?:the )?$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# "a Madrid bank", "the Riyadh show": what stands in the town, and not in its government.
_PREMISES = re.compile(
    r" (?:airport|bank|barracks|court|factory|hospital|hotel|office|plant|port|shipyard|show|stock exchange|suburb|"
    r"university|works|workshops?|yard)\b"
)
_CITY_BEFORE = re.compile(
    rf"(?<!\w)(?!(?:{_MONTHS}|[A-Z][a-z]+day)\b){CAPITAL}[\w’'.-]+(?: {CAPITAL}[\w’'.-]+)?(?:, | \()$"
)
_COMPOUND = re.compile(r"-(?!based)[a-z]")
_BASED = re.compile(r"-based\b|,? based\b")


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
# Up to the dash, or as far as the date.
_DATELINE = re.compile(
    rf"(?:/{CAPITAL}[\w-]+)?(?:, [\w .]{{1,30}})?"
    rf"(?:,? \d{{1,2}}[/.]\d{{1,2}}[/.]\d|,? \d{{0,2}} ?{_MONTH}| \([\w/ ]{{2,30}}\)| ?[—–|]| -{{1,2}} |\. [A-Z])"
)


@dataclass(frozen=True)
class CountryPatterns:
    """What around a country decides whether it acts or lies there; each is matched up to the country's first letter."""

    locative: re.Pattern[str]
    of_place: re.Pattern[str]
    moving: re.Pattern[str]
    going: re.Pattern[str]
    visiting: re.Pattern[str]
    source: re.Pattern[str]
    trading: re.Pattern[str]


@lru_cache(maxsize=1)
def load_patterns() -> CountryPatterns:
    """Build the patterns from the word lists, once a process."""
    words = load_words()["countries"]
    article = r"(?:the )?(?:(?:both|neighbou?ring|mainland|continental|all of|(?:north|south|east|west)(?:ern)?) )?$"
    return CountryPatterns(
        locative=re.compile(rf"{either(words['locative'])} {article}", re.IGNORECASE),
        of_place=re.compile(rf"{either(words['of_places'])}(?: \w+)? of {article}", re.IGNORECASE),
        moving=re.compile(
            rf"{either(words['motion'])}(?: [\w-]{{1,30}}){{0,4}} (?:to|from|for|via) {article}", re.IGNORECASE
        ),
        going=re.compile(rf"{either(words['weak_motion'])}(?: [\w-]{{1,30}}){{0,2}} (?:to|from) $", re.IGNORECASE),
        visiting=re.compile(rf"{either(words['visiting'])} {article}", re.IGNORECASE),
        source=re.compile(rf"(?<!\w)from {article}", re.IGNORECASE),
        trading=re.compile(either(words["trading"]), re.IGNORECASE),
    )


def judge_countries(scene: Scene, company_ends: Collection[int]) -> list[tuple[CountryHit, Verdict]]:
    """Judge every mention of a country once, in reading order; one behind "Saab of" is that company's home."""
    judged: list[tuple[CountryHit, Verdict]] = []
    for hit in scene.countries:
        is_home = scene.text.startswith(" of ", hit.start - 4) and hit.start - 4 in company_ends
        verdict = "place" if is_home else judge_country(scene, hit, judged[-1] if judged else None)
        judged.append((hit, verdict))
    return judged


def find_actors(judged: Sequence[tuple[CountryHit, Verdict]]) -> Iterator[Candidate]:
    """Give the countries and seats of government that act."""
    for hit, verdict in judged:
        if verdict == "party":
            yield Candidate(hit.start, hit.end, hit.country.name, "government", hit.country.code, rank=2)


def judge_country(scene: Scene, hit: CountryHit, previous: tuple[CountryHit, Verdict] | None) -> Verdict:
    """Tell whether a mention of a country acts, is where something happens, or only qualifies another word."""
    text, before = scene.text, scene.text[max(0, hit.start - _WINDOW) : hit.start]
    if _BASED.match(text, hit.end) or ("seat" in hit.uses and _is_town(text, hit)) or _is_line(text, hit):
        return "place"
    if _COMPOUND.match(text, hit.end) or ("seat" in hit.uses and _is_longer_name(scene, hit)):
        return "neither"
    if hit.uses <= {"people", "adjective"}:
        return "neither"
    linked = _LINKED.search(before)
    if previous and linked and previous[0].end == hit.start - len(linked.group()) and previous[1] != "neither":
        return previous[1]
    city = None if _is_owner(text, hit) else _CITY_BEFORE.search(before)
    if city and not scene.country_at(hit.start - len(city.group()), hit.start - 1):
        return "place"
    return _judge_by_words(scene, hit, before)


def _is_owner(text: str, hit: CountryHit) -> bool:
    """Whether it stands in the possessive: "part of South Korea's strategy"."""
    return text.startswith(("'s ", "’s ", "' ", "’ "), hit.end)


def _is_town(text: str, hit: CountryHit) -> bool:
    """Whether a seat of government is the town: in a dateline, or before what stands in it."""
    return _PREMISES.match(text, hit.end) is not None or _is_dateline(text, hit)


def _is_longer_name(scene: Scene, hit: CountryHit) -> bool:
    """Whether a seat of government begins another name: "the Ottawa Convention", "Paris Agreement"."""
    return (
        not scene.is_heading(hit.start)
        and re.match(rf"[ -]{CAPITAL}\w+", scene.text[hit.end : hit.end + 20]) is not None
    )


def _is_dateline(text: str, hit: CountryHit) -> bool:
    """Whether a line begins there with where and when it was written: "WASHINGTON, August 9"."""
    before = text[max(0, hit.start - 20) : hit.start]
    begins = before == "" or re.search(rf"(?:^|\n|\| )(?:{CAPITAL}\w+/)?$", before)
    return bool(begins) and _DATELINE.match(text, hit.end) is not None


def _is_line(text: str, hit: CountryHit) -> bool:
    """Whether a country is a heading, or begins one, over what happens there."""
    begins = hit.start == 0 or text[hit.start - 1] == "\n"
    return begins and (
        text[hit.end : hit.end + 1] in (":", "|") or (hit.start > 0 and text[hit.end : hit.end + 1] == "\n")
    )


def _judge_by_words(scene: Scene, hit: CountryHit, before: str) -> Verdict:
    patterns = load_patterns()
    is_adjective = {"name", "adjective"} <= hit.uses and not scene.is_heading(hit.start)
    if is_adjective and qualifies(scene, hit.start, hit.end):
        return "neither"
    if patterns.locative.search(before) or patterns.moving.search(before):
        return "place"
    if patterns.of_place.search(before) and not _is_owner(scene.text, hit):
        return "place"
    if patterns.visiting.search(before) or _is_source(scene, hit, before):
        return "place"
    going = patterns.going.search(before) if "seat" in hit.uses else None
    if (going and not any(char.isdigit() for char in before)) or ("seat" in hit.uses and before.endswith(", of ")):
        return "place"
    return "neither" if not scene.is_heading(hit.start) and qualifies(scene, hit.start, hit.end) else "party"


def _is_source(scene: Scene, hit: CountryHit, before: str) -> bool:
    """Whether something merely comes from there: "units from France", and not "bought from France"."""
    patterns = load_patterns()
    source = patterns.source.search(before)
    if not source:
        return False
    clause = re.split(r"[.;:\n]", before[: source.start()])[-1]
    offset = hit.start - len(before) + source.start()
    follows_arms = any(0 <= offset - item.end <= 1 for item in scene.doc._.equipment)
    return not (patterns.trading.search(clause) or (follows_arms and "name" in hit.uses))


def qualifies(scene: Scene, start: int, end: int) -> bool:
    """Whether words stand before a noun like an adjective: "US officials", "the Taiwan contract"."""
    following = scene.text[end : end + 2]
    if len(following) < 2 or following[0] != " " or not following[1].isalpha():
        return False
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    if following[1].isupper():  # "Korea Economic Daily", where the model sees one name; "U.S. Ambassador"
        if span is None or span.root.dep_ not in ("compound", "nmod"):
            return False
        return scene.text[start:end] in _ADJECTIVE_NAMES or span.root.ent_type_ in ("ORG", "FAC", "EVENT")
    if span is None or not scene.is_parsed:
        return _FUNCTION_WORDS.match(scene.text, end) is None
    root: Token = span.root
    return root.dep_ in {"compound", "amod", "nmod"} and root.head.i >= span.end


_ADJECTIVE_NAMES = frozenset(("U.S.", "US", "UK", "U.K.", "UAE"))
_FUNCTION_WORDS = re.compile(
    r" (?:also|and|as|at|before|but|by|can|could|did|does|for|from|had|has|have|in|is|may|might|of|on|or|said|says|"
    r"should|that|to|was|were|which|who|will|with|would|\w+ed|\w+s)\b"
)
