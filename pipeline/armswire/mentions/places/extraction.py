"""All of a doc's places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from armswire.knowledge.lexicon import fold
from armswire.knowledge.places import Site, load_sites, load_states
from armswire.mentions.places.surroundings import Surroundings, find_state, judged_places, read_surroundings
from armswire.mentions.places.towns import choose_site, is_holding, is_plain_name, stands_alone
from armswire.mentions.places.words import load_patterns
from armswire.records import Place


def find_places(doc: Doc) -> list[Place]:
    """Find the places of a doc, in reading order, repeats included."""
    around = read_surroundings(doc)
    found = [*_find_states(around), *_find_countries(around), *_find_sites(around), *_find_built(around)]
    found += _find_unlisted(around)
    return _keep_separate(found)


def _keep_separate(places: Iterable[Place]) -> list[Place]:
    """Put places in reading order; of two that overlap the first and longer stays."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


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
    chosen: dict[str, Site] = {}
    doubtful: list[tuple[str, int]] = []
    for hit in load_sites().find(around.text, around.pieces):
        if around.is_taken(hit.start, hit.end):
            continue
        text, site = around.text[hit.start : hit.end], choose_site(around, hit)
        if site:
            chosen.setdefault(text, site)
            yield _make_place(text, hit.start, site)
        elif stands_alone(around, hit):
            doubtful.append((text, hit.start))
    # What is a place in one sentence is one in the next.
    yield from (_make_place(text, start, chosen[text]) for text, start in doubtful if text in chosen)


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


def _find_built(around: Surroundings) -> Iterator[Place]:
    """Find bases and stretches of land that no list has, by the words of their names."""
    for pattern in load_patterns().built:
        for match in pattern.finditer(around.text):
            if not around.is_taken(*match.span()) and match.group().split(" ", 1)[0] not in ("The", "A", "An", "This"):
                qualifier = around.qualifier_behind(match.end())
                country = qualifier[0] if qualifier else around.main_country()
                yield Place(
                    text=match.group(), start=match.start(), end=match.end(), name=match.group(), country=country
                )


def _find_states(around: Surroundings) -> Iterator[Place]:
    """Find American states behind a town: "Poway, California", "Norfolk, Va."."""
    names = {code: name for name, code in load_states().items() if len(name) > 2 and not name.endswith(".")}
    for index, char in enumerate(around.text):
        if char == "," and around.text[index + 1 : index + 2] == " ":
            code = find_state(around.text, index + 2)
            name = names.get(code or "")
            if (
                name
                and around.text.startswith(name, index + 2)
                and not around.is_taken(index + 2, index + 2 + len(name))
            ):
                yield Place(text=name, start=index + 2, end=index + 2 + len(name), name=name, country="US")


def _find_unlisted(around: Surroundings) -> Iterator[Place]:
    """Find places that no list has, where a preposition says so: "at Palanquero"."""
    for start, end in (*_list_entities(around), *_list_prepositional(around)):
        name = around.text[start:end]
        if is_plain_name(name) and not around.is_taken(start, end) and not is_holding(around, start):
            yield Place(text=name, start=start, end=end, name=name, country=around.main_country())


def _list_entities(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Give what the model calls a place behind a preposition of place."""
    for entity in around.doc.ents:
        start = entity.start_char + (4 if entity.text.startswith("the ") else 0)
        before = around.text[max(0, start - 20) : start]
        if entity.label_ in ("GPE", "LOC", "FAC") and load_patterns().locative.search(before):
            yield start, entity.end_char


def _list_prepositional(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Give capitalised names between a preposition of place and the end of the phrase, or before "air base"."""
    for match in load_patterns().unlisted.finditer(around.text):
        group = match.lastgroup or "name"
        span = around.doc.char_span(*match.span(group), alignment_mode="expand")
        labels = {token.ent_type_ for token in span} if span is not None else set()
        if group == "base" or not labels & {"ORG", "PERSON", "PRODUCT", "NORP", "EVENT", "WORK_OF_ART", "LANGUAGE"}:
            yield match.span(group)
