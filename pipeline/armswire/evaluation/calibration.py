"""Fitting the confidence of events to the corpus: which drafts were right, and what they had in common.

Run `python -m armswire.evaluation.calibration corpus/train` after a change of the triggers or of the gold; it writes
`events/confidence.toml`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from armswire.evaluation.gold import GoldArticle, load_gold
from armswire.evaluation.scoring import pair_events
from armswire.events.assembly import draft_doc, finish_event
from armswire.events.confidence import Calibration, describe_draft, estimate_confidence
from armswire.extraction import load
from armswire.records import Pipeline

Sample = tuple[Mapping[str, float], bool]

_TARGET = Path(__file__).parents[1] / "events" / "confidence.toml"
_RIDGE = 1.0
_NEWTON_STEPS = 25
_MIN_COUNT = 3
_NOBODY = Pipeline(version="", model="")
_ANY = Calibration(threshold=0.0, weights={})


def collect_samples(gold: GoldArticle, nlp: Language) -> tuple[list[Sample], int]:
    """Draft the events of an article and say which were right; and how many events the gold has.

    Where two drafts tell one gold event, the one that shares most with it is right.
    """
    doc: Doc = nlp(gold.article.text)
    drafts = draft_doc(doc)
    events = [finish_event(draft, doc, _NOBODY, _ANY) for draft in drafts]
    right = {index for _, index in pair_events(gold.events, events)}
    return [(describe_draft(draft), index in right) for index, draft in enumerate(drafts)], len(gold.events)


def fit_weights(samples: Sequence[Sample]) -> dict[str, float]:
    """Fit a logistic regression with a ridge penalty by Newton's method; rare features are left out."""
    counts = Counter(name for features, _ in samples for name in features)
    names = sorted(name for name, count in counts.items() if count >= _MIN_COUNT)
    x = np.array([[features.get(name, 0.0) for name in names] for features, _ in samples])
    y = np.array([float(right) for _, right in samples])
    ridge = _RIDGE * np.diag([0.0 if name == "bias" else 1.0 for name in names])
    weights = np.zeros(len(names))
    for _ in range(_NEWTON_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + ridge @ weights
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + ridge + 1e-6 * np.eye(len(names))
        weights -= np.linalg.solve(hessian, gradient)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def choose_threshold(samples: Sequence[Sample], total: int, weights: Mapping[str, float]) -> float:
    """Choose the probability above which telling events gives the best F1, given how many there are to find."""
    calibration = Calibration(0.0, weights)
    scored = sorted(((estimate_confidence(f, calibration), right) for f, right in samples), reverse=True)
    best, threshold, right = 0.0, 0.0, 0
    for told, (confidence, is_right) in enumerate(scored, 1):
        right += is_right
        f1 = 2 * right / (told + total)
        if f1 > best:
            best, threshold = f1, confidence
    return threshold


def main(folder: str) -> None:
    """Fit on a folder of gold and write the weights."""
    nlp = load()
    samples: list[Sample] = []
    total = 0
    for gold in load_gold(Path(folder)):
        found, count = collect_samples(gold, nlp)
        samples += found
        total += count
    weights = fit_weights(samples)
    threshold = choose_threshold(samples, total, weights)
    lines = (f'"{name}" = {weight}' for name, weight in weights.items())
    head = f"# Fitted by armswire.evaluation.calibration to {len(samples)} drafts of {total} gold events.\n"
    _TARGET.write_text(f"{head}threshold = {threshold}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
