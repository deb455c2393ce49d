"""Reading the amount that begins at a token: digits or words, and the scale words behind them."""

from __future__ import annotations

from decimal import Decimal

from armswire.mentions.money.literals import Literal, read_literal
from armswire.mentions.money.number_words import STARTERS, read_part, read_vague, read_words
from armswire.mentions.money.scales import SCALES
from armswire.mentions.money.scaling import ARITHMETIC, Amount, scale_up
from armswire.mentions.money.tokens import DASHES, Kind, Tokens


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """Read the longest amount that begins at a token, or None where none does."""
    token = tokens[index]
    if token.kind is Kind.NUMBER:
        literal = None if _is_designation(tokens, index) else read_literal(token.text)
        return _read_from_literal(tokens, index, literal) if literal else None
    if token.kind is Kind.WORD and token.key in STARTERS:
        return read_part(tokens, index) or read_words(tokens, index) or read_vague(tokens, index)
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
    amount = scale_up(tokens, first, index, literal.value)._replace(literal=literal)
    return _add_lower_scales(tokens, amount)


def _add_fraction(tokens: Tokens, index: int, literal: Literal) -> tuple[Literal, int]:
    """Read the fraction in "1 1/2 million"."""
    if index + 3 < len(tokens) and tokens[index + 2].text == "/" and tokens.are_glued(index + 1):
        upper, lower = tokens[index + 1].text, tokens[index + 3].text
        if upper.isdecimal() and lower in ("2", "3", "4", "8") and tokens[index + 3].start - tokens[index + 1].end == 1:
            return literal._replace(value=literal.value + Decimal(upper) / Decimal(lower)), index + 3
    return literal, index


def _add_lower_scales(tokens: Tokens, amount: Amount) -> Amount:
    """Add what follows at a lower scale: "1 trillion 270 billion", "2 crore 50 lakh"."""
    while amount.value is not None and amount.is_scaled and not amount.loose_letter:
        after = amount.last + 1
        if not tokens.are_glued(after) or tokens[after].kind is not Kind.NUMBER:
            break
        literal = read_literal(tokens[after].text)
        lower = scale_up(tokens, after, after, literal.value) if literal else None
        if lower is None or not 1 < lower.scale < amount.scale or lower.value is None or lower.value >= amount.scale:
            break
        amount = amount._replace(last=lower.last, value=ARITHMETIC.add(amount.value, lower.value))
    return amount
