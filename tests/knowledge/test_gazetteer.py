"""The integrity of the equipment tables: every row is in its place, valid, unambiguous and found."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import get_args

import pycountry
import pytest
import spacy

from armswire.errors import DataError
from armswire.knowledge.designations import load_families
from armswire.knowledge.kinds import load_kinds
from armswire.knowledge.lexicon import cut_pieces
from armswire.knowledge.systems import COLUMNS, System, count_extras, load_gazetteer, read_systems, shorten
from armswire.knowledge.tables import list_tables
from armswire.mentions.equipment.extraction import find_equipment
from armswire.records import Category

SYSTEM_TABLES = [path for path in list_tables("equipment") if path.stem in get_args(Category)]
BLANK = spacy.blank("en")


def read_column(path: Path, column: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [row[column] for row in csv.DictReader(stream)]


def list_forms(system: System) -> list[str]:
    return [system.name, *system.aliases]


@pytest.mark.parametrize("path", list_tables("equipment"), ids=lambda path: path.name)
def test_rows_are_sorted_by_their_first_column(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        first = [row[0] for row in csv.reader(stream)][1:]
    assert first == sorted(first)


@pytest.mark.parametrize("path", SYSTEM_TABLES, ids=lambda path: path.name)
def test_a_table_holds_the_systems_of_its_category_with_valid_codes(path: Path) -> None:
    for system in read_systems(path):
        assert system.category == path.stem
        assert system.kind, system.name
        assert system.origin is None or system.origin == "XK" or pycountry.countries.get(alpha_2=system.origin), system
        assert system.unsafe <= set(system.aliases)


def test_the_gazetteer_is_as_broad_as_the_trade() -> None:
    assert len(load_gazetteer().systems) >= 3000


def test_no_form_stands_for_two_systems() -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for system in load_gazetteer().systems.values():
        for form in list_forms(system):
            owners[tuple(piece.key for piece in cut_pieces(form))].add(system.name)
    assert {key: names for key, names in owners.items() if len(names) > 1 or not key} == {}


def test_a_family_is_a_row_of_the_same_category() -> None:
    systems = load_gazetteer().systems
    strays = [s.name for s in systems.values() if s.family and systems[s.family].category != s.category]
    assert strays == []


def test_no_family_of_designations_overlaps_another_of_the_same_width() -> None:
    for prefix, families in load_families().items():
        ranges = [(family.low, family.high) for family in families]
        assert len(ranges) == len(set(ranges)), prefix


@pytest.mark.parametrize("path", SYSTEM_TABLES, ids=lambda path: path.name)
def test_every_row_is_found_in_a_carrier_sentence_with_its_category(path: Path) -> None:
    missed = [system.name for system in read_systems(path) if not is_found(system)]
    assert missed == []


def is_found(system: System) -> bool:
    """Whether the name, without maker and kind, is found behind a number and before its kind."""
    start = len("The army had ordered 12 ")
    extras = count_extras(system.name, system.maker)
    kind = "" if extras[1] else f" {system.kind}s"
    text = f"The army had ordered 12 {system.name}{kind} from abroad."
    own = shorten(system.name, *extras)
    start += system.name.index(own)
    found = [m for m in find_equipment(BLANK.make_doc(text)) if m.start < start + len(own) and start < m.end]
    return bool(found) and own in found[0].text and found[0].category == system.category


def test_the_kinds_have_one_meaning_each() -> None:
    (path,) = (path for path in list_tables("equipment") if path.name == "kinds.csv")
    phrases = [tuple(piece.key for piece in cut_pieces(phrase)) for phrase in read_column(path, "phrase")]
    assert len(phrases) == len(set(phrases))
    assert [hit.entries[0].category for hit in load_kinds().find("a main battle tank")] == ["armoured_vehicle"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("name,colour\nX,red\n", "unknown columns"),
        (f"{','.join(reversed(COLUMNS))}\n", "out of order"),
        (f"{','.join(COLUMNS)}\nX,,,tank,,,,,,\n", "category is 'tank'"),
        (f"{','.join(COLUMNS)}\nX,,,uav,Planes,,,,,\n", "sipri is 'Planes'"),
        (f"{','.join(COLUMNS)}\nX,,,uav,,VIII,,,,\n", "unroca is 'VIII'"),
        (f"{','.join(COLUMNS)}\nX,,,uav,,,,,,maybe\n", "cue is 'maybe'"),
        (f"{','.join(COLUMNS)}\n,,,uav,,,,,,\n", "name is empty"),
        (f"{','.join(COLUMNS)}\nX,,,uav,,,,,,,,\n", "wrong number of cells"),
    ],
)
def test_a_bad_table_is_refused_with_file_line_and_remedy(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        read_systems(path)
    assert caught.value.path == str(path)
    assert caught.value.place in ("line 1", "line 2")
    assert caught.value.remedy


def test_a_table_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No such file"):
        read_systems(tmp_path / "none.csv")
