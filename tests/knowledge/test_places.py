"""The integrity of the tables of places."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import pycountry
import pytest

from armswire.errors import DataError
from armswire.knowledge.countries import load_countries
from armswire.knowledge.places import (
    find_addresses,
    load_sites,
    load_state_names,
    load_states,
    read_areas,
    read_cities,
    read_towns,
)
from armswire.knowledge.tables import list_tables

PATHS = {path.stem: path for path in list_tables("places")}
CITIES = list(read_cities(PATHS["cities"]))
WRITTEN = [site for _, site in (*read_areas(PATHS["areas"]), *read_towns(PATHS["towns"]))]


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.name)
def test_rows_are_sorted_and_differ(path: Path):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [tuple(row) for row in csv.reader(stream)][1:]
    assert rows == sorted(rows)
    assert len(rows) == len({row[:3] for row in rows})


def test_every_code_is_iso_3166_and_every_point_on_the_map():
    for site in (*CITIES, *WRITTEN):
        assert site.country in (None, "XK") or pycountry.countries.get(alpha_2=site.country), site
        assert (site.latitude is None) == (site.longitude is None), site
        assert site.latitude is None or (abs(site.latitude) <= 90 and abs(site.longitude or 0) <= 180), site


def test_a_written_town_lies_in_the_country_it_says():
    """No town that is written by hand is far from every generated town of its country."""
    for site in WRITTEN:
        if site.kind != "town" or site.latitude is None or site.longitude is None:
            continue
        rivals = [city for city in CITIES if city.country == site.country]
        nearest = min(
            (
                abs((city.latitude or 0) - site.latitude) + abs((city.longitude or 0) - site.longitude)
                for city in rivals
            ),
            default=0,
        )
        assert nearest < 5, site


def test_every_capital_has_a_point():
    sites = load_sites()
    unknown = []
    for country in load_countries().by_code.values():
        if country.capital:
            hits = [site for hit in sites.find(country.capital) for site in hit.entries]
            if not any(site.country == country.code and site.latitude is not None for site in hits):
                unknown.append(country.capital)
    # Seats of small territories that GeoNames does not count among the towns of the size kept here.
    assert len(unknown) < 40, unknown
    assert {"Baghdad", "Seoul", "Warsaw", "Washington", "Kyiv", "Naypyidaw", "Ulaanbaatar"}.isdisjoint(unknown)


def test_every_american_state_is_known_by_name_abbreviation_and_code():
    names = load_state_names()
    assert len(names) == 51
    assert {load_states()[form] for form in ("Texas", "TX")} == {"TX"}
    assert load_states()["Pa."] == "PA"
    areas = {site.name for site in WRITTEN if site.kind == "state"}
    assert set(names.values()) - areas == {"New York", "Washington"}  # towns first, and states where the text says so


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Poway, California, and", [("Poway", "California", "CA")]),
        ("at Fort Worth, Texas; Norfolk, Va.;", [("Fort Worth", "Texas", "TX"), ("Norfolk", "Va.", "VA")]),
        ("Command, Washington, D.C., is", []),
        ("on July, Washington has", []),
        ("in London, England", []),
    ],
)
def test_american_addresses(text: str, found: list[tuple[str, str, str]]):
    parts = [
        (text[address.start : address.town_end], text[address.state_start : address.end], address.code)
        for address in find_addresses(text)
    ]
    assert parts == found


def test_a_written_town_replaces_the_generated_one():
    (hit,) = load_sites().find("Kiev")
    assert {site.name for site in hit.entries if site.country == "UA"} == {"Kyiv"}


def test_every_site_is_found_by_its_own_name():
    sites = load_sites()
    for site in itertools.chain(WRITTEN, CITIES[::50]):
        assert any(site.country == entry.country for hit in sites.find(site.name) for entry in hit.entries), site


@pytest.mark.parametrize(
    ("row", "problem"),
    [("Atlantis,,lagoon,,,", "kind"), ("Atlantis,,sea,,91,0", "map"), ("Atlantis,,sea,,1,", "could not convert")],
)
def test_a_row_that_breaks_a_rule_is_refused(row: str, problem: str, tmp_path: Path):
    path = tmp_path / "areas.csv"
    path.write_text(f"name,aliases,kind,country,latitude,longitude\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=problem):
        read_areas(path)
