"""The spaCy component that assembles events from mentions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("armswire_events", default_config={"rates": None}, requires=["doc.spans"])
def create_events(nlp: Language, name: str, rates: str | None) -> EventAssembler:
    """Create the component; `rates` is the path of the user's own table of exchange rates."""
    return EventAssembler(rates)


class EventAssembler:
    """Assembles the events of a doc."""

    def __init__(self, rates: str | None = None) -> None:
        self.rates = rates

    def __call__(self, doc: Doc) -> Doc:
        """Assemble and write."""
        return doc
