"""Deliveries in lots: "the last two of six" says how many came, and how many were ordered."""

from __future__ import annotations

import re

from armswire.mentions.equipment.counts import Count, find_counts
from armswire.records import Equipment, Quantity

_WIDTH = 60
"""Characters to either side of a count within which the other one stands."""
_OF = re.compile(r"\s+(?:[\w-]+\s+)?(?:out )?of (?:the |its |their |a total of )?(?:planned |ordered |total )?")


def part_lot(item: Equipment, text: str) -> Equipment:
    """Part the count of delivered goods into what was ordered and what came, where the text tells one of the other.

    Args:
        item: the goods, with the count that stands with them.
        text: the article.
    """
    count = item.quantity
    if count is None or count.value is None:
        return item
    offset = max(0, count.start - _WIDTH)
    around = find_counts(text[offset : count.end + _WIDTH])
    for other in around:
        start, end = other.start + offset, other.end + offset
        if _OF.fullmatch(text, count.end, start):
            return item.model_copy(update={"quantity": _make_quantity(other, text, offset), "delivered": count})
        if _OF.fullmatch(text, end, count.start):
            return item.model_copy(update={"delivered": _make_quantity(other, text, offset)})
    return item


def _make_quantity(count: Count, text: str, offset: int) -> Quantity:
    start, end = count.start + offset, count.end + offset
    return Quantity(
        text=text[start:end],
        start=start,
        end=end,
        value=count.value,
        approximate=count.approximate,
        bound=count.bound,
    )
