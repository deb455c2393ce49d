"""Parts of one name brought together: "AGM-84 Harpoon", "Mi-8MT/Mi-17", "P-18/Spoon Rest", "D-30 122mm"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from armswire.knowledge.other_names import load_other_names
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Scene
from armswire.mentions.equipment.words import load_words

_SLASHED = re.compile(r"/(?:[A-Z][\w-]*|\d[\w-]*[A-Z]\w*)(?: [A-Z][a-z]+)?(?![\w/])")
_CLASS = re.compile(r"-[Cc]lass\b(?: (?:Batch|Flight|Block) (?:\d|[IVX]{1,3})\b)?")
_CAPITAL = re.compile(r" [A-Z]")
_NAME_CHARS = 60
# A Soviet design bureau before its own letters belongs to the name: "Sukhoi Su-27".
_BUREAU = re.compile(r"\b(Antonov|Beriev|Ilyushin|Kamov|Mikoyan|Mil|Sukhoi|Tupolev|Yakovlev) $")
_CALIBRE = re.compile(r" \d{2,3}(?:\.\d)?mm\b")
_PROPER = re.compile(
    r" (?P<name>[A-Z][a-z]{2,}(?:[A-Z][a-z]+)?|[A-Z]{4,})(?P<second> [A-Z][a-z]{3,})?(?:-\d{1,2}\w?| [IVX]{1,3})?(?!\w)"
)


def join_parts(scene: Scene, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Join neighbours that are one name, and let a name reach over its second designation, its name and its calibre.

    Args:
        scene: the text.
        candidates: in reading order, not overlapping.
    """
    joined: list[Candidate] = []
    for candidate in candidates:
        if joined and candidate.start < joined[-1].end:
            continue
        if joined and _is_one_name(scene, joined[-1], candidate):
            joined[-1] = _join(joined[-1], candidate)
        else:
            joined.append(candidate)
        joined[-1] = _reach(scene, joined[-1])
    return list(_drop_overlaps(joined))


def _is_one_name(scene: Scene, left: Candidate, right: Candidate) -> bool:
    gap = scene.text[left.end : right.start]
    if right.end - left.start > _NAME_CHARS:
        return False
    if gap == "/":
        return True
    if gap not in (" ", "-") or scene.text[left.end - 1] == "s":
        return False
    if left.origin != "listed":
        return right.origin == "listed"
    return bool(_list_families(left) & _list_families(right))


def _list_families(candidate: Candidate) -> set[str]:
    systems = [surface.system for surface in candidate.surfaces]
    return {name for system in systems for name in (system.name, system.family) if name}


def _join(left: Candidate, right: Candidate) -> Candidate:
    """Make one of two; the one that is listed tells what it is, the first where both are."""
    main = left if left.surfaces or not right.surfaces else right
    origin = "listed" if main.surfaces else "built" if left.family or right.family else main.origin
    return replace(
        main,
        start=left.start,
        end=right.end,
        origin=origin,
        family=main.family or right.family,
        extended=True,
        needs_cue=left.needs_cue and right.needs_cue,
    )


def _reach(scene: Scene, candidate: Candidate) -> Candidate:
    end = candidate.end
    if slashed := _SLASHED.match(scene.text, end):
        end = slashed.end()
    numbered = scene.text[end - 1].isdigit() or scene.text[end - 2 : end - 1].isdigit()
    if (candidate.origin != "listed" or numbered) and (proper := _find_proper(scene, candidate, end)):
        end = proper
    class_ = _CLASS.match(scene.text, end)
    if class_:
        end = class_.end()
    start = candidate.start
    if (bureau := _BUREAU.search(scene.text, max(0, start - 12), start)) and (
        scene.text[start : start + 2] == load_words().bureaus[bureau[1]]
    ):
        start = bureau.start(1)
    if (calibre := _CALIBRE.match(scene.text, end)) and scene.chain_from(end + 1) is None:
        end = calibre.end()
    extended = candidate.extended or (end > candidate.end and not class_)
    return replace(candidate, start=start, end=end, extended=extended)


def _find_proper(scene: Scene, candidate: Candidate, end: int) -> int | None:
    """Give the end of the proper name behind a designation: "MQ-9 Reaper"."""
    match = _PROPER.match(scene.text, end)
    if not match or scene.chain_from(end + 1) or load_words().proper_tails.match(scene.text, end):
        return None
    if (
        _is_other_name(match.group(), strict=candidate.origin == "listed")
        or match["name"] in load_words().plain_capitals
    ):
        return None
    if candidate.origin == "listed" and (match["name"].isupper() or _CAPITAL.match(scene.text, match.end())):
        return None
    second = match["second"]
    if second and (second[1:] in load_words().plain_capitals or load_words().proper_tails.match(second)):
        return match.end("name")
    return match.end()


def _is_other_name(words: str, *, strict: bool) -> bool:
    """Whether a country or a body is named; a company may lend its name, or bear a system's, unless told strictly."""
    harmless = set() if strict else {"companies", "fairs"}
    return any(not harmless >= set(hit.entries) for hit in load_other_names().find(words))


def _drop_overlaps(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    end = 0
    for candidate in candidates:
        if candidate.start >= end:
            yield candidate
            end = candidate.end
