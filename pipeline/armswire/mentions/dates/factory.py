"""The spaCy component that finds dates."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor


class DateExtractor(Extractor):
    """Finds dates."""

    kind: ClassVar[str] = "dates"

    def match(self, doc: Doc) -> Found:  # noqa: ARG002
        """Find the mentions, in reading order, without touching the doc."""
        return Found()


@Language.factory("armswire_dates", assigns=["doc.spans"])
def create_dates(nlp: Language, name: str) -> DateExtractor:  # noqa: ARG001  spaCy's signature
    """Create the component."""
    return DateExtractor()
