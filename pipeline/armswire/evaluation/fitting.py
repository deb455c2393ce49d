"""Fitting what is learnt about events to the corpus: types by words, roles by grammar, confidence by support.

`make train` runs it on the train split after a change of triggers, knowledge or gold, and writes `events/weights/`.
Same corpus, same weights: nothing is drawn by chance.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc

from armswire.articles import Article
from armswire.evaluation.forms import fold_name, is_same_form
from armswire.evaluation.gold import load_gold
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import EventReading, read_event, read_gold_event
from armswire.events.assembly import draft_doc, finish_event
from armswire.events.confidence import describe_draft, estimate_confidence
from armswire.events.drafts import Draft
from armswire.events.recognition import NO_EVENT, describe_scene
from armswire.events.roles import NO_ROLE, ROLES, describe_parties, is_state
from armswire.events.scene import split_scenes
from armswire.events.weights import EventWeights, Features, Weights
from armswire.extraction import load
from armswire.records import EventType, Pipeline

Matrix = npt.NDArray[np.float64]
Sample = tuple[Features, str]

_TARGET = Path(__file__).parents[1] / "events" / "weights"
_TYPES = (*get_args(EventType), NO_EVENT)
_PRIORS = Path(__file__).with_name("role_priors.toml")
_STEPS = 250
_MOMENTUM = 0.9
_MIN_COUNT = 3
_SIDES = frozenset({"suppliers", "buyers"})
_LEAST_WEIGHT = 0.05
"""Weights below it are left out: together they change no decision, and they are most of the file."""
_CONFIDENCE_PRIOR = {
    "told outright": 1.2,
    "told by phrase": 1.2,
    "both": 1.0,
    "likelihood": 2.0,
    "bare": -1.0,
    "bias": -1.0,
}
"""What is believed to speak for a draft before the corpus is asked, in log-odds; the fit is pulled to it."""
_AS_GOOD = 0.015
"""Difference in F1 that is nothing but chance, on a corpus of this size."""
_FOLDS = 5
_ROUNDS = 2
"""Which draft tells which gold event depends on the roles, so roles are fitted and events paired in turn."""
_NOBODY = Pipeline(version="", model="")
_NOTHING = EventWeights(types={}, roles={role: {} for role in (*ROLES, NO_ROLE)}, confidence={}, threshold=0.0)


@dataclass(frozen=True)
class Study:
    """An article's doc, to be drafted with whatever weights, and its gold events."""

    doc: Doc
    gold: Sequence[EventReading]

    def pair(self, weights: EventWeights) -> Iterator[tuple[Draft, EventReading | None]]:
        """Draft the article's events, each with the gold event it tells, if any."""
        drafts = draft_doc(self.doc, weights)
        text, source = self.doc.text, self.doc._.source
        events = [read_event(finish_event(draft, text, source, _NOBODY)) for draft in drafts]
        told = {found: gold for gold, found in pair_readings(self.gold, events)}
        for index, draft in enumerate(drafts):
            yield draft, self.gold[told[index]] if index in told else None


def read_studies(folder: Path, nlp: Language) -> list[Study]:
    """Read every article of a folder of gold.

    Raises:
        DataError: if a gold file breaks the format.
    """
    return [
        Study(_read(gold.article, nlp), [read_gold_event(event, gold.article.text) for event in gold.events])
        for gold in load_gold(folder)
    ]


def _read(article: Article, nlp: Language) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.source = article.source
    return nlp(doc)


