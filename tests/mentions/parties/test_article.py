"""A long wire text in the manner of those the project began with: what must hold over a whole article."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

TEXT = """Norway's Naval Export Push to Chile

Norway is stepping up its efforts to sell warships to Chile, as part of Norway's wider plan for the South Pacific.

Fleet Fair in Valparaíso Hosts Key Meetings

According to the Norwegian Defence Materiel Agency (NDMA), Kari Holm, head of the Frigate Export Department, met \
senior officials of the Chilean Ministry of National Defense at EXPONAVAL 2024. NDMA said they toured the \
Fridtjof Nansen.

Present Deal Lays Groundwork for New Ventures

The talks build on a contract signed between Kongsberg Defence & Aerospace and Chile in May 2022. An NDMA official \
said the interest shown by the Chilean side had grown. Holm will visit Santiago again.
"""


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_no_heading_becomes_a_party(doc: Doc):
    headings = [line for line in TEXT.split("\n") if line and not line.endswith(".")]
    for party in doc._.parties:
        line_start = TEXT.rfind("\n", 0, party.start) + 1
        line = TEXT[line_start : TEXT.find("\n", party.end)]
        assert line not in headings or party.name in {"Norway", "Chile"}


def test_a_ship_and_a_fair_are_nobody(doc: Doc):
    texts = {party.text for party in doc._.parties}
    assert not any("Nansen" in text or "EXPONAVAL" in text for text in texts)
    assert "EXPONAVAL 2024" in {fair.text for fair in doc._.fairs}


def test_an_acronym_has_the_full_name_throughout(doc: Doc):
    names = {party.name for party in doc._.parties if party.text == "NDMA"}
    assert len(names) == 1
    assert len([party for party in doc._.parties if party.text == "NDMA"]) == 3


def test_the_countries_act(doc: Doc):
    assert {party.country for party in doc._.parties if party.text in ("Norway", "Chile", "Chilean side")} == {
        "NO",
        "CL",
    }
    assert [(span.text, span.label_) for span in doc.spans["countries"] if span.text in ("Norway", "Chile")] == []


def test_the_person_is_the_agencys(doc: Doc):
    (full,) = (party for party in doc._.parties if party.text == "Kari Holm")
    (short,) = (party for party in doc._.parties if party.text == "Holm")
    assert full.role == "head of the Frigate Export Department"
    assert (short.name, full.country) == ("Kari Holm", "NO")
