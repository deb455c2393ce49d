from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import DocBin

WORDS = (
    *("Poland", "Polish", "Seoul", "Washington", "U.S.", "US", "Texas", "Georgia", "Saab", "Leonardo", "KAI", "(KAI)"),
    *(
        "Ministry",
        "of",
        "Defence",
        "the",
        "Army",
        "Navy",
        "Air",
        "Base",
        "Fort",
        "1st",
        "Division",
        "Ltd",
        "Inc.",
        "PT",
    ),
    *("Gen.", "Minister", "Jan", "Novak", "said", "in", "to", "from", "and", "'s", "’s", ",", ".", "(", ")", "-", "–"),
    *("\n", "É", "ﬁ", "한국", "🚀", "\u00a0"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_offset_is_exact(blank: Language, text: str):
    doc = blank(text)
    for mention in (*doc._.parties, *doc._.fairs):
        assert doc.text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text
    starts = [party.start for party in doc._.parties]
    ends = [party.end for party in doc._.parties]
    assert starts == sorted(starts)
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_gazetteer_and_rules_work_without_a_model(blank: Language):
    doc = blank("The Polish Ministry of Defence ordered howitzers from Hanwha Aerospace in Warsaw.")
    assert [(party.text, party.kind) for party in doc._.parties] == [
        ("Polish Ministry of Defence", "government"),
        ("Hanwha Aerospace", "company"),
    ]


def test_match_writes_nothing(nlp: Language):
    doc = nlp.make_doc("Poland ordered howitzers from Hanwha Aerospace.")
    found = nlp.get_pipe("armswire_parties").match(doc)
    assert len(found.mentions) == 2
    assert "parties" not in doc.spans
    assert doc._.parties == []


def test_span_groups_stand_beside_the_records(nlp: Language):
    doc = nlp("Poland showed it at MSPO 2024 in Norway.")
    assert [span.text for span in doc.spans["parties"]] == ["Poland"]
    assert [span.text for span in doc.spans["fairs"]] == ["MSPO 2024"]
    assert [(span.text, span.label_) for span in doc.spans["countries"]] == [("Norway", "PLACE")]


def test_a_country_is_party_or_place_but_never_both(nlp: Language):
    text = "Iraq signed in Iraq; sales to Iraq, tests near Iraq, troops from Iraq and Iraq's army."
    doc = nlp(text)
    parties = {(party.start, party.end) for party in doc._.parties}
    places = {(span.start_char, span.end_char) for span in doc.spans["countries"]}
    assert parties.isdisjoint(places)
    assert len(parties | places) == text.count("Iraq")


@pytest.mark.parametrize("text", ["", "\n\n", "...", "’s", "(KAI)", "the"])
def test_nothing_is_found_where_nothing_is(blank: Language, text: str):
    doc = blank(text)
    assert [party.text for party in doc._.parties] in ([], ["KAI"])


def test_records_survive_a_docbin(nlp: Language):
    doc = nlp("Saab sold the radar to Norway at DSEI 2023.")
    again = next(iter(DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)))
    assert list(again._.parties) == doc._.parties
    assert list(again._.fairs) == doc._.fairs


@pytest.mark.parametrize("unit", ["Poland ", "A'", "the ", "Ministry of ", "Poway, ", "Gen. A ", "(AB) "])
def test_work_grows_with_the_text_and_no_faster(blank: Language, unit: str):
    counts = [_count_steps(blank, unit * (size // len(unit))) for size in (4_000, 8_000)]
    assert counts[1] < 3 * counts[0]


def _count_steps(blank: Language, text: str) -> int:
    """Count the calls of Python functions, which is what a quadratic rule multiplies."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    doc = blank.make_doc(text)
    sys.setprofile(count)
    try:
        blank.get_pipe("armswire_parties")(doc)
    finally:
        sys.setprofile(None)
    return calls
