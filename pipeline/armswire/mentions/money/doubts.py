"""What is doubtful about the notation of a sum: flags, and never a repair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from armswire.mentions.money.sums import Sum
from armswire.records import Flag, Money, Suggestion

_LOOK_BACK_CHARACTERS = 60
_DEAL = (
    "deals?|contracts?|agreements?|orders?|packages?|sales?|purchases?|acquisitions?|procurements?|awards?|programmes?"
    "|programs?"
)
# Words that put a sum on a deal, so that a number without a scale word cannot be all of it.
_DEAL_BEFORE = re.compile(
    rf"\b(?:{_DEAL})\b[^.;]{{0,30}}\b(?:worth|valued|costing|of|for|at)\b(?:\s\w+){{0,3}}\s*$"
    r"|\b(?:worth|valued at)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_DEAL_WORTH = re.compile(
    rf"\b(?:{_DEAL})\b[^.;]{{0,40}}\b(?:worth|valued at)\s(?:\w+\s){{0,2}}$",
    re.IGNORECASE,
)
_DEAL_NEAR = re.compile(r"\b(?:contracts?|deals?|orders?|agreements?)\b", re.IGNORECASE)
_NEAR_CHARACTERS = 300
_DEAL_BEHIND = re.compile(rf"[\s-](?:[\w-]+\s)?(?:{_DEAL})\b", re.IGNORECASE)
_SUM_BEFORE = re.compile(
    r"\b(?:worth|valued at|(?:value|cost|price|total|budget|sum|amount)(?: of| is| was| at)?|costing|priced at"
    r"|totall?ing)"
    r"(?:\s(?:about|around|some|nearly|over|approximately|more|than|up|to|almost|roughly|at|least|an|estimated)){0,4}"
    r"\s*$",
    re.IGNORECASE,
)
# What a bare number counts, when it counts something: "worth 2.4 million flight hours".
_COUNTED_BEHIND = re.compile(
    r"[\s-]+(?!(?:and|or|to|for|in|on|by|with|at|from|over|per|is|was|has|had|the|a|an|as)\b)[^\W\d_]", re.IGNORECASE
)
_LARGEST_UNSCALED = Decimal(1000)


def write_sum(amount: Decimal, currency: str | None) -> str:
    """Write a sum as suggestions do: a plain number and its code."""
    plain = format(amount, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{plain} {currency}" if currency else plain


def flag_decimal_comma(found: Sum, money: Money) -> Iterator[Flag]:
    """Say that a comma was read as the decimal point ("135,8 billion")."""
    literal = found.amount.literal
    if literal and literal.decimal_comma:
        message = f"the comma is read as a decimal point: {money.amount:f}"
        yield Flag.on(money, "money.decimal_comma", "info", message)


def flag_point_groups(found: Sum, money: Money) -> Iterator[Flag]:
    """Say that a point before three digits was read as grouping them ("€500.000")."""
    literal = found.amount.literal
    is_grouped = literal and literal.one_point and literal.grouped and not found.amount.is_scaled
    if is_grouped and money.amount is not None:
        other = money.amount / 1000
        yield Flag.on(
            money,
            "money.point_group",
            "warning",
            f"the point is read as grouping thousands: {money.amount:f}",
            Suggestion(value=write_sum(other, money.currency), reason="if the point is a decimal point"),
        )


def flag_missing_unit(text: str, found: Sum, money: Money) -> Iterator[Flag]:
    """Say that a deal's sum has no scale word ("a deal worth $1.6")."""
    if money.amount is None or money.role == "unit" or not _is_small(found, money.amount):
        return
    if _is_of_deal(text, found, money):
        suggestions = tuple(
            Suggestion(value=write_sum(money.amount * factor, money.currency), reason=f"if “{word}” is missing")
            for word, factor in (("billion", 10**9), ("million", 10**6))
        )
        message = "no deal is worth so little: a scale word is missing"
        yield Flag.on(money, "money.missing_unit", "warning", message, *suggestions)


def _is_small(found: Sum, amount: Decimal) -> bool:
    literal, denomination = found.amount.literal, found.denomination
    if literal is None or literal.grouped or found.amount.is_scaled or denomination is None:
        return False
    return amount < _LARGEST_UNSCALED and denomination.divisor == 1


def _is_of_deal(text: str, found: Sum, money: Money) -> bool:
    """Whether the words put the number on a deal; one with two decimals may be a price, with one it hardly is."""
    assert found.amount.literal is not None
    decimals = -int(found.amount.literal.value.as_tuple().exponent)
    before = text[max(0, money.start - _LOOK_BACK_CHARACTERS) : money.start]
    if decimals == 2:
        return bool(_DEAL_WORTH.search(before))
    if _DEAL_BEFORE.search(before) or _DEAL_BEHIND.match(text, money.end):
        return True
    return decimals == 1 and bool(_DEAL_NEAR.search(text, max(0, money.start - _NEAR_CHARACTERS), money.end))


def flag_currency(money: Money) -> Iterator[Flag]:
    """Say that the text does not tell the currency, or not which of several that share a sign or name."""
    if money.currency is None and money.candidates:
        suggestions = tuple(Suggestion(value=code, reason="shares the sign or name") for code in money.candidates[:8])
        message = "several currencies share this sign or name"
        yield Flag.on(money, "money.ambiguous_currency", "warning", message, *suggestions)


def flag_no_currency(money: Money, currencies: Sequence[str]) -> Flag:
    """Say that a number is plainly a sum, but of no currency ("a deal worth 2.4 billion").

    Args:
        money: The sum without currency.
        currencies: The currencies that the article counts in, the likeliest first, as suggestions.
    """
    values = [write_sum(money.amount or Decimal(0), code) for code in currencies[:3]]
    suggestions = [Suggestion(value=value, reason="the article counts in it") for value in values]
    return Flag.on(money, "money.no_currency", "warning", "a sum without a currency", *suggestions)


def is_plainly_sum(text: str, found: Sum) -> bool:
    """Whether the words before a number without currency say that it is a sum, and none behind what it counts."""
    if not found.amount.is_scaled or found.amount.loose_letter or found.value is None:
        return False
    before = text[max(0, found.start - _LOOK_BACK_CHARACTERS) : found.start]
    return bool(_SUM_BEFORE.search(before)) and not _COUNTED_BEHIND.match(text, found.end)
