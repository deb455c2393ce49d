"""All of a doc's equipment: names that are listed, names that are built like names, and goods without a name."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable

from spacy.tokens import Doc

from armswire.knowledge.systems import load_gazetteer
from armswire.mentions.equipment.airliners import is_airliner, tells_of_airlines
from armswire.mentions.equipment.assembly import assemble_named, list_context
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.designations import find_built
from armswire.mentions.equipment.ellipsis import complete_counts
from armswire.mentions.equipment.goods import find_goods
from armswire.mentions.equipment.joining import join_parts
from armswire.mentions.equipment.judging import judge
from armswire.mentions.equipment.names import find_listed
from armswire.mentions.equipment.overlaps import overlaps
from armswire.mentions.equipment.scene import Scene, read_scene
from armswire.mentions.equipment.slots import find_slots
from armswire.records import Equipment


def find_equipment(doc: Doc, user_file: str | None = None) -> list[Equipment]:
    """Find the equipment of a doc, in reading order.

    Args:
        doc: any doc; sums and dates in its span groups keep their numbers to themselves.
        user_file: path of a CSV file of further systems.

    Raises:
        DataError: the user's file breaks a rule.
    """
    gazetteer = load_gazetteer(*([user_file] if user_file else []))
    scene = read_scene(doc)
    listed = find_listed(scene, gazetteer)
    built = find_built(scene, [(candidate.start, candidate.end) for candidate in listed])
    judged = judge(scene, gather(scene, (*listed, *built), find_slots(scene)))
    context = list_context(judged)
    names = [assemble_named(scene, candidate, gazetteer, context) for candidate in judged]
    mentions = sorted((*names, *find_goods(scene, names)), key=_position)
    if tells_of_airlines(scene):
        mentions = [mention for mention in mentions if not is_airliner(mention)]
    return list(complete_counts(scene, mentions))


def gather(scene: Scene, named: Iterable[Candidate], slots: Iterable[Candidate]) -> list[Candidate]:
    """Put candidates in reading order; where two overlap, one that is listed or built goes before a slot."""
    kept = join_parts(scene, sorted(named, key=_span))
    spans = [(candidate.start, candidate.end) for candidate in kept]
    for slot in slots:
        if not overlaps(spans, slot.start, slot.end):
            kept.append(slot)
            insort(spans, (slot.start, slot.end))
    return sorted(kept, key=_span)


def _span(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, -candidate.end


def _position(mention: Equipment) -> int:
    return mention.start
