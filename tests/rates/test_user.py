from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from armswire.errors import DataError
from armswire.rates import OFFICIAL_TABLES, find_rate, load_user_rates

HEAD = "date,currency,rate_per_usd\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "rates.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_rate_is_read_and_turned_over(tmp_path: Path) -> None:
    table = load_user_rates(write(tmp_path, HEAD + "2024-12-31,KPW,900\n2024-12-31,KRW, 1472.15\n"))
    rate = find_rate("KPW", dt.date(2025, 1, 2), None, (table, *OFFICIAL_TABLES))
    assert rate is not None
    assert rate.value == pytest.approx(1 / Decimal(900), rel=Decimal("1e-9"))
    assert (rate.source, rate.age_days) == ("user", 2)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert load_user_rates(write(tmp_path, "\ufeff" + HEAD + "2024-12-31,KPW,900\n")).rates


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ("", "line 1", "columns"),
        ("day,currency,rate\n", "line 1", "columns"),
        (HEAD + "31.12.2024,KRW,1472\n", "line 2", "not a date"),
        (HEAD + "2024-12-31,won,1472\n", "line 2", "not a currency"),
        (HEAD + "2024-12-31,KRW,\n", "line 2", "not a number"),
        (HEAD + "2024-12-31,KRW,-3\n", "line 2", "no possible rate"),
        (HEAD + "2024-12-31,KRW,NaN\n", "line 2", "no possible rate"),
        (HEAD + "2024-12-31,KRW\n", "line 2", "three cells"),
        (HEAD + "2024-12-31,KRW,1,472\n", "line 2", "three cells"),
        (HEAD + "2024-12-31,KRW,1\n2024-12-31,KRW,2\n", "line 3", "second rate"),
    ],
)
def test_a_bad_file_is_told_with_its_line_and_the_remedy(tmp_path: Path, text: str, place: str, problem: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        load_user_rates(path)
    assert str(path) in str(caught.value)
    assert caught.value.place == place
    assert problem in str(caught.value)
    assert caught.value.remedy


def test_a_missing_or_binary_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_user_rates(tmp_path / "none.csv")
    (tmp_path / "rates.csv").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(DataError, match="cannot be read"):
        load_user_rates(tmp_path / "rates.csv")
