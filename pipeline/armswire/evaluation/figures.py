"""The figures of an evaluation as plain data: what JSON, tables, page and floors are made of."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from armswire.evaluation.scoring import Report, Score

CALIBRATION_BINS = 5
WORST_ARTICLES = 10


@dataclass(frozen=True)
class Bin:
    """Events whose confidence lies between two bounds: their mean confidence, and the share that is right."""

    low: float
    high: float
    count: int
    confidence: float | None
    right: float | None


def list_figures(report: Report) -> dict[str, Any]:
    """Give every figure of a report as what JSON can carry."""
    return {
        "mentions": {
            kind: {"span": list_score(report.spans[kind]), "form": list_score(report.forms[kind])}
            for kind in report.spans
        },
        "attributes": {name: list_score(score)["precision"] for name, score in report.attributes.items()},
        "events": list_score(report.events),
        "slots": {slot: list_score(score) for slot, score in report.slots.items()},
        "records": list_score(report.records),
        "flags": list_score(report.flags),
        "confusion": [{"gold": g, "found": f, "count": n} for (g, f), n in sorted(report.confusion.items())],
        "calibration": [vars(row) for row in bin_confidence(report.calibration)],
        "calibration_error": measure_calibration(report.calibration),
        "worst_articles": {name: list_score(score) for name, score in rank_articles(report)},
    }


def list_score(score: Score) -> dict[str, float | int | None]:
    """Give a score as shares and counts; a share of nothing is null, lest it look perfect."""
    found, gold = score.right + score.wrong, score.right + score.missed
    return {
        "precision": round(score.precision, 4) if found else None,
        "recall": round(score.recall, 4) if gold else None,
        "f1": round(score.f1, 4) if found + gold else None,
        "right": score.right,
        "wrong": score.wrong,
        "missed": score.missed,
    }


def bin_confidence(calibration: Sequence[tuple[float, bool]]) -> list[Bin]:
    """Sort found events into bins of equal width by their confidence."""
    bins = []
    for index in range(CALIBRATION_BINS):
        members = [(sure, right) for sure, right in calibration if _find_bin(sure) == index]
        means = [round(statistics.fmean(column), 4) for column in zip(*members, strict=True)] if members else [None] * 2
        bins.append(Bin(index / CALIBRATION_BINS, (index + 1) / CALIBRATION_BINS, len(members), *means))
    return bins


def measure_calibration(calibration: Sequence[tuple[float, bool]]) -> float | None:
    """Give the expected calibration error: how far confidence is from the share that is right, in the mean of events.

    Source: Naeini, Cooper, Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning".
    """
    gaps = [(b.count, abs(b.confidence - b.right)) for b in bin_confidence(calibration) if b.confidence is not None
            and b.right is not None]  # fmt: skip
    return round(sum(count * gap for count, gap in gaps) / len(calibration), 4) if calibration else None


def rank_articles(report: Report, count: int = WORST_ARTICLES) -> list[tuple[str, Score]]:
    """Give the articles with the lowest F1 over their mentions and events together, the worst first."""
    return sorted(report.articles.items(), key=lambda item: (item[1].f1, item[0]))[:count]


def flatten_scores(report: Report) -> dict[str, Score]:
    """Name every score that is worth a line: kinds by span and form, events, slots, records, flags."""
    kinds: Iterable[Mapping[str, Score]] = (
        {f"{kind} {how}": scores[kind] for how, scores in (("span", report.spans), ("form", report.forms))}
        for kind in report.spans
    )
    flat = {name: score for both in kinds for name, score in both.items()}
    rest = {"events": report.events, "records": report.records, "flags": report.flags}
    return {**flat, **rest, **{f"slot {slot}": score for slot, score in report.slots.items()}}


def _find_bin(confidence: float) -> int:
    return min(int(confidence * CALIBRATION_BINS), CALIBRATION_BINS - 1)
