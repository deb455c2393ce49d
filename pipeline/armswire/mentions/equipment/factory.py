"""The spaCy component that finds equipment."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.knowledge.systems import load_gazetteer
from armswire.language.annotations import Found
from armswire.language.extractor import Extractor
from armswire.mentions.equipment.extraction import find_equipment


class EquipmentExtractor(Extractor):
    """Finds named systems and generic military goods, with the quantities bound to them.

    Args:
        gazetteer: path of a CSV file of the user's own systems, with the columns of the packaged ones.

    Raises:
        DataError: if that file breaks the rules of its columns.
    """

    kind: ClassVar[str] = "equipment"

    def __init__(self, gazetteer: str | None = None) -> None:
        self.gazetteer = gazetteer
        if gazetteer is not None:
            load_gazetteer(gazetteer)  # so that a bad file is told at once, and not at the first article

    def match(self, doc: Doc) -> Found:
        """Find the mentions, in reading order, without touching the doc."""
        return Found(find_equipment(doc, self.gazetteer))


@Language.factory("armswire_equipment", assigns=["doc.spans"], default_config={"gazetteer": None})
def create_equipment(nlp: Language, name: str, gazetteer: str | None) -> EquipmentExtractor:
    """Create the component."""
    return EquipmentExtractor(gazetteer)
