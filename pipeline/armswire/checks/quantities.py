"""Counts that do not add up: a total and the list that spells it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armswire.records import Equipment, Flag, Suggestion

_EXACT = re.compile(r"^[^.;]{0,60}?(?::|\b(?:comprising|consisting of|made up of|namely|split into|that is)\b)")
_PART = re.compile(r"^[^.;]{0,60}?\b(?:including|of which|among them)\b")
_BREAK = re.compile(r"[.!?;]\s|\n")
_JOINT = re.compile(r"[^.;:\n]{0,60}")


def check_lists(equipment: Sequence[Equipment], text: str) -> Iterator[Flag]:
    """Flag a total that disagrees with the list behind it (`quantity.mismatch`).

    Args:
        equipment: the mentions of an article, in reading order.
        text: the article.
    """
    for index, total in enumerate(equipment):
        following = list(_follow(equipment[index + 1 :], total.end, text))
        if total.quantity is None or not following:
            continue
        between = text[total.end : following[0].quantity.start if following[0].quantity else following[0].start]
        if _EXACT.match(between) and len(following) > 1:
            yield from _compare(total, following, text, exact=True)
        elif _PART.match(between):
            yield from _compare(total, following, text, exact=False)


def _follow(items: Sequence[Equipment], end: int, text: str) -> Iterator[Equipment]:
    """Give the counted items of the list that begins behind a total, within its sentence."""
    for item in items:
        if item.quantity is None or not _JOINT.match(text[end : item.start]) or _BREAK.search(text[end : item.start]):
            return
        yield item
        end = item.end


def _compare(total: Equipment, parts: Sequence[Equipment], text: str, *, exact: bool) -> Iterator[Flag]:
    counts = [item.quantity for item in (total, *parts) if item.quantity]
    if any(count.value is None or count.approximate or count.bound for count in counts):
        return
    stated, added = counts[0].value or 0, sum(count.value or 0 for count in counts[1:])
    if added == stated or (not exact and added < stated):
        return
    start, end = counts[0].start, parts[-1].end
    yield Flag(
        code="quantity.mismatch",
        severity="warning",
        message=f"the text says {stated} in all, but what it lists makes {added}",
        text=text[start:end],
        start=start,
        end=end,
        suggestions=(
            Suggestion(value=str(added), reason="the sum of the listed counts"),
            Suggestion(value=str(stated), reason="the total as stated, one of the listed counts being wrong"),
        ),
    )
