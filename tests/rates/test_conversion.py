from __future__ import annotations

import datetime as dt
from decimal import Decimal, getcontext, localcontext

import pytest

from armswire.rates import OFFICIAL_TABLES, UserRates, convert_to_usd
from armswire.records import Money


def make_money(amount: str | None, currency: str | None) -> Money:
    return Money(text="a sum", start=3, end=8, amount=amount, currency=currency)


def test_the_amount_is_the_printed_rate_times_the_sum() -> None:
    usd, flags = convert_to_usd(make_money("135800000000", "KRW"), "2024-12-01", "2024-12-31")
    assert usd is not None
    assert usd.amount == (Decimal(135_800_000_000) * usd.rate).quantize(Decimal("0.01"))
    assert (usd.rate_date, usd.rate_source, flags) == ("2024-12-31", "ECB", ())
    assert Decimal(94_000_000) < usd.amount < Decimal(95_000_000)


def test_dollars_stay_as_they_are() -> None:
    usd, flags = convert_to_usd(make_money("101000000.5", "USD"), "2024-12-31")
    assert usd is not None
    assert (usd.amount, usd.rate, flags) == (Decimal("101000000.5"), 1, ())


@pytest.mark.parametrize(("amount", "currency"), [(None, "KRW"), ("5", None)])
def test_half_a_sum_is_not_converted_and_not_flagged(amount: str | None, currency: str | None) -> None:
    assert convert_to_usd(make_money(amount, currency), "2024-12-31") == (None, ())


@pytest.mark.parametrize("earliest", [None, "", "..", "XXXX-04-23"])
def test_without_a_day_there_is_no_rate_to_take(earliest: str | None) -> None:
    assert convert_to_usd(make_money("5", "KRW"), earliest, None) == (None, ())


def test_an_unknown_rate_is_flagged() -> None:
    usd, (flag,) = convert_to_usd(make_money("5", "KPW"), "2024-12-31")
    assert usd is None
    assert (flag.code, flag.severity, flag.start, flag.end) == ("money.no_rate", "warning", 3, 8)


def test_an_old_rate_is_used_and_flagged() -> None:
    usd, (flag,) = convert_to_usd(make_money("5", "SAR"), "2027-03-01")
    assert usd is not None
    assert flag.code == "money.stale_rate"


def test_a_users_table_goes_before_the_official_ones() -> None:
    table = UserRates({"KRW": {dt.date(2024, 12, 31): Decimal("0.001")}})
    usd, _ = convert_to_usd(make_money("5000", "KRW"), "2024-12-31", None, (table, *OFFICIAL_TABLES))
    assert usd is not None
    assert (usd.amount, usd.rate_source) == (Decimal("5.00"), "user")


def test_a_narrow_decimal_context_does_not_change_a_cent() -> None:
    money = make_money("123456789012345.67", "EUR")
    usual, _ = convert_to_usd(money, "2024-12-31")
    with localcontext(prec=6):
        narrow, _ = convert_to_usd(money, "2024-12-31")
        assert getcontext().prec == 6
    assert usual == narrow
