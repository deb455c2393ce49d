"""The spaCy component that keeps headings and paragraphs apart: a sentence never crosses a line break."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("armswire_layout", assigns=["token.is_sent_start"])
def mark_line_starts(doc: Doc) -> Doc:
    """Start a sentence at the first word of every line; put it before the parser, which keeps to it."""
    for token in doc[1:]:
        if not token.is_space and doc[token.i - 1].is_space and "\n" in doc[token.i - 1].text:
            token.is_sent_start = True
    return doc
