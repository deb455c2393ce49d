from __future__ import annotations

import pytest
from spacy.language import Language

from armswire.records import Party


def find_persons(nlp: Language, text: str) -> dict[str, Party]:
    return {party.text: party for party in nlp(text)._.parties if party.kind == "person"}


@pytest.mark.parametrize(
    ("text", "found", "country"),
    [
        ("The deal was praised in Ankara by Emmanuel Macron, who had flown in.", "Emmanuel Macron", "FR"),
        ("Poland signed. Defence Minister Boris Pistorius watched in Warsaw.", "Boris Pistorius", "DE"),
        ("The missiles were shown to Putin in Minsk.", "Putin", "RU"),
    ],
)
def test_a_public_figure_keeps_the_country_that_everybody_knows(nlp: Language, text: str, found: str, country: str):
    assert find_persons(nlp, text)[found].country == country


def test_a_surname_in_a_longer_name_is_nobody(nlp: Language):
    assert "Thatcher" not in find_persons(nlp, "The crew of the trawler Thatcher Rose was rescued off Hull.")


def test_a_person_without_a_country_belongs_to_the_text(nlp: Language):
    found = find_persons(nlp, 'The Kenyan army bought trucks. "They are late," said Edwin Kamau.')
    assert found["Edwin Kamau"].country == "KE"
