"""An amount, and multiplying it by the scale words that follow."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from armswire.mentions.money.literals import Literal
from armswire.mentions.money.scales import ARTICLES, PARTS, SCALES, UNITS
from armswire.mentions.money.tokens import DASHES, Kind, Tokens

ARITHMETIC = Context(prec=60)
"""A decimal context of our own: other libraries narrow the thread's (recognizers-text to 15 digits)."""


class Amount(NamedTuple):
    """An amount at tokens `first` to `last`; no `value` where the text does not say how much ("several million").

    `literal` is the digits it began with; `loose_letter` marks a scale letter behind a space ("$5 m"), which is one
    only where a currency stands before or behind.
    """

    first: int
    last: int
    value: Decimal | None
    scale: Decimal = Decimal(1)
    literal: Literal | None = None
    loose_letter: bool = False

    @property
    def is_scaled(self) -> bool:
        """Whether a scale word multiplies it."""
        return self.scale > 1


def scale_up(tokens: Tokens, first: int, last: int, value: Decimal) -> Amount:
    """Multiply by every scale word that follows ("lakh crore", "hundred million"), and add "and a half"."""
    scale, loose = Decimal(1), False
    value, last = _add_part(tokens, last, value, Decimal(1), need_scale=True)
    while (after := find_scale(tokens, last)) >= 0:
        row = SCALES[tokens.key(after)]
        is_loose = row.joined and tokens[after].start > tokens[last].end
        if row.joined and (scale > 1 or not _stands_alone(tokens, after, is_loose=is_loose)):
            break
        scale, last, loose = scale * row.factor, after, loose or is_loose
    value = ARITHMETIC.multiply(value, scale)
    value, last = _add_part(tokens, last, value, scale, need_scale=False)
    return Amount(first, last, value, scale, loose_letter=loose)


def find_scale(tokens: Tokens, last: int) -> int:
    """Find the scale word behind a token: its index, or -1."""
    after = tokens.step(last)
    if after >= 0 and tokens[after].kind is Kind.WORD and tokens[after].key in SCALES:
        return after
    return -1


def _stands_alone(tokens: Tokens, index: int, *, is_loose: bool) -> bool:
    """Tell a scale letter ("5m", "$5 m") from the beginning of a name ("5 M1A2", "$20 T-shirts", "5 B-52")."""
    following = tokens.text[tokens[index].end : tokens[index].end + 2]
    if following[:1].isdigit():
        return False
    return not (is_loose and ((following[:1] in DASHES and following[1:].isalnum()) or following[:1] == "."))


def _add_part(tokens: Tokens, last: int, value: Decimal, scale: Decimal, *, need_scale: bool) -> tuple[Decimal, int]:
    """Add the part in "three and a half billion", "two and three quarter billion", "a billion and a half"."""
    index = tokens.step(last)
    if index < 0 or tokens.key(index) != "and":
        return value, last
    count, index = _read_part_count(tokens, tokens.step(index))
    part = PARTS.get(tokens.key(index).removesuffix("s")) if index >= 0 else None
    if part is None or (need_scale and find_scale(tokens, index) < 0) or (not need_scale and scale == 1):
        return value, last
    return ARITHMETIC.add(value, scale * part * count), index


def _read_part_count(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read the "a" or "three" before a part, and give it with the index behind it."""
    key = tokens.key(index)
    count = 1 if key in ARTICLES else UNITS.get(key, 0) if key in ("one", "three") else 0
    return count, tokens.step(index) if count else -1
