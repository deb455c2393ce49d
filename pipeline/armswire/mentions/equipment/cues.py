"""What speaks for a name being equipment: its maker, a number, a trade, a word for its kind, its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from armswire.knowledge.systems import System
from armswire.mentions.equipment.beside import list_categories
from armswire.mentions.equipment.binding import find_bound
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Scene
from armswire.mentions.equipment.words import load_words

_LIST_GAP = re.compile(r"(?:[,/]| and| or|, and| &) (?:the |\d{1,4} )?")
_OBJECT_OF = re.compile(
    r"\b(?:deliver(?:y|ies)|shipments?|purchases?|acquisition|procurement|sales?|exports?|transfers?|orders?|donation|lease)"
    r" (?:of|for) (?:the |its |an? )?(?:new |used |more |additional )?[\"“‘]?$"
)
_OBJECT = re.compile(
    r"\b(?:order|bought|buy|acquir|purchas|procur|offer|pitch|deliver|receiv|donat|export|display|unveil|show|present|field|"
    r"retir|operat|upgrad)\w{0,4} (?:the|an?|its) (?:new |upgraded |latest |modernised )?[\"“‘]?$"
)
# What leads to a thing rather than a person or place: "the Paladin", "an upgraded Abrams", "its Kaan".
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|of|with|[a-z]{3,}ed|older|newer?|more|used)[ ][\"“‘]?$|['’]s[ ]$")
_NEAR_CHARS = 90
_TRADE_REACH_CHARS = 90


def has_maker_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether the maker of one of its rows stands right before the name."""
    before = scene.text[max(0, candidate.start - 40) : candidate.start].rstrip(" -")
    before = before.removesuffix("'s").removesuffix("’s")
    return any(
        maker and before.endswith((maker, maker.split()[0]))
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


def is_listed_beside(scene: Scene, candidate: Candidate, sure: Sequence[tuple[int, int]]) -> bool:
    """Whether it is told in one breath with a sure name: "Leopards, Abrams and Challengers".

    Args:
        scene: the text.
        candidate: the name.
        sure: the spans of the sure names, in reading order.
    """
    index = bisect_left(sure, (candidate.start, candidate.start))
    if index and _LIST_GAP.fullmatch(scene.text, sure[index - 1][1], candidate.start):
        return True
    return index < len(sure) and _LIST_GAP.fullmatch(scene.text, candidate.end, sure[index][0]) is not None


def is_ship(candidate: Candidate) -> bool:
    """Whether only ships are named so, whose classes are called after people, states and towns."""
    return bool(candidate.surfaces) and all(s.system.category in ("ship", "submarine") for s in candidate.surfaces)


def is_determined(scene: Scene, candidate: Candidate) -> bool:
    """Whether an article, adjective or number leads to the name as to a thing: "the Paladin", "an upgraded Abrams"."""
    if _DETERMINER.search(scene.text, max(0, candidate.start - 20), candidate.start):
        return True
    return find_bound(scene, candidate.start, candidate.end) is not None


def is_named_systems(systems: Iterable[System], established: frozenset[str]) -> bool:
    """Whether one of the systems, or its family, is named surely elsewhere in the article."""
    return any(system.name in established or system.family in established for system in systems)
