"""What speaks for a name being equipment, and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from armswire.knowledge.other_names import load_other_names
from armswire.knowledge.systems import System
from armswire.mentions.equipment.attributes import is_proper
from armswire.mentions.equipment.binding import find_bound
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words
from armswire.records import Category

# What may stand between a name and the kind that follows it: "Redback, an infantry fighting vehicle".
_BESIDE_KIND = re.compile(r"(?:['’]s)?[\"”’)]{0,2}[ -]")
_TO_KIND = re.compile(r"[\"”’)]{0,2}(?:, | \(| is | are | was | were )(?:an? |the )")
_WORD = re.compile(r"[\w-]+,? ")
_LOWER_WORD = re.compile(r"[a-z-]{4,} ")
_APPOSITION_WORDS = 4
_NAMING = r"(?:called|named|designated|dubbed|known as)(?: the)? "
_FROM_KIND = re.compile(rf"(?: |, the | {_NAMING}|, {_NAMING})[\"“‘(]?$|(?: |^)[(\"“‘]$")
_CLASS = re.compile(r"[- ][Cc]lass\b")
_QUOTED = re.compile(r"[\"“‘]$")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(“\"])([A-Z][\w’'.&-]*) $")
_CAPITAL_BEHIND = re.compile(r" ([A-Z][a-z]\w*)")
_LIST_GAP = re.compile(r"(?:[,/]| and| or|, and| &) (?:the |\d{1,4} )?")
_OBJECT_OF = re.compile(
    r"\b(?:deliver(?:y|ies)|shipments?|purchases?|acquisition|procurement|sales?|exports?|transfers?|orders?|donation|lease)"
    r" (?:of|for) (?:the |its |an? )?(?:new |used |more |additional )?[\"“‘]?$"
)
# Squadrons have nicknames: 'the "Stingers" of VFA-113', 'VFA-136 "Knighthawks"'.
_NICKNAME = re.compile(r"[\"”’]+ (?:of|from) (?:the )?[A-Z\d]")
_NICKNAMED = re.compile(r"[A-Z]{2,5}\)?[- ]\d{1,3} [\"“‘]$")
_OBJECT = re.compile(
    r"\b(?:order|bought|buy|acquir|purchas|procur|offer|pitch|deliver|receiv|donat|export|display|unveil|show|present|field|"
    r"retir|operat|upgrad)\w{0,4} (?:the|an?|its) (?:new |upgraded |latest |modernised )?[\"“‘]?$"
)
_NEAR_CHARS = 90
_OTHER_NAME_CHARS = 40
_TRADE_REACH_CHARS = 90
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
    if scene.text[candidate.end - 5 : candidate.end].lower() == "class":
        return True
    ships = not categories or "ship" in categories or "submarine" in categories
    return ships and bool(categories) and _CLASS.match(scene.text, candidate.end) is not None


# What is spoken of as a system; "system" behind another name says nothing.
_SYSTEMS: frozenset[Category] = frozenset(("air_defence", "artillery", "missile", "other", "sensor", "uav"))


def _any_category(chain: Chain) -> tuple[Category, ...]:
    return (chain.kind.category,) if chain.kind.category else ("other",)


def list_categories(candidate: Candidate) -> tuple[Category, ...]:
    """Give the categories that a candidate may have by its rows or its family."""
    if candidate.family:
        return (candidate.family.category,)
    return tuple(surface.system.category for surface in candidate.surfaces)


def has_maker_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether the maker of one of its rows stands right before the name."""
    before = scene.text[max(0, candidate.start - 40) : candidate.start]
    return any(
        maker and before.rstrip(" -").endswith((maker, maker.split()[0]))
        for maker in (surface.system.maker for surface in candidate.surfaces)
    )


def is_counted(scene: Scene, candidate: Candidate) -> bool:
    """Whether a number is bound to the name and the sentence tells of a trade or of such things."""
    if find_bound(scene, candidate.start, candidate.end) is None:
        return False
    return is_traded(scene, candidate) or has_kind_near(scene, candidate)


def is_object(scene: Scene, candidate: Candidate) -> bool:
    """Whether the name is what is traded: counted behind a verb of the trade, or "the delivery of X"."""
    low = max(0, candidate.start - 40)
    if _OBJECT_OF.search(scene.text, low, candidate.start) or _OBJECT.search(scene.text, low, candidate.start):
        return True
    return is_traded(scene, candidate) and find_bound(scene, candidate.start, candidate.end) is not None


