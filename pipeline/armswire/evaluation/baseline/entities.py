"""Equipment, parties, places and counts of the baseline: the model's entities, and a designation regex."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import pycountry
from spacy.tokens import Doc, Span, Token

from armswire.evaluation.baseline.words import load_words
from armswire.evaluation.readings import Mark, make_mark

_DESIGNATION = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}\b")
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "dative", "poss"})


def find_equipment(doc: Doc) -> list[Mark]:
    """Find goods: PRODUCT entities, designations, and nouns of the category list."""
    spans = [entity for entity in doc.ents if entity.label_ == "PRODUCT"]
    spans += [span for match in _DESIGNATION.finditer(doc.text) if (span := doc.char_span(*match.span()))]
    categories = load_words()["categories"]
    spans += [
        doc[token.i : token.i + 1] for token in doc if token.pos_ == "NOUN" and token.lemma_.lower() in categories
    ]
    taken: set[int] = set()
    marks = []
    for span in spans:
        named = span.root.ent_type_ == "PRODUCT" or bool(_DESIGNATION.search(span.text))
        behind_name = span.start > 0 and span.start - 1 in taken
        if not taken & set(range(span.start, span.end)) and (named or not behind_name):
            taken |= set(range(span.start, span.end))
            marks.append(make_mark("equipment", (span.start_char, span.end_char), span.text, _describe(span)))
    return sorted(marks, key=lambda mark: mark.start)


def find_counts(doc: Doc, equipment: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Find counts: a number that stands before goods, at most three words away; with the goods."""
    numbers = load_words()["numbers"]
    for goods in equipment:
        span = doc.char_span(goods.start, goods.end, alignment_mode="expand")
        for token in reversed(doc[max(0, span.start - 4) : span.start] if span else ()):
            value = numbers.get(token.lower_) or (int(token.text) if token.text.isdecimal() else None)
            if value and token.pos_ == "NUM":
                end = token.idx + len(token.text)
                yield make_mark("quantities", (token.idx, end), token.text, {"value": value}), goods
                break


def find_parties(doc: Doc) -> Iterator[Mark]:
    """Find parties: organisations, persons, and the countries and cities that act."""
    for entity in doc.ents:
        span = entity.start_char, entity.end_char
        if entity.label_ == "ORG":
            values = {"name": entity.text.removeprefix("the "), "kind": _find_kind(entity), "country": None}
            yield make_mark("parties", span, entity.text, values)
        elif entity.label_ == "PERSON":
            yield make_mark("parties", span, entity.text, {"name": entity.text, "kind": "person"})
        elif entity.label_ == "GPE" and entity.root.dep_ in _ACTING:
            values = {"name": entity.text, "kind": "government", "country": find_country(entity.text)}
            yield make_mark("parties", span, entity.text, values)


def find_places(doc: Doc) -> Iterator[Mark]:
    """Find places: what does not act of the model's GPE, LOC and FAC."""
    for entity in doc.ents:
        if entity.label_ in ("GPE", "LOC", "FAC") and not (entity.label_ == "GPE" and entity.root.dep_ in _ACTING):
            values = {"name": entity.text, "country": find_country(entity.text)}
            yield make_mark("places", (entity.start_char, entity.end_char), entity.text, values)


@functools.lru_cache(maxsize=4096)
def find_country(name: str) -> str | None:
    """Find the code of a country by its name."""
    try:
        code: str = pycountry.countries.lookup(name).alpha_2
    except LookupError:
        return None
    return code


def _describe(span: Span) -> dict[str, str]:
    around: list[Token] = [*span, *span.doc[span.end : span.end + 3]]
    known = (load_words()["categories"].get(token.lemma_.lower()) for token in around)
    return {"name": span.text, "category": next((category for category in known if category), "other")}


def _find_kind(entity: Span) -> str:
    kinds = (load_words()["kinds"].get(token.lower_) for token in entity)
    return next((kind for kind in kinds if kind), "company")