def fit_softmax(
    samples: Sequence[Sample], labels: Sequence[str], ridge: float, prior: Weights | None = None
) -> dict[str, dict[str, float]]:
    """Fit a multinomial logistic regression by gradient descent with momentum; rare features are left out.

    Args:
        samples: the features of each sample, and its label.
        labels: all labels.
        ridge: the weight of the penalty on the squared distance from the prior, in samples.
        prior: where the weights start and what they are pulled to; nought where there is none.

    Returns:
        For each label the weight of each feature, rounded to two decimals.
    """
    start = prior or {}
    counts = Counter(name for features, _ in samples for name in features)
    frequent = {name for name, count in counts.items() if count >= _MIN_COUNT}
    names = sorted(frequent.union(*start.values()))
    columns = {name: column for column, name in enumerate(names)}
    x = np.zeros((len(samples), len(names)))
    for row, (features, _) in enumerate(samples):
        for name in features.keys() & columns.keys():
            x[row, columns[name]] = features[name]
    y = np.array([[float(label == other) for other in labels] for _, label in samples])
    origin = np.array([[start.get(label, {}).get(name, 0.0) for label in labels] for name in names])
    weights = _descend(x, y, ridge / len(samples), origin)
    return {
        label: {
            name: round(value, 2)
            for row, name in enumerate(names)
            if abs(value := float(weights[row, column])) >= _LEAST_WEIGHT
        }
        for column, label in enumerate(labels)
    }


def sample_types(studies: Iterable[Study]) -> list[Sample]:
    """Give the features of every sentence, with each type of event whose evidence it is, or none."""
    samples: list[Sample] = []
    for study in studies:
        for scene in split_scenes(study.doc):
            types = {
                event.type
                for event in study.gold
                if _is_evidence(scene.tokens.start_char, scene.tokens.end_char, event)
            }
            samples += [(describe_scene(scene), label) for label in sorted(types) or [NO_EVENT]]
    return samples


def sample_roles(studies: Iterable[Study], weights: EventWeights) -> list[Sample]:
    """Give the features of every party of every paired event, and the role that the gold gives it."""
    return [
        sample
        for study in studies
        for draft, gold in study.pair(weights)
        if gold is not None
        for sample in _label_parties(draft, gold)
    ]


def _label_parties(draft: Draft, gold: EventReading) -> Iterator[Sample]:
    """Label the parties of a draft; a state stands where the gold has its ministry, if that is all it names."""
    described = list(describe_parties(draft.claims, draft.goods))
    labels = [_find_role(party.name, gold) for party, _ in described]
    sides = {p.country: label for (p, _), label in zip(described, labels, strict=True) if label in _SIDES}
    for (party, features), label in zip(described, labels, strict=True):
        yield features, sides.get(party.country, label) if label == NO_ROLE and is_state(party) else label


def sample_events(studies: Iterable[Study], weights: EventWeights) -> list[Sample]:
    """Give the features of every draft, and whether it tells a gold event."""
    return [
        (describe_draft(draft), "wrong" if gold is None else "right")
        for study in studies
        for draft, gold in study.pair(weights)
    ]


def choose_threshold(judged: Sequence[tuple[float, bool]], total: int) -> float:
    """Choose the confidence from which events are told: the surest whose F1 is as good as the best.

    Args:
        judged: the confidence of every draft, and whether it is right.
        total: how many events there are to find.
    """
    right = 0
    scores: list[tuple[float, float]] = []
    for told, (confidence, is_right) in enumerate(sorted(judged, reverse=True), 1):
        right += is_right
        scores.append((confidence, 2 * right / (told + total)))
    best = max((f1 for _, f1 in scores), default=0.0)
    return next((confidence for confidence, f1 in scores if f1 >= best - _AS_GOOD), 0.0)


def fit(studies: Sequence[Study]) -> EventWeights:
    """Fit everything to some articles.

    Types are fitted first. Roles and confidence see each article with types fitted to the others, since it is on
    articles never seen that they will have to judge.
    """
    folds = [studies[start::_FOLDS] for start in range(_FOLDS)]
    others = [[study for study in studies if study not in fold] for fold in folds]
    types = [_fit_types(rest) for rest in others]
    weights = _NOTHING
    for _ in range(_ROUNDS):
        roles = [
            s for fold, own in zip(folds, types, strict=True) for s in sample_roles(fold, replace(weights, types=own))
        ]
        weights = replace(weights, roles=fit_softmax(roles, (*ROLES, NO_ROLE), ridge=2.0, prior=read_role_priors()))
    events = [sample_events(fold, replace(weights, types=own)) for fold, own in zip(folds, types, strict=True)]
    threshold = choose_threshold(list(_judge_unseen(events, weights)), sum(len(study.gold) for study in studies))
    return replace(
        weights, types=_fit_types(studies), confidence=fit_confidence(list(chain(*events))), threshold=threshold
    )


