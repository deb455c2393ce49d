import pytest

import armswire

CASES = {
    "a restated sum at the day's rate": (
        "Seoul paid 147 billion won ($100 million) on Dec. 31, 2024 for four K9s.",
        [],
    ),
    "one that is off": (
        "Poland signed a contract worth 400 million euros, or about $500 million, for 96 K9s on March 3, 2025.",
        ["money.implied_rate"],
    ),
    "million for billion": (
        "Poland signed a contract worth $6.5 million (24 billion zlotys) for 180 K2 tanks on Aug. 1, 2025.",
        ["money.scale_slip"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_restated_sums(nlp, name):
    text, expected = CASES[name]
    flags = [flag for flag in armswire.extract(text, nlp=nlp).flags if flag.code.startswith("money.")]
    assert [flag.code for flag in flags] == expected
    assert all(flag.suggestions for flag in flags)


def test_an_events_flags_are_those_of_its_evidence(nlp):
    text = CASES["million for billion"][0] + " The minister spoke on 31 June 2025 about other things."
    article = armswire.extract(text, nlp=nlp)
    assert {flag.code for flag in article.flags} == {"money.scale_slip", "date.impossible"}
    assert {flag.code for event in article.events for flag in event.flags} == {"money.scale_slip"}
