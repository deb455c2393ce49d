"""The spaCy component that finds places."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor
from armswire.mentions.places.extraction import find_places


class PlaceExtractor(Extractor):
    """Finds towns, provinces, bases, seas, regions, and countries where something is or happens."""

    kind: ClassVar[str] = "places"

    def match(self, doc: Doc) -> Found:
        """Find the mentions, in reading order, without touching the doc."""
        return Found(find_places(doc))


@Language.factory("armswire_places", assigns=["doc.spans"])
def create_places(nlp: Language, name: str) -> PlaceExtractor:
    """Create the component."""
    return PlaceExtractor()
