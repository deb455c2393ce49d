"""The figures as tables for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.table import Table

from armswire.evaluation.causes import Cause
from armswire.evaluation.figures import bin_confidence, flatten_scores, list_score, rank_articles
from armswire.evaluation.inventory import Count
from armswire.evaluation.scoring import Report, Score

COMMONEST_CAUSES = 10
_SCORE_HEADS = ("P", "R", "F1", "n")
_ABBREVIATION = 6
"""Letters of an event type that tell it from the others."""


def build_inventory(counts: Mapping[str, Count]) -> Table:
    """Lay out what each split of a corpus holds, a column a split."""
    table = _make_table("", *counts)
    columns = list(counts.values())
    table.add_row("articles", *(str(count.articles) for count in columns))
    table.add_row("hard negatives", *(str(count.hard_negatives) for count in columns))
    table.add_row("words: least, mean, most", *(" ".join(map(str, count.words)) for count in columns), end_section=True)
    for attribute in ("manners", "mentions", "events"):
        counters = [getattr(count, attribute) for count in columns]
        names = sorted({name for counter in counters for name in counter})
        for name in names:
            table.add_row(name, *(str(counter[name]) for counter in counters), end_section=name == names[-1])
    return table


def build_tables(reports: Mapping[str, Report]) -> Iterator[Table]:
    """Lay out the reports of one or more systems, the first in detail."""
    first = next(iter(reports.values()))
    yield build_scores(reports)
    yield _build_attributes(reports)
    yield _build_confusion(first)
    if first.calibration:
        yield _build_calibration(first)
    yield _build_worst(first)


def build_scores(reports: Mapping[str, Report]) -> Table:
    """Lay out every score, a row each, with columns for each system."""
    first, *others = reports
    table = _make_table("", *_SCORE_HEADS, *(f"{name}\n{head}" for name in others for head in _SCORE_HEADS[:-1]))
    flat = [flatten_scores(reports[name]) for name in (first, *others)]
    for name in flat[0]:
        ends = name.endswith(" form") or name in ("events", "records", "flags")
        cells = [cell for scores in flat[1:] for cell in _write_score(scores[name])[:-1]]
        table.add_row(name, *_write_score(flat[0][name]), *cells, end_section=ends)
    return table


def _build_attributes(reports: Mapping[str, Report]) -> Table:
    table = _make_table("where the span is right", *reports)
    for name in next(iter(reports.values())).attributes:
        scores = [report.attributes[name] for report in reports.values()]
        table.add_row(name, *(f"{score.precision:.3f}" if score.right + score.wrong else "" for score in scores))
    return table


def _build_confusion(report: Report) -> Table:
    types = sorted({name for pair in report.confusion for name in pair}, key=lambda name: (name == "-", name))
    table = _make_table("gold \\ found", *(name[:_ABBREVIATION] for name in types))
    for gold in types:
        counts = (report.confusion[gold, found] for found in types)
        table.add_row(gold, *(str(count or "") for count in counts))
    return table


def _build_calibration(report: Report) -> Table:
    table = _make_table("confidence", "events", "mean confidence", "share right")
    for row in bin_confidence(report.calibration):
        means = ("" if mean is None else f"{mean:.2f}" for mean in (row.confidence, row.right))
        table.add_row(f"{row.low:.1f} to {row.high:.1f}", str(row.count), *means)
    return table


def _build_worst(report: Report) -> Table:
    table = _make_table("worst articles (mentions and events)", *_SCORE_HEADS)
    for name, score in rank_articles(report):
        table.add_row(name, *_write_score(score))
    return table


def build_causes(causes: Counter[Cause], rows: int = COMMONEST_CAUSES) -> Table:
    """Lay out the commonest causes of error."""
    table = _make_table("cause of error", "where", "count", "share")
    for cause, count in causes.most_common(rows):
        table.add_row(cause.cause, cause.area, str(count), f"{count / causes.total():.1%}")
    return table


def _write_score(score: Score) -> Sequence[str]:
    figures = list_score(score)
    shares = ("" if figures[key] is None else f"{figures[key]:.3f}" for key in ("precision", "recall", "f1"))
    return (*shares, str(score.right + score.missed))


def _make_table(first: str, *rest: str) -> Table:
    table = Table()
    table.add_column(first, no_wrap=True)
    for heading in rest:
        table.add_column(heading, justify="right")
    return table
