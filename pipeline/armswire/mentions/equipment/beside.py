"""The words for kinds right beside a name, and whether they fit it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from armswire.mentions.equipment.attributes import is_proper
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.records import Category

# What may stand between a name and the kind that follows it: "Redback, an infantry fighting vehicle".
_BESIDE_KIND = re.compile(r"(?:['’]s)?[\"”’)]{0,2}[ -]")
_TO_KIND = re.compile(r"[\"”’)]{0,2}(?:, | \(| is | are | was | were )(?:an? |the )")
_WORD = re.compile(r"[\w-]+,? ")
_LOWER_WORD = re.compile(r"[a-z-]{4,} ")
_APPOSITION_WORDS = 4
_NAMING = r"(?:called|named|designated|dubbed|known as)(?: the)? "
_FROM_KIND = re.compile(rf"(?: |, the | {_NAMING}|, {_NAMING})[\"“‘(]?$|(?: |^)[(\"“‘]$")
_OF_TYPE = re.compile(r" of (?:the )?(?:(?P<type>type|class|model|series) )?[\"“‘]?$")
_TYPE_BEHIND = re.compile(r"[\"”’]?[- ](?:type|class|series|family)\b", re.IGNORECASE)
_CLASS = re.compile(r"[- ][Cc]lass\b")
# Categories whose words are used for one another.
_KIN: dict[Category, frozenset[Category]] = {
    "aircraft": frozenset(("uav", "helicopter", "engine")),
    "helicopter": frozenset(("aircraft",)),
    "uav": frozenset(("aircraft", "missile", "helicopter", "ammunition")),
    "missile": frozenset(("air_defence", "ammunition", "artillery", "small_arms", "uav")),
    "air_defence": frozenset(("missile", "artillery", "sensor")),
    "artillery": frozenset(("air_defence", "missile", "armoured_vehicle", "ammunition")),
    "armoured_vehicle": frozenset(("vehicle", "artillery")),
    "ship": frozenset(("submarine",)),
    "submarine": frozenset(("ship",)),
    "vehicle": frozenset(("armoured_vehicle",)),
    "small_arms": frozenset(("missile", "ammunition")),
    "ammunition": frozenset(("missile", "artillery", "small_arms")),
    "sensor": frozenset(("air_defence", "other")),
}
# What is spoken of as a system; "system" behind another name says nothing.
_SYSTEMS: frozenset[Category] = frozenset(("air_defence", "artillery", "missile", "other", "sensor", "uav"))


def find_kind_behind(scene: Scene, end: int) -> Chain | None:
    """Give the kind that follows a name: "Surion utility helicopters", "the Redback, an infantry fighting vehicle"."""
    if beside := _BESIDE_KIND.match(scene.text, end):
        chain = scene.chain_from(beside.end())
        if chain is None and scene.text[end - 1].isdigit() and (word := _LOWER_WORD.match(scene.text, beside.end())):
            chain = scene.chain_from(word.end())  # "K10 resupply vehicles"
        if chain:
            return chain
    apposition = _TO_KIND.match(scene.text, end)
    offset = apposition.end() if apposition else len(scene.text)
    for _ in range(_APPOSITION_WORDS):
        chain, word = scene.chain_from(offset), _WORD.match(scene.text, offset)
        if chain or not word:
            return chain
        offset = word.end()
    return None


def find_kind_before(scene: Scene, start: int) -> Chain | None:
    """Give the kind right before a name: "the helicopter KUH-1 Surion"."""
    match = _FROM_KIND.search(scene.text, max(0, start - 24), start)
    return scene.chain_to(match.start()) if match else None


def find_kind_of_type(scene: Scene, start: int, end: int) -> Chain | None:
    """Give the kind that a name tells the type of: "submarines of Scorpène type", "howitzers of type Archer"."""
    match = _OF_TYPE.search(scene.text, max(0, start - 20), start)
    if match is None or not (match["type"] or _TYPE_BEHIND.match(scene.text, end) or _is_class(scene, end)):
        return None
    return scene.chain_to(match.start())


def _is_class(scene: Scene, end: int) -> bool:
    return scene.text[end - 5 : end].lower() == "class"


def is_fitting(chain: Chain, categories: Iterable[Category]) -> bool:
    """Whether a kind may be said of one of the categories; "system" may of all."""
    category = chain.kind.category
    return category is None or any(
        category == own or category in _KIN.get(own, ()) or "other" in (category, own) for own in categories
    )


def has_kind_beside(scene: Scene, candidate: Candidate) -> bool:
    """Whether a fitting word for a kind stands right behind or before the name, or "-class" does."""
    categories = list_categories(candidate)
    behind = find_kind_behind(scene, candidate.end)
    if behind and is_fitting(behind, categories or _any_category(behind)) and not is_proper(scene, behind):
        return behind.kind.category not in (None, "other") or not _SYSTEMS.isdisjoint(categories)
    before = find_kind_before(scene, candidate.start)
    if before and before.kind.category and is_fitting(before, categories or _any_category(before)):
        return True
    if _is_class(scene, candidate.end):
        return True
    ships = not categories or "ship" in categories or "submarine" in categories
    return ships and bool(categories) and _CLASS.match(scene.text, candidate.end) is not None


def _any_category(chain: Chain) -> tuple[Category, ...]:
    return (chain.kind.category,) if chain.kind.category else ("other",)


def list_categories(candidate: Candidate) -> tuple[Category, ...]:
    """Give the categories that a candidate may have by its rows or its family."""
    if candidate.family:
        return (candidate.family.category,)
    return tuple(surface.system.category for surface in candidate.surfaces)
