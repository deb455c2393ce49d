from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.mentions.equipment.counts import find_counts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 tanks", 12),
        ("1,200 vehicles", 1200),
        ("twenty-four jets", 24),
        ("one hundred and twenty tanks", 120),
        ("two dozen tanks", 24),
        ("3 dozen tanks", 36),
        ("half a dozen tanks", 6),
        ("a dozen tanks", 12),
        ("a pair of frigates", 2),
        ("two pairs of frigates", 4),
        ("a thousand drones", 1000),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, value: int) -> None:
    (count,) = find_counts(text)
    assert count.value == value


@pytest.mark.parametrize(
    ("text", "value", "bound", "approximate"),
    [
        ("at least 30 tanks", 30, "min", False),
        ("more than 100 tanks", 100, "min", False),
        ("up to 32 fighters", 32, "max", False),
        ("no more than 32 fighters", 32, "max", False),
        ("about two dozen tanks", 24, None, True),
        ("nearly 50 tanks", 50, None, True),
        ("12 to 15 jets", 12, "min", True),
        ("six to eight corvettes", 6, "min", True),
        ("dozens of tanks", None, None, True),
        ("several hundred tanks", None, None, True),
    ],
)
def test_bounds_and_approximations_are_kept(text: str, value: int | None, bound: str | None, approximate: bool) -> None:  # noqa: FBT001
    (count,) = find_counts(text)
    assert (count.value, count.bound, count.approximate) == (value, bound, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "155 mm shells",
        "a range of 300 km",
        "7.62 rounds",
        "in 2025 the tanks",
        "12% of tanks",
        "$12 tanks",
        "the 48th tank",
        "12-year-old tanks",
        "5 million rounds",
        "F-16",
        "8x8 vehicles",
    ],
)
def test_measures_years_shares_and_designations_count_nothing(text: str) -> None:
    assert find_counts(text) == ()


def test_a_number_in_a_taken_span_counts_nothing() -> None:
    assert find_counts("on 12 May 30 tanks", [(3, 9)])[0].value == 30


@given(st.text(alphabet="a1 ,.-dozensixtyofup%$", max_size=80))
def test_counts_lie_in_the_text_in_order(text: str) -> None:
    counts = find_counts(text)
    assert all(0 <= count.start < count.end <= len(text) for count in counts)
    assert all(left.end <= right.start for left, right in pairwise(counts))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a dozen jets", "dozen", 12),
        ("a pair of frigates", "pair", 2),
        ("a half-dozen boats", "half-dozen", 6),
        ("seventy-two thousand four hundred rifles", "seventy-two thousand four hundred", 72_400),
    ],
)
def test_count_is_the_words_of_the_number_only(text: str, words: str, value: int) -> None:
    (count,) = find_counts(text)
    assert (text[count.start : count.end], count.value) == (words, value)
