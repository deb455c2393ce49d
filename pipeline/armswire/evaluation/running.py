"""Running the pipeline, and other systems beside it, over articles with gold."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from armswire.articles import Article
from armswire.errors import DataError
from armswire.evaluation.causes import count_causes
from armswire.evaluation.figures import list_figures
from armswire.evaluation.gold import GoldArticle, load_gold
from armswire.evaluation.inventory import hash_corpus
from armswire.evaluation.readings import Reading, read_gold, read_record
from armswire.evaluation.scoring import Report, score_readings
from armswire.extraction import extract_article

System = Callable[[Article], Reading]
"""Anything that reads an article."""

PIPELINE = "armswire"


@dataclass(frozen=True)
class Evaluation:
    """What every system found in the articles of a folder, and how it compares with the gold; by system."""

    folder: Path
    digest: str
    gold: Sequence[Reading]
    found: Mapping[str, Sequence[Reading]]
    reports: Mapping[str, Report]


def run_evaluation(folder: Path, nlp: Language, systems: Mapping[str, System] | None = None) -> Evaluation:
    """Measure the pipeline, and other systems if given, on the articles of a folder.

    Raises:
        DataError: if there is no gold, or it breaks the format.
        ReadError: if an article cannot be read.
    """
    articles: list[GoldArticle] = list(load_gold(folder))
    if not articles:
        raise DataError("holds no gold", path=str(folder), remedy="give a folder of articles with their .toml files")
    gold = [read_gold(article) for article in articles]
    everyone: dict[str, System] = {PIPELINE: lambda article: read_record(extract_article(article, nlp))}
    found = {
        name: [system(item.article) for item in articles] for name, system in {**everyone, **(systems or {})}.items()
    }
    reports = {name: score_readings(zip(gold, readings, strict=True)) for name, readings in found.items()}
    return Evaluation(folder, hash_corpus(folder), gold, found, reports)


def write_json(result: Evaluation) -> str:
    """Write the figures of every system, and the pipeline's causes of error, as JSON."""
    causes = count_causes(zip(result.gold, result.found[PIPELINE], strict=True))
    data: dict[str, Any] = {
        "schema": "armswire/evaluation/1",
        "folder": result.folder.as_posix(),
        "corpus_sha256": result.digest,
        "articles": len(result.gold),
        "systems": {name: list_figures(report) for name, report in result.reports.items()},
        "causes": [{"area": c.area, "cause": c.cause, "count": n} for c, n in causes.most_common()],
    }
    return json.dumps(data, indent=2) + "\n"
