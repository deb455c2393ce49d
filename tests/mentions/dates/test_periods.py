import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.mentions.dates import periods

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
UNITS = ["day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade", "century"]


@pytest.mark.parametrize(
    ("period", "edtf", "first", "last"),
    [
        (periods.month_period(2024, 2), "2024-02", "2024-02-01", "2024-02-29"),
        (periods.part_period(2025, 35), "2025-35", "2025-07-01", "2025-09-30"),
        (periods.part_period(2025, 41), "2025-41", "2025-07-01", "2025-12-31"),
        (periods.part_period(2024, 24), "2024~", "2024-12-01", "2025-02-28"),
        (periods.years_period(1994, 3), "199X", "1990-01-01", "1999-12-31"),
        (periods.week_period(dt.date(2025, 4, 20)), "2025-04-14/2025-04-20", "2025-04-14", "2025-04-20"),
    ],
)
def test_a_period_knows_its_edtf_and_its_days(period, edtf, first, last):
    assert (period.edtf, str(period.first), str(period.last)) == (edtf, first, last)


@given(DAYS, st.sampled_from([unit for unit in UNITS if unit != "weekend"]))
def test_a_day_lies_in_its_unit(day, unit):
    period = periods.unit_period(unit, day)
    assert period.first <= day <= period.last


@given(DAYS, st.sampled_from(UNITS), st.integers(-5, 5))
def test_units_counted_on_and_back_come_home_within_the_month(day, unit, count):
    there = periods.shift_day(day, unit, count)
    assert abs((periods.shift_day(there, unit, -count) - day).days) <= 3


@pytest.mark.parametrize(("sign", "edtf"), [("~", "2025~"), ("?", "2025?"), ("", "2025")])
def test_a_mark_is_set_once(sign, edtf):
    assert periods.year_period(2025).mark(sign).mark(sign).edtf == edtf
