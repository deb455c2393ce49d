"""The currency that stands before or behind an amount."""

from __future__ import annotations

from decimal import Decimal

from armswire.mentions.money.currencies import Denomination, load_currencies
from armswire.mentions.money.plausibility import Form, is_money_before, is_money_behind, is_price_base
from armswire.mentions.money.scales import SCALES
from armswire.mentions.money.scaling import Amount
from armswire.mentions.money.tokens import DASHES, Kind, Tokens

_LONGEST_NAME_WORDS = 6
# "US $", "C $": prefixes that tokenised newswire parts from their sign. "A $" is an article and a dollar.
_PARTED_PREFIXES = frozenset(
    ("US", "us", "U.S.", "u.s.", "C", "c", "HK", "hk", "NT", "nt", "NZ", "nz", "AU", "R", "S", "CDN", "Cdn")
)
_MILLIONED = {"DH": Denomination(("AED", "MAD")), "DT": Denomination(("TND",)), "DA": Denomination(("DZD",))}
_MULTIPLES = {"M": 6, "m": 6, "k": 3, "K": 3, "T": 3, "B": 9, "bn": 9, "Mn": 6, "mn": 6, "Md": 9}


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
    if form is None or not is_money_before(tokens, form, amount, index):
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
    if form is None or is_price_base(tokens, amount):
        return None
    return form if is_money_behind(tokens, form, amount) else None


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
