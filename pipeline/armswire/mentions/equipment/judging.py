"""Which candidates are equipment: the sure ones first, then those that the sure ones or a cue beside them vouch for."""

from __future__ import annotations

from collections.abc import Sequence

from armswire.mentions.equipment import beside, cues, vetoes
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Scene


def judge(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep the candidates that are equipment, in reading order."""
    others = _list_others(scene, candidates)
    verdicts = [_judge_alone(scene, candidate, others) for candidate in candidates]
    established = _list_established(candidates, verdicts)
    sure = [(c.start, c.end) for c, verdict in zip(candidates, verdicts, strict=True) if verdict]
    return [
        candidate
        for candidate, verdict in zip(candidates, verdicts, strict=True)
        if (verdict if verdict is not None else _judge_by_others(scene, candidate, established, sure))
    ]


def _list_others(scene: Scene, candidates: Sequence[Candidate]) -> frozenset[str]:
    """List the names that the article gives to a person, a place or a single ship somewhere: "USS Nimitz"."""
    return frozenset(
        scene.text[candidate.start : candidate.end].lower().partition(" (")[0]
        for candidate in candidates
        if candidate.needs_cue and vetoes.has_title_before(scene, candidate)
    )


def _judge_alone(scene: Scene, candidate: Candidate, others: frozenset[str]) -> bool | None:
    """Judge by the words around: yes, no, or none where only the rest of the article can tell."""
    if vetoes.is_vetoed(scene, candidate):
        return False
    if candidate.origin == "slot" or not candidate.needs_cue:
        return True
    if beside.has_kind_beside(scene, candidate):
        return cues.is_numbered(scene, candidate) or not vetoes.has_stranger_before(scene, candidate)
    if candidate.origin == "shaped":
        return cues.is_object(scene, candidate)
    if vetoes.is_part_of_name(scene, candidate) or scene.text[candidate.start : candidate.end].lower() in others:
        return False
    return True if _has_cue(scene, candidate) else None


def _has_cue(scene: Scene, candidate: Candidate) -> bool:
    return (
        cues.has_maker_before(scene, candidate)
        or cues.is_counted(scene, candidate)
        or cues.is_object(scene, candidate)
        or (cues.has_kind_near(scene, candidate) and not _is_acronym(scene, candidate))
    )


def _judge_by_others(
    scene: Scene, candidate: Candidate, established: frozenset[str], sure: Sequence[tuple[int, int]]
) -> bool:
    """Judge by the sure names of the article: the same system, its neighbour in a list, or others of its category."""
    systems = [surface.system for surface in candidate.surfaces]
    determined = cues.is_determined(scene, candidate)
    if cues.is_named_systems(systems, established):
        return determined or not cues.is_ship(candidate)
    if cues.is_listed_beside(scene, candidate, sure):
        return True
    return determined and not cues.is_ship(candidate) and any(system.category in established for system in systems)


def _list_established(candidates: Sequence[Candidate], verdicts: Sequence[bool | None]) -> frozenset[str]:
    """Give the names, families and categories of the systems that are surely named."""
    surfaces = [s for c, verdict in zip(candidates, verdicts, strict=True) if verdict for s in c.surfaces]
    systems = [surface.system for surface in surfaces]
    return frozenset(word for system in systems for word in (system.name, system.family, system.category) if word)


def _is_acronym(scene: Scene, candidate: Candidate) -> bool:
    """Whether the name stands in capitals, where more than a kind word in the sentence must speak for it."""
    words = scene.text[candidate.start : candidate.end]
    return words.isalpha() and words.isupper()
