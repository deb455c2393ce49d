"""How a party stands in its sentence: subject, object, after which preposition."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

_TO_HEAD = frozenset({"conj", "appos", "compound", "nmod", "amod", "nummod", "npadvmod"})
_DIRECT = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "passive_subject",
    "dobj": "object",
    "dative": "object",
    "poss": "possessive",
    "attr": "object",
    "oprd": "object",
}
_PREPOSITIONS = frozenset(
    {"to", "from", "for", "with", "by", "between", "at", "in", "of", "as", "on", "via", "through", "under", "against"}
)
SAYING = frozenset(
    {"say", "report", "state", "tell", "add", "disclose", "reveal", "note", "claim", "write", "explain", "stress"}
)
_MAX_STEPS = 12
_LOOK_BACK = 8
_TRANSPARENT_POS = frozenset({"DET", "ADJ", "PROPN", "NOUN", "NUM", "CCONJ", "PART", "PUNCT", "SYM"})


@dataclass(frozen=True)
class Relation:
    """A party's relation, and the word it stands in that relation to."""

    name: str
    governor: Token | None


def relate(party: Tokens) -> Relation:
    """Say how a party stands in its sentence, by the parser and, where it is silent, by the word before."""
    token = party.root
    for _ in range(_MAX_STEPS):
        if token.dep_ == "pobj":
            return _relate_by_preposition(token)
        if token.dep_ in _DIRECT:
            return Relation(_DIRECT[token.dep_], token.head)
        if token.dep_ not in _TO_HEAD or token.head == token:
            break
        token = token.head
    return _relate_by_order(party)


def is_speaker(party: Tokens) -> bool:
    """Whether a party stands in the sentence as the one who says it ("a DAPA official said", "according to DAPA")."""
    token = party.root
    for _ in range(_MAX_STEPS):
        if token.dep_ == "nsubj":
            return token.head.lemma_.lower() in SAYING
        if token.dep_ == "pobj":
            return token.head.lower_ == "to" and token.head.head.lower_ == "according"
        if token.dep_ not in _TO_HEAD | {"poss"} or token.head == token:
            break
        token = token.head
    return False


def _relate_by_preposition(token: Token) -> Relation:
    preposition = token.head
    name = preposition.lower_
    if preposition.dep_ == "agent":
        return Relation("agent", preposition.head)
    if name in {"of", "including"} and preposition.head.dep_ == "pobj":
        # "to the government of Iraq": the outer preposition is the one that counts.
        return _relate_by_preposition(preposition.head)
    return Relation("agent" if name == "by" else name, preposition.head)


def _relate_by_order(party: Tokens) -> Relation:
    """Take the nearest preposition to the left, across what may belong to the same phrase."""
    doc = party.doc
    for index in range(party.start - 1, max(party.start - 1 - _LOOK_BACK, -1), -1):
        token = doc[index]
        if token.lower_ in _PREPOSITIONS:
            return Relation("agent" if token.lower_ == "by" else token.lower_, token.head)
        if token.pos_ not in _TRANSPARENT_POS or token.is_sent_start:
            break
    return Relation("none", None)
