"""Mentions of countries in a text: names, adjectives, peoples and seats of government."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from armswire.knowledge.countries import Country, CountrySurface, CountryUse, load_countries
from armswire.knowledge.lettercase import agrees_in_case
from armswire.knowledge.lexicon import Hit, Piece
from armswire.mentions.parties.words import CAPITAL, load_words

_SENTENCE_STOP = re.compile(r"(?:^|[.!?:]|\n)[\s\"“”’')]*$")
_LOOK_BACK = 6
_STATE_FORM = re.compile(
    r"(?<!\w)(?:(?:Islamic |Federal |Federative |Socialist |People’s |Democratic )?"
    r"(?:Commonwealth|Emirate|Federation|Grand Duchy|Kingdom|Principality|Republic|State|Sultanate) of (?:the )?)$"
)
# "non-US", "K-Defense", "New Jersey", "West Jordan": the word in front makes another word of it.
_FRONT = re.compile(r"(?:[A-Za-z]-|\b(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower) )$")


@dataclass(frozen=True, slots=True)
class CountryHit:
    """A country's name, adjective, people or seat at ``text[start:end]``."""

    start: int
    end: int
    country: Country
    uses: frozenset[CountryUse]
    form: str


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence, a line or a quotation begins at an offset."""
    return _SENTENCE_STOP.search(text, max(0, offset - _LOOK_BACK), offset) is not None or offset == 0


def overlaps(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the sorted, separate ranges overlaps ``[start, end)``."""
    index = bisect_right(ranges, end - 1, key=_first) - 1
    return index >= 0 and ranges[index][1] > start


def find_countries(text: str, pieces: list[Piece], taken: Sequence[tuple[int, int]]) -> Iterable[CountryHit]:
    """Find every mention of a country, in reading order, but where something else stands."""
    hits = [hit for hit in load_countries().lexicon.find(text, pieces) if not overlaps(taken, hit.start, hit.end)]
    namesakes = {text[hit.start : hit.end] for hit in hits if _has_first_name(text, hit)}
    hits = [hit for hit in hits if text[hit.start : hit.end] not in namesakes]
    sure = {s.country.code for hit in hits for s in _agreeing(text, hit) if not s.needs_cue}
    for hit in hits:
        surfaces = _agreeing(text, hit)
        known = [s for s in surfaces if not s.needs_cue] or [s for s in surfaces if s.country.code in sure]
        if not known or _FRONT.search(text, max(0, hit.start - 9), hit.start):
            continue
        country = known[0].country
        uses = frozenset(surface.use for surface in known if surface.country is country)
        end = hit.end + (known[0].form.endswith(".") and text.startswith(".", hit.end))
        form = _STATE_FORM.search(text, max(0, hit.start - 30), hit.start) if "name" in uses else None
        start = form.start() if form else hit.start
        yield CountryHit(start, end, country, uses, text[start:end])


def _has_first_name(text: str, hit: Hit[CountrySurface]) -> bool:
    """Whether a seat of government stands in a person's name, so that alone it may be that person or a ship."""
    is_seat = all(surface.use == "seat" for surface in hit.entries)
    front = _compile_front().search(text, max(0, hit.start - 20), hit.start) if is_seat else None
    return front is not None and not begins_sentence(text, front.start())


def _agreeing(text: str, hit: Hit[CountrySurface]) -> list[CountrySurface]:
    found = text[hit.start : hit.end]
    first = begins_sentence(text, hit.start)
    return [s for s in hit.entries if agrees_in_case(s.form, found, begins_sentence=first)]


@lru_cache(maxsize=1)
def _compile_front() -> re.Pattern[str]:
    """Match a first name up to what looks like a seat of government: "George Washington"."""
    openers = "|".join(load_words()["countries"]["openers"])
    return re.compile(rf"(?<![\w-])(?!(?:{openers}) ){CAPITAL}[a-z]+ $")


def _first(span: tuple[int, int]) -> int:
    return span[0]
