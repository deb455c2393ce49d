"""The spaCy component that finds money."""

from __future__ import annotations

from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from armswire.language.annotations import Found
from armswire.language.extractor import Extractor
from armswire.mentions.money.finder import find_money


class MoneyExtractor(Extractor):
    """Finds money; see `find_money`."""

    kind: ClassVar[str] = "money"

    def match(self, doc: Doc) -> Found:
        """Find the mentions, in reading order, without touching the doc."""
        return find_money(doc.text)


@Language.factory("armswire_money", assigns=["doc.spans"])
def create_money(nlp: Language, name: str) -> MoneyExtractor:
    """Create the component."""
    return MoneyExtractor()
