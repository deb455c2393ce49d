"""The spaCy component that finds places."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor


class PlaceExtractor(Extractor):
    """Finds places."""

    kind: ClassVar[str] = "places"

    def match(self, doc: Doc) -> Found:  # noqa: ARG002
        """Find the mentions, in reading order, without touching the doc."""
        return Found()


@Language.factory("armswire_places", assigns=["doc.spans"])
def create_places(nlp: Language, name: str) -> PlaceExtractor:  # noqa: ARG001  spaCy's signature
    """Create the component."""
    return PlaceExtractor()
