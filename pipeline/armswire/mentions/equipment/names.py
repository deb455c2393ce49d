"""Listed names: what the gazetteer's lexicon finds, with the variant that follows and the alias in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armswire.knowledge.designations import find_family
from armswire.knowledge.lexicon import Hit, Piece
from armswire.knowledge.systems import Gazetteer, Surface
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Scene

# The atoms of a variant behind a listed name.
_LETTERS = r"[A-Z]{1,4}[a-z]?\d{0,2}"
_GLUED = rf"(?:{_LETTERS}|[a-z]{{1,2}}\d?)"
_SIGN = rf"[-/](?:{_LETTERS}|\d{{1,4}}[A-Z]{{0,3}}|[IVX]{{1,4}})"
_MARK = (
    r"[ -](?:Mk|MK|Mark|Mod|Block|Blk|Batch|Flight|Increment|Inc|Tranche|Phase|Series|Version|Lot|Type)\.? ?"
    r"(?:\d{1,3}[A-Z]{0,3}(?:/\d{1,3}[A-Z]{0,2})?|[IVX]{1,4}[A-Z]?)(?!\w)"
)
_WORD = r"[ -](?:\d\.\d|SEP ?v\d|SEP|ER|XR|NG|Plus|PLUS|MLU|MSE|SLAM|Extended Range|\+)(?![\w])"
_VARIANT = re.compile(rf"(?:{_GLUED})?(?:{_SIGN}){{0,3}}(?:{_MARK}|{_WORD}){{0,2}}\+{{0,2}}")
_JOINED_BEFORE = re.compile(r"\w[.’'@_]$|[@#/_]$")
_JOINED_BEHIND = re.compile(r"\.[a-z]|[@_]")
_NUMBER_APART = re.compile(r"\d+ ")
_SHORT_PREFIX = re.compile(r"[A-Z]{1,3}[- ]?\d")
_NAME_PIECES = 8
_PLURAL = re.compile(r"s(?!\w)")
_BRACKET = re.compile(r" \((?:also known as |known as |or |formerly )?[\"“‘]?(?=\w)")
_BRACKET_END = re.compile(r"[\"”’]?\)")
_DESIGNATION = re.compile(r"([A-Z][A-Za-z]?)[- ]?(\d{1,3})")


def find_listed(scene: Scene, gazetteer: Gazetteer) -> list[Candidate]:
    """Find the gazetteer's names, longest first, where they are whole words in a fitting case."""
    hits = _find_hits(scene, gazetteer)
    candidates = [candidate for hit in hits if (candidate := _read_hit(scene, hit)) is not None]
    return list(_join_aliases(scene.text, candidates))


def _find_hits(scene: Scene, gazetteer: Gazetteer) -> Iterator[Hit[Surface]]:
    """Find the gazetteer's names; a count before a name is no part of it: "12 M18" is not "12M18"."""
    for hit in gazetteer.lexicon.find(scene.text, scene.pieces):
        words = scene.text[hit.start : hit.end]
        if _NUMBER_APART.match(words) and not any(_NUMBER_APART.match(surface.form) for surface in hit.entries):
            first = bisect_right(scene.pieces, hit.start, key=_piece_start)
            yield from gazetteer.lexicon.find(scene.text, scene.pieces[first : first + _NAME_PIECES])
        else:
            yield hit


def _piece_start(piece: Piece) -> int:
    return piece.start


def _read_hit(scene: Scene, hit: Hit[Surface]) -> Candidate | None:
    text = scene.text
    words = text[hit.start : hit.end]
    surfaces = tuple(surface for surface in hit.entries if _fits(words, surface.form))
    if not surfaces or scene.is_taken(hit.start, hit.end):
        return None
    start, end = _trim(text, hit, surfaces[0])
    extended = False
    if end == hit.end and not _is_plural(text, end, surfaces):
        end, extended = _extend(text, hit)
    if (end < len(text) and text[end].isalnum()) or _is_inside_word(text, start, end):
        return None
    needs_cue = all(_is_doubtful(words, surface) for surface in surfaces)
    if extended and any(char.isdigit() for char in words):
        needs_cue = False
    return Candidate(start, end, "listed", surfaces, extended=extended, needs_cue=needs_cue)


