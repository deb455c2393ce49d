from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

Found = list[tuple[str, str | None]]


def find(nlp: Language, text: str) -> Found:
    return [(place.text, place.country) for place in nlp(text)._.places]


ADDRESSES = [
    ("Work will be performed in Poway, California.", [("Poway", "US"), ("California", "US")]),
    ("It is built in Ulsan, South Korea.", [("Ulsan", "KR"), ("South Korea", "KR")]),
    ("A dealer in Rome, New York, objected.", [("Rome", "US"), ("New York", "US")]),
    ("A dealer in Paris, Texas, objected.", [("Paris", "US"), ("Texas", "US")]),
    ("The yard in Smallville, Kansas, closed.", [("Smallville", "US"), ("Kansas", "US")]),
    ("It was tested at Edinburgh, South Australia.", [("Edinburgh", "AU"), ("South Australia", "AU")]),
    ("NORFOLK, Va. - The ship came home.", [("NORFOLK", "US"), ("Va.", "US")]),
]

TOWNS = [
    ("The talks were held in Baghdad.", [("Baghdad", "IQ")]),
    ("The plant near Gdynia will weld the hull.", [("Gdynia", "PL")]),
    ("WARSAW, March 3 - The tanks arrived.", [("WARSAW", "PL")]),
    ("SEOUL (Yonhap) - The tanks arrived.", [("SEOUL", "KR")]),
    ("The Seoul-based maker shipped it.", [("Seoul", "KR")]),
    ("The engines are made at Wallmansthal.", [("Wallmansthal", None)]),
    ("Poland rebuilt the depot in Zielonkowice.", [("Zielonkowice", "PL")]),
]

TOLD_BY_WORDS_AROUND = [
    ("Shells come from Nammo of Raufoss, which is full.", [("Raufoss", "NO")]),
    ("A loan from a Madrid bank lapsed.", [("Madrid", "ES")]),
    ("Rome/Hamburg, 3 May 2024. The yards signed.", [("Rome", "IT"), ("Hamburg", "DE")]),
    ("Workers in Gdynia were polite.", [("Gdynia", "PL")]),
    ("Denmark rebuilt the depot in Zielby. Zielby lies by the sea.", [("Zielby", "DK"), ("Zielby", "DK")]),
]

WATERS_AND_REGIONS = [
    ("Patrols in the South China Sea and the Gulf of Mexico.", [("South China Sea", None), ("Gulf of Mexico", None)]),
    ("Partners in the Middle East and the Baltic Sea.", [("Middle East", None), ("Baltic Sea", None)]),
    ("It crossed the Strait of Hormuz.", [("Strait of Hormuz", None)]),
]

BASES = [
    ("It flew from Edwards Air Force Base.", [("Edwards Air Force Base", "US")]),
    ("It flew from Fort Bragg, North Carolina.", [("Fort Bragg", "US"), ("North Carolina", "US")]),
    ("Jets landed at Graf Ignatievo air base in Bulgaria.", [("Graf Ignatievo", "BG"), ("Bulgaria", "BG")]),
]

COUNTRIES = [
    ("The factory in Poland is new.", [("Poland", "PL")]),
    ("The capital of Iraq was quiet.", [("Iraq", "IQ")]),
    ("The ship sailed to Australia.", [("Australia", "AU")]),
    ("Radars of Saab of Sweden were shown.", [("Sweden", "SE")]),
    ("Poland ordered guns from South Korea.", []),
]

TRAPS = [
    ("The Washington Post reported it.", []),
    ("Texas Instruments makes the chip.", []),
    ("Researchers of Baghdad University agreed.", []),
    ("The Ottawa Convention bans mines.", []),
    ("The Queensland-built turret was late.", []),
    ("Shares in Volaris fell.", []),
    ("Reading the report was nice, and mobile orange split of man.", []),
    ("The minister, Victoria Jackson, agreed.", []),
    ("In English and in April it was said.", []),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [*ADDRESSES, *TOWNS, *TOLD_BY_WORDS_AROUND, *WATERS_AND_REGIONS, *BASES, *COUNTRIES, *TRAPS],
    ids=str,
)
def test_exactly_these_places_are_found(nlp: Language, text: str, found: Found):
    assert find(nlp, text) == found


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("in Baghdad", 33.3, 44.4),
        ("in Kiev", 50.4, 30.5),
        ("in Paris, Texas", 33.7, -95.6),
        ("in Paris", 48.9, 2.3),
        ("the Polish army in Kraków", 50.1, 19.9),
        ("the Spanish navy in Cartagena", 37.6, -1.0),
        ("the Colombian navy in Cartagena", 10.4, -75.5),
    ],
)
def test_a_town_has_the_point_of_the_one_that_is_meant(nlp: Language, text: str, latitude: float, longitude: float):
    place = nlp(f"The contract was signed {text} today.")._.places[0]
    assert place.latitude == pytest.approx(latitude, abs=0.3)
    assert place.longitude == pytest.approx(longitude, abs=0.3)


def test_what_is_said_of_a_town_once_holds_for_every_mention(nlp: Language):
    places = nlp("The yard in Hamilton, Scotland, is new. Hamilton builds boats in Hamilton.")._.places
    assert {place.country for place in places if place.text == "Hamilton"} == {"GB"}


@pytest.mark.parametrize("text", ["in the Black Sea", "in Bavaria", "in Poland"])
def test_a_place_without_a_single_point_has_no_coordinates(nlp: Language, text: str):
    (place,) = nlp(f"It was tested {text} last year.")._.places
    assert (place.latitude, place.longitude) == (None, None)


def test_no_place_overlaps_a_party_or_another_place(nlp: Language):
    doc = nlp("Baghdad and Seoul met in Baghdad; the Royal Saudi Air Force flew over Saudi Arabia to Riyadh.")
    spans = sorted((mention.start, mention.end) for mention in (*doc._.parties, *doc._.places))
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


WORDS = (
    *(
        "Poland",
        "Baghdad",
        "Paris",
        "Texas",
        "Georgia",
        "Washington",
        "D.C.",
        "Va.",
        "U.S.",
        "Fort",
        "Air",
        "Base",
        "Camp",
    ),
    *(
        "in",
        "at",
        "near",
        "the",
        "of",
        "and",
        ",",
        ".",
        "(",
        ")",
        "-",
        "—",
        "'s",
        "’s",
        "\n",
        "Sea",
        "Gulf",
        "É",
        "ﬁ",
        "🚀",
    ),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_offset_is_exact(blank: Language, text: str):
    doc = blank(text)
    previous = 0
    for place in doc._.places:
        assert doc.text[place.start : place.end] == place.text
        assert previous <= place.start < place.end
        previous = place.end


def test_without_parties_and_model_the_prepositions_decide(blank: Language):
    assert find(blank, "The plant in Poland, near Gdynia, sells to Iraq.")[:2] == [("Poland", "PL"), ("Gdynia", "PL")]
