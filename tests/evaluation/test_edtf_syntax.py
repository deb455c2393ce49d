import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.evaluation.edtf_syntax import is_edtf


@given(st.dates())
def test_every_day_month_and_year_is_valid(day):
    for length in (10, 7, 4):
        for mark in ("", "~", "?", "%"):
            assert is_edtf(day.isoformat()[:length] + mark)


days = st.dates(dt.date(2024, 1, 1), dt.date(2025, 3, 1))


@given(days, days)
def test_an_interval_is_valid_if_its_days_are_in_order(first, last):
    assert is_edtf(f"{first}/{last}") == (first <= last)


@given(st.text(alphabet="0123456789-~/.X?%", max_size=12))
def test_any_text_is_judged(text):
    assert is_edtf(text) in (True, False)


@pytest.mark.parametrize(
    "text", ["2025-35", "2024-21~", "199X", "19XX", "XXXX-04-23", "XXXX-02-29", "2022/..", "../2030-06"]
)
def test_partial_open_and_seasonal_dates_are_valid(text):
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["", "/", "2025-13", "2025-06-31", "2023-02-29", "25-06-01", "2025/", "2025-6-1", "June 2025", "2025-50", "1/2/3",
     "2025-05/2025-04", "0000-01-01", "2025-01-01T10:00"],
)  # fmt: skip
def test_what_no_calendar_has_is_not(text):
    assert not is_edtf(text)
