"""How a text writes its numbers: whether a point before three digits is a decimal point or groups thousands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armswire.mentions.money.sums import Sum


def regroup_points(sums: Sequence[Sum]) -> list[Sum]:
    """Read a point before three digits as grouping them, where the text gives reason to.

    It does where other numbers of the text have a decimal comma ("462,9 million … 1.735 million"); and where the
    digits end in a zero, which no English decimal does: in one without a scale word ("€500.000"), in two before one
    ("98.600 million", but "$1.250 billion").
    """
    has_commas = any(found.amount.literal and found.amount.literal.decimal_comma for found in sums)
    return [_regroup(found) if _groups(found, has_commas=has_commas) else found for found in sums]


def _groups(found: Sum, *, has_commas: bool) -> bool:
    literal = found.amount.literal
    if literal is None or not literal.one_point or found.denomination is None:
        return False
    return has_commas or literal.one_point.endswith("00" if found.amount.is_scaled else "0")


def _regroup(found: Sum) -> Sum:
    literal, value = found.amount.literal, found.value
    assert literal is not None
    assert value is not None
    literal = literal._replace(value=literal.value.scaleb(3), grouped=True)
    amount = found.amount._replace(value=value.scaleb(3), literal=literal)
    return replace(found, amount=amount, value=value.scaleb(3))
