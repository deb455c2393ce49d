from __future__ import annotations

import pytest
from spacy.language import Language

from armswire.records import Party


def find_parties(nlp: Language, text: str) -> dict[str, Party]:
    """Give the last party of each text."""
    return {party.text: party for party in nlp(text)._.parties}


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("The Defense Acquisition Program Administration (DAPA) spoke. DAPA agreed.", "DAPA",
         "Defense Acquisition Program Administration"),
        ("DAPA (Defense Acquisition Program Administration) spoke. DAPA agreed.", "DAPA",
         "Defense Acquisition Program Administration"),
        ("The Coastal Defence Procurement Agency (CDPA) spoke. The tender is run by CDPA.", "CDPA",
         "Coastal Defence Procurement Agency"),
        ("Hanwha Aerospace won the order. Hanwha will deliver in May.", "Hanwha", "Hanwha Aerospace"),
        ("Kestrel Dynamics Ltd won the order. Kestrel will deliver in May.", "Kestrel", "Kestrel Dynamics"),
        ("KAI makes the jet.", "KAI", "Korea Aerospace Industries"),
        ("Samsung Techwin made the gun.", "Samsung Techwin", "Hanwha Aerospace"),
        ("The Peruvian Ministry of Defense paid. The Ministry of Defense was late.", "Ministry of Defense",
         "Peruvian Ministry of Defense"),
        ("The Navy of Brazil paid.", "Navy of Brazil", "Brazilian Navy"),
        ("The Iraqi side paid.", "Iraqi side", "Iraq"),
        ("Gen. Jan Novak met Gen. Per Olsen. Novak signed.", "Novak", "Jan Novak"),
        ("Saif Al Kaabi signed, the chairman said. \"No,\" Al Kaabi said.", "Al Kaabi", "Saif Al Kaabi"),
    ],
)  # fmt: skip
def test_what_is_called_by_several_names_has_one(nlp: Language, text: str, short: str, name: str):
    assert find_parties(nlp, text)[short].name == name


def test_two_companies_that_share_a_front_leave_the_front_to_the_group(nlp: Language):
    found = find_parties(nlp, "Hanwha Aerospace and Hanwha Ocean bid. The group is Hanwha.")
    assert found["Hanwha"].name == "Hanwha Group"


def test_aliases_are_those_that_the_text_uses(nlp: Language):
    found = find_parties(nlp, "Korea Aerospace Industries (KAI) won. KAI makes jets.")
    assert found["KAI"].aliases == ("KAI",)
    assert found["Korea Aerospace Industries"].aliases == ("KAI",)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Defence Minister Jan Novak signed.", "Jan Novak", "Defence Minister"),
        ("Jan Novak, the company's chief executive, signed.", "Jan Novak", "company's chief executive"),
        ("Ko Hyung-seok, head of the Helicopter Program Department, signed.", "Ko Hyung-seok",
         "head of the Helicopter Program Department"),
        ("Presidents Ana Silva and others signed.", "Ana Silva", "Presidents"),
    ],
)  # fmt: skip
def test_the_role_of_a_person_is_read_on_either_side(nlp: Language, text: str, name: str, role: str):
    assert find_parties(nlp, text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Polish Defence Minister Jan Novak signed.", "Jan Novak", "PL"),
        ("Poland's Defence Minister Jan Novak signed.", "Jan Novak", "PL"),
        ("Saab chief executive Jan Novak signed.", "Jan Novak", "SE"),
        ('"No," said Jan Novak of Rheinmetall.', "Jan Novak", "DE"),
        ("Secretary of Defense Jan Novak flew to Warsaw.", "Jan Novak", "US"),
        ("Jan Novak said so.", "Jan Novak", None),
        ("PRAGUE, March 3 - The army paid 4 billion koruna. Defence Minister Jan Novak signed.", "Jan Novak", "CZ"),
    ],
)
def test_the_country_of_a_person_is_told_by_role_or_employer(nlp: Language, text: str, name: str, country: str | None):
    assert find_parties(nlp, text)[name].country == country


def test_the_country_of_a_bare_ministry_is_the_texts_own(nlp: Language):
    text = "The Lithuanian Air Force and the Lithuanian Army wait. The Ministry of National Defence signed with Saab."
    party = find_parties(nlp, text)["Ministry of National Defence"]
    assert (party.country, party.name) == ("LT", "Lithuanian Ministry of National Defence")
