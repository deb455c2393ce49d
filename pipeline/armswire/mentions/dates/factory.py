"""The spaCy component that finds dates."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor
from armswire.mentions.dates.finding import find_dates


class DateExtractor(Extractor):
    """Finds dates."""

    kind: ClassVar[str] = "dates"

    def match(self, doc: Doc) -> Found:
        """Find the mentions, in reading order, without touching the doc."""
        return find_dates(doc.text, published=doc._.published)


@Language.factory("armswire_dates", assigns=["doc.spans"])
def create_dates(nlp: Language, name: str) -> DateExtractor:
    """Create the component."""
    return DateExtractor()
