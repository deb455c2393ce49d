"""How far two annotators agree."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from armswire.errors import DataError
from armswire.evaluation.causes import Cause, count_causes
from armswire.evaluation.figures import flatten_scores, list_score
from armswire.evaluation.gold import GoldArticle, load_gold
from armswire.evaluation.readings import read_gold
from armswire.evaluation.scoring import Report, score_readings


@dataclass(frozen=True)
class Agreement:
    """The articles both have; the second annotator's reading scored against the first's; where they differ."""

    names: Sequence[str]
    report: Report
    causes: Counter[Cause]


def compare_folders(first: Path, second: Path) -> Agreement:
    """Compare the gold of two folders on the articles that both have, by file name.

    Raises:
        DataError: if they have none in common, or one text differs.
    """
    left, right = ({gold.path.stem: gold for gold in load_gold(folder)} for folder in (first, second))
    names = sorted(left.keys() & right.keys())
    if not names:
        remedy = "give two folders with gold of the same articles, under the same file names"
        raise DataError(f"no article in common with {first}", path=str(second), remedy=remedy)
    for name in names:
        _demand_same_text(left[name], right[name])
    pairs = [(read_gold(left[name]), read_gold(right[name])) for name in names]
    return Agreement(names, score_readings(pairs), count_causes(pairs))


def write_agreement(result: Agreement) -> str:
    """Write the figures as JSON; precision and recall change places if the folders do, F1 does not."""
    data = {
        "schema": "armswire/agreement/1",
        "articles": list(result.names),
        "scores": {name: list_score(score) for name, score in flatten_scores(result.report).items()},
        "differences": [{"area": c.area, "cause": c.cause, "count": n} for c, n in result.causes.most_common()],
    }
    return json.dumps(data, indent=2) + "\n"


def _demand_same_text(first: GoldArticle, second: GoldArticle) -> None:
    if first.article.text != second.article.text:
        remedy = "compare annotations of one text"
        raise DataError(f"another text than {first.path}", path=str(second.path), remedy=remedy)
