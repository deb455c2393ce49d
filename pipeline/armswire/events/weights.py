"""The fitted weights of the event room: which events a sentence tells, who has which role, how sure it all is.

All three are linear models, so that every decision can be read off its features. `armswire.evaluation.fitting` fits
them to the corpus's train split and writes them to `weights/`.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

Features = Mapping[str, float]
"""What holds, by name, and how much."""
Weights = Mapping[str, Mapping[str, float]]
"""For each label the log-odds that each feature adds."""


@dataclass(frozen=True)
class EventWeights:
    """Everything that is learnt.

    Args:
        types: by type of event, and for none, from the words of a sentence.
        roles: by role, and for none, from how a party stands in its sentences.
        confidence: how each trait of a draft speaks for it.
        threshold: the least confidence that is worth telling.
    """

    types: Weights
    roles: Weights
    confidence: Mapping[str, float]
    threshold: float


def score(features: Features, weights: Mapping[str, float]) -> float:
    """Add up the weights of features; a feature without weight counts nothing."""
    return math.fsum(weights[name] * value for name, value in features.items() if name in weights)


@functools.cache
def load_event_weights() -> EventWeights:
    """Read the packaged weights."""
    confidence = _read("confidence.json")
    return EventWeights(
        types=_read("types.json"),
        roles=_read("roles.json"),
        confidence=confidence["weights"],
        threshold=confidence["threshold"],
    )


def _read(name: str) -> Any:
    return json.loads(resources.files("armswire.events").joinpath("weights", name).read_text(encoding="utf-8"))
