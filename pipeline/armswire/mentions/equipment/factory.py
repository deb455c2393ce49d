"""The spaCy component that finds equipment."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor


class EquipmentExtractor(Extractor):
    """Finds equipment."""

    kind: ClassVar[str] = "equipment"

    def match(self, doc: Doc) -> Found:  # noqa: ARG002
        """Find the mentions, in reading order, without touching the doc."""
        return Found()


@Language.factory("armswire_equipment", assigns=["doc.spans"])
def create_equipment(nlp: Language, name: str) -> EquipmentExtractor:  # noqa: ARG001  spaCy's signature
    """Create the component."""
    return EquipmentExtractor()
