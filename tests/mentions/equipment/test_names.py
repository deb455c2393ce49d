from __future__ import annotations

from collections.abc import Callable

import pytest

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


def read(find: Find, text: str) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.name, mention.category) for mention in find(text)]


@pytest.mark.parametrize(
    ("text", "words", "name", "category"),
    [
        ("Iraq flies Surions now.", "Surions", "KUH-1 Surion", "helicopter"),
        ("The F-35s arrived.", "F-35s", "F-35 Lightning II", "aircraft"),
        ("It flew an F-16V Block 70 home.", "F-16V Block 70", "F-16V Block 70", "aircraft"),
        ("Poland’s K9A1 howitzers fired.", "K9A1", "K9A1", "artillery"),
        ("Greece got the KUH 1 in May.", "KUH 1", "KUH-1 Surion", "helicopter"),
        ("Russia sold the Su-30MKI to India.", "Su-30MKI", "Su-30MKI", "aircraft"),
        ("India has Sukhoi Su-30MKI fighters.", "Sukhoi Su-30MKI", "Su-30MKI", "aircraft"),
        ("They want MQ-9B SeaGuardian drones.", "MQ-9B SeaGuardian", "MQ-9B SeaGuardian", "uav"),
        ("It bought AIM-9L/I Sidewinder missiles.", "AIM-9L/I Sidewinder", "AIM-9L/I Sidewinder", "missile"),
    ],
)
def test_a_name_is_found_in_any_spelling_with_its_variant(
    find: Find, text: str, words: str, name: str, category: str
) -> None:
    assert read(find, text) == [(words, name, category)]


def test_an_alias_in_brackets_stays_with_the_name(find: Find) -> None:
    (mention, *_) = find("Riyadh ordered Cheongung-II (M-SAM II) batteries.")
    assert mention.text == "Cheongung-II (M-SAM II)"
    assert mention.category == "air_defence"


def test_what_the_row_knows_is_filled(find: Find) -> None:
    (mention,) = find("Iraq flies the Surion.")
    assert (mention.maker, mention.origin, mention.sipri) == ("Korea Aerospace Industries", "KR", "Aircraft")


@pytest.mark.parametrize(
    "text",
    [
        "Eagle County voted on Tuesday.",
        "General Patton said nothing.",
        "The Harpoon Brewery opened in Boston.",
        "A spike in demand hurt the patriot.",
        "USS Nimitz (CVN 68) sailed. The Nimitz crew cheered.",
        "The “Stingers” of VFA-113 flew home.",
        "A leopard and a puma escaped from the zoo.",
        "Tiger Woods won again.",
        "The Hawk Ridge Hotel burned down.",
        "see https://beta.sam.gov or mail info@puma.de",
    ],
)
def test_people_places_ships_and_beasts_are_no_systems(find: Find, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Germany sent 18 Leopards to Kyiv.", "Leopards"),
        ("The army wants Puma infantry fighting vehicles.", "Puma"),
        ("Lockheed Martin Javelin missiles were sold.", "Javelin"),
        ("It ordered the Halifax-class frigates.", "Halifax-class"),
        ("They sold T-72 tanks, BMP-2s and Leopards.", "Leopards"),
    ],
)
def test_a_common_word_counts_beside_a_sign_of_arms(find: Find, text: str, words: str) -> None:
    assert words in [mention.text for mention in find(text)]


def test_a_common_word_counts_where_the_article_names_it_surely(find: Find) -> None:
    text = "Germany sends Leopard 2A4 tanks. Some fear that the Leopard will come late."
    assert [mention.text for mention in find(text)] == ["Leopard 2A4", "Leopard"]


def test_the_kind_word_decides_between_systems_of_one_name(find: Find) -> None:
    assert [m.category for m in find("It sold 12 Puma helicopters.")] == ["helicopter"]
    assert [m.category for m in find("It sold 12 Puma infantry fighting vehicles.")] == ["armoured_vehicle"]


def test_an_acronym_stands_for_the_words_before_it(find: Find) -> None:
    text = "The council cleared a Ground Based Mobile ELINT System (GBMES) for the army. GBMES will watch the sky."
    assert [mention.text for mention in find(text)] == ["Ground Based Mobile ELINT System (GBMES)", "GBMES"]
