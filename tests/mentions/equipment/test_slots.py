from __future__ import annotations

from collections.abc import Callable

import pytest

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


@pytest.mark.parametrize(
    ("text", "name", "category"),
    [
        ("Peru ordered 12 Zorvane frigates.", "Zorvane", "ship"),
        ("The new Zorvane tank was shown.", "Zorvane", "armoured_vehicle"),
        ("It builds the Zorvane, an infantry fighting vehicle.", "Zorvane", "armoured_vehicle"),
        ("It builds the Zorvane, a new tracked light tank, at home.", "Zorvane", "armoured_vehicle"),
        ("The yard delivered a Zorvane-class frigate.", "Zorvane-class", "ship"),
        ("Peru had ordered 12 Zorvane from the yard.", "Zorvane", "other"),
        ("Iran showed a drone called Zorvane.", "Zorvane", "uav"),
        ("The “Zorvane” missile flew.", "Zorvane", "missile"),
        ("Peru bought 12 Turkish-made Zorvane drones.", "Zorvane", "uav"),
    ],
)
def test_an_unlisted_name_is_known_by_its_place(find: Find, text: str, name: str, category: str) -> None:
    assert [(m.text, m.category) for m in find(text)] == [(name, category)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru ordered 12 Turkish drones.",
        "Lockheed Martin fighters are dear.",
        "The Navy helicopter crashed.",
        "The Strike Fighter Squadron flew.",
        "They hired 12 Americans from Ohio.",
        "Poland received 200 Marines from the base.",
        "General Zorvane said tanks are old.",
        "A world-class frigate programme.",
    ],
)
def test_nationalities_makers_services_and_people_name_nothing(find: Find, text: str) -> None:
    assert [m.text for m in find(text) if any(char.isupper() for char in m.text)] == []
