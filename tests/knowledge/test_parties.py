"""The integrity of the tables of parties: every row is in its place, valid, unambiguous and found."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pycountry
import pytest
import spacy

from armswire.errors import DataError
from armswire.knowledge.aliases import Alias
from armswire.knowledge.countries import Country, load_countries, read_countries
from armswire.knowledge.fairs import FairRow, read_fairs
from armswire.knowledge.lexicon import cut_pieces
from armswire.knowledge.officials import load_role_words
from armswire.knowledge.organisations import Organisation, find_company_name, read_bodies, read_companies
from armswire.knowledge.tables import list_tables
from armswire.mentions.parties.extraction import read_parties

PATHS = {path.stem: path for path in list_tables("parties")}
COMPANIES = read_companies(PATHS["companies"])
BODIES = read_bodies(PATHS["bodies"])
COUNTRIES = read_countries(PATHS["countries"])
FAIRS = read_fairs(PATHS["fairs"])
BLANK = spacy.blank("en")
READERS = {"companies": read_companies, "bodies": read_bodies, "countries": read_countries, "fairs": read_fairs}


def is_country_code(code: str | None) -> bool:
    return code is None or code == "XK" or pycountry.countries.get(alpha_2=code) is not None


def normalise(form: str) -> tuple[str, ...]:
    return tuple(piece.key for piece in cut_pieces(form))


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.name)
def test_rows_are_sorted_by_their_first_column_which_names_each_once(path: Path):
    with path.open(encoding="utf-8", newline="") as stream:
        first = [row[0] for row in csv.reader(stream)][1:]
    assert first == sorted(first)
    assert len(first) == len(set(first))


@pytest.mark.parametrize("row", [*COMPANIES, *BODIES, *FAIRS], ids=lambda row: row.name)
def test_codes_are_iso_3166(row: Organisation | FairRow):
    assert is_country_code(row.country)


def test_every_country_of_iso_3166_is_there():
    codes = {country.code for country in COUNTRIES}
    assert {country.alpha_2 for country in pycountry.countries} <= codes
    assert codes - {country.alpha_2 for country in pycountry.countries} == {"XK"}


def test_parents_are_rows():
    names = {company.name for company in COMPANIES}
    assert {company.parent for company in COMPANIES if company.parent} <= names


def test_no_company_is_its_own_ancestor():
    parents = {company.name: company.parent for company in COMPANIES}
    for name, first in parents.items():
        seen, parent = {name}, first
        while parent:
            assert parent not in seen, name
            seen.add(parent)
            parent = parents[parent]


def test_a_form_of_two_rows_needs_a_cue_in_both():
    rows: defaultdict[tuple[str, ...], set[tuple[str, bool]]] = defaultdict(set)
    for organisation in (*COMPANIES, *BODIES):
        for alias in organisation.names:
            rows[normalise(alias.form)].add((organisation.name, alias.needs_cue))
    clashes = {form: shared for form, shared in rows.items() if len({name for name, _ in shared}) > 1}
    assert {form: shared for form, shared in clashes.items() if not all(cue for _, cue in shared)} == {}


def test_enough_is_known():
    assert len(COMPANIES) >= 600
    assert len(BODIES) >= 500
    assert len(FAIRS) >= 90
    assert len(load_role_words()) >= 100


def find_names(text: str) -> set[str]:
    doc = BLANK(text)
    reading = read_parties(doc)
    return {party.name for party in reading.parties} | {fair.name for fair in reading.fairs}


@pytest.mark.parametrize("organisation", [*COMPANIES, *BODIES], ids=lambda organisation: organisation.name)
def test_every_organisation_is_found_in_a_carrier_sentence(organisation: Organisation):
    form = next((alias.form for alias in organisation.names if not alias.needs_cue), None)
    if form is None:
        pytest.skip("every form of it needs a cue")
    names = find_names(f"The deal was approved yesterday by {form}, officials said.")
    assert organisation.name in names or form in names, names


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
def test_every_country_is_found_as_a_buyer(country: Country):
    form = next(alias.form for alias in country.names if not alias.needs_cue)
    assert country.name in find_names(f"The missiles were sold to {form} in 2020.")


@pytest.mark.parametrize("fair", FAIRS, ids=lambda fair: fair.name)
def test_every_fair_is_found_as_an_exhibition(fair: FairRow):
    doc = BLANK(f"The vehicle was shown at the exhibition {fair.name}, officials said.")
    assert fair.name in {found.name for found in read_parties(doc).fairs}


def test_capitals_are_seats_of_their_governments():
    for country in load_countries().by_code.values():
        if country.capital and country.capital != country.name:
            assert country.capital in {alias.form for alias in country.metonyms}, country.name


@pytest.mark.parametrize("stem", READERS)
def test_an_unknown_column_is_refused(stem: str, tmp_path: Path):
    header, *_ = PATHS[stem].read_text(encoding="utf-8").splitlines()
    path = tmp_path / "rows.csv"
    path.write_text(f"{header},colour\n", encoding="utf-8")
    with pytest.raises(DataError, match="unknown columns"):
        READERS[stem](path)


@pytest.mark.parametrize(
    ("stem", "row", "problem"),
    [
        ("companies", "Acme,,XYZ,,", "ISO 3166"),
        ("companies", "Acme,,GB,,perhaps", "cue"),
        ("companies", ",,GB,,", "empty"),
        ("bodies", "Acme,,person,GB,", "kind"),
        ("countries", "usa,United States,,,,,", "ISO 3166"),
        ("fairs", "Acme Expo,,London,gb", "ISO 3166"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_with_its_line(stem: str, row: str, problem: str, tmp_path: Path):
    header, *_ = PATHS[stem].read_text(encoding="utf-8").splitlines()
    path = tmp_path / "rows.csv"
    path.write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        READERS[stem](path)
    assert "line 2" in str(caught.value)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("KAI", "Korea Aerospace Industries"),
        ("Samsung Techwin", "Hanwha Aerospace"),
        ("aselsan", "ASELSAN"),
        ("", None),
    ],
)
def test_companies_are_known_by_all_their_names(form: str, name: str | None):
    assert find_company_name(form) == name


def test_a_question_mark_is_no_part_of_a_name():
    forms = [alias.form for row in (*COMPANIES, *BODIES, *FAIRS) for alias in row.names]
    forms += [alias.form for country in COUNTRIES for alias in (*country.names, *country.metonyms)]
    assert [form for form in forms if form.endswith("?") or form != form.strip()] == []
    assert Alias("Bell", needs_cue=True) in next(row for row in COMPANIES if row.name == "Bell").names
