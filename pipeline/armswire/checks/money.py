"""Sums that do not agree: with the day's exchange rate, with a restatement of themselves, with price times quantity.

Codes of flags: `money.implied_rate` (warning from 5 % off the official rate, error from a factor of two),
`money.scale_slip` (error: off by powers of ten, so that a scale word or a digit is wrong), `money.unit_price`
(warning: the pieces cost more than the whole; info: the whole holds more than the pieces).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Context, Decimal

from armswire.rates import OFFICIAL_TABLES, RateTable, find_rate
from armswire.records import Equivalent, Flag, Money, Severity, Suggestion

TOLERANCE = Decimal("0.05")
"""Restated sums are rounded and their writers use yesterday's rate: up to here, nothing is wrong."""
FACTOR = Decimal(2)
"""From here, no rate of any day near explains the difference."""
_SLIP_TOLERANCE = Decimal("0.12")
_ARITHMETIC = Context(prec=28)
_PRINTED = Context(prec=4)


def check_implied_rates(
    money: Sequence[Money], earliest: str | None, latest: str | None, rates: Sequence[RateTable] = OFFICIAL_TABLES
) -> Iterator[Flag]:
    """Compare the rates that restated sums imply with the official ones of the period.

    Args:
        money: Sums, with their equivalents; each pair is compared once, at its first sum.
        earliest: First day of the date that the sums are of, ISO 8601; without it there is nothing to compare with.
        latest: Last day of it; None is the same as `earliest`.
        rates: Where to look for official rates, in order.

    Yields:
        `money.implied_rate` or `money.scale_slip`, with the value that the official rate gives, or the likely repair.
    """
    if not earliest:
        return
    first, last = dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest) if latest else None
    for found in money:
        for other in found.equivalents:
            if other.start > found.start and found.currency and other.currency and other.implied_rate:
                legs = find_rate(found.currency, first, last, rates), find_rate(other.currency, first, last, rates)
                if legs[0] and legs[1]:
                    official = _ARITHMETIC.divide(legs[0].value, legs[1].value)
                    yield from _compare(found, other, official, money)


def check_unit_price(unit_price: Money, quantity: int, total: Money) -> Iterator[Flag]:
    """Compare a unit price times a quantity with the total of the same deal, where both are of one currency.

    Yields:
        `money.scale_slip` where they differ by powers of a thousand, else `money.unit_price` where by more than 5 %.
    """
    if unit_price.currency != total.currency or not unit_price.amount or not total.amount or quantity < 1:
        return
    product = _ARITHMETIC.multiply(unit_price.amount, Decimal(quantity))
    ratio = _ARITHMETIC.divide(total.amount, product)
    told = f"{quantity} at {_write(unit_price)} make {product:f}, the total is {_write(total)}"
    power = _find_slip(ratio)
    if power:
        repaired = Suggestion(
            value=_write_value(total.amount.scaleb(-power), total.currency),
            reason="the total at the unit price's scale",
        )
        yield Flag.on(total, "money.scale_slip", "error", told, repaired)
    elif not 1 - TOLERANCE <= ratio <= 1 + TOLERANCE:
        suggestion = Suggestion(value=_write_value(product, total.currency), reason="unit price times quantity")
        severity: Severity = "warning" if ratio < 1 else "info"
        yield Flag.on(total, "money.unit_price", severity, told, suggestion)


def _compare(found: Money, other: Equivalent, official: Decimal, money: Sequence[Money]) -> Iterator[Flag]:
    assert other.implied_rate is not None
    ratio = _ARITHMETIC.divide(other.implied_rate, official)
    difference = f"{found.text} as {other.text} implies a rate {_PRINTED.plus(ratio):f} times the official one"
    power = _find_slip(ratio)
    if power:
        yield Flag.on(found, "money.scale_slip", "error", difference, *_suggest_repairs(found, other, power, money))
    elif not 1 - TOLERANCE <= ratio <= 1 + TOLERANCE:
        severity: Severity = "warning" if 1 / FACTOR < ratio < FACTOR else "error"
        if severity == "error" or not found.bound:
            # The conversion is the likelier one to be wrong: the flag stands on it.
            yield Flag.on(other, "money.implied_rate", severity, difference, _suggest_official(found, other, official))


def _find_slip(ratio: Decimal) -> int:
    """Give the power of a thousand that two sums differ by, as a power of ten; 0 where they do not.

    A ratio near 10 or 100 is a digit too many or too few; all other ratios are no slip of scale.
    """
    power = int(ratio.log10().to_integral_value())
    if power == 0:
        return 0
    rest = ratio.scaleb(-power)
    return power if abs(rest - 1) <= _SLIP_TOLERANCE else 0


def _suggest_repairs(found: Money, other: Equivalent, power: int, money: Sequence[Money]) -> list[Suggestion]:
    """Suggest either sum at the other's scale; the one that the article tells elsewhere comes first."""
    assert found.amount is not None
    repairs = [
        (other.amount.scaleb(-power), other.currency, f"“{found.text}” at the official rate"),
        (found.amount.scaleb(power), found.currency, f"“{other.text}” at the official rate"),
    ]
    told = {(row.currency, row.amount) for row in money if row.start not in (found.start, other.start)}
    repairs.sort(key=lambda repair: (repair[1], repair[0]) not in told)
    return [Suggestion(value=_write_value(value, currency), reason=reason) for value, currency, reason in repairs]


def _suggest_official(found: Money, other: Equivalent, official: Decimal) -> Suggestion:
    assert found.amount is not None
    value = _PRINTED.multiply(found.amount, official)
    return Suggestion(value=_write_value(value, other.currency), reason=f"“{found.text}” at the official rate")


def _write(money: Money) -> str:
    return _write_value(money.amount or Decimal(0), money.currency)


def _write_value(value: Decimal, currency: str | None) -> str:
    plain = format(value, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{plain} {currency}" if currency else plain
