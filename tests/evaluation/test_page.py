from html.parser import HTMLParser

import pytest

from armswire.evaluation.highlighting import highlight_text
from armswire.evaluation.page import write_page
from armswire.evaluation.readings import Reading, make_mark
from armswire.evaluation.running import run_evaluation

KINDS = ("money", "dates", "equipment", "parties", "places", "quantities")
VOID = {"meta", "br"}


class Checker(HTMLParser):
    """Sees whether every tag is closed in its order, and collects text and links."""

    def __init__(self):
        super().__init__()
        self.open, self.text, self.links = [], [], []

    def handle_starttag(self, tag, attrs):
        self.links += [value for key, value in attrs if key in ("src", "href")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def parse(page):
    checker = Checker()
    checker.feed(page)
    assert checker.open == []
    return checker


def reading(text, **mentions):
    return Reading("one", text, {kind: mentions.get(kind, []) for kind in KINDS})


def place(start, end, country="NO"):
    return make_mark("places", (start, end), "", {"name": "Oslo", "country": country})


@pytest.fixture
def result(write, nlp):
    flags = 'flags = [{code = "date.impossible", text = "Friday"}]'
    return run_evaluation(write(change={"flags = []": flags}) / "dev", nlp)


def test_the_page_is_whole_and_needs_nothing_else(result):
    page = parse(write_page(result))
    assert page.links == []
    text = "".join(page.text)
    assert text.count(result.gold[0].text) == 2
    for words in (
        "2025-08-02-001-poland-k2",
        "6500000000 USD",
        "180 × K2 Black Panther",
        "slot buyers",
        "date.impossible: “Friday”",
    ):
        assert words in text


def test_marks_are_coloured_by_kind_and_judged_against_the_other_reading():
    gold = reading("Oslo, Bergen, Bonn", places=[place(0, 4), place(6, 12), place(14, 18)])
    found = reading("Oslo, Bergen, Bonn", places=[place(0, 4), place(6, 12, country="US")])
    page = highlight_text(gold, found)
    assert '<mark class="places " title="places: name: Oslo, country: NO">Oslo</mark>' in page
    assert '<mark class="places half"' in page
    assert '<mark class="places error"' in page
    assert "".join(parse(page).text) == gold.text


def test_overlapping_marks_and_signs_of_html_are_written_once():
    text = "<R&D> of 12 tanks"
    money = make_mark("money", (6, 11), "", {"amount": "1", "currency": '"&'})
    page = highlight_text(reading(text, places=[place(0, 17)], money=[money]), reading(text))
    assert "".join(parse(page).text) == text