def is_traded(scene: Scene, candidate: Candidate) -> bool:
    """Whether a verb or noun of the trade stands before the name in its sentence."""
    sentence_start, _ = scene.sentence_at(candidate.start)
    low = max(sentence_start, candidate.start - _TRADE_REACH_CHARS)
    words = load_words()
    return bool(
        words.trade_verbs.search(scene.text, low, candidate.start)
        or words.trade_nouns.search(scene.text, low, candidate.start)
    )


def is_numbered(scene: Scene, candidate: Candidate) -> bool:
    """Whether the name has a number in it."""
    words = scene.text[candidate.start : candidate.end].partition(" (")[0]
    return any(char.isdigit() for char in words)


def has_kind_near(scene: Scene, candidate: Candidate) -> bool:
    """Whether the same sentence has a word for the very kind of thing close by."""
    start, end = scene.sentence_at(candidate.start)
    chains = scene.chains_in(max(start, candidate.start - _NEAR_CHARS), min(end, candidate.end + _NEAR_CHARS))
    categories = list_categories(candidate)
    numbered = is_numbered(scene, candidate)
    if is_ship(candidate) and not numbered:
        return False  # a ship, a town and a person may have the name of a class
    return any((chain.is_military or numbered) and chain.kind.category in categories for chain in chains)


def is_vetoed(scene: Scene, candidate: Candidate) -> bool:
    """Whether the words around make the name a person's, a ship's, a place's, a company's or an institution's."""
    text, words = scene.text, load_words()
    if (has_title_before(scene, candidate) and not is_numbered(scene, candidate)) or words.speech.match(
        text, candidate.end
    ):
        return True
    if _NICKNAME.match(text, candidate.end) or _NICKNAMED.search(text, max(0, candidate.start - 12), candidate.start):
        return True
    if len(text[candidate.start : candidate.end]) <= 4 and (
        words.number_heads.search(text, max(0, candidate.start - 30), candidate.start)
        or words.number_tails.match(text, candidate.end)
    ):
        return True
    if words.proper_tails.match(text, candidate.end) and not find_kind_behind(scene, candidate.end):
        return True
    if (candidate.needs_cue or not candidate.surfaces) and _is_inside_other_name(scene, candidate):
        return True
    return _is_inside_entity(scene, candidate)


def has_title_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether a title, a ship's prefix or the like stands right before the name: "General Patton", "USS Nimitz"."""
    return load_words().titles.search(scene.text, max(0, candidate.start - 24), candidate.start) is not None


def _is_inside_entity(scene: Scene, candidate: Candidate) -> bool:
    """Whether the pipeline's own names have a longer place there, or a person whose first name stands before it."""
    for ent in scene.doc.ents:
        if ent.start_char > candidate.start:
            return False
        if ent.end_char < candidate.end or ent.label_ not in ("PERSON", "GPE", "LOC", "FAC"):
            continue
        first_name = ent.start_char < candidate.start and ent[0].is_title and ent[0].lower_ not in ("the", "a", "an")
        longer = ent.end_char - ent.start_char > candidate.end - candidate.start + 1
        if first_name and not is_numbered(scene, candidate) if ent.label_ == "PERSON" else longer:
            return True
    return False


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


def is_listed_beside(scene: Scene, candidate: Candidate, sure: Iterable[tuple[int, int]]) -> bool:
    """Whether it is told in one breath with a sure name: "Leopards, Abrams and Challengers"."""
    for start, end in sure:
        if start > candidate.end + 12:
            return False
        if end <= candidate.start and _LIST_GAP.fullmatch(scene.text, end, candidate.start):
            return True
        if candidate.end <= start and _LIST_GAP.fullmatch(scene.text, candidate.end, start):
            return True
    return False


def is_ship(candidate: Candidate) -> bool:
    """Whether only ships are named so, whose classes are called after people, states and towns."""
    return bool(candidate.surfaces) and all(s.system.category in ("ship", "submarine") for s in candidate.surfaces)


def is_named_systems(systems: Iterable[System], established: frozenset[str]) -> bool:
    """Whether one of the systems, or its family, is named surely elsewhere in the article."""
    return any(system.name in established or system.family in established for system in systems)
