"""Reading amounts that are written in words, exact and vague ones."""

from __future__ import annotations

from decimal import Decimal

from armswire.mentions.money.scales import ARTICLES, PARTS, PLURALS, ROUGH_PARTS, SCALES, SEVERAL, TENS, UNITS
from armswire.mentions.money.scaling import ARITHMETIC, Amount, scale_up
from armswire.mentions.money.tokens import Tokens

STARTERS = frozenset((*UNITS, *TENS, *PARTS, *ARTICLES, *SEVERAL, *PLURALS))
"""The words that an amount in words can begin with."""
_HUNDRED = Decimal(100)


def read_words(tokens: Tokens, index: int) -> Amount | None:
    """Read a number in words: "one hundred and twenty thousand", "two-and-a-half billion", "a million"."""
    if tokens[index].key in ARTICLES:
        after = tokens.step(index)
        is_round = after >= 0 and after == index + 1 and tokens.key(after) in SCALES
        if not is_round or SCALES[tokens.key(after)].joined:
            return None
        return _sum_groups(tokens, index, index, Decimal(1))
    value, last = _read_below_hundred(tokens, index)
    return None if value is None else _sum_groups(tokens, index, last, value)


def read_part(tokens: Tokens, index: int) -> Amount | None:
    """Read a part of a scale word: "half a billion", "a quarter of a million", "three quarters of a billion"."""
    first, count = index, Decimal(1)
    if tokens.key(index) in ARTICLES or tokens.key(index) in UNITS:
        count = Decimal(UNITS.get(tokens.key(index), 1))
        index = tokens.step(index)
    part, is_rough = PARTS.get(tokens.key(index).removesuffix("s")), tokens.key(index) in ROUGH_PARTS
    if index < 0 or (part is None and not is_rough):
        return None
    after = tokens.step(index)
    for filler in (("of",), ARTICLES):
        if after >= 0 and tokens.key(after) in filler:
            after = tokens.step(after)
    row = SCALES.get(tokens.key(after)) if after >= 0 else None
    if row is None or row.joined:
        return None
    if part is None:
        return Amount(first, after, None, row.factor)
    return scale_up(tokens, first, after, count * part * row.factor)._replace(scale=row.factor)


def read_vague(tokens: Tokens, index: int) -> Amount | None:
    """Read an amount that is not told: "several hundred million", "tens of billions"; it has no value."""
    first = index
    if tokens.key(index) in ARTICLES and tokens.key(index + 1) in SEVERAL:
        index += 1
    last, scale = index, Decimal(1)
    if tokens.key(index) in PLURALS:
        scale = SCALES[tokens.key(index)].factor if tokens.key(index) in SCALES else Decimal(10)
    elif tokens.key(index) not in SEVERAL:
        return None
    while (after := tokens.step(last)) >= 0:
        after = tokens.step(after) if tokens.key(after) == "of" and tokens.key(after + 1) in SCALES else after
        if tokens.key(after) not in SCALES or SCALES[tokens.key(after)].joined:
            break
        last, scale = after, SCALES[tokens.key(after)].factor
    return Amount(first, last, None, scale) if scale > 1 else None


def _sum_groups(tokens: Tokens, first: int, last: int, value: Decimal) -> Amount:
    """Add up the groups of a number in words, each with a lower scale than the one before.

    A group with a higher one multiplies what stands before it too: "one thousand two hundred crore".
    """
    amount = _read_group(tokens, first, last, value)
    total, lowest, last = amount.value or Decimal(0), amount.scale, amount.last
    while lowest > 1:
        start = _find_next_group(tokens, last)
        below, end = _read_below_hundred(tokens, start) if start >= 0 else (None, -1)
        if below is None:
            break
        group = _read_group(tokens, start, end, below)
        if group.value is None or (group.value >= lowest and group.scale <= lowest):
            break
        if group.scale > lowest:
            total = ARITHMETIC.add(ARITHMETIC.multiply(total, group.scale), group.value)
        else:
            total = ARITHMETIC.add(total, group.value)
        lowest, last = group.scale, group.last
    return Amount(first, last, total, lowest if lowest > 1 else amount.scale)


def _read_group(tokens: Tokens, first: int, last: int, value: Decimal) -> Amount:
    """Read what stands before a scale word, hundreds included ("one hundred and twenty thousand")."""
    hundreds = tokens.step(last)
    if hundreds < 0 or tokens.key(hundreds) != "hundred":
        return scale_up(tokens, first, last, value)
    value, last = value * _HUNDRED, hundreds
    start = _find_next_group(tokens, last)
    below, end = _read_below_hundred(tokens, start) if start >= 0 else (None, -1)
    if below is not None:
        value, last = value + below, end
    scaled = scale_up(tokens, first, last, value)
    return scaled if scaled.is_scaled else scaled._replace(scale=_HUNDRED if below is None else Decimal(1))


def _find_next_group(tokens: Tokens, last: int) -> int:
    start = tokens.step(last)
    return tokens.step(start) if start >= 0 and tokens.key(start) == "and" else start


def _read_below_hundred(tokens: Tokens, index: int) -> tuple[Decimal | None, int]:
    key = tokens.key(index)
    if key in UNITS:
        return _read_point(tokens, index, Decimal(UNITS[key]))
    if key not in TENS:
        return None, index
    after = tokens.step(index)
    if after >= 0 and 0 < UNITS.get(tokens.key(after), 0) < 10:
        return Decimal(TENS[key] + UNITS[tokens.key(after)]), after
    return Decimal(TENS[key]), index


def _read_point(tokens: Tokens, index: int, value: Decimal) -> tuple[Decimal, int]:
    """Read the decimals of "two point four"."""
    point = tokens.step(index)
    if point < 0 or tokens.key(point) != "point":
        return value, index
    place, last, after = Decimal(1), index, tokens.step(point)
    while after >= 0 and UNITS.get(tokens.key(after), 10) < 10:
        place = place / 10
        value, last = value + UNITS[tokens.key(after)] * place, after
        after = tokens.step(after)
    return value, last
