"""Finding the rate for a day, a month or a year in a sequence of tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from armswire.rates.tables import EcbRates, NbpRates, RateTable, average
from armswire.records import RateSource

OFFICIAL_TABLES: tuple[RateTable, ...] = (EcbRates(), NbpRates())
FRESH_DAYS = 7
"""A rate this many days before the day it stands for is still that day's: weekends, holidays, weekly tables."""
OLDEST_DAYS = 366
"""A rate older than this says nothing about the day any more."""
LONGEST_DAYS = 7500
"""The mean over a longer period (twenty years) says nothing about any day in it."""
# What is printed is what was multiplied with: ten digits are more than any central bank publishes.
_PRINTED = Context(prec=10)


@dataclass(frozen=True)
class Rate:
    """US dollars for one unit of a currency; `day` is the last quoted day that went into it."""

    value: Decimal
    day: dt.date
    source: RateSource
    age_days: int = 0

    @property
    def is_stale(self) -> bool:
        """Whether the last quoted day lies more than a week before the day that was asked for."""
        return self.age_days > FRESH_DAYS


def find_rate(
    currency: str, earliest: dt.date, latest: dt.date | None = None, tables: Sequence[RateTable] = OFFICIAL_TABLES
) -> Rate | None:
    """Find the rate of a currency to the US dollar on a day, or its mean over the days from `earliest` to `latest`.

    A day without quotation takes the previous one. The first table with a fresh rate answers; where none is fresh,
    the freshest does.

    Args:
        currency: An ISO 4217 code.
        earliest: The day, or the first day of the month, year or other period.
        latest: The last day of the period, inclusive; None for a single day.
        tables: Where to look, in order.

    Returns:
        The rate in US dollars for one unit, to ten significant digits; None where no table has one within a year.
        The US dollar's own rate is one.

    >>> rate = find_rate("KRW", dt.date(2024, 12, 1), dt.date(2024, 12, 31))
    >>> rate.value.quantize(Decimal("0.00000001")), rate.day.isoformat(), rate.source
    (Decimal('0.00069551'), '2024-12-31', 'ECB')
    """
    latest = max(earliest, latest or earliest)
    if currency == "USD":
        return Rate(Decimal(1), latest, "ECB")
    if (latest - earliest).days > LONGEST_DAYS:
        return None
    best: Rate | None = None
    for table in tables:
        rate = _ask_table(table, currency, earliest, latest)
        if rate and not rate.is_stale:
            return rate
        if rate and (best is None or rate.age_days < best.age_days):
            best = rate
    return best


def _ask_table(table: RateTable, currency: str, earliest: dt.date, latest: dt.date) -> Rate | None:
    quotes = _list_quotes(table, currency, earliest, latest)
    if quotes:
        mean, last = average([value for _, value in quotes]), quotes[-1][0]
        return Rate(_PRINTED.plus(mean), last, table.source, (latest - last).days)
    return _find_earlier(table, currency, earliest)


def _list_quotes(table: RateTable, currency: str, earliest: dt.date, latest: dt.date) -> list[tuple[dt.date, Decimal]]:
    days = (earliest + dt.timedelta(days=offset) for offset in range((latest - earliest).days + 1))
    quotes = ((day, table.quote(currency, day)) for day in days)
    return [(day, value) for day, value in quotes if value is not None]


def _find_earlier(table: RateTable, currency: str, day: dt.date) -> Rate | None:
    for age_days in range(1, min(OLDEST_DAYS, day.toordinal() - 1) + 1):
        quoted = day - dt.timedelta(days=age_days)
        value = table.quote(currency, quoted)
        if value is not None:
            return Rate(_PRINTED.plus(value), quoted, table.source, age_days)
    return None
