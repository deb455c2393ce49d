"""What is read of a text before any place is judged: its countries, and words that belong to something else."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from armswire.knowledge.countries import Country, load_countries
from armswire.knowledge.lettercase import agrees_in_case
from armswire.knowledge.lexicon import Piece, cut_pieces
from armswire.knowledge.places import Address, Site, find_addresses, load_areas

_VERDICTS = "countries"


@dataclass(frozen=True, slots=True)
class Named:
    """A country's name at ``text[start:end]``."""

    start: int
    end: int
    country: Country


@dataclass(frozen=True)
class Surroundings:
    """A text and what has been read of it.

    Attributes:
        doc: the doc.
        text: its text.
        pieces: the text as the lexicon cuts it.
        taken: character ranges of what is no place, sorted.
        countries: the countries by name, in reading order.
        codes: how often each country is meant, adjectives and parties included.
        areas: the provinces and the like by where they begin.
        addresses: the American addresses by where their town ends.
    """

    doc: Doc
    text: str
    pieces: list[Piece]
    taken: tuple[tuple[int, int], ...]
    countries: tuple[Named, ...]
    codes: Counter[str]
    areas: Mapping[int, Site]
    addresses: Mapping[int, Address]

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a party, a sum, a date, a system or a fair stands there."""
        index = bisect_right(self.taken, end - 1, key=_first) - 1
        return index >= 0 and self.taken[index][1] > start

    def country_at(self, start: int) -> Named | None:
        """Give the country whose name begins exactly there."""
        index = bisect_right(self.countries, start - 1, key=_start)
        found = self.countries[index] if index < len(self.countries) else None
        return found if found and found.start == start else None

    def main_country(self) -> str | None:
        """Give the country that the text speaks from, or else the one it names most, where one leads."""
        if self.doc._.home:
            return str(self.doc._.home)
        ranked = self.codes.most_common(2)
        is_tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
        return None if not ranked or is_tied else ranked[0][0]

    def qualifier_behind(self, end: int) -> tuple[str, str | None] | None:
        """Give the country, and the state, that stand behind a name: "Poway, California", "Ulsan, South Korea"."""
        address = self.addresses.get(end)
        if address:
            return "US", address.code
        if not self.text.startswith((", ", " ("), end):
            return None
        named = self.country_at(end + 2)
        if named:
            return named.country.code, None
        area = self.areas.get(end + 2)
        return (area.country, None) if area and area.country else None


def read_surroundings(doc: Doc) -> Surroundings:
    """Read a doc; what earlier components found keeps its words."""
    text = doc.text
    pieces = cut_pieces(text)
    named, codes = [], Counter[str](party.country for party in doc._.parties if party.country)
    for hit in load_countries().lexicon.find(text, pieces):
        found = [s for s in hit.entries if not s.needs_cue and agrees_in_case(s.form, text[hit.start : hit.end])]
        if found:
            codes[found[0].country.code] += 1
            if any(surface.use == "name" for surface in found):
                end = hit.end + (found[0].form.endswith(".") and text.startswith(".", hit.end))
                named.append(Named(hit.start, end, found[0].country))
    areas = {hit.start: hit.entries[0] for hit in load_areas().find(text, pieces)}
    addresses = {address.town_end: address for address in find_addresses(text)}
    codes["US"] += len(addresses)
    return Surroundings(doc, text, pieces, tuple(sorted(_list_taken(doc))), tuple(named), +codes, areas, addresses)


def _list_taken(doc: Doc) -> Iterator[tuple[int, int]]:
    for mention in (*doc._.money, *doc._.dates, *doc._.parties, *doc._.fairs):
        yield mention.start, mention.end
    for item in doc._.equipment:
        if any(char.isupper() or char.isdigit() for char in item.text):
            yield item.start, item.end


def judged_places(doc: Doc) -> Sequence[tuple[int, int]] | None:
    """Give where the parties' component judged that a country is a place; none where it did not run."""
    if _VERDICTS not in doc.spans:
        return None
    return [(span.start_char, span.end_char) for span in doc.spans[_VERDICTS] if span.label_ == "PLACE"]


def _start(named: Named) -> int:
    return named.start


def _first(span: tuple[int, int]) -> int:
    return span[0]
