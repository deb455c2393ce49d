from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from currency_converter import CurrencyConverter
from hypothesis import given, settings
from hypothesis import strategies as st

from armswire.rates import EcbRates, NbpRates, find_rate


@pytest.fixture(scope="module")
def packaged() -> CurrencyConverter:
    return CurrencyConverter(decimal=True)


@pytest.mark.parametrize("currency", ["EUR", "KRW", "PLN", "TRY", "JPY", "INR", "GBP"])
@pytest.mark.parametrize("day", [dt.date(2010, 6, 1), dt.date(2019, 3, 15), dt.date(2024, 12, 31)])
def test_a_days_rate_is_what_currencyconverter_gives(packaged: CurrencyConverter, currency: str, day: dt.date) -> None:
    rate = find_rate(currency, day)
    assert rate is not None
    assert (rate.source, rate.day) == ("ECB", day)
    assert rate.value == pytest.approx(packaged.convert(1, currency, "USD", day), rel=Decimal("1e-9"))


def test_a_weekend_takes_the_rate_of_friday() -> None:
    friday = find_rate("EUR", dt.date(2024, 12, 27))
    rate = find_rate("EUR", dt.date(2024, 12, 29))
    assert rate is not None
    assert friday is not None
    assert rate.value == friday.value
    assert (rate.day, rate.age_days, rate.is_stale) == (dt.date(2024, 12, 27), 2, False)


def test_a_month_takes_the_mean_of_its_days() -> None:
    table, days = EcbRates(), [dt.date(2024, 12, day) for day in range(1, 32)]
    quotes = [quote for day in days if (quote := table.quote("KRW", day))]
    rate = find_rate("KRW", days[0], days[-1])
    assert rate is not None
    assert rate.value == pytest.approx(sum(quotes) / len(quotes), rel=Decimal("1e-9"))
    assert rate.day == dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    "currency",
    "TWD SAR AED QAR KWD UAH PKR EGP IQD VND CLP COP ARS".split(),  # noqa: SIM905
)
def test_what_the_ecb_does_not_quote_comes_from_the_polish_central_bank(currency: str) -> None:
    rate = find_rate(currency, dt.date(2024, 12, 1), dt.date(2024, 12, 31))
    assert rate is not None
    assert (rate.source, rate.is_stale) == ("NBP", False)


def test_pegged_currencies_are_at_their_pegs() -> None:
    for currency, peg in (("SAR", "3.75"), ("AED", "3.6725"), ("QAR", "3.64")):
        rate = find_rate(currency, dt.date(2024, 12, 1), dt.date(2024, 12, 31))
        assert rate is not None
        assert 1 / rate.value == pytest.approx(Decimal(peg), rel=Decimal("0.002"))


def test_both_legs_of_a_cross_rate_are_of_one_day() -> None:
    table = NbpRates()
    assert table.quote("TWD", dt.date(2024, 12, 11)) is not None
    assert table.quote("TWD", dt.date(2024, 12, 12)) is None


def test_a_fresh_rate_of_a_later_table_goes_before_a_stale_one() -> None:
    # The ECB suspended the rouble in March 2022; the NBP went on.
    rate = find_rate("RUB", dt.date(2024, 12, 18))
    assert rate is not None
    assert (rate.source, rate.is_stale) == ("NBP", False)


def test_there_is_no_rate_of_an_unknown_currency_or_far_from_any_day() -> None:
    assert find_rate("QQQ", dt.date(2024, 12, 18)) is None
    assert find_rate("../", dt.date(2024, 12, 18)) is None
    assert find_rate("KRW", dt.date(2060, 1, 1)) is None
    assert find_rate("KRW", dt.date(1, 1, 1)) is None
    assert find_rate("KRW", dt.date(1, 1, 1), dt.date(9999, 12, 31)) is None


def test_a_rate_after_the_tables_end_is_stale() -> None:
    rate = find_rate("SAR", dt.date(2027, 3, 1))
    assert rate is not None
    assert rate.is_stale


def test_a_dollar_is_a_dollar() -> None:
    rate = find_rate("USD", dt.date(2060, 1, 1))
    assert rate is not None
    assert rate.value == 1


def test_the_network_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("urllib.request.urlopen", refuse)
    assert find_rate("TWD", dt.date(2030, 1, 1)) is None


@given(st.dates(), st.dates(), st.sampled_from(["KRW", "SAR", "USD", "DEM", "QQQ"]))
@settings(max_examples=50, deadline=None)
def test_any_period_is_answered_without_an_error(earliest: dt.date, latest: dt.date, currency: str) -> None:
    rate = find_rate(currency, earliest, latest)
    assert rate is None or (rate.value > 0 and rate.age_days >= 0)
