"""The corpus itself."""

from armswire.evaluation.gold import SPLITS
from armswire.evaluation.integrity import check_corpus
from armswire.evaluation.inventory import count_corpus
from armswire.evaluation.rows import FLAG_CODES


def test_the_corpus_holds_together(corpus_folder):
    golds, problems = check_corpus(corpus_folder)
    assert golds
    assert [str(problem) for problem in problems] == []


def test_the_guide_tells_the_sizes_of_the_splits(corpus_gold, corpus_folder):
    counts = count_corpus(corpus_gold)
    guide = (corpus_folder / "README.md").read_text(encoding="utf-8")
    for name, figure in (("articles", "articles"), ("hard negatives", "hard_negatives")):
        cells = " | ".join(str(getattr(counts[split], figure)) for split in SPLITS)
        assert f"| {name} | {cells} |" in guide


def test_the_conventions_flags_are_those_that_are_known(corpus_folder):
    guide = " ".join((corpus_folder / "README.md").read_text(encoding="utf-8").split())
    assert [code for code in FLAG_CODES if code.partition(".")[2] not in guide] == []
