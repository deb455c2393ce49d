"""Picking values out of the tokens of a match."""

from __future__ import annotations

from collections.abc import Sequence

from armswire.mentions.dates.lexing import Token
from armswire.mentions.dates.numeric import expand_year

Tokens = Sequence[Token]
LAST = -1
"""The rank of "the last"."""


def pick(tokens: Tokens, *kinds: str) -> int | None:
    """Give the value of the first token of one of these kinds."""
    for token in tokens:
        if token.kind in kinds and isinstance(token.value, int):
            return token.value
    return None


def pick_all(tokens: Tokens, *kinds: str) -> list[int]:
    """Give the values of all tokens of these kinds, in order."""
    return [token.value for token in tokens if token.kind in kinds and isinstance(token.value, int)]


def pick_unit(tokens: Tokens) -> str | None:
    """Give the first unit."""
    return next((str(token.value) for token in tokens if token.kind in {"UNIT", "UNITS"}), None)


def pick_step(tokens: Tokens) -> int | None:
    """Give the last, this or next of an expression as -1, 0 or 1; of two ("this coming") the second counts."""
    steps = pick_all(tokens, "STEP")
    return min(steps[-1], 1) if steps else None


def pick_word(tokens: Tokens, kind: str) -> str:
    """Give the first word of a kind, in lower case."""
    return next((token.word.lower() for token in tokens if token.kind == kind), "")


def read_year(tokens: Tokens) -> dict[str, int | bool]:
    """Read the year, in whichever of its forms it is there."""
    year = pick(tokens, "YEAR", "OLDYEAR")
    if year is not None:
        return {"year": year}
    short = pick(tokens, "YY")
    if short is not None:
        return {"year": expand_year(short), "century_said": any(token.kind == "FISCAL" for token in tokens)}
    short = pick(tokens, "FISCALYY")
    return {} if short is None else {"year": expand_year(short) if short < 100 else short}


def read_rank(tokens: Tokens) -> int | None:
    """Read the rank of a part: an ordinal, or the last."""
    rank = pick(tokens, "ORD")
    if rank is None and tokens[0].kind in {"THE", "STEP"} and pick(tokens, "STEP") == LAST:
        return LAST
    return rank


def read_amounts(tokens: Tokens) -> tuple[tuple[int, str], ...]:
    """Read the counts and their units."""
    amounts, count = [], None
    for token in tokens:
        if token.kind in {"CARD", "NUM", "BIG"}:
            count = token.value if isinstance(token.value, int) else None
        elif token.kind == "A":
            count = 1
        elif token.kind in {"UNIT", "UNITS"} and count is not None:
            amounts.append((count, str(token.value)))
            count = None
    return tuple(amounts)
