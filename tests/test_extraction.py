"""What holds for every article, whatever it says."""

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import armswire
from armswire.articles import read_articles
from armswire.records import ArticleRecord, Record

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*/*.txt"))
SEED = Path(os.environ.get("ARMSWIRE_SEED", Path(__file__).parents[2] / "shared" / "seed"))

# Words and marks that mean something to one extractor or another, to be thrown together at random.
WORDS = st.sampled_from(
    # Written as one string, so that each line holds as many words as it can.
    """Poland/ordered/12/K2/tanks/from/Hyundai Rotem/for/$1.2bn/€/135,8 billion won/on/April 22 to 2025/March 3/2024/./,
    (/)/“/”/the deal/delivery/signed/KAI/F-16V Block 70/Ministry of Defence/IDEX 2025/Warsaw/a dozen/crore/not/may/🚀/ﷺ
    """.split("/")  # noqa: SIM905
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


def list_spans(record: Record):
    """Give every record inside a record that quotes words of the article."""
    fields = dict(record)
    if {"text", "start", "end"} <= fields.keys():
        yield record
    for value in fields.values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from list_spans(item)


def assert_grounded(article: ArticleRecord) -> None:
    for part in (article.mentions, *article.flags, *article.events):
        for span in list_spans(part):
            assert article.text[span.start : span.end] == span.text


@pytest.mark.parametrize("path", CORPUS[::4], ids=lambda path: path.stem)
def test_every_span_of_the_corpus_quotes_its_words(path, nlp):
    (article,) = read_articles(path)
    assert_grounded(armswire.extract_article(article, nlp))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_every_span_of_any_text_quotes_its_words(nlp, text):
    assert_grounded(armswire.extract(text, nlp=nlp))


def test_an_article_is_a_pure_function_of_its_text(nlp):
    text = CORPUS[0].read_text(encoding="utf-8")
    first = armswire.extract(text, nlp=nlp)
    assert first.model_dump_json() == armswire.extract(text, nlp=nlp).model_dump_json()
    assert [event.id for event in first.events] == [event.id for event in armswire.extract(text, nlp=nlp).events]


def test_the_publication_date_may_be_given(nlp):
    text = "Poland signed a contract with Hyundai Rotem for 180 K2 tanks on Wednesday."
    for published in ("2025-08-07", dt.date(2025, 8, 7)):
        (event,) = armswire.extract(text, nlp=nlp, published=published).events
        assert (event.date.edtf, event.date.inferred) == ("2025-08-06", ("year", "month", "day"))


def test_a_path_is_read_and_a_text_is_not(nlp):
    article = armswire.extract(CORPUS[0], nlp=nlp)
    assert article.source.path == str(CORPUS[0])
    assert armswire.extract("corpus.txt", nlp=nlp).text == "corpus.txt"


@pytest.fixture(scope="module")
def article(nlp):
    (path,) = SEED.glob("*.txt")
    return armswire.extract(path, nlp=nlp)


@pytest.mark.skipif(not SEED.is_dir(), reason="the article the project began with is not in the repository")
class TestSeed:
    def find(self, article, kind):
        (event,) = (event for event in article.events if event.type == kind)
        return event

    def test_the_contract(self, article):
        event = self.find(article, "contract")
        assert event.date.edtf == "2024-12"
        assert [(party.name, party.country) for party in event.suppliers] == [("Korea Aerospace Industries", "KR")]
        assert [(party.name, party.country) for party in event.buyers] == [("Iraq", "IQ")]
        surion = next(item for item in event.equipment if item.name == "KUH-1 Surion")
        assert (surion.quantity.value, surion.category) == (2, "helicopter")

    def test_its_value_in_won_and_dollars(self, article):
        won = self.find(article, "contract").value[0].model_dump()
        assert (won["amount"], won["currency"]) == ("135800000000", "KRW")
        (dollars,) = won["equivalents"]
        assert (dollars["amount"], dollars["currency"]) == ("101000000", "USD")
        assert dollars["implied_rate"].startswith("0.00074")
        assert (won["usd"]["rate_source"], won["usd"]["rate_date"][:7]) == ("ECB", "2024-12")

    def test_the_talks(self, article):
        event = self.find(article, "negotiation")
        assert event.date.earliest.startswith("2025-04")
        everybody = {party.name for party in (*event.suppliers, *event.buyers, *event.participants)}
        assert "Iraqi Ministry of Defense" in everybody
        assert everybody & {"South Korea", "Defense Acquisition Program Administration"}
        names = {item.name for item in event.equipment}
        assert {"KUH-1 Surion", "fighter jet project", "mobile air defense platforms"} <= names

    def test_the_fair(self, article):
        event = self.find(article, "exhibition")
        assert (event.place.name, event.place.country) == ("Baghdad", "IQ")
        assert {"Korea Aerospace Industries", "LIG Nex1", "Hyundai Rotem"} <= {p.name for p in event.participants}

    def test_the_agency_is_known_by_its_full_name_throughout(self, article):
        named = {party.name for party in article.mentions.parties if party.text == "DAPA"}
        assert named == {"Defense Acquisition Program Administration"}

    def test_dates_are_resolved_or_flagged(self, article):
        dates = {date.text: date for date in article.mentions.dates}
        assert (dates["April 23"].edtf, dates["April 23"].inferred) == ("2025-04-23", ("year",))
        assert dates["from April 22 to 2025"].edtf is None
        (flag,) = (flag for flag in article.flags if flag.code == "date.malformed_range")
        suggestion = next(s for s in flag.suggestions if s.value == "2025-04-19/2025-04-22")
        assert "stray 19" in suggestion.reason

    def test_no_party_is_made_of_a_system_or_a_heading(self, article):
        headings = [line for line in article.text.split("\n") if line and not line.endswith(".")]
        for party in article.mentions.parties:
            assert "Surion" not in party.name
            assert not any(party.text in line and len(party.text.split()) > 3 for line in headings)
