"""Places that no list has, told by the words around them: a preposition, a dateline, a company's home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armswire.mentions.places.surroundings import Surroundings
from armswire.mentions.places.towns import is_holding, is_plain_name, is_proper
from armswire.mentions.places.words import load_patterns
from armswire.records import Place

_THINGS = frozenset(("PRODUCT", "NORP", "EVENT", "WORK_OF_ART", "LANGUAGE"))
# What the model may not call a name behind "in", behind "at", or before "air base".
_REFUSED_LABELS = {"name": _THINGS, "site": _THINGS, "base": frozenset[str]()}
_NUMERAL = re.compile(r"[IVXLC]+")
_TAIL = re.compile(r"(?:['’]s|\W)*$")


def find_built(around: Surroundings) -> Iterator[Place]:
    """Find bases and stretches of land that no list has, by the words of their names."""
    for pattern in load_patterns().built:
        for match in pattern.finditer(around.text):
            if not around.is_taken(*match.span()) and is_proper(around, match):
                qualifier = around.qualifier_behind(match.end())
                country = qualifier[0] if qualifier else around.main_country()
                text = match.group()
                yield Place(text=text, start=match.start(), end=match.end(), name=text, country=country)


def find_addressed(around: Surroundings) -> Iterator[Place]:
    """Find towns that no list has, in front of a state."""
    for address in around.addresses.values():
        text = around.text[address.start : address.town_end]
        if is_plain_name(text) and not around.is_taken(address.start, address.town_end):
            yield Place(text=text, start=address.start, end=address.town_end, name=text, country="US")


def find_unlisted(around: Surroundings) -> Iterator[Place]:
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
            yield start, start + len(_TAIL.sub("", around.text[start : entity.end_char]))


def _list_prepositional(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Give capitalised names between a preposition of place and the end of the phrase, or before "air base"."""
    for match in load_patterns().unlisted.finditer(around.text):
        group = match.lastgroup or "name"
        span = around.doc.char_span(*match.span(group), alignment_mode="expand")
        labels = {token.ent_type_ for token in span} if span is not None else set()
        if not labels & _REFUSED_LABELS[group]:
            yield match.span(group)


def find_headed(around: Surroundings) -> Iterator[Place]:
    """Find what a line begins with, where it tells where the line was written: "FLORENNES. It rained"."""
    for match in load_patterns().slashed.finditer(around.text):
        for group in ("first", "second"):
            name, start, end = match[group], *match.span(group)
            if not around.is_taken(start, end) and is_plain_name(name):
                yield Place(text=name, start=start, end=end, name=name, country=around.main_country())
    for match in load_patterns().heading.finditer(around.text):
        name, start = match["name"], match.start("name")
        if match["stop"] and (not name.isupper() or _NUMERAL.fullmatch(name)):
            continue
        if not around.is_taken(start, match.end("name")) and is_plain_name(name.title()):
            yield Place(text=name, start=start, end=match.end("name"), name=name, country=around.main_country())


def find_homes(around: Surroundings) -> Iterator[Place]:
    """Find where a company is at home: "Nammo of Raufoss", "EODH, from Lavrio,"."""
    for party in around.doc._.parties:
        match = load_patterns().seat.match(around.text, party.end) if party.kind == "company" else None
        if match and is_plain_name(match["name"]) and not around.is_taken(*match.span("name")):
            start, end = match.span("name")
            yield Place(text=match["name"], start=start, end=end, name=match["name"], country=party.country)
