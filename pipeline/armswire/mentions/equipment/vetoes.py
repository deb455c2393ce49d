"""What speaks against a name being equipment: titles, places, companies, units, roads and other names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armswire.knowledge.other_names import load_other_names
from armswire.mentions.equipment.attributes import is_heading
from armswire.mentions.equipment.beside import find_kind_behind
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.cues import has_maker_before, is_numbered
from armswire.mentions.equipment.scene import Scene
from armswire.mentions.equipment.words import load_words

_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(“\"])([A-Z][\w’'.&-]*) $")
_CAPITAL_BEHIND = re.compile(r" ([A-Z][a-z]\w*)")
# Squadrons have nicknames: 'the "Stingers" of VFA-113', 'VFA-136 "Knighthawks"'.
_NICKNAME = re.compile(r"[\"”’]+ (?:of|from) (?:the )?[A-Z\d]")
_NICKNAMED = re.compile(r"[A-Z]{2,5}\)?[- ]\d{1,3} [\"“‘]$")
# "Al Tariq, an EDGE company"
_MAKER_BEHIND = re.compile(
    r",? (?:is )?(?:an?|the) (?:[\w&’'-]+ ){0,4}"
    r"(?:company|firm|subsidiary|manufacturer|builder|shipyard|joint venture|agency)\b"
)
_ARTICLE = re.compile(r"the ", re.IGNORECASE)
_OTHER_NAME_CHARS = 40
_SHORT_CHARS = 4


def is_vetoed(scene: Scene, candidate: Candidate) -> bool:
    """Whether the words around make the name a person's, a ship's, a place's, a company's or an institution's."""
    return any(_list_vetoes(scene, candidate))


def _list_vetoes(scene: Scene, candidate: Candidate) -> Iterator[bool]:
    """Try one reason after the other, the cheap ones first."""
    text, words, start, end = scene.text, load_words(), candidate.start, candidate.end
    yield has_title_before(scene, candidate) and not is_numbered(scene, candidate)
    yield words.speech.match(text, end) is not None
    yield _NICKNAME.match(text, end) is not None
    yield _NICKNAMED.search(text, max(0, start - 12), start) is not None
    yield end - start <= _SHORT_CHARS and _is_numbered_thing(scene, candidate)
    yield _MAKER_BEHIND.match(text, end) is not None
    yield words.proper_tails.match(text, end) is not None and not find_kind_behind(scene, end)
    if not has_maker_before(scene, candidate):
        yield (candidate.needs_cue or not candidate.surfaces) and _is_inside_other_name(scene, candidate)
        yield _is_inside_entity(scene, candidate)


def _is_numbered_thing(scene: Scene, candidate: Candidate) -> bool:
    """Whether a word beside it makes letters and a number a road, a form or a summit."""
    words = load_words()
    before = words.number_heads.search(scene.text, max(0, candidate.start - 30), candidate.start)
    return before is not None or words.number_tails.match(scene.text, candidate.end) is not None


def has_title_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether a title, a ship's prefix or the like stands right before the name: "General Patton", "USS Nimitz"."""
    return load_words().titles.search(scene.text, max(0, candidate.start - 24), candidate.start) is not None


def _is_inside_entity(scene: Scene, candidate: Candidate) -> bool:
    """Whether the pipeline's own names have a longer place there, or a person whose first name stands before it."""
    entity = scene.entity_at(candidate.start)
    if entity is None or entity.end < candidate.end:
        return False
    if entity.label == "PERSON":
        first_name = entity.start < candidate.start and entity.starts_with_name
        return first_name and not is_numbered(scene, candidate)
    article = _ARTICLE.match(scene.text, entity.start)
    start = article.end() if article else entity.start
    return entity.end - start > candidate.end - candidate.start + 1


def _is_inside_other_name(scene: Scene, candidate: Candidate) -> bool:
    """Whether a company, body, fair or country is named there: "LIG Nex1"."""
    low = max(0, candidate.start - _OTHER_NAME_CHARS)
    for hit in load_other_names().find(scene.text[low : candidate.end + _OTHER_NAME_CHARS]):
        start, end = low + hit.start, low + hit.end
        if start <= candidate.start and candidate.end <= end:
            return candidate.origin != "listed" or end - start > candidate.end - candidate.start
    return False


def is_part_of_name(scene: Scene, candidate: Candidate) -> bool:
    """Whether a capitalised word beside it makes it part of another name: "Desert Eagle Resort"."""
    if candidate.origin == "listed" and is_numbered(scene, candidate):
        return False
    behind = _CAPITAL_BEHIND.match(scene.text, candidate.end)
    if behind and not find_kind_behind(scene, candidate.end):
        return True
    before = _CAPITAL_BEFORE.search(scene.text, max(0, candidate.start - 30), candidate.start)
    if not before or has_maker_before(scene, candidate):
        return False
    sentence_start, _ = scene.sentence_at(candidate.start)
    return before.start(1) > sentence_start + 1


def has_stranger_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether a capitalised word before it that is no maker, country or service makes it the tail of a name."""
    sentence_start, _ = scene.sentence_at(candidate.start)
    low = max(sentence_start, candidate.start - 30)
    before = _CAPITAL_BEFORE.search(scene.text, low, candidate.start)
    if (
        not before
        or before.start(1) <= sentence_start + 1
        or before[1].isupper()
        or scene.chain_to(candidate.start - 1)
    ):
        return False
    if before[1] in load_words().plain_capitals or is_heading(scene, candidate.start):
        return False
    known = load_other_names().find(scene.text[low : candidate.start])
    return not any(low + hit.end >= candidate.start - 3 for hit in known) and not has_maker_before(scene, candidate)
