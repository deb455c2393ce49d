from __future__ import annotations

from collections.abc import Callable

import pytest

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


def read(find: Find, text: str) -> list[tuple[str, int | None, str | None, int | None]]:
    return [
        (
            mention.text,
            mention.quantity.value if mention.quantity else None,
            mention.quantity.unit if mention.quantity else None,
            mention.delivered.value if mention.delivered else None,
        )
        for mention in find(text)
    ]


@pytest.mark.parametrize(
    ("text", "name", "value", "unit"),
    [
        ("The deal includes two domestically produced KUH-1 Surion utility helicopters.", "KUH-1 Surion", 2, "unit"),
        ("Poland bought a squadron of 18 jets.", "jets", 18, "unit"),
        ("Greece ordered 12 firm plus six options of the MH-60R helicopter.", "MH-60R", 12, "unit"),
        ("The deal covers three batteries of S-400 missiles.", "S-400", 3, "battery"),
        ("The order is for four S-400 batteries.", "S-400", 4, "battery"),
        ("Kyiv asked for 10,000 rounds of 35 mm ammunition.", "35 mm ammunition", 10000, "round"),
        ("They sent F-16s (24) in May.", "F-16s", 24, "unit"),
        ("It may buy 12 new and refurbished T-72 tanks.", "T-72", 12, "unit"),
        ("Riga ordered 42 of the infantry fighting vehicles.", "infantry fighting vehicles", 42, "unit"),
    ],
)
def test_a_count_is_bound_across_the_words_between(find: Find, text: str, name: str, value: int, unit: str) -> None:
    assert (name, value, unit, None) in read(find, text)


def test_each_name_of_a_list_has_its_own_count(find: Find) -> None:
    found = read(find, "Warsaw signed for 180 K2 tanks and 212 K9 howitzers.")
    assert [(name, value) for name, value, _, _ in found] == [("K2", 180), ("K9", 212)]


@pytest.mark.parametrize(
    ("text", "ordered", "delivered"),
    [
        ("Poland has received 75 of 180 K2 tanks.", 180, 75),
        ("A first batch of 28 of 212 K9 howitzers was delivered.", 212, 28),
        ("The option covers 12 of the 24 K9 howitzers.", 12, None),
    ],
)
def test_what_has_arrived_is_told_from_what_is_ordered(
    find: Find, text: str, ordered: int, delivered: int | None
) -> None:
    ((_, value, _, arrived),) = read(find, text)
    assert (value, arrived) == (ordered, delivered)


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 F-16s were sold.",
        "The 155 mm M777 howitzers fire far.",
        "Twelve countries operate F-16s.",
        "They signed 12 contracts for F-16s.",
        "There are options for 12 F-16s.",
        "Carrier Air Wing 5, the F-16s and others came.",
        "A group of 40 pilots flew F-16s.",
    ],
)
def test_a_number_of_something_else_is_not_bound(find: Find, text: str) -> None:
    assert [value for _, value, _, _ in read(find, text)] == [None]


def test_the_quantity_points_at_its_words(find: Find) -> None:
    text = "It wants at least two dozen F-16 fighters."
    (mention,) = find(text)
    assert mention.quantity is not None
    assert text[mention.quantity.start : mention.quantity.end] == "two dozen"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Morocco wants to buy two submarines of Scorpène type.", "Scorpène", 2),
        ("Sweden ordered 48 howitzers of type Archer from the maker.", "Archer", 48),
    ],
)
def test_kind_of_a_type_is_told_with_its_name(find: Find, text: str, name: str, value: int) -> None:
    (mention,) = find(text)
    assert mention.text == name
    assert mention.quantity is not None
    assert mention.quantity.value == value
