"""Generic goods: kinds of equipment that the text does not name, such as "armoured vehicles" and "spare parts"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armswire.mentions.equipment.assembly import find_quantities
from armswire.mentions.equipment.attributes import is_attribute, is_proper
from armswire.mentions.equipment.beside import find_kind_before, find_kind_behind, find_kind_of_type
from armswire.mentions.equipment.binding import find_bound
from armswire.mentions.equipment.overlaps import merge_spans, overlaps
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.widening import find_end, widen
from armswire.mentions.equipment.words import load_words
from armswire.records import Equipment

_BACK = re.compile(r"\b(?:the|these|those|this|that|its|their|his|all|both|such)[ ](?:\w+[ ]){0,2}$", re.IGNORECASE)
_VERB_BEFORE = re.compile(r"\b(?:to|will|would|can|could|may|might|must|should|shall) $")
_LIST_BEFORE = re.compile(r"[,;]? (?:and )?(?:a |an )?$")
_LIST_BEHIND = re.compile(r"(?:[,;] (?:and )?| and )(?:a |an )?")
_TRADE_WINDOW_CHARS = 80
# Words that are their own plural, and goods that are counted in rounds and sets.
_INVARIANT = ("aircraft", "craft", "ammunition", "hovercraft", "small arms")


def find_goods(scene: Scene, names: Sequence[Equipment]) -> Iterator[Equipment]:
    """Find the generic mentions beside the named ones, in reading order."""
    owned = _list_owned(scene, names)
    known = {name.category for name in names}
    end = 0
    for chain in scene.chains:
        if chain.start < end or overlaps(owned, chain.start, chain.end):
            continue
        if (
            not _is_goods(scene, chain)
            or _is_measure(scene, chain)
            or (chain.kind.category in known and _is_back_reference(scene, chain))
        ):
            continue
        known.add(chain.kind.category or "other")
        mention = _assemble(scene, chain)
        if mention.start < end or overlaps(owned, mention.start, mention.end):  # its added words are another's
            continue
        end = mention.end
        yield mention


def _list_owned(scene: Scene, names: Sequence[Equipment]) -> list[tuple[int, int]]:
    """Give the spans of the names and of the kind words that say what they are."""
    owned = [(name.start, name.end) for name in names]
    for name in names:
        owned.extend(
            (chain.start, chain.end)
            for chain in (
                find_kind_behind(scene, name.end),
                find_kind_before(scene, name.start),
                find_kind_of_type(scene, name.start, name.end),
            )
            if chain
        )
    return merge_spans(owned)


def _is_goods(scene: Scene, chain: Chain) -> bool:
    if scene.is_taken(chain.start, chain.end) or is_attribute(scene, chain) or is_proper(scene, chain):
        return False
    roles = {link.role for link in chain.links}
    if "goods" in roles or ("military" in roles and chain.kind.category != "other"):
        return True
    if not roles & {"context", "military"} or _is_verb(scene, chain):
        return False
    return _is_traded(scene, chain) or _is_listed(scene, chain)


def _is_measure(scene: Scene, chain: Chain) -> bool:
    """Whether the word only measures the goods behind it: "10,000 rounds of 35 mm ammunition"."""
    word = scene.text[chain.start : chain.end].lower()
    return word in load_words().units and scene.text.startswith(" of ", chain.end)


def _is_listed(scene: Scene, chain: Chain) -> bool:
    """Whether the words stand in a list of goods: "missiles, training and support"."""
    before = _LIST_BEFORE.search(scene.text, max(0, chain.start - 12), chain.start)
    if before and (other := scene.chain_to(before.start())):
        return any(link.role in ("goods", "context") for link in other.links)
    behind = _LIST_BEHIND.match(scene.text, chain.end)
    other = scene.chain_from(behind.end()) if behind else None
    return other is not None and any(link.role in ("goods", "context") for link in other.links)


def _is_verb(scene: Scene, chain: Chain) -> bool:
    """Whether a single word does something: "to support the Army", "it supports 600 jobs"."""
    if len(chain.links) > 1:
        return False
    if _VERB_BEFORE.search(scene.text, max(0, chain.start - 12), chain.start):
        return True
    if not scene.doc.has_annotation("TAG"):
        return False
    span = scene.doc.char_span(chain.start, chain.end, alignment_mode="expand")
    return span is not None and span[0].tag_.startswith("VB")


def _is_traded(scene: Scene, chain: Chain) -> bool:
    """Whether a number is bound to the words, or they are what is bought, sold or supplied."""
    low = max(scene.sentence_at(chain.start)[0], chain.start - _TRADE_WINDOW_CHARS)
    words = load_words()
    traded = words.trade_verbs.search(scene.text, low, chain.start) or words.trade_nouns.search(
        scene.text, low, chain.start
    )
    measure = scene.text[chain.start : chain.end].lower() in words.units
    counted = chain.plural and not measure and find_bound(scene, chain.start, chain.end) is not None
    return bool(traded) or (counted and chain.kind.category != "other")


def _is_back_reference(scene: Scene, chain: Chain) -> bool:
    """Whether "the", "these" or "its" points back at what was named before."""
    return _BACK.search(scene.text, max(0, chain.start - 30), chain.start) is not None


def _is_countable(chain: Chain, text: str) -> bool:
    """Whether the words can stand behind a number: in the plural, or where they have none."""
    return chain.plural or text.lower().endswith(_INVARIANT)


def _assemble(scene: Scene, chain: Chain) -> Equipment:
    start = widen(scene, chain)
    end = find_end(scene, start, chain.end)
    kind, text = chain.kind, scene.text[start:end]
    ordered, delivered = (
        find_quantities(scene, chain.start, chain.end)
        if _is_countable(chain, scene.text[start : chain.end])
        else (None, None)
    )
    return Equipment(
        text=text,
        start=start,
        end=end,
        name=text,
        category=kind.category or "other",
        sipri=kind.sipri,
        quantity=ordered,
        delivered=delivered,
    )
