"""Amounts and currencies put together: the sums of a text, before anything is said about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from armswire.mentions.money.amounts import read_amount
from armswire.mentions.money.currencies import Denomination, load_currencies
from armswire.mentions.money.forms import find_before, find_behind
from armswire.mentions.money.number_words import STARTERS
from armswire.mentions.money.plausibility import Form
from armswire.mentions.money.scaling import ARITHMETIC, Amount
from armswire.mentions.money.tokens import Kind, Tokens


@dataclass(frozen=True)
class Sum:
    """An amount at ``text[start:end]``, in units of its denomination; one without denomination may yet share another's.

    `first` and `last` are its tokens, `prefixed` says that the currency stands before the number.
    """

    start: int
    end: int
    first: int
    last: int
    amount: Amount
    value: Decimal | None
    denomination: Denomination | None = None
    prefixed: bool = False

    def count_whole(self, code: str | None) -> Decimal | None:
        """Give the amount in whole units of a currency (pence in pounds)."""
        if self.value is None or self.denomination is None:
            return self.value
        divisor = self.denomination.find_divisor(code)
        return self.value if divisor == 1 else ARITHMETIC.divide(self.value, Decimal(divisor))


def find_sums(tokens: Tokens) -> list[Sum]:
    """Find every amount of a text in reading order, with the currency that stands beside it, if one does."""
    sums: list[Sum] = []
    index, floor = 0, 0
    while index < len(tokens):
        token = tokens[index]
        may_begin = token.kind is Kind.NUMBER or token.key in STARTERS
        amount = read_amount(tokens, index) if may_begin else None
        if amount is None:
            index += 1
            continue
        found = _put_together(tokens, amount, floor)
        sums.append(found)
        index = floor = found.last + 1
    return list(_add_minor_units(tokens.text, sums))


def _put_together(tokens: Tokens, amount: Amount, floor: int) -> Sum:
    before, behind = find_before(tokens, amount, floor), find_behind(tokens, amount)
    narrowed = _narrow(before, behind or _read_bracketed(tokens, amount.last)) if before else None
    if before and behind and not narrowed and before.is_name:
        before = None  # "priced in euros 500 million dollars": what stands behind is nearer
    if before is None:
        bracketed = None if behind else _read_bracketed(tokens, amount.last, with_country=False)
        return _make_sum(tokens, amount, behind or bracketed or Form(None, amount.last), amount.first)
    last = narrowed.edge if narrowed else amount.last
    denomination = narrowed.denomination if narrowed else before.denomination
    made = _make_sum(tokens, amount, Form(denomination, last, before.power), before.edge)
    return replace(made, prefixed=True)


def _make_sum(tokens: Tokens, amount: Amount, form: Form, first: int) -> Sum:
    value = amount.value
    if amount.loose_letter and form.denomination is None:
        value = None if value is None else ARITHMETIC.divide(value, amount.scale)
    if form.power and value is not None:
        value = ARITHMETIC.scaleb(value, form.power)
    start, end = tokens[first].start, tokens[form.edge].end
    return Sum(start, end, first, form.edge, amount, value, form.denomination)


def _narrow(before: Form, behind: Form | None) -> Form | None:
    """Put two forms of one sum together ("$5 million Canadian dollars"); None where they do not agree."""
    if behind is None or before.denomination is None or behind.denomination is None:
        return None
    shared = tuple(code for code in before.denomination.codes if code in behind.denomination.codes)
    if not shared or before.denomination.divisor != behind.denomination.divisor:
        return None
    usual = before.denomination.usual if before.denomination.usual in shared else None
    return Form(Denomination(shared, usual), behind.edge)


def _read_bracketed(tokens: Tokens, last: int, *, with_country: bool = True) -> Form | None:
    """Read the currency in "5 million (USD)", and with a sign before it in "$5 million (Australian)" too."""
    start = last + 2
    if tokens.key(last + 1) != "(" or not tokens.are_glued(last + 1):
        return None
    close = next((index for index in range(start, min(start + 4, len(tokens))) if tokens[index].text == ")"), None)
    if close is None:
        return None
    words, currencies = tuple(tokens[index].key for index in range(start, close)), load_currencies()
    row = currencies.codes.get(tokens[start].text) if close == start + 1 else None
    row = row or currencies.names.get(words)
    if row is None and with_country and words in currencies.countries:
        row = Denomination(currencies.tender.get(currencies.countries[words], ()))
    return Form(row, close) if row else None


def _add_minor_units(text: str, sums: list[Sum]) -> Iterator[Sum]:
    """Join "thirteen dollars and forty-five cents" into one sum."""
    index = 0
    while index < len(sums):
        whole, part = sums[index], sums[index + 1] if index + 1 < len(sums) else None
        if part and _is_part(text, whole, part):
            whole, index = _join_part(whole, part), index + 1
        yield whole
        index += 1


def _is_part(text: str, whole: Sum, part: Sum) -> bool:
    units, parts = whole.denomination, part.denomination
    if units is None or parts is None or units.divisor != 1 or parts.divisor == 1 or whole.amount.is_scaled:
        return False
    joint = text[whole.end : part.start].split()
    is_fraction = part.value is not None and part.value < parts.divisor and whole.value is not None
    return joint in ([], ["and"], [","], [",", "and"]) and is_fraction and bool(set(units.codes) & set(parts.codes))


def _join_part(whole: Sum, part: Sum) -> Sum:
    assert part.denomination is not None
    assert part.value is not None
    assert whole.value is not None
    fraction = ARITHMETIC.divide(part.value, Decimal(part.denomination.divisor))
    return replace(whole, end=part.end, last=part.last, value=ARITHMETIC.add(whole.value, fraction))
