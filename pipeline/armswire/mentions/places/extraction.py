"""All of a doc's places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from armswire.knowledge.countries import load_countries
from armswire.knowledge.lexicon import fold
from armswire.knowledge.places import Site, load_sites, load_state_names
from armswire.mentions.places.surroundings import Surroundings, judged_places, read_surroundings
from armswire.mentions.places.towns import (
    choose_site,
    find_qualified,
    is_free,
    is_plain_name,
    stands_alone,
)
from armswire.mentions.places.unlisted import (
    find_addressed,
    find_built,
    find_headed,
    find_homes,
    find_unlisted,
)
from armswire.mentions.places.words import load_patterns
from armswire.records import Place


def find_places(doc: Doc) -> list[Place]:
    """Find the places of a doc, in reading order, repeats included."""
    around = read_surroundings(doc)
    kept: list[Place] = []
    for find in (
        _find_states,
        _find_countries,
        _find_sites,
        find_built,
        find_addressed,
        find_headed,
        find_homes,
        find_unlisted,
    ):
        kept = _add_separate(kept, find(around))
    kept = _add_separate(kept, _find_joined(around, kept))
    return _add_separate(kept, _find_repeated(around, kept))


def _add_separate(kept: Sequence[Place], further: Iterable[Place]) -> list[Place]:
    """Add places that overlap none of those kept nor each other, the longer first; in reading order."""
    places = sorted(kept, key=_position)
    for place in sorted(further, key=lambda place: place.start - place.end):
        index = bisect_left(places, place.start, key=_position)
        is_free = index == len(places) or places[index].start >= place.end
        if is_free and (index == 0 or places[index - 1].end <= place.start):
            places.insert(index, place)
    return places


def _position(place: Place) -> int:
    return place.start


def _find_countries(around: Surroundings) -> Iterator[Place]:
    judged = judged_places(around.doc)
    for named in around.countries:
        if around.is_taken(named.start, named.end):
            continue
        if judged is None:
            is_place = bool(load_patterns().preposition.search(around.text[max(0, named.start - 20) : named.start]))
        else:
            is_place = any(start <= named.start < end for start, end in judged)
        if is_place:
            text = around.text[named.start : named.end]
            yield Place(
                text=text, start=named.start, end=named.end, name=named.country.name, country=named.country.code
            )


def _find_sites(around: Surroundings) -> Iterator[Place]:
    hits = [hit for hit in load_sites().find(around.text, around.pieces) if not around.is_taken(hit.start, hit.end)]
    texts = [around.text[hit.start : hit.end] for hit in hits]
    # What a text says of a town once, it means of it everywhere.
    told = {text: site for text, hit in zip(texts, hits, strict=True) if (site := find_qualified(around, hit))}
    stays = {start for start, _ in judged_places(around.doc) or ()}
    sites = [
        told.get(text) or choose_site(around, hit, is_told=hit.start in stays)
        for text, hit in zip(texts, hits, strict=True)
    ]
    chosen = {text: site for text, site in zip(texts, sites, strict=True) if site}
    for text, hit, site in zip(texts, hits, sites, strict=True):
        meant = site if site and text not in told else chosen.get(text) if stands_alone(around, hit) else None
        if meant:
            yield _make_place(text, hit.start, meant)


def _make_place(text: str, start: int, site: Site) -> Place:
    name = text if fold(text) == fold(site.name) else site.name
    return Place(
        text=text,
        start=start,
        end=start + len(text),
        name=name,
        country=site.country,
        latitude=site.latitude,
        longitude=site.longitude,
    )


def _find_states(around: Surroundings) -> Iterator[Place]:
    """Find American states behind a town: "Poway, California", "Norfolk, Va."."""
    for address in around.addresses.values():
        text = around.text[address.state_start : address.end]
        if not around.is_taken(address.state_start, address.end):
            yield _make_place(text, address.state_start, Site(load_state_names()[address.code], "state", "US"))


def _find_joined(around: Surroundings, kept: Sequence[Place]) -> Iterator[Place]:
    """Find names in a row with a place: "at Govan and Scotstoun"."""
    for place in kept:
        if place.latitude is None and place.name == _name_country(place.country):
            continue
        end = place.end
        while match := load_patterns().joined.match(around.text, end):
            start, end = match.span("name")
            if around.is_taken(start, end) or not is_plain_name(match["name"]):
                break
            yield Place(text=match["name"], start=start, end=end, name=match["name"], country=place.country)


def _find_repeated(around: Surroundings, kept: Sequence[Place]) -> Iterator[Place]:
    """Find again what the text has called a place once: "Skrydstrup itself remains a building site"."""
    known = {place.text: place for place in kept if place.name != _name_country(place.country) and len(place.text) > 3}
    for text, place in known.items():
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(text)}(?![\w’'-]|['’]s)", around.text):
            if not around.is_taken(*match.span()) and is_free(around, *match.span()):
                yield place.model_copy(update={"start": match.start(), "end": match.end()})


def _name_country(code: str | None) -> str | None:
    country = load_countries().by_code.get(code or "")
    return country.name if country else None
