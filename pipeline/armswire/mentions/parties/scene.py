"""What is read of a text before any party is judged: countries, lines, and words that belong to something else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from armswire.knowledge.lettercase import agrees_in_case
from armswire.knowledge.lexicon import Piece, cut_pieces
from armswire.knowledge.places import find_addresses, load_areas
from armswire.mentions.parties.mentioned import CountryHit, begins_sentence, find_countries, overlaps
from armswire.mentions.parties.words import CAPITAL, either, load_words

_LONGEST_HEADING = 160


@dataclass(frozen=True)
class Scene:
    """A text and what has been read of it.

    Attributes:
        doc: the doc.
        text: its text.
        pieces: the text as the lexicon cuts it.
        countries: every mention of a country, in reading order.
        taken: character ranges of sums, dates, named equipment and the like, sorted.
        codes: how often each country is named.
        areas: character ranges of bases, seas and provinces, sorted.
        towns: character ranges of towns in front of an American state, sorted.
        ships: the words of ships' names, told by the prefix.
        is_parsed: the doc has the syntax of its sentences.
    """

    doc: Doc
    text: str
    pieces: list[Piece]
    countries: tuple[CountryHit, ...]
    taken: tuple[tuple[int, int], ...]
    codes: Counter[str]
    areas: tuple[tuple[int, int], ...]
    towns: tuple[tuple[int, int], ...]
    ships: frozenset[str]
    is_parsed: bool

    def is_area(self, start: int, end: int) -> bool:
        """Whether the words lie in the name of a base, a sea or the like."""
        index = bisect_right(self.areas, start, key=_first) - 1
        return index >= 0 and self.areas[index][1] >= end

    def is_organisation(self, start: int, end: int) -> bool:
        """Whether the statistical model, where there is one, sees an organisation there."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span is not None and any(entity.label_ == "ORG" for entity in span.ents)

    def is_heading(self, offset: int) -> bool:
        """Whether the line there ends like no sentence."""
        start, end = self.text.rfind("\n", 0, offset) + 1, self.text.find("\n", offset)
        line = (self.text[start:] if end < 0 else self.text[start:end]).strip()
        return not line.endswith((".", "!", "?", "”", '"', ":", ";", ")", "…", ",")) and len(line) < _LONGEST_HEADING

    def is_taken(self, start: int, end: int) -> bool:
        """Whether something that is no party stands there."""
        return overlaps(self.taken, start, end)

    def begins_sentence(self, offset: int) -> bool:
        """Whether a sentence, a line or a quotation begins there."""
        return begins_sentence(self.text, offset)

    def country_at(self, start: int, end: int) -> CountryHit | None:
        """Give the first mention of a country in a range."""
        index = bisect_right(self.countries, start - 1, key=_start)
        found = self.countries[index] if index < len(self.countries) else None
        return found if found and found.end <= end else None

    def country_before(self, offset: int) -> CountryHit | None:
        """Give the last mention of a country before an offset."""
        index = bisect_right(self.countries, offset - 1, key=_start) - 1
        return self.countries[index] if index >= 0 else None

    def main_country(self) -> str | None:
        """Give the country that the text names most, where there is one."""
        ranked = self.codes.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


def read_scene(doc: Doc, taken: Iterable[tuple[int, int]]) -> Scene:
    """Read a doc.

    Args:
        doc: the doc.
        taken: character ranges that no party may overlap.
    """
    text = doc.text
    pieces, blocked = cut_pieces(text), tuple(sorted(taken))
    areas, addresses = tuple(_find_areas(text, pieces)), find_addresses(text)
    states = [(address.start, address.end) for address in addresses]
    countries = tuple(
        hit
        for hit in find_countries(text, pieces, blocked)
        if _stands_alone(hit, areas, states) and not _is_in_person(doc, hit)
    )
    codes = Counter(hit.country.code for hit in countries)
    codes["US"] += len(addresses)
    towns = tuple((address.start, address.town_end) for address in addresses)
    return Scene(
        doc, text, pieces, countries, blocked, +codes, areas, towns, find_ships(text), doc.has_annotation("DEP")
    )


def _is_in_person(doc: Doc, hit: CountryHit) -> bool:
    """Whether the model sees a person's name that the country's is part of: "Chad Miller", "Israel Katz"."""
    span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
    if span is None or span.root.ent_type_ != "PERSON":
        return False
    following = doc.text[hit.end : hit.end + 2]
    return following[:1] == " " and following[1:].isupper()


def find_ships(text: str) -> frozenset[str]:
    """Give the words of ships' names.

    >>> sorted(find_ships("USS Ronald Reagan met ROKS Dokdo."))
    ['Dokdo', 'Reagan', 'Ronald']
    """
    names = (match[1] for match in _compile_ships().finditer(text))
    return frozenset(word for name in names for word in name.split())


@lru_cache(maxsize=1)
def _compile_ships() -> re.Pattern[str]:
    prefixes = either(load_words()["persons"]["ship_prefixes"])
    return re.compile(rf"{prefixes} ({CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]+){{0,2}})")


def _find_areas(text: str, pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    for hit in load_areas().find(text, pieces):
        if agrees_in_case(hit.entries[0].name, text[hit.start : hit.end]):
            yield hit.start, hit.end


def _stands_alone(hit: CountryHit, areas: Sequence[tuple[int, int]], addresses: Sequence[tuple[int, int]]) -> bool:
    """Whether a country's name is no part of a sea's or a state's: "Gulf of Mexico", "Lebanon, Pennsylvania"."""
    index = bisect_right(areas, hit.start, key=_first) - 1
    within = index >= 0 and areas[index][1] >= hit.end and (areas[index][1] - areas[index][0]) > hit.end - hit.start
    index = bisect_right(addresses, hit.start, key=_first) - 1
    return not within and not (index >= 0 and addresses[index][1] >= hit.end)


def _start(hit: CountryHit) -> int:
    return hit.start


def _first(span: tuple[int, int]) -> int:
    return span[0]
