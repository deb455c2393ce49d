"""What kind of event a sentence tells, learnt from the corpus: for the wordings that no list of triggers foresees.

A sentence is a bag of its words and pairs of words, with every mention replaced by what it is; a linear model fitted to
the corpus says how likely each type of event is.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from armswire.events.scene import Scene
from armswire.events.weights import Features, Weights, score
from armswire.records import Span

NO_EVENT = "none"

_STANDS_FOR = {"money": "MONEY", "dates": "DATE", "equipment": "GOODS", "places": "PLACE", "fairs": "FAIR"}
_LEAD = 3
_TELLING_POS = frozenset({"VERB", "NOUN"})


def describe_scene(scene: Scene) -> Features:
    """Describe a sentence by its words; their number is evened out, so that long sentences say no more than short."""
    words = list(dict.fromkeys(word for word, _ in read_words(scene)))
    pairs = (f"{left} {right}" for left, right in itertools.pairwise(word for word, _ in read_words(scene)))
    names = [*words, *dict.fromkeys(pairs)]
    even = 1 / math.sqrt(max(len(names), 1))
    marks = {"bias": 1.0, "heading": float(scene.is_heading), "lead": float(scene.index < _LEAD)}
    marks["at fair"] = float(scene.is_at_fair)
    return {**marks, **dict.fromkeys(names, even)}


def estimate_types(scene: Scene, weights: Weights) -> Mapping[str, float]:
    """Estimate the probability of each type of event, and of none, in a sentence."""
    features = describe_scene(scene)
    odds = {label: score(features, table) for label, table in weights.items()}
    highest = max(odds.values(), default=0.0)
    powers = {label: math.exp(value - highest) for label, value in odds.items()}
    total = math.fsum(powers.values())
    return {label: power / total for label, power in powers.items()}


def find_telling_word(scene: Scene, weights: Mapping[str, float]) -> Token | None:
    """Find the word of a sentence that most speaks for a type of event; null where no word does."""
    telling = ((word, token) for word, token in read_words(scene) if token.pos_ in _TELLING_POS and word.islower())
    told = [(weights.get(word, 0.0), token) for word, token in telling]
    best = max(told, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > 0 else None


def read_words(scene: Scene) -> Iterator[tuple[str, Token]]:
    """Give the words of a sentence in their base form, and what each mention is in place of its words."""
    kinds = map_mentions(scene)
    last = ""
    for token in scene.tokens:
        word = kinds.get(token.i) or token.lemma_.lower()
        if not token.is_space and not (word == last and word.isupper()):
            yield word, token
        last = word


def map_mentions(scene: Scene) -> dict[int, str]:
    """Say of every token of a mention what kind of mention it belongs to."""
    kinds: dict[int, str] = {}
    for kind, word in _STANDS_FOR.items():
        for mention in getattr(scene, kind):
            kinds |= dict.fromkeys(_list_tokens(scene, mention), word)
    for party in scene.parties:
        kinds |= dict.fromkeys(_list_tokens(scene, party), party.kind.upper())
    return kinds


def _list_tokens(scene: Scene, mention: Span) -> list[int]:
    tokens = scene.find_tokens(mention)
    return [token.i for token in tokens] if tokens is not None else []
