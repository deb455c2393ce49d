"""The spaCy component that assembles events from mentions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("armswire_events", requires=["doc.spans"])
def assemble_events(doc: Doc) -> Doc:
    """Assemble the events of a doc."""
    return doc
