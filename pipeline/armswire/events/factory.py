"""The spaCy component that assembles events from mentions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from armswire import __version__
from armswire.events.assembly import assemble_events
from armswire.records import Pipeline


@Language.factory("armswire_events", default_config={"rates": None}, requires=["doc.spans"])
def create_events(nlp: Language, name: str, rates: str | None) -> EventAssembler:
    """Create the component; `rates` is the path of the user's own table of exchange rates."""
    return EventAssembler(nlp, rates)


class EventAssembler:
    """Assembles the events of a doc from its mentions, and writes them to `doc._.events`."""

    def __init__(self, nlp: Language, rates: str | None = None) -> None:
        self.nlp = nlp
        self.rates = rates

    def __call__(self, doc: Doc) -> Doc:
        """Assemble and write."""
        doc._.events = assemble_events(doc, self.describe_pipeline())
        return doc

    def describe_pipeline(self) -> Pipeline:
        """Say which software and which model read a doc."""
        meta = self.nlp.meta
        return Pipeline(version=__version__, model=f"{meta['lang']}_{meta['name']}-{meta['version']}")
