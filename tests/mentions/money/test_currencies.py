from __future__ import annotations

import csv
from importlib.resources import files

import pycountry
import pytest
from babel import Locale
from babel.numbers import get_currency_name

from armswire.mentions.money import find_money
from armswire.mentions.money.cldr import split_words
from armswire.mentions.money.currencies import load_currencies

# Funds, metals, units of account and test codes: nobody counts a deal in them.
_UNCOUNTED = """BOV CHE CHW CLF CNH COU MXV USN UYI UYW VED XAD XAG XAU XBA XBB XBC XBD XPD XPT XSU XTS XUA XXX ZWG"""
CURRENT = sorted({row.alpha_3 for row in pycountry.currencies} - set(_UNCOUNTED.split()))


def read_rows(name: str) -> list[dict[str, str]]:
    text = files("armswire.mentions.money").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("code", CURRENT)
def test_every_current_currency_is_found_by_its_code_and_by_its_english_names(code: str) -> None:
    for name in (code, get_currency_name(code, 2, "en"), Locale("en").currencies[code]):
        (money,) = find_money(f"It paid 3.5 million {name} for them.").mentions
        assert (money.currency, money.amount) == (code, 3_500_000), name


def test_no_form_is_listed_twice_and_all_are_sorted() -> None:
    for name, key in (("denominations.csv", ("kind", "form")), ("nationalities.csv", ("country",))):
        keys = [tuple(row[column] for column in key) for row in read_rows(name)]
        assert keys == sorted(set(keys))


def test_every_code_of_the_tables_is_known() -> None:
    known = set(Locale("en").currencies)
    for row in read_rows("denominations.csv"):
        assert set(row["codes"].split()) - {"@"} <= known, row
        assert row["usual"] in (*known, ""), row
        assert row["kind"] in {"abbreviation", "code", "noun", "sign"}, row
        assert row["when"] in {"any", "sum", "scaled", "joined", "suffix"}, row


def test_every_nationality_names_a_country() -> None:
    territories = set(Locale("en").territories)
    assert all(row["country"] in territories for row in read_rows("nationalities.csv"))


@pytest.mark.parametrize(
    "row", [row for row in read_rows("denominations.csv") if row["kind"] == "sign"], ids=lambda row: row["form"]
)
def test_every_sign_is_found_before_a_number(row: dict[str, str]) -> None:
    (money,) = find_money(f"It paid {row['form']}5 million.").mentions
    assert money.currency in (row["usual"] or None, *row["codes"].split(), None)
    assert money.start == 8


def test_a_currency_in_use_takes_the_name_of_the_one_it_replaced() -> None:
    names = load_currencies().names
    assert names[split_words("Burmese kyats")].codes == ("MMK",)
    assert names[split_words("Irish pounds")].codes == ("IEP",)
