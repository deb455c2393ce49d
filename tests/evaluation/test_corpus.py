"""The corpus itself."""

from pathlib import Path

from armswire.evaluation.integrity import check_corpus

CORPUS = Path(__file__).parents[2] / "corpus"


def test_the_corpus_holds_together():
    golds, problems = check_corpus(CORPUS)
    assert golds
    assert [str(problem) for problem in problems] == []
