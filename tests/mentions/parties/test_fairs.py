from __future__ import annotations

import pytest
import spacy

from armswire.mentions.parties.fairs import find_fairs


def find(text: str) -> list[tuple[str, str, str | None]]:
    return [(fair.text, fair.name, fair.city) for fair in find_fairs(spacy.blank("en").make_doc(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KAI showed it at IQDEX 2025.", [("IQDEX 2025", "IQDEX", "Baghdad")]),
        ("during the IQDEX 19 defense fair", [("IQDEX 19", "IQDEX", "Baghdad")]),
        ("At MSPO 2024 and DSEI, two fairs", [("MSPO 2024", "MSPO", "Kielce"), ("DSEI", "DSEI", "London")]),
        ("at the Paris Air Show", [("Paris Air Show", "Paris Air Show", "Le Bourget")]),
        ("at the Lake Balaton Air Show", [("Lake Balaton Air Show", "Lake Balaton Air Show", None)]),
        ("at the Tartu Defence Exhibition 2026", [("Tartu Defence Exhibition 2026", "Tartu Defence Exhibition", None)]),
        ("at Expo 2025 in Osaka", [("Expo 2025", "Expo", None)]),
        ("She has an idea, and the ideas of partners matter.", []),
        ("The army forum met.", []),
    ],
)
def test_fairs_are_found_with_their_edition(text: str, found: list[tuple[str, str, str | None]]):
    assert find(text) == found


def test_a_fair_is_no_party(nlp):
    doc = nlp("IDEX and Eurosatory drew visitors, and the Singapore Airshow drew more.")
    assert doc._.parties == []
    assert [fair.name for fair in doc._.fairs] == ["IDEX", "Eurosatory", "Singapore Airshow"]
