"""Whether a currency form and a number beside it are a sum: "SAR 300 million" is, "12 SAR helicopters" is not."""

from __future__ import annotations

from typing import NamedTuple

from armswire.mentions.money.currencies import Denomination, load_currencies
from armswire.mentions.money.scaling import Amount
from armswire.mentions.money.tokens import Kind, Tokens

# What may follow a sum, but no name that begins with a code: "300 SAR for each", not "12 SAR helicopters".
_ENDING_WORDS = """and apiece are as at be by each every for from had has have in is it on or over per that to under
    until was were which while will with would"""
_FUNCTION_WORDS = frozenset(_ENDING_WORDS.split())
_PRICE_BASE_WORDS = frozenset(("in", "fiscal", "fy", "constant", "of", "year", "since", "from", "than"))
_VIDEO_LINES = frozenset((240, 360, 480, 720, 1080, 1440, 2160))


class Form(NamedTuple):
    """A currency form: what it stands for, the token at its far end, and the power of ten in it ("MEUR")."""

    denomination: Denomination | None
    edge: int
    power: int = 0
    is_name: bool = False


def is_money_before(tokens: Tokens, form: Form, amount: Amount, index: int) -> bool:
    """Tell whether a form whose last token is at `index` and the amount behind it are a sum."""
    when = _when(form)
    if amount.value is None or when == "suffix":
        return False
    is_parted = tokens[index].end < tokens[amount.first].start
    if when == "joined":
        has_commas = amount.literal is not None and "," in tokens[amount.first].text
        return (_has_plain_scale(tokens, amount) or has_commas) and not is_parted
    if when == "scaled":
        return amount.is_scaled
    if when == "sum" and form.is_name:
        return False  # "won 300 million in orders", "marks 20,000 hours"
    if when == "sum":
        is_plain_price = tokens[index].text in load_currencies().codes and amount.value >= 100
        return _is_sum(amount) or (is_plain_price and is_parted and not _is_year_like(amount))
    return _is_sum(amount) if form.is_name else True


def is_money_behind(tokens: Tokens, form: Form, amount: Amount) -> bool:
    """Tell whether an amount and the form behind it are a sum."""
    when = _when(form)
    if when == "any":
        return True
    if when == "suffix":
        is_joined = tokens[form.edge].start == tokens[amount.last].end
        return is_joined and amount.literal is not None and amount.value not in _VIDEO_LINES
    if when == "joined":
        return False
    if when == "scaled":
        return amount.is_scaled
    if _is_sum(amount) and not _is_year_like(amount):
        return True
    return amount.value is not None and amount.value >= 100 and not _is_year_like(amount) and _ends(tokens, form.edge)


def is_price_base(tokens: Tokens, amount: Amount) -> bool:
    """Tell the year of the prices ("in 2012 dollars", "fiscal 2024 dollars") from a number of dollars."""
    return _is_year_like(amount) and not amount.is_scaled and tokens.key(amount.first - 1) in _PRICE_BASE_WORDS


def _is_sum(amount: Amount) -> bool:
    """Whether the number looks like money by itself: scaled, grouped, with cents, or large and no year."""
    if amount.is_scaled or amount.value is None:
        return True
    if amount.literal and (amount.literal.grouped or amount.literal.value.as_tuple().exponent == -2):
        return True
    return amount.value >= 1000 and not _is_year_like(amount)


def _is_year_like(amount: Amount) -> bool:
    literal = amount.literal
    return literal is not None and not literal.grouped and 1900 <= literal.value <= 2100 and literal.value % 1 == 0


def _has_plain_scale(tokens: Tokens, amount: Amount) -> bool:
    """Tell "R1.2 billion", "R500m" and "P3.7B" from the names of things: "P7T", "N62742"."""
    scale = tokens[amount.last].text
    has_decimals = amount.literal is not None and amount.literal.value % 1 != 0
    return amount.is_scaled and amount.scale > 1000 and (len(scale) > 1 or scale.islower() or has_decimals)


def _when(form: Form) -> str:
    return form.denomination.when if form.denomination else "any"


def _ends(tokens: Tokens, edge: int) -> bool:
    """Whether no noun follows, which the form would be part of the name of."""
    if not tokens.are_glued(edge + 1) or tokens[edge + 1].kind is not Kind.WORD:
        return True
    return tokens.key(edge + 1) in _FUNCTION_WORDS
