"""A user's own exchange rates, from a CSV file."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from armswire.errors import DataError
from armswire.rates.tables import divide
from armswire.records import RateSource

COLUMNS = ("date", "currency", "rate_per_usd")


@dataclass(frozen=True)
class UserRates:
    """Rates by currency and day, in US dollars for one unit.

    A user's table is often thin (one rate a month, or one a year), which `find_rate` reports by its age.
    """

    rates: dict[str, dict[dt.date, Decimal]] = field(default_factory=dict)
    source: RateSource = "user"

    def quote(self, currency: str, day: dt.date) -> Decimal | None:
        """Give the US dollars that one unit made on exactly this day, or None."""
        return self.rates.get(currency, {}).get(day)


def load_user_rates(path: Path | str) -> UserRates:
    """Load a CSV file with the columns `date` (YYYY-MM-DD), `currency` (ISO 4217) and `rate_per_usd`.

    Args:
        path: The file, in UTF-8; `rate_per_usd` is in units of the currency for one US dollar (1472.15 for the won).

    Returns:
        The table, to be put before `OFFICIAL_TABLES`.

    Raises:
        DataError: The file cannot be read, lacks a column, or a line of it is malformed or repeated.
    """
    path = Path(path)
    rates: dict[str, dict[dt.date, Decimal]] = {}
    for number, row in _read_rows(path):
        day, currency, value = _read_row(row, path, number)
        days = rates.setdefault(currency, {})
        if day in days:
            raise _complain(path, number, f"a second rate for {currency} on {day}", "keep one line for each day")
        days[day] = value
    return UserRates(rates)


def _read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"cannot be read ({error})", path=str(path), remedy="give a UTF-8 CSV file") from error
    reader = csv.DictReader(text.splitlines(), skipinitialspace=True)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise _complain(path, 1, "the columns are not as expected", f"let the first line be {','.join(COLUMNS)}")
    for row in reader:
        if None in row or None in row.values():
            raise _complain(path, reader.line_num, "the line has not three cells", f"write {','.join(COLUMNS)}")
        yield reader.line_num, row


def _read_row(row: dict[str, str], path: Path, number: int) -> tuple[dt.date, str, Decimal]:
    try:
        day = dt.date.fromisoformat(row["date"].strip())
    except ValueError as error:
        raise _complain(path, number, f"{row['date']!r} is not a date", "write YYYY-MM-DD") from error
    currency = row["currency"].strip()
    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise _complain(path, number, f"{row['currency']!r} is not a currency", "write its ISO 4217 code, such as KRW")
    return day, currency, divide(Decimal(1), _read_positive(row["rate_per_usd"], path, number))


def _read_positive(cell: str, path: Path, number: int) -> Decimal:
    remedy = "write a number above 0 with a decimal point, such as 1472.15"
    try:
        value = Decimal(cell.strip())
    except InvalidOperation as error:
        raise _complain(path, number, f"{cell!r} is not a number", remedy) from error
    if not (value.is_finite() and value > 0):
        raise _complain(path, number, f"{cell!r} is no possible rate", remedy)
    return value


def _complain(path: Path, number: int, problem: str, remedy: str) -> DataError:
    return DataError(problem, path=str(path), place=f"line {number}", remedy=remedy)
