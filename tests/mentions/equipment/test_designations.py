from __future__ import annotations

from collections.abc import Callable

import pytest

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


@pytest.mark.parametrize(
    ("designation", "category"),
    [
        ("Mi-199", "helicopter"),
        ("Su-71", "aircraft"),
        ("9M299", "missile"),
        ("2S98", "artillery"),
        ("AN/TPY-99", "sensor"),
        ("GBU-99", "missile"),
        ("BTR-99", "armoured_vehicle"),
        ("RQ-98", "uav"),
        ("Project 99990", "ship"),
    ],
)
def test_an_unlisted_designation_is_read_by_its_family(find: Find, designation: str, category: str) -> None:
    text = f"The army had ordered 12 {designation} from abroad."
    assert [(m.text, m.category) for m in find(text)] == [(designation, category)]


def test_a_kind_word_decides_where_the_letters_are_no_familys(find: Find) -> None:
    (mention,) = find("The navy unveiled the QZX-77 frigate.")
    assert (mention.text, mention.category) == ("QZX-77", "ship")


@pytest.mark.parametrize(
    "text",
    [
        "Traffic was heavy on the A-20 motorway near Paris.",
        "The contract (N0001921C0040) was modified.",
        "The award, FA8620-21-C-0001, is incentive-fee.",
        "It violates UN Security Council Resolution 2231 and UN 2231.",
        "Flight MH-370 is missing.",
        "He fills in form DD-214 and an S-1 filing.",
        "The COVID-19 pandemic delayed the G-7 summit and the G20.",
        "Article 5 and Section 301 apply in FY22.",
        "Vitamin B-12 helps.",
        "The ranks of E-5 and above may apply.",
        "The M1 motorway is closed.",
        "Soldiers of 4-72 Field Artillery and HSM-77 trained.",
        "USS Nimitz (CVN 68) and USS Shiloh (CG-67) sailed.",
        "They won 3-2 and drew 1-1.",
        "The A-20 road and Highway A-1 are closed.",
        "Write to P.O. Box B-29.",
    ],
)
def test_other_letters_and_numbers_are_no_equipment(find: Find, text: str) -> None:
    assert find(text) == []
