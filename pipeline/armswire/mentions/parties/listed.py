"""Companies and bodies that the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from armswire.knowledge.lettercase import agrees_in_case, is_acronym
from armswire.knowledge.lexicon import Hit
from armswire.knowledge.organisations import Organisation, OrganisationSurface, find_company_name, load_organisations
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, either, load_words

_MINISTRIES = frozenset(("ministry", "foreign ministry", "finance ministry"))
_DESIGNATION = re.compile(r"-\d| [Cc]lass\b")  # "Kamov-28", "HDW class": the maker is in the name of the thing
_BACK_NAME = re.compile(rf"[ -]{CAPITAL}")
_FRONT_NAME = re.compile(rf"(?:{CAPITAL}[\w’'-]+|{CAPITAL}\.) $")


def find_listed(scene: Scene) -> Iterator[Candidate]:
    """Find what the gazetteer knows, where letter case and context allow it."""
    hits = [
        (hit, surfaces)
        for hit in load_organisations().find(scene.text, scene.pieces)
        if (surfaces := _agreeing(scene, hit)) and not scene.is_taken(hit.start, hit.end)
    ]
    sure = {s.organisation.name for _, surfaces in hits for s in surfaces if not s.needs_cue}
    makers = {find_company_name(item.maker) or item.maker for item in scene.doc._.equipment if item.maker}
    for hit, surfaces in hits:
        chosen = _choose(scene, hit, surfaces, sure | makers)
        if chosen and not _DESIGNATION.match(scene.text, hit.end):
            yield _make_candidate(scene, hit, chosen)


def _agreeing(scene: Scene, hit: Hit[OrganisationSurface]) -> list[OrganisationSurface]:
    found, first = scene.text[hit.start : hit.end], scene.begins_sentence(hit.start)
    agreeing = [s for s in hit.entries if agrees_in_case(s.form, found, begins_sentence=first)]
    if found.istitle() and any(is_acronym(surface.form) for surface in agreeing) and _is_person(scene, hit):
        return []
    return agreeing


def _is_person(scene: Scene, hit: Hit[OrganisationSurface]) -> bool:
    """Whether an acronym written like a word, as the British press does, is rather a person's name: "Kari Holm"."""
    span = scene.doc.char_span(hit.start, hit.end, alignment_mode="expand")
    is_named = span is not None and span.root.ent_type_ == "PERSON"
    return is_named or _BACK_NAME.match(scene.text, hit.end) is not None


def _choose(
    scene: Scene, hit: Hit[OrganisationSurface], surfaces: list[OrganisationSurface], known: set[str]
) -> Organisation | None:
    """Take the row that needs no cue, else the one that the text speaks for."""
    for surface in surfaces:
        if not surface.needs_cue:
            return surface.organisation
    spoken_for = [s.organisation for s in surfaces if s.organisation.name in known]
    if spoken_for:
        return spoken_for[0]
    near = [s.organisation for s in surfaces if s.organisation.country in scene.codes]
    if near and (near[0].kind != "company" or near[0].name.isupper() or has_cue(scene.text, hit.start, hit.end)):
        return max(near, key=lambda organisation: scene.codes[organisation.country or ""])
    companies = [s.organisation for s in surfaces if s.organisation.kind == "company"]
    is_meant = has_cue(scene.text, hit.start, hit.end) or _stands_as_name(scene, hit)
    return companies[0] if companies and is_meant else None


def _stands_as_name(scene: Scene, hit: Hit[OrganisationSurface]) -> bool:
    """Whether a capital inside a sentence about arms, with no other name around it, makes the word a name."""
    text = scene.text
    if (
        not (scene.doc._.equipment or scene.doc._.money)
        or scene.begins_sentence(hit.start)
        or scene.is_heading(hit.start)
    ):
        return False
    return not (_FRONT_NAME.search(text[max(0, hit.start - 40) : hit.start]) or _BACK_NAME.match(text, hit.end))


def has_cue(text: str, start: int, end: int) -> bool:
    """Whether the words around say that a company is meant and no other name goes on here."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if _FRONT_NAME.search(before) and not _cue_before().search(before):
        return False
    return bool(_cue_before().search(before) or _cue_after().match(after))


def _make_candidate(scene: Scene, hit: Hit[OrganisationSurface], organisation: Organisation) -> Candidate:
    end = hit.end
    if scene.text.startswith(".", end) and any(surface.form.endswith(".") for surface in hit.entries):
        end += 1
    found = scene.text[hit.start : end]
    name = organisation.name
    if organisation.role in _MINISTRIES and scene.country_at(hit.start, hit.end):
        name = found  # a ministry goes by the text's fullest form
    elif found.startswith(f"{organisation.name} "):
        name = found  # a division or command of it
    return Candidate(hit.start, end, name, organisation.kind, organisation.country, organisation.role)


def _cue_before() -> re.Pattern[str]:
    return _compile_cues()[0]


def _cue_after() -> re.Pattern[str]:
    return _compile_cues()[1]


@lru_cache(maxsize=1)
def _compile_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = load_words()
    cues, forms = either(lists["companies"]["cues"]), either(lists["companies"]["legal_forms"])
    speech = either(lists["persons"]["speech"])
    ahead = (
        rf",? (?:{forms}|(?:will |has |is |have |to )*(?:{speech}|deliver|supply|build|produce|win|won|provide)|{cues})"
    )
    return re.compile(rf"{cues},? (?:the )?$"), re.compile(rf"{ahead}|’s (?!$)|'s |-(?:built|made|led)")
