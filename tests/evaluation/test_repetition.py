import statistics

import pytest

from armswire.evaluation.repetition import measure_repetition

MOST_MEAN = 0.001
MOST_IN_ONE = 0.02
"""A long official name or a formula of notices may recur; a template repeats most of its windows."""

SENTENCE = "The ministry signed a contract with the company for the delivery of twelve new howitzers"


def test_articles_of_the_corpus_do_not_repeat_each_other(corpus_gold):
    shares = measure_repetition({gold.path.stem: gold.article.text for gold in corpus_gold})
    assert statistics.fmean(shares.values()) <= MOST_MEAN
    assert {name: share for name, share in shares.items() if share > MOST_IN_ONE} == {}


def test_a_template_with_swapped_names_is_seen():
    swapped = SENTENCE.replace("ministry", "navy").replace("howitzers", "boats")
    shares = measure_repetition({"one": SENTENCE, "two": swapped})
    assert min(shares.values()) > 0.5


def test_case_and_punctuation_do_not_hide_repetition():
    shares = measure_repetition({"one": SENTENCE, "two": SENTENCE.upper().replace(" ", ", ")})
    assert shares == {"one": 1.0, "two": 1.0}


def test_an_article_may_repeat_itself():
    assert measure_repetition({"one": f"{SENTENCE}. {SENTENCE}.", "two": "Nothing of the kind."})["one"] == 0.0


@pytest.mark.parametrize("texts", [{}, {"one": ""}, {"one": "too short", "two": "too short"}])
def test_what_is_too_short_repeats_nothing(texts):
    assert set(measure_repetition(texts).values()) <= {0.0}
