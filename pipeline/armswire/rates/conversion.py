"""A sum in US dollars: pint multiplies, with every currency a unit of a dimension of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from functools import cache
from typing import Any

from armswire.rates.lookup import OFFICIAL_TABLES, Rate, find_rate
from armswire.rates.tables import PRECISION_DIGITS, RateTable
from armswire.records import Flag, Money, Usd

_CENT = Decimal("0.01")


def convert_to_usd(
    money: Money, earliest: str | None, latest: str | None = None, tables: Sequence[RateTable] = OFFICIAL_TABLES
) -> tuple[Usd | None, tuple[Flag, ...]]:
    """Convert a sum at the rate of its day, or at the mean rate of its month, year or other period.

    Args:
        money: The sum; without amount or currency there is nothing to convert, and nothing to complain of.
        earliest: The first day of the event's date, ISO 8601; None where it is unknown.
        latest: Its last day; None is the same as `earliest`.
        tables: Where to look for the rate, in order; put a user's own table first.

    Returns:
        The sum in US dollars to the cent, or None; and the flags `money.no_rate` (warning: no table has the
        currency near that day) and `money.stale_rate` (warning: the rate is more than a week older than the day).

    >>> won = Money(text="KRW 5 billion", start=0, end=13, amount=Decimal(5_000_000_000), currency="KRW")
    >>> convert_to_usd(won, "2024-12-31")[0].amount
    Decimal('3390333.84')
    """
    if money.amount is None or money.currency is None:
        return None, ()
    first, last = _read_day(earliest), _read_day(latest)
    if first is None:
        return None, ()
    rate = find_rate(money.currency, first, last, tables)
    if rate is None:
        return None, (
            Flag.on(money, "money.no_rate", "warning", f"no rate for {money.currency} at {_tell_period(first, last)}"),
        )
    usd = Usd(
        amount=multiply(money.amount, money.currency, rate.value),
        rate=rate.value,
        rate_date=rate.day.isoformat(),
        rate_source=rate.source,
    )
    return usd, tuple(_flag_age(money, rate))


def multiply(amount: Decimal, currency: str, rate: Decimal) -> Decimal:
    """Convert an amount of a currency at a rate (US dollars for one unit) into US dollars, rounded to the cent."""
    if currency == "USD":
        return amount
    registry = _open_registry()
    _define_currency(currency)
    context = _make_context(currency, rate)
    # The thread's own decimal context may have been narrowed by another library.
    with localcontext(prec=max(PRECISION_DIGITS, len(amount.as_tuple().digits) + PRECISION_DIGITS)):
        converted: Decimal = registry.Quantity(amount, currency).to("USD", context).magnitude
        return converted.quantize(_CENT)


@cache
def _open_registry() -> Any:
    import pint  # noqa: PLC0415  takes a fifth of a second, and most commands convert nothing

    registry: Any = pint.UnitRegistry(None, non_int_type=Decimal)
    registry.define("USD = [currency_USD]")
    return registry


@cache
def _define_currency(currency: str) -> None:
    _open_registry().define(f"{currency} = [currency_{currency}]")


def _make_context(currency: str, rate: Decimal) -> Any:
    import pint  # noqa: PLC0415  see above

    # A transformation between dimensions: `Context.redefine` would turn the Decimal into a float.
    context = pint.Context()

    def convert(ureg: Any, value: Any, **_: Any) -> Any:
        return value * ureg.Quantity(rate, f"USD / {currency}")

    context.add_transformation(f"[currency_{currency}]", "[currency_USD]", convert)
    return context


def _read_day(text: str | None) -> dt.date | None:
    """Read an ISO 8601 day; an open end ("..", "") is no day."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _tell_period(first: dt.date, last: dt.date | None) -> str:
    return first.isoformat() if last in (None, first) else f"{first.isoformat()}/{last.isoformat()}"


def _flag_age(money: Money, rate: Rate) -> Iterator[Flag]:
    if rate.is_stale:
        told = (
            f"the last {rate.source} rate for {money.currency} is of {rate.day}, {rate.age_days} days before the date"
        )
        yield Flag.on(money, "money.stale_rate", "warning", told)
