"""Which found event tells which gold event."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from armswire.evaluation.forms import count_shared
from armswire.evaluation.readings import ROLES, SLOTS, EventReading

ARGUMENTS = (*ROLES, "equipment", "value")
"""The slots that say which deal an event is of; two events that share none of them are not the same."""


def pair_readings(
    gold: Sequence[EventReading], found: Sequence[EventReading], *, same_type: bool = True
) -> list[tuple[int, int]]:
    """Pair gold and found events one to one, those that share most arguments first, then most slots.

    Args:
        gold: the events of one article's gold.
        found: the events found in it.
        same_type: whether only events of the same type may be paired.

    Returns:
        The indices of the pairs, in the order of the gold.
    """
    candidates = sorted(
        (-_share(left, right, ARGUMENTS), -(left.type == right.type), -_share(left, right, SLOTS), i, j)
        for (i, left), (j, right) in itertools.product(enumerate(gold), enumerate(found))
        if not same_type or left.type == right.type
    )
    pairs: dict[int, int] = {}
    for arguments, _, _, i, j in candidates:
        if arguments and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def _share(gold: EventReading, found: EventReading, slots: Iterable[str]) -> int:
    return sum(count_shared(found.forms[slot], gold.forms[slot]) for slot in slots)