def _trim(text: str, hit: Hit[Surface], surface: Surface) -> tuple[int, int]:
    """Leave out the maker before the name, and the words for its kind and a calibre in two words behind it."""
    words = text[hit.start : hit.end].split(" ")
    end = hit.end
    if len(words) > 2 and words[-1] == "mm":
        end -= len(words[-2]) + len("mm") + 2
    if not (surface.leading or surface.trailing) or len(words) != len(surface.form.split(" ")):
        return hit.start, end
    leading = 0 if surface.form == surface.system.name else surface.leading  # a row's own name keeps its maker
    start = hit.start + sum(len(word) + 1 for word in words[:leading])
    return start, end - sum(len(word) + 1 for word in words[len(words) - surface.trailing :])


def _is_plural(text: str, end: int, surfaces: Sequence[Surface]) -> bool:
    """Whether the hit took in a plural ending, behind which no variant follows."""
    return _PLURAL.match(text, end - 1) is not None and not all(s.form[-1:].lower() == "s" for s in surfaces)


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether it stands in an address or behind an elided article: "beta.SAM.gov", "Aire-sur-l’Adour"."""
    return (
        _JOINED_BEFORE.search(text, max(0, start - 2), start) is not None or _JOINED_BEHIND.match(text, end) is not None
    )


def _extend(text: str, hit: Hit[Surface]) -> tuple[int, bool]:
    """Give the end of the name with its variant and plural ending, and whether there is a variant."""
    if not _takes_variant(text, hit):
        return hit.end, False
    match = _VARIANT.match(text, hit.end)
    end = match.end() if match else hit.end
    if end < len(text) and text[end].isalnum() and not _PLURAL.match(text, end):
        end = hit.end
    extended = end > hit.end
    if _PLURAL.match(text, end):
        end += 1
    return end, extended


def _takes_variant(text: str, hit: Hit[Surface]) -> bool:
    """A bare word takes a mark ("Chinook HC.2"), but no glued letters; a number takes any."""
    following = text[hit.end : hit.end + 1]
    return text[hit.end - 1].isdigit() or not following.isalnum()


def _fits(words: str, form: str) -> bool:
    """A name has the capitals that the gazetteer gives it; one with digits may be in lower case behind the first."""
    if form.isupper() and form.isalpha() and len(form) <= 5:
        return words.rstrip("s") == form or words == form
    if form[0].isupper() and words[0].islower():
        return False
    if _SHORT_PREFIX.match(form) and not words[: 2 if form[1].isalpha() else 1].isupper():
        return False
    return any(char.isupper() for char in words) or not any(char.isupper() for char in form) or words == form


def _is_doubtful(words: str, surface: Surface) -> bool:
    """Whether the gazetteer or the form says that a cue is needed; ships are named for people and places."""
    ship = surface.system.category == "ship" and not any(char.isdigit() for char in surface.form)
    return surface.needs_cue or ship or _is_short(words, surface.form)


def _is_short(words: str, form: str) -> bool:
    """Whether a form is so short that much else is named so, "E-5", "K2", "VAB", and its family is not a sure one."""
    letters = re.sub(r"\W", "", form)
    if designation := _DESIGNATION.fullmatch(form):
        family = find_family(designation[1], int(designation[2]))
        sure = (family and family.sure) or "-" in words or len(designation[1]) > 1
        return len(letters) <= 3 and not (sure and len(letters) > 2)
    return letters.isdigit() or len(letters) <= 3


def _join_aliases(text: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Keep an alias in brackets with the name it stands behind: "Cheongung-II (M-SAM II)"."""
    index = 0
    while index < len(candidates):
        candidate = candidates[index]
        following = candidates[index + 1] if index + 1 < len(candidates) else None
        if following and (end := _find_alias_end(text, candidate, following)):
            candidate = replace(candidate, end=end, needs_cue=candidate.needs_cue and following.needs_cue)
            index += 1
        yield candidate
        index += 1


def _find_alias_end(text: str, candidate: Candidate, alias: Candidate) -> int | None:
    opening = _BRACKET.match(text, candidate.end)
    closing = _BRACKET_END.match(text, alias.end)
    if not opening or not closing or opening.end() != alias.start:
        return None
    names = {surface.system.name for surface in candidate.surfaces}
    related = {surface.system.name for surface in alias.surfaces} | {s.system.family for s in alias.surfaces}
    families = {surface.system.family for surface in candidate.surfaces} - {None}
    return closing.end() if names & related or families & related else None
