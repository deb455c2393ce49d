"""From judged candidates to `Equipment` records: which row, what name, how many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armswire.knowledge.lexicon import cut_pieces
from armswire.knowledge.systems import Gazetteer, Surface, System, count_extras, shorten
from armswire.mentions.equipment.beside import find_kind_before, find_kind_behind, find_kind_of_type, is_fitting
from armswire.mentions.equipment.binding import Bound, find_bound, find_unit_behind, make_quantity
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words
from armswire.records import Category, Equipment, Quantity, SipriCategory

_PLURAL_END = re.compile(r"(?<=[\dA-Z])s$")
_DELIVERY_REACH_CHARS = 70


def assemble_named(
    scene: Scene, candidate: Candidate, gazetteer: Gazetteer, context: frozenset[str] = frozenset()
) -> Equipment:
    """Make the record of a named system; the context is what the article names besides."""
    text = scene.text[candidate.start : candidate.end]
    of_type = find_kind_of_type(scene, candidate.start, candidate.end)
    kind = find_kind_behind(scene, candidate.end) or find_kind_before(scene, candidate.start) or of_type
    surface = choose_surface(scene, candidate, kind, context)
    system = surface.system if surface else None
    category, sipri = _categorise(candidate, system, kind)
    if category == "other" and text.lower().endswith("-class"):
        category, sipri = "ship", "Ships"
    agrees = system is not None and system.category == category
    family = gazetteer.find_family(system) if system else None
    start = of_type.start if of_type else candidate.start
    ordered, delivered = find_quantities(scene, start, _end_of_kind(scene, candidate))
    return Equipment(
        text=text,
        start=candidate.start,
        end=candidate.end,
        name=_name(text, candidate, surface),
        category=category,
        sipri=sipri,
        unroca=(system.unroca or (family.unroca if family else None)) if system and agrees else None,
        maker=system.maker if system and agrees else None,
        origin=system.origin if system and agrees else None,
        quantity=ordered,
        delivered=delivered,
    )


def _end_of_kind(scene: Scene, candidate: Candidate) -> int:
    """Give the end of the name with the kind words right behind it."""
    match = re.compile(r"[\"”’)]{0,2}[ -](?:[Cc]lass )?").match(scene.text, candidate.end)
    chain = scene.chain_from(match.end()) if match else None
    return chain.end if chain else candidate.end


def list_context(candidates: Sequence[Candidate]) -> frozenset[str]:
    """Give the names, families and categories of the systems whose names no other system shares."""
    systems = [candidate.surfaces[0].system for candidate in candidates if len(candidate.surfaces) == 1]
    return frozenset(word for system in systems for word in (system.name, system.family, system.category) if word)


def choose_surface(
    scene: Scene, candidate: Candidate, kind: Chain | None, context: frozenset[str] = frozenset()
) -> Surface | None:
    """Choose among rows that share a name: the kind word beside it decides, the maker, the sentence, the article."""
    surfaces: Sequence[Surface] = candidate.surfaces
    if len(surfaces) < 2:
        return surfaces[0] if surfaces else None
    if kind and kind.kind.category:
        surfaces = [s for s in surfaces if s.system.category == kind.kind.category] or surfaces
    surfaces = [surface for surface in surfaces if not surface.is_derived] or surfaces
    before = scene.text[max(0, candidate.start - 60) : candidate.start]
    by_maker = [s for s in surfaces if s.system.maker and s.system.maker.split()[0] in before]
    start, end = scene.sentence_at(candidate.start)
    near = {chain.kind.category for chain in scene.chains_in(start, end)}
    by_sentence = [surface for surface in surfaces if surface.system.category in near]
    by_name = [s for s in surfaces if s.system.name in context or s.system.family in context]
    by_article = [surface for surface in surfaces if surface.system.category in context]
    return (by_maker or by_name or by_sentence or by_article or surfaces)[0]


def _categorise(
    candidate: Candidate, system: System | None, kind: Chain | None
) -> tuple[Category, SipriCategory | None]:
    """The row decides, unless the kind word right beside the name says another thing altogether."""
    told = kind.kind if kind and kind.kind.category and kind.kind.category != "other" else None
    if candidate.kind and candidate.kind.category:
        return candidate.kind.category, candidate.kind.sipri
    if system:
        clashes = told and kind and not is_fitting(kind, (system.category,))
        if told and told.category and clashes and all(surface.needs_cue for surface in candidate.surfaces):
            return told.category, told.sipri
        return system.category, system.sipri
    if told and told.category and kind:
        fits = candidate.family and is_fitting(kind, (candidate.family.category,))
        if not (fits and candidate.family and candidate.family.sure):
            return told.category, told.sipri
    if candidate.family:
        return candidate.family.category, candidate.family.sipri
    return "other", "Other"


def _name(text: str, candidate: Candidate, surface: Surface | None) -> str:
    """Give the row's name where it says more than the text ("KUH-1 Surion"); else the text's, in the singular."""
    if surface is None or candidate.extended:
        return " ".join(_PLURAL_END.sub("", text).split())
    _, trailing = count_extras(surface.system.name, surface.system.maker)
    name = shorten(surface.system.name, 0, trailing)
    if _cut(surface.form) <= _cut(name):
        return name
    form = shorten(surface.form, surface.leading, surface.trailing)
    plural = text[-1:] == "s" and form[-1:] != "s"
    return text[:-1] if plural else text


def _cut(form: str) -> frozenset[str]:
    return frozenset(piece.key for piece in cut_pieces(form))


def find_quantities(scene: Scene, start: int, end: int) -> tuple[Quantity | None, Quantity | None]:
    """Find how many are ordered, offered or sought, and how many have been delivered.

    Args:
        scene: the text.
        start: where the name, or the kind phrase, begins.
        end: where it ends, kind words behind a name included.
    """
    bound = find_bound(scene, start, end)
    if bound is None:
        return None, None
    unit = bound.unit if bound.unit != "unit" else find_unit_behind(scene, end)[0]
    quantity = make_quantity(scene, bound.count, unit)
    if bound.whole:
        return _split(scene, bound, quantity, unit)
    return quantity, None


def _split(scene: Scene, bound: Bound, part: Quantity, unit: str) -> tuple[Quantity | None, Quantity | None]:
    """Of "75 of 180", the 75 are delivered where the words say that they have arrived, else they are the order."""
    start, end = scene.sentence_at(bound.count.start)
    assert bound.whole is not None
    if load_words().delivery_words.search(scene.text, start, min(end, bound.whole.end + _DELIVERY_REACH_CHARS)):
        return make_quantity(scene, bound.whole, unit), part
    return part, None
