from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armswire.mentions.money import find_money

_WRITTEN = """$ € £ US$ kr Rs won dollars million billion bn crore lakh 5 1.5 1,234 135,8 one hundred and a half of - –
    ( ) , . or to between from about worth KRW EUR South Korean Norway apiece per share pence 2024 ½ / :
    m k F-16"""
PIECES = st.sampled_from([*_WRITTEN.split(), "\n\n"])


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
@settings(max_examples=300, deadline=None)
def test_offsets_hold_the_text_and_nothing_overlaps(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    end = 0
    for money in find_money(text).mentions:
        assert text[money.start : money.end] == money.text
        assert money.start >= end
        end = money.end
        for other in money.equivalents:
            assert text[other.start : other.end] == other.text


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = find_money(text)
    assert all(text[money.start : money.end] == money.text for money in found.mentions)
    assert all(text[flag.start : flag.end] == flag.text for flag in found.flags)


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal(999999999), places=2),
    st.sampled_from(["EUR", "KRW", "USD", "PLN", "INR"]),
)
@settings(deadline=None)
def test_a_written_sum_comes_back(amount: Decimal, code: str) -> None:
    for text in (f"{code} {amount:,f}", f"{amount:,f} {code}", f"{code}{amount:f}"):
        (money,) = find_money(text).mentions
        assert (money.amount, money.currency) == (amount, code)


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "123 ", "$", "$5 ", "5 million kr ", "one hundred and ", "$5 (", "South Korea ", "½", "a-", "5 lakh "],
)
def test_hostile_repetition_is_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert all(text[money.start : money.end] == money.text for money in find_money(text).mentions)
