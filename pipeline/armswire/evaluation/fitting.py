"""Fitting what is learnt about events to the corpus: who has which role, and how sure an event is.

`make train` runs it on the train split after a change of triggers, knowledge or gold, and writes
`events/roles.toml` and `events/confidence.toml`. Same corpus, same weights: nothing is drawn by chance.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc

from armswire.evaluation.forms import fold_name, is_same_form
from armswire.evaluation.gold import load_gold
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import EventReading, read_event, read_gold_event
from armswire.events.assembly import draft_doc, finish_event
from armswire.events.candidates import Draft
from armswire.events.confidence import Calibration, describe_draft, estimate_confidence
from armswire.events.roles import NO_ROLE, ROLES, describe_parties, load_role_weights
from armswire.extraction import load
from armswire.records import Pipeline

Features = Mapping[str, float]
Matrix = npt.NDArray[np.float64]

_EVENTS = Path(__file__).parents[1] / "events"
_RIDGE = 1.0
_STEPS = 400
_RATE = 0.5
_MIN_COUNT = 3
_ROUNDS = 3
"""Which draft tells which gold event depends on the roles, so roles are fitted and events paired in turn."""
_NOBODY = Pipeline(version="", model="")
_ANY = Calibration(threshold=0.0, weights={})


@dataclass(frozen=True)
class Study:
    """An article's doc, drafted anew whenever the roles change, and its gold events."""

    doc: Doc
    gold: Sequence[EventReading]

    def pair(self) -> Iterator[tuple[Draft, EventReading | None]]:
        """Draft the article's events, each with the gold event it tells, if any."""
        drafts = draft_doc(self.doc)
        events = [read_event(finish_event(draft, self.doc, _NOBODY, _ANY)) for draft in drafts]
        told = {found: gold for gold, found in pair_readings(self.gold, events)}
        for index, draft in enumerate(drafts):
            yield draft, self.gold[told[index]] if index in told else None


def read_studies(folder: Path, nlp: Language) -> list[Study]:
    """Read every article of a folder of gold.

    Raises:
        DataError: if a gold file breaks the format.
    """
    return [
        Study(nlp(gold.article.text), [read_gold_event(event, gold.article.text) for event in gold.events])
        for gold in load_gold(folder)
    ]


def fit_softmax(samples: Sequence[tuple[Features, str]], labels: Sequence[str]) -> dict[str, dict[str, float]]:
    """Fit a multinomial logistic regression with a ridge penalty by gradient descent; rare features are left out.

    Args:
        samples: the features of each sample, and its label.
        labels: all labels.

    Returns:
        For each label the weight of each feature, rounded to three decimals.
    """
    counts = Counter(name for features, _ in samples for name in features)
    names = sorted(name for name, count in counts.items() if count >= _MIN_COUNT)
    x = np.array([[features.get(name, 0.0) for name in names] for features, _ in samples])
    y = np.array([[float(label == other) for other in labels] for _, label in samples])
    weights: Matrix = np.zeros((len(names), len(labels)))
    speed = np.zeros_like(weights)
    for _ in range(_STEPS):
        odds = x @ weights
        odds -= odds.max(axis=1, keepdims=True)
        p = np.exp(odds) / np.exp(odds).sum(axis=1, keepdims=True)
        gradient = (x.T @ (p - y) + _RIDGE * weights) / len(samples)
        speed = 0.9 * speed - _RATE * gradient
        weights += speed
    return {
        label: {name: round(float(weights[row, column]), 3) for row, name in enumerate(names)}
        for column, label in enumerate(labels)
    }


def collect_roles(studies: Iterable[Study]) -> list[tuple[Features, str]]:
    """Give the features of every party of every paired event, and the role that the gold gives it."""
    samples: list[tuple[Features, str]] = []
    for study in studies:
        for draft, gold in study.pair():
            if gold is not None:
                for party, features in describe_parties(draft.claims, draft.equipment):
                    samples.append((features, _find_role(party.name, gold)))
    return samples


def collect_events(studies: Iterable[Study]) -> list[tuple[Features, str]]:
    """Give the features of every draft, and whether it tells a gold event."""
    return [
        (describe_draft(draft), "right" if gold is not None else "wrong")
        for study in studies
        for draft, gold in study.pair()
    ]


def choose_threshold(samples: Sequence[tuple[Features, str]], total: int, weights: Features) -> float:
    """Choose the probability above which telling events gives the best F1, given how many there are to find."""
    calibration = Calibration(0.0, weights)
    scored = sorted(((estimate_confidence(f, calibration), label == "right") for f, label in samples), reverse=True)
    best, threshold, right = 0.0, 0.0, 0
    for told, (confidence, is_right) in enumerate(scored, 1):
        right += is_right
        f1 = 2 * right / (told + total)
        if f1 > best:
            best, threshold = f1, confidence
    return threshold


def fit(folder: Path) -> None:
    """Fit roles and confidence to a folder of gold, and write the weights."""
    studies = read_studies(folder, load())
    for _ in range(_ROUNDS):
        roles = collect_roles(studies)
        _write("roles.toml", f"Fitted to {len(roles)} parties", {}, fit_softmax(roles, (*ROLES, NO_ROLE)))
        load_role_weights.cache_clear()
    events = collect_events(studies)
    total = sum(len(study.gold) for study in studies)
    both = fit_softmax(events, ("right", "wrong"))
    weights = {name: round(weight - both["wrong"][name], 3) for name, weight in both["right"].items()}
    threshold = choose_threshold(events, total, weights)
    head = f"Fitted to {len(events)} drafts of {total} gold events"
    _write("confidence.toml", head, {"threshold": threshold}, {"weights": weights})


def _find_role(name: str, gold: EventReading) -> str:
    form = (fold_name(name),)
    return next((role for role in ROLES if any(is_same_form(form, other) for other in gold.forms[role])), NO_ROLE)


def _write(name: str, head: str, values: Mapping[str, float], tables: Mapping[str, Features]) -> None:
    lines = [f"# {head} by armswire.evaluation.fitting; not to be edited by hand."]
    lines += [f"{key} = {value}" for key, value in values.items()]
    for table, weights in tables.items():
        lines += ["", f"[{table}]", *(f'"{key}" = {weight}' for key, weight in sorted(weights.items()) if weight)]
    (_EVENTS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    fit(Path(sys.argv[1]))
