"""Ranges and lists: a currency or a scale written once for two numbers, and which of them are two ends of one range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from armswire.mentions.money.scaling import ARITHMETIC
from armswire.mentions.money.sums import Sum

_DASH = "[-‐‑–—−]"
_RANGE_JOINT = re.compile(
    rf"\s?(?:{_DASH}|{_DASH}?\s?to{_DASH}?|up to|through|till|until)\s?(?:as (?:much|high) as )?", re.IGNORECASE
)
_LIST_JOINT = re.compile(r"\s?(?:,|and|or|, and|, or|&|/)\s", re.IGNORECASE)
_STRICTLY_BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "rose from $1 billion to $1.5 billion" tells a change, not a range.
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|rais(?:e|es|ed|ing)|increas\w*|grow\w*|grew|f[ae]ll\w*|drop\w*|cut\w*|reduc\w*|declin\w*"
    r"|climb\w*|jump\w*|lower\w*|boost\w*|expand\w*|revis\w*|chang\w*|bring\w*|brought|modif\w*|went|up|down|widen\w*"
    r"|double[ds]?|shr[aiu]nk\w*|slash\w*|balloon\w*|surg\w*|escalat\w*|moved?|goes|going|go)\b[^.;]*$",
    re.IGNORECASE,
)
_LOOK_BACK_CHARACTERS = 90
_LARGEST_SPREAD = Decimal(1000)
# "$4.5 and 6 billion, respectively", but not "€4.5 and 6 million rounds".
_UNCOUNTED_BEHIND = re.compile(
    r"\s*(?:[.,;:)\]!?]|$|(?:respectively|for|to|in|a|per|each|apiece|from|on|over|by|and|or|as|was|were|is|are)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ranged:
    """A sum and, where it is an end of a range, which one."""

    sum: Sum
    bound: str | None = None


def share_and_range(text: str, sums: Sequence[Sum]) -> list[Ranged]:
    """Let neighbours share their currency and scale, mark the two ends of ranges, and drop what has no currency."""
    shared = list(sums)
    for index in range(len(shared) - 2, -1, -1):
        shared[index], shared[index + 1] = _share(text, shared[index], shared[index + 1])
    bounds: dict[int, str] = {}
    for index in range(len(shared) - 1):
        if index not in bounds and _is_range(text, shared[index], shared[index + 1]):
            bounds |= {index: "min", index + 1: "max"}
    return [Ranged(found, bounds.get(index)) for index, found in enumerate(shared) if found.denomination]


def _share(text: str, left: Sum, right: Sum) -> tuple[Sum, Sum]:
    joint = text[left.end : right.start] if right.start - left.end < 20 else "."
    is_range = bool(_RANGE_JOINT.fullmatch(joint))
    if (not is_range and not _LIST_JOINT.fullmatch(joint)) or left.value is None or right.value is None:
        return left, right
    if left.denomination is None and right.denomination is not None and not right.prefixed:
        return _share_back(text, left, right, is_range=is_range), right
    is_range = is_range or (joint.strip() == "and" and _is_between(text, left))
    if left.denomination is not None and left.prefixed and right.denomination is None:
        is_counted = not is_range and not _UNCOUNTED_BEHIND.match(text, right.end)
        return (left, right) if is_counted else _share_forward(left, right, joint, is_range=is_range)
    if left.denomination is not None and right.denomination is not None and left.prefixed and is_range:
        return _share_scale(left, right, is_range=True), right
    return left, right


def _share_back(text: str, left: Sum, right: Sum, *, is_range: bool) -> Sum:
    """Share what stands behind: "from 300 to 350 million euros", "4.5 and 6 billion won"."""
    scaled = _share_scale(left, right, is_range=is_range)
    if is_range or _is_between(text, left):
        is_alike = scaled.value is not None and right.value is not None and scaled.value < right.value
    else:
        is_alike = (left.amount.literal is None) == (right.amount.literal is None) and not _is_year(left)
    return replace(scaled, denomination=right.denomination) if is_alike else left


def _share_forward(left: Sum, right: Sum, joint: str, *, is_range: bool) -> tuple[Sum, Sum]:
    """Share what stands before: "$1-1.5bn", "$300 to 350 million", "$4.5 and 6 billion"."""
    scaled = _share_scale(left, right, is_range=is_range)
    if right.amount.loose_letter or scaled.value is None or right.value is None:
        return left, right
    grows = scaled.value < right.value
    is_bare_pair = not left.amount.is_scaled and not right.amount.is_scaled and not joint.strip().isalpha()
    is_money = grows and (right.amount.is_scaled or is_bare_pair) if is_range else scaled is not left
    return (scaled, replace(right, denomination=left.denomination)) if is_money else (left, right)


def _share_scale(left: Sum, right: Sum, *, is_range: bool) -> Sum:
    """Give the first number the scale of the second ("$1 to $1.5 billion"), if the two then are alike."""
    if left.amount.is_scaled or not right.amount.is_scaled or left.value is None or right.value is None:
        return left
    scale = right.amount.scale
    number = ARITHMETIC.divide(right.value, scale)
    largest = number if is_range else number * _LARGEST_SPREAD / 10
    if not number / _LARGEST_SPREAD <= left.value <= largest:
        return left  # "$500,000 to $1 million"
    value = ARITHMETIC.multiply(left.value, scale)
    return replace(left, amount=left.amount._replace(value=value, scale=scale), value=value)


def _is_between(text: str, left: Sum) -> bool:
    return bool(_STRICTLY_BETWEEN.search(text, max(0, left.start - _LOOK_BACK_CHARACTERS), left.start))


def _is_year(found: Sum) -> bool:
    literal = found.amount.literal
    return literal is not None and not literal.grouped and 1900 <= literal.value <= 2100


def _is_range(text: str, left: Sum, right: Sum) -> bool:
    if left.denomination is None or right.denomination is None or left.value is None or right.value is None:
        return False
    if not set(left.denomination.codes) & set(right.denomination.codes) or left.value >= right.value:
        return False
    joint, before = text[left.end : right.start], text[max(0, left.start - _LOOK_BACK_CHARACTERS) : left.start]
    if joint.strip().lower() == "and":
        return bool(_STRICTLY_BETWEEN.search(before))
    return bool(_RANGE_JOINT.fullmatch(joint)) and not _CHANGE.search(before)
