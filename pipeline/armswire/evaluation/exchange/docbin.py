"""spaCy's DocBin: mentions as span groups, everything else in the docs' user data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import spacy
from spacy.tokens import Doc, DocBin

from armswire.evaluation.gold import GoldArticle

USER_DATA = "armswire.gold"
"""The key of `doc.user_data` that holds, as JSON, name, head, mentions with normal forms and offsets, and events."""


def write_docbin(golds: Iterable[GoldArticle]) -> bytes:
    """Write articles as a DocBin of the blank English tokenizer's docs.

    Mentions are in `doc.spans[kind]`, labelled with the kind, as the smallest token spans that cover them; their exact
    offsets are in the user data. An article that has no mention of a kind has an empty group.
    """
    nlp = spacy.blank("en")
    docs = (_make_doc(nlp.make_doc(gold.article.text), gold) for gold in golds)
    return DocBin(docs=docs, store_user_data=True).to_bytes()


def _make_doc(doc: Doc, gold: GoldArticle) -> Doc:
    rows: dict[str, list[dict[str, Any]]] = {}
    for kind, mentions in gold.mentions.items():
        spans = (doc.char_span(m.start, m.end, label=kind.upper(), alignment_mode="expand") for m in mentions)
        doc.spans[kind] = [span for span in spans if span is not None]
        rows[kind] = [{"text": m.text, "start": m.start, "end": m.end, **m.values} for m in mentions]
    events = [dict(event) for event in gold.events]
    data = {"name": gold.path.stem, **gold.head, "mentions": rows, "events": events}
    # As JSON, since msgpack would give lists back as tuples.
    doc.user_data[USER_DATA] = json.dumps(data, ensure_ascii=False)
    return doc
