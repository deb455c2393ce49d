"""Goods that a sentence speaks of without naming them: "the jets", "eight more", "these helicopters"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armswire.knowledge.kinds import Kind, load_kinds
from armswire.knowledge.lexicon import Hit
from armswire.mentions.equipment.counts import Count, find_counts
from armswire.records import Equipment, Quantity, Span

_DEFINITE = re.compile(r"\b(?:the|these|those|both|its|their|such|of them|all)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:more|further|additional|others|of (?:them|these|those|the))\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:more |further |additional |new |of the |of these |of those |[\w-]+ ){0,2}")
_WIDTH = 40
_DESIGNATION = re.compile(r"[a-z]{1,6}[\s-]?\d{1,4}|\d{1,3}[a-z]\d{0,3}")


def refer_to_goods(
    sentence: Span, equipment: Sequence[Equipment], known: Sequence[Equipment], named: Sequence[Span] = ()
) -> list[Equipment]:
    """Resolve the references of a sentence to goods named before it.

    Args:
        sentence: the sentence.
        equipment: what it names itself.
        known: what was named before, in reading order.
        named: everything else that it names; a number within is no count.

    Returns:
        The goods referred to, as they were named, with the count that this sentence gives; each once.
    """
    if not known:
        return []
    taken = [(item.start - sentence.start, item.end - sentence.start) for item in (*equipment, *named)]
    counts = [
        count
        for count in find_counts(sentence.text)
        if not any(start < count.end and count.start < end for start, end in taken)
    ]
    found: dict[str, Equipment] = {}
    for item in (*_refer_by_kind(sentence, equipment, known, counts), *_refer_by_count(sentence, known, counts)):
        if item.name not in {told.name for told in equipment}:
            found.setdefault(item.name, item)
    return list(found.values())


def is_named(item: Equipment) -> bool:
    """Whether goods are a system of their own name, and not only of a kind."""
    return any(char.isdigit() or char.isupper() for char in item.name)


def name_family(item: Equipment) -> str:
    """Give what all variants of a system share: the leading designation, else the name."""
    name = item.name.lower()
    designation = _DESIGNATION.match(name)
    return re.sub(r"[^a-z0-9]", "", designation[0] if designation else name)


def _refer_by_kind(
    sentence: Span, equipment: Sequence[Equipment], known: Sequence[Equipment], counts: Sequence[Count]
) -> Iterator[Equipment]:
    taken = [(item.start - sentence.start, item.end - sentence.start) for item in equipment]
    for hit in load_kinds().find(sentence.text):
        kind = next((kind for kind in hit.entries if kind.is_head), None)
        if kind is None or any(start < hit.end and hit.start < end for start, end in taken):
            continue
        count = _count_before(sentence.text, hit, counts)
        before = sentence.text[max(0, hit.start - _WIDTH) : hit.start]
        if count is None and not _DEFINITE.search(before):
            continue
        if referent := _find_referent(kind, known):
            yield _recount(referent, count, sentence)


def _refer_by_count(sentence: Span, known: Sequence[Equipment], counts: Sequence[Count]) -> Iterator[Equipment]:
    for count in counts:
        if _MORE.match(sentence.text, count.end):
            yield _recount(known[-1], count, sentence)


def _find_referent(kind: Kind, known: Sequence[Equipment]) -> Equipment | None:
    if kind.category is None:
        return known[-1]
    return next((item for item in reversed(known) if item.category == kind.category), None)


def _count_before(text: str, hit: Hit[Kind], counts: Sequence[Count]) -> Count | None:
    for count in counts:
        if count.end <= hit.start and _BETWEEN.fullmatch(text, count.end, hit.start):
            return count
    return None


def _recount(item: Equipment, count: Count | None, sentence: Span) -> Equipment:
    quantity = None
    if count is not None:
        quantity = Quantity(
            text=sentence.text[count.start : count.end],
            start=sentence.start + count.start,
            end=sentence.start + count.end,
            value=count.value,
            approximate=count.approximate,
            bound=count.bound,
        )
    return item.model_copy(update={"quantity": quantity, "delivered": None})