def fit_confidence(samples: Sequence[Sample]) -> dict[str, float]:
    """Fit how much each trait of a draft speaks for its being right."""
    prior = {
        "right": {name: weight / 2 for name, weight in _CONFIDENCE_PRIOR.items()},
        "wrong": {name: -weight / 2 for name, weight in _CONFIDENCE_PRIOR.items()},
    }
    both = fit_softmax(samples, ("right", "wrong"), ridge=15.0, prior=prior)
    names = sorted({*both["right"], *both["wrong"]})
    return {name: round(both["right"].get(name, 0.0) - both["wrong"].get(name, 0.0), 2) for name in names}


def _judge_unseen(folds: Sequence[list[Sample]], weights: EventWeights) -> Iterator[tuple[float, bool]]:
    """Give the confidence of every draft as fitted to the other folds, and whether it is right."""
    for number, fold in enumerate(folds):
        others = [sample for other, samples in enumerate(folds) if other != number for sample in samples]
        fitted = replace(weights, confidence=fit_confidence(others))
        yield from ((estimate_confidence(features, fitted), label == "right") for features, label in fold)


def read_role_priors() -> Weights:
    """Read what is believed of roles before the corpus is asked, as weights by role and feature."""
    table = tomllib.loads(_PRIORS.read_text(encoding="utf-8"))
    rows = {f"kind={kind}": row for kind, row in table["kind"].items()} | table["knowledge"]
    for frame, relations in table["frame"].items():
        for relation, row in relations.items():
            rows |= {f"{frame}:{relation}": row, f"{frame}:governed {relation}": row}
    return {role: {name: row[place] for name, row in rows.items()} for place, role in enumerate(ROLES)}


def write_weights(weights: EventWeights, folder: Path = _TARGET) -> None:
    """Write fitted weights where the event room reads them."""
    _write(folder / "types.json", weights.types)
    _write(folder / "roles.json", weights.roles)
    _write(folder / "confidence.json", {"threshold": weights.threshold, "weights": weights.confidence})


def _fit_types(studies: Sequence[Study]) -> Weights:
    return fit_softmax(sample_types(studies), _TYPES, ridge=1.0)


def _descend(x: Matrix, y: Matrix, ridge: float, origin: Matrix) -> Matrix:
    """Minimise the mean cross-entropy; the step is what its curvature allows, found by power iteration."""
    direction = np.ones(x.shape[1])
    for _ in range(20):
        direction = x.T @ (x @ direction)
        direction /= np.linalg.norm(direction)
    step = 1 / (0.5 * float(np.linalg.norm(x @ direction) ** 2) / len(x) + ridge)
    weights = origin.copy()
    speed = np.zeros_like(weights)
    for _ in range(_STEPS):
        odds = x @ weights
        powers = np.exp(odds - odds.max(axis=1, keepdims=True))
        gradient = x.T @ (powers / powers.sum(axis=1, keepdims=True) - y) / len(x) + ridge * (weights - origin)
        speed = _MOMENTUM * speed - step * gradient
        weights += speed
    return weights


def _is_evidence(start: int, end: int, event: EventReading) -> bool:
    return any(start <= span.start < end for span in event.slots["evidence"])


def _find_role(name: str, gold: EventReading) -> str:
    form = (fold_name(name),)
    return next((role for role in ROLES if any(is_same_form(form, other) for other in gold.forms[role])), NO_ROLE)


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_weights(fit(read_studies(Path(sys.argv[1]), load())))
