"""The spaCy component that finds money."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor


class MoneyExtractor(Extractor):
    """Finds money."""

    kind: ClassVar[str] = "money"

    def match(self, doc: Doc) -> Found:  # noqa: ARG002
        """Find the mentions, in reading order, without touching the doc."""
        return Found()


@Language.factory("armswire_money", assigns=["doc.spans"])
def create_money(nlp: Language, name: str) -> MoneyExtractor:  # noqa: ARG001  spaCy's signature
    """Create the component."""
    return MoneyExtractor()
