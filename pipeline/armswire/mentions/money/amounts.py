"""Reading the amount that begins at a token: digits or words, scale words, fractions of them."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from armswire.mentions.money.literals import Literal, read_literal
from armswire.mentions.money.scales import ARTICLES, PARTS, PLURALS, ROUGH_PARTS, SCALES, SEVERAL, TENS, UNITS
from armswire.mentions.money.tokens import DASHES, Kind, Tokens

_ARITHMETIC = Context(prec=60)  # of our own: other libraries narrow the thread's
_STARTERS = frozenset((*UNITS, *TENS, *PARTS, *ARTICLES, *SEVERAL, *PLURALS))
_HUNDRED = Decimal(100)


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

    @property
    def is_point_grouped(self) -> bool:
        """Whether its one point groups thousands ("€500.000", "18.000 million")."""
        return bool(self.literal and self.literal.point_group and (not self.is_scaled or self.literal.value % 1 == 0))


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """Read the longest amount that begins at a token, or None where none does."""
    token = tokens[index]
    if token.kind is Kind.NUMBER:
        literal = None if _is_designation(tokens, index) else read_literal(token.text)
        return _read_from_literal(tokens, index, literal) if literal else None
    if token.kind is Kind.WORD and token.key in _STARTERS:
        return _read_part(tokens, index) or _read_words(tokens, index) or _read_vague(tokens, index)
    return None


def _is_designation(tokens: Tokens, index: int) -> bool:
    """Tell the number of a type ("F-16", "T-14", "Mk48") from one that counts."""
    before = tokens.text[max(0, tokens[index].start - 2) : tokens[index].start]
    return len(before) == 2 and before[1] in DASHES and before[0].isalpha() and not _ends_amount(tokens, index - 2)


def _ends_amount(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen stands behind an amount, and so makes a range ("$1bn-2bn", "EUR-5 million")."""
    word = tokens[index]
    return (
        word.key in SCALES
        or (word.text.isupper() and len(word.text) == 3)
        or (index > 0 and (tokens[index - 1].kind is Kind.NUMBER and tokens[index - 1].end == word.start))
    )


def _read_from_literal(tokens: Tokens, index: int, literal: Literal) -> Amount:
    literal, index, first = *_add_fraction(tokens, index, literal), index
    amount = _scale_up(tokens, first, index, literal.value)._replace(literal=literal)
    return _add_lower_scales(tokens, amount)


def _add_fraction(tokens: Tokens, index: int, literal: Literal) -> tuple[Literal, int]:
    """Read the fraction in "1 1/2 million"."""
    if index + 3 < len(tokens) and tokens[index + 2].text == "/" and tokens.are_glued(index + 1):
        upper, lower = tokens[index + 1].text, tokens[index + 3].text
        if upper.isdecimal() and lower in ("2", "3", "4", "8") and tokens[index + 3].start - tokens[index + 1].end == 1:
            return literal._replace(value=literal.value + Decimal(upper) / Decimal(lower)), index + 3
    return literal, index


def _scale_up(tokens: Tokens, first: int, last: int, value: Decimal) -> Amount:
    """Multiply by every scale word that follows ("lakh crore", "hundred million"), and add "and a half"."""
    scale, loose = Decimal(1), False
    value, last = _add_part(tokens, last, value, Decimal(1), need_scale=True)
    while (after := _find_scale(tokens, last)) >= 0:
        row = SCALES[tokens.key(after)]
        is_loose = row.joined and tokens[after].start > tokens[last].end
        if row.joined and (scale > 1 or not _stands_alone(tokens, after, is_loose=is_loose)):
            break
        scale, last, loose = scale * row.factor, after, loose or is_loose
    value = _ARITHMETIC.multiply(value, scale)
    value, last = _add_part(tokens, last, value, scale, need_scale=False)
    return Amount(first, last, value, scale, loose_letter=loose)


def _find_scale(tokens: Tokens, last: int) -> int:
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
    if part is None or (need_scale and _find_scale(tokens, index) < 0) or (not need_scale and scale == 1):
        return value, last
    return _ARITHMETIC.add(value, scale * part * count), index


def _read_part_count(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read the "a" or "three" before a part, and give it with the index behind it."""
    key = tokens.key(index)
    count = 1 if key in ARTICLES else UNITS.get(key, 0) if key in ("one", "three") else 0
    return count, tokens.step(index) if count else -1


def _add_lower_scales(tokens: Tokens, amount: Amount) -> Amount:
    """Add what follows at a lower scale: "1 trillion 270 billion", "2 crore 50 lakh"."""
    while amount.value is not None and amount.is_scaled and not amount.loose_letter:
        after = amount.last + 1
        if not tokens.are_glued(after) or tokens[after].kind is not Kind.NUMBER:
            break
        literal = read_literal(tokens[after].text)
        lower = _scale_up(tokens, after, after, literal.value) if literal else None
        if lower is None or not 1 < lower.scale < amount.scale or lower.value is None or lower.value >= amount.scale:
            break
        amount = amount._replace(last=lower.last, value=_ARITHMETIC.add(amount.value, lower.value))
    return amount


def _read_words(tokens: Tokens, index: int) -> Amount | None:
    """Read a number in words: "one hundred and twenty thousand", "two-and-a-half billion", "a million"."""
    if tokens[index].key in ARTICLES:
        after = tokens.step(index)
        is_round = after >= 0 and after == index + 1 and tokens.key(after) in SCALES
        if not is_round or SCALES[tokens.key(after)].joined:
            return None
        return _sum_groups(tokens, index, index, Decimal(1))
    value, last = _read_below_hundred(tokens, index)
    return None if value is None else _sum_groups(tokens, index, last, value)


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
            total = _ARITHMETIC.add(_ARITHMETIC.multiply(total, group.scale), group.value)
        else:
            total = _ARITHMETIC.add(total, group.value)
        lowest, last = group.scale, group.last
    return Amount(first, last, total, lowest if lowest > 1 else amount.scale)


def _read_group(tokens: Tokens, first: int, last: int, value: Decimal) -> Amount:
    """Read what stands before a scale word, hundreds included ("one hundred and twenty thousand")."""
    hundreds = tokens.step(last)
    if hundreds < 0 or tokens.key(hundreds) != "hundred":
        return _scale_up(tokens, first, last, value)
    value, last = value * _HUNDRED, hundreds
    start = _find_next_group(tokens, last)
    below, end = _read_below_hundred(tokens, start) if start >= 0 else (None, -1)
    if below is not None:
        value, last = value + below, end
    scaled = _scale_up(tokens, first, last, value)
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


def _read_part(tokens: Tokens, index: int) -> Amount | None:
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
    return _scale_up(tokens, first, after, count * part * row.factor)._replace(scale=row.factor)


def _read_vague(tokens: Tokens, index: int) -> Amount | None:
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
