"""The currency that stands before or behind an amount."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from armswire.mentions.money.amounts import Amount
from armswire.mentions.money.currencies import Denomination, load_currencies
from armswire.mentions.money.scales import SCALES
from armswire.mentions.money.tokens import DASHES, Kind, Tokens

_LONGEST_NAME_WORDS = 6
# "US $", "C $": prefixes that tokenised newswire parts from their sign. "A $" is an article and a dollar.
_PARTED_PREFIXES = frozenset(
    ("US", "us", "U.S.", "u.s.", "C", "c", "HK", "hk", "NT", "nt", "NZ", "nz", "AU", "R", "S", "CDN", "Cdn")
)
_MILLIONED = {"DH": Denomination(("AED", "MAD")), "DT": Denomination(("TND",)), "DA": Denomination(("DZD",))}
_MULTIPLES = {"M": 6, "m": 6, "k": 3, "K": 3, "T": 3, "B": 9, "bn": 9, "Mn": 6, "mn": 6, "Md": 9}
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


def find_before(tokens: Tokens, amount: Amount, floor: int) -> Form | None:
    """Find the form that ends right before an amount, looking no further back than token `floor`."""
    index, power = amount.first - 1, 0
    if index < floor or not tokens.are_glued(amount.first):
        return None
    if index > floor and _is_minus_or_colon(tokens, index):
        index -= 1
    if index > floor and not amount.is_scaled and tokens.key(index) in SCALES and tokens.are_glued(index):
        index, power = index - 1, _count_zeros(SCALES[tokens.key(index)].factor)  # "EUR million 350"
    form = _read_before(tokens, index, floor)
    if form is None or not _is_money_before(tokens, form, amount, index):
        return None
    return form._replace(power=form.power + power)


def find_behind(tokens: Tokens, amount: Amount) -> Form | None:
    """Find the form that begins right behind an amount."""
    index = tokens.step(amount.last)
    if _is_dotted_scale(tokens, amount, index):
        index = tokens.step(index)  # "2,75 mrd. euros"
    if index < 0:
        return None
    if amount.is_scaled and tokens.key(index) in ("of", "in"):
        form = read_name(tokens, tokens.step(index))  # "hundreds of millions of dollars", "1.2 billion in euros"
    else:
        form = read_name(tokens, index) or _read_sign(tokens, amount, index)
    if form is None or _is_price_base(tokens, amount):
        return None
    return form if _is_money_behind(tokens, form, amount) else None


def _is_minus_or_colon(tokens: Tokens, index: int) -> bool:
    """Read over the mark in "$-5 million" and in "USD: 4.5 million"."""
    mark, before = tokens[index], tokens[index - 1]
    if not tokens.are_glued(index) or before.end != mark.start:
        return False
    is_minus = mark.text in DASHES and before.kind is Kind.SIGN and tokens[index + 1].start == mark.end
    return is_minus or (mark.text == ":" and before.text in load_currencies().codes)


def _is_dotted_scale(tokens: Tokens, amount: Amount, index: int) -> bool:
    is_short = len(tokens[amount.last].text) <= 4 and tokens[amount.last].kind is Kind.WORD
    return (
        index >= 0
        and amount.is_scaled
        and is_short
        and tokens.key(index) == "."
        and tokens[index].start == tokens[amount.last].end
    )


def _count_zeros(factor: Decimal) -> int:
    return int(factor.log10())


def _read_before(tokens: Tokens, index: int, floor: int) -> Form | None:
    token, currencies = tokens[index], load_currencies()
    if token.kind is Kind.SIGN:
        return _read_parted(tokens, index, floor) or Form(currencies.signs[token.text], index)
    if token.text == "." and index > floor and tokens[index - 1].end == token.start and len(tokens[index - 1].text) > 1:
        row = currencies.abbreviations.get(tokens[index - 1].text)  # "Rs. 500 crore"
        return Form(row, index - 1) if row else None
    if token.kind is not Kind.WORD:
        return None
    return _read_short(tokens, index) or _read_name_back(tokens, index, floor)


def _read_parted(tokens: Tokens, index: int, floor: int) -> Form | None:
    before, currencies = index - 1, load_currencies()
    if before < floor or not tokens.are_glued(index) or tokens[before].kind is not Kind.WORD:
        return None
    prefix = tokens[before].text
    row = currencies.signs.get(prefix + tokens[index].text) if prefix in _PARTED_PREFIXES else None
    code = currencies.codes.get(prefix)
    if row is None and code and code.codes[0] in currencies.signs[tokens[index].text].codes:
        row = Denomination(code.codes)  # "AUD $5 million"
    return Form(row, before) if row else None


def _read_short(tokens: Tokens, index: int) -> Form | None:
    """Read a code or an abbreviation, with a multiple in it or without ("EUR", "RM", "MSEK", "USDbn")."""
    text, currencies = tokens[index].text, load_currencies()
    row = currencies.abbreviations.get(text) or currencies.codes.get(text)
    if row is None and text.islower():
        row = currencies.codes.get(text.upper())
        row = row if row and row.when == "any" else None
    if row is not None:
        return Form(row, index)
    for length in (1, 2):
        for multiple, rest in ((text[:length], text[length:]), (text[-length:], text[:-length])):
            row = currencies.codes.get(rest) or (_MILLIONED.get(rest) if multiple == "M" else None)
            if multiple in _MULTIPLES and row is not None and row.when == "any":
                return Form(row, index, _MULTIPLES[multiple])
    return None


def _read_name_back(tokens: Tokens, index: int, floor: int) -> Form | None:
    currencies, found = load_currencies(), None
    words: tuple[str, ...] = ()
    if tokens.key(index) not in currencies.last_words:
        return None
    while index >= floor and tokens[index].kind is Kind.WORD and len(words) < _LONGEST_NAME_WORDS:
        words = (tokens[index].key, *words)
        if words in currencies.names:
            found = Form(currencies.names[words], index, is_name=True)
        index = tokens.step_back(index)
    return found


def read_name(tokens: Tokens, index: int) -> Form | None:
    """Read the longest name of a currency that begins at a token."""
    currencies, found = load_currencies(), None
    words: tuple[str, ...] = ()
    if tokens.key(index) not in currencies.first_words:
        return None
    while index >= 0 and tokens[index].kind is Kind.WORD and len(words) < _LONGEST_NAME_WORDS:
        words = (*words, tokens[index].key)
        if words in currencies.names:
            found = Form(currencies.names[words], index, is_name=True)
        index = tokens.step(index)
    return found


def _read_sign(tokens: Tokens, amount: Amount, index: int) -> Form | None:
    """Read the sign, code or abbreviation behind an amount, unless it belongs to the number that follows it."""
    after, token = index + 1, tokens[index]
    if after < len(tokens) and tokens[after].kind is Kind.NUMBER and tokens.are_glued(after):
        is_joined = token.start == tokens[amount.last].end and tokens[after].start > token.end
        if not is_joined:
            return None
    if token.kind is Kind.SIGN:
        is_next = index == amount.last + 1 or tokens[index - 1].text == "."
        return Form(load_currencies().signs[token.text], index) if is_next else None
    if token.kind is not Kind.WORD:
        return None
    if token.text in ("M", "m", "k", "K") and after < len(tokens) and tokens[after].text == "€":
        return Form(load_currencies().signs["€"], after, _MULTIPLES[token.text])
    return _read_short(tokens, index)


def _is_sum(amount: Amount) -> bool:
    """Whether the number looks like money by itself: scaled, grouped, with cents, or large and no year."""
    if amount.is_scaled or amount.value is None:
        return True
    if amount.literal and (amount.literal.grouped or amount.literal.value.as_tuple().exponent == -2):
        return True
    return amount.value >= 1000 and not _is_year_like(amount)


def _is_year_like(amount: Amount) -> bool:
    return amount.literal is not None and not amount.literal.grouped and amount.literal.value in range(1900, 2101)


def _is_money_before(tokens: Tokens, form: Form, amount: Amount, index: int) -> bool:
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


def _has_plain_scale(tokens: Tokens, amount: Amount) -> bool:
    """Tell "R1.2 billion", "R500m" and "P3.7B" from the names of things: "P7T", "N62742"."""
    scale = tokens[amount.last].text
    has_decimals = amount.literal is not None and amount.literal.value % 1 != 0
    return amount.is_scaled and amount.scale > 1000 and (len(scale) > 1 or scale.islower() or has_decimals)


def _when(form: Form) -> str:
    return form.denomination.when if form.denomination else "any"


def _is_money_behind(tokens: Tokens, form: Form, amount: Amount) -> bool:
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


def _ends(tokens: Tokens, edge: int) -> bool:
    """Whether no noun follows, which the form would be part of the name of."""
    if not tokens.are_glued(edge + 1) or tokens[edge + 1].kind is not Kind.WORD:
        return True
    return tokens.key(edge + 1) in _FUNCTION_WORDS


def _is_price_base(tokens: Tokens, amount: Amount) -> bool:
    """Tell the year of the prices ("in 2012 dollars", "fiscal 2024 dollars") from a number of dollars."""
    return _is_year_like(amount) and not amount.is_scaled and tokens.key(amount.first - 1) in _PRICE_BASE_WORDS
