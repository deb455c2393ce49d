"""The spaCy component that assembles events from mentions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from armswire import __version__
from armswire.events.assembly import assemble_events
from armswire.events.valuation import value_events, value_mentions
from armswire.events.weights import load_event_weights
from armswire.language.pipeline import name_model
from armswire.rates import OFFICIAL_TABLES, RateTable, load_user_rates
from armswire.records import Pipeline, Source


@Language.factory("armswire_events", default_config={"rates": None}, requires=["doc.spans"])
def create_events(nlp: Language, name: str, rates: str | None) -> EventAssembler:
    """Create the component; `rates` is the path of the user's own table of exchange rates.

    Raises:
        DataError: if that table breaks its rules.
    """
    tables = (load_user_rates(Path(rates)), *OFFICIAL_TABLES) if rates else OFFICIAL_TABLES
    return EventAssembler(nlp, tables)


class EventAssembler:
    """Assembles the events of a doc from its mentions, and writes them to `doc._.events`."""

    def __init__(self, nlp: Language, tables: Sequence[RateTable]) -> None:
        self.nlp = nlp
        self.tables = tables
        self.weights = load_event_weights()

    def __call__(self, doc: Doc) -> Doc:
        """Assemble, convert and write."""
        source: Source = doc._.source
        pipeline = Pipeline(version=__version__, model=name_model(self.nlp))
        events = value_events(assemble_events(doc, pipeline, self.weights), source.published, self.tables)
        doc._.events = events
        doc._.money = value_mentions(doc._.money, events, source.published, self.tables)
        return doc
