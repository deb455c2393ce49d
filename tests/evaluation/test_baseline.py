import pytest

from armswire.articles import make_article
from armswire.evaluation.baseline import load_baseline


@pytest.fixture(scope="module")
def read():
    baseline = load_baseline()
    return lambda text: baseline(make_article(f"Tanks for Poland\n\n{text}"))


def list_values(reading, kind, key):
    return [mark.values[key] for mark in reading.mentions[kind]]


def test_spans_are_spans_of_the_text(corpus_gold):
    baseline = load_baseline()
    for gold in corpus_gold[:10]:
        reading = baseline(gold.article)
        for marks in reading.mentions.values():
            assert all(reading.text[mark.start : mark.end] == mark.text for mark in marks)
            assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("It paid $6.5 billion for them.", "6500000000", "USD"),
        ("It paid EUR 1,200,000 for them.", "1200000", "EUR"),
        ("It paid 40 million euros for them.", "40000000", "EUR"),
        ("It paid 12 crore rupees for them.", "120000000", "INR"),
    ],
)
def test_the_obvious_sums_are_read(read, text, amount, currency):
    reading = read(text)
    assert list_values(reading, "money", "amount") == [amount]
    assert list_values(reading, "money", "currency") == [currency]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("on 3 June 2024", "2024-06-03"), ("in March 2023", "2023-03"), ("in 2021", "2021")],
)
def test_the_obvious_dates_are_read_no_finer_than_they_are(read, text, edtf):
    assert list_values(read(f"Poland bought the tanks {text}."), "dates", "edtf") == [edtf]


def test_a_plain_deal_is_an_event_with_its_roles(read):
    (event,) = read("Poland bought 180 K2 tanks from Hyundai Rotem for $6.5 billion.").events
    assert event.type == "contract"
    assert event.slots["buyers"] == ["Poland"]
    assert event.slots["suppliers"] == ["Hyundai Rotem"]
    assert event.slots["value"] == ["6500000000 USD"]
    assert ("K2", 180) in event.slots["quantity"]


def test_a_text_without_a_deal_has_no_event(read):
    assert read("The weather in Warsaw was fine.").events == []
