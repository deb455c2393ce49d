from __future__ import annotations

import pytest

from armswire.checks.money import check_implied_rates, check_unit_price
from armswire.mentions.money import find_money


def check(text: str) -> list[tuple[str, str, list[str]]]:
    flags = check_implied_rates(find_money(text).mentions, "2024-12-01", "2024-12-31")
    return [(flag.code, flag.severity, [suggestion.value for suggestion in flag.suggestions]) for flag in flags]


@pytest.mark.parametrize(
    "text", ["€100 million ($105 million)", "$105 million (€100 million)", "KRW 1 trillion ($700m)"]
)
def test_a_restated_sum_near_the_official_rate_is_right(text: str) -> None:
    assert check(text) == []


def test_more_than_five_per_cent_off_is_a_warning() -> None:
    ((code, severity, values),) = check("135.8 billion won, or approximately $101 million")
    assert (code, severity) == ("money.implied_rate", "warning")
    assert values[0].startswith("9445")


def test_the_flag_stands_on_the_conversion_or_on_the_slipped_pair() -> None:
    mentions = find_money("135.8 billion won, or $101 million, and 59.7 million Czech crowns (€2.5 billion)").mentions
    flags = list(check_implied_rates(mentions, "2024-12-01", "2024-12-31"))
    assert [flag.text for flag in flags] == ["$101 million", "59.7 million Czech crowns"]


def test_a_factor_off_is_an_error() -> None:
    assert [row[:2] for row in check("€100 million ($300 million)")] == [("money.implied_rate", "error")]


def test_a_bound_is_no_rounding_error() -> None:
    assert check("more than €100 million ($115 million)") == []


def test_a_slipped_scale_word_is_repaired_in_the_suggestions() -> None:
    ((code, severity, values),) = check("135.8 million won ($94.5 million)")
    assert (code, severity) == ("money.scale_slip", "error")
    assert set(values) == {"94500 USD", "135800000000 KRW"}


def test_the_repair_that_the_article_tells_elsewhere_comes_first() -> None:
    ((_, _, values),) = check("135.8 million won ($94.5 million) was paid; the 135.8 billion won are for guns.")
    assert values[0] == "135800000000 KRW"


def test_without_a_date_or_a_rate_nothing_is_compared() -> None:
    mentions = find_money("135.8 million won ($94.5 million)").mentions
    assert list(check_implied_rates(mentions, None, None)) == []
    assert list(check_implied_rates(mentions, "2060-01-01", None)) == []


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("$850 million", []),
        ("$870 million", []),
        ("$600 million", [("money.unit_price", "warning")]),
        ("$1.2 billion", [("money.unit_price", "info")]),
        ("$850 billion", [("money.scale_slip", "error")]),
        ("€600 million", []),
    ],
)
def test_price_times_quantity_is_held_against_the_total(total: str, expected: list[tuple[str, str]]) -> None:
    price, whole = find_money(f"at $85 million each, for {total}").mentions
    assert [(flag.code, flag.severity) for flag in check_unit_price(price, 10, whole)] == expected
