"""Defence fairs and air shows: where an exhibition takes place, and so no party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from armswire.knowledge.fairs import FairRow, FairSurface, load_fairs
from armswire.knowledge.lettercase import agrees_in_case
from armswire.knowledge.lexicon import Hit, cut_pieces
from armswire.mentions.parties.mentioned import begins_sentence
from armswire.mentions.parties.words import CAPITAL
from armswire.records import Fair

_YEAR = r"(?:[ -]?(?:19|20)\d{2}|[ ’']{1,2}\d{2}(?!\d))"
_EDITION = re.compile(_YEAR)
_WORD = rf"(?:{CAPITAL}[\w’'-]*|&|and|of|on|for)"
_KIND = (
    r"(?:(?:Air ?[Ss]how|Exhibition|Expo|Exposition|Trade Fair|Defen[cs]e Fair|Arms Fair|Defen[cs]e Show|Symposium)"
    r"(?: and Conference| & Conference)?)"
)
_BUILT = re.compile(rf"(?<![\w’'-]){CAPITAL}[\w’'-]*(?: {_WORD}){{0,7}}? {_KIND}(?:{_YEAR})?(?![\w-])")
_SHORT = re.compile(rf"(?<![\w’'-])(?:{CAPITAL}[\w-]* )?(?:Expo|EXPO)(?:{_YEAR})(?!\w)")
_CUE = re.compile(
    r"\b(?:exhibition|fair|show|airshow|expo|event|stand|booth|exhibit(?:ed|or|ors)?|displayed|unveiled)\b",
    re.IGNORECASE,
)
_REACH = 80


def find_fairs(doc: Doc) -> list[Fair]:
    """Find the fairs of a doc, in reading order."""
    found = sorted((*_find_listed(doc.text), *_find_built(doc.text)), key=lambda fair: (fair.start, -fair.end))
    kept: list[Fair] = []
    for fair in found:
        if not kept or fair.start >= kept[-1].end:
            kept.append(fair)
    return kept


def _find_listed(text: str) -> Iterator[Fair]:
    for hit in load_fairs().find(text, cut_pieces(text)):
        row = _choose(text, hit)
        if row:
            edition = _EDITION.match(text, hit.end)
            end = edition.end() if edition else hit.end
            yield Fair(
                text=text[hit.start : end], start=hit.start, end=end, name=row.name, city=row.city, country=row.country
            )


def _choose(text: str, hit: Hit[FairSurface]) -> FairRow | None:
    found, first = text[hit.start : hit.end], begins_sentence(text, hit.start)
    around = text[max(0, hit.start - _REACH) : hit.end + _REACH]
    for surface in hit.entries:
        is_sure = not surface.needs_cue or _EDITION.match(text, hit.end) or _CUE.search(around)
        if is_sure and agrees_in_case(surface.form, found, begins_sentence=first):
            return surface.fair
    return None


def _find_built(text: str) -> Iterator[Fair]:
    for pattern in (_BUILT, _SHORT):
        for match in pattern.finditer(text):
            start = match.start() + (4 if match.group().startswith("The ") else 0)
            yield Fair(
                text=text[start : match.end()], start=start, end=match.end(), name=_name(text[start : match.end()])
            )


@lru_cache(maxsize=1)
def _edition_end() -> re.Pattern[str]:
    return re.compile(rf"{_YEAR}$")


def _name(found: str) -> str:
    return _edition_end().sub("", found)
