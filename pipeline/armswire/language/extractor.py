"""The shape of every extractor: `match` finds and changes nothing, the rest writes.

An extractor's settings are in the pipeline's config and it has no weights, so there is nothing else to serialise.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from spacy.tokens import Doc

from armswire.language.annotations import Found, annotate


class Extractor(ABC):
    """A spaCy component that finds one kind of mention."""

    kind: ClassVar[str]

    @abstractmethod
    def match(self, doc: Doc) -> Found:
        """Find the mentions of this kind, in reading order, without touching the doc."""

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        annotate(doc, self.kind, self.match(doc))
        return doc
