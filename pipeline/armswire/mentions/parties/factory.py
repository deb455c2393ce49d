"""The spaCy component that finds parties."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor


class PartyExtractor(Extractor):
    """Finds parties."""

    kind: ClassVar[str] = "parties"

    def match(self, doc: Doc) -> Found:  # noqa: ARG002
        """Find the mentions, in reading order, without touching the doc."""
        return Found()


@Language.factory("armswire_parties", assigns=["doc.spans"])
def create_parties(nlp: Language, name: str) -> PartyExtractor:  # noqa: ARG001  spaCy's signature
    """Create the component."""
    return PartyExtractor()
