"""The spaCy component that finds parties, and the fairs that are none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc, Span

from armswire.language.annotations import Found, annotate
from armswire.language.extractor import Extractor
from armswire.mentions.parties.extraction import read_parties


class PartyExtractor(Extractor):
    """Finds companies, governments, agencies, armed forces, persons and other organisations.

    The fairs that it must know of, lest they be taken for parties, it leaves in ``doc._.fairs`` and
    ``doc.spans["fairs"]``; and in ``doc.spans["countries"]`` the countries that it judged to be places.
    """

    kind: ClassVar[str] = "parties"

    def match(self, doc: Doc) -> Found:
        """Find the mentions, in reading order, without touching the doc."""
        return Found(read_parties(doc).parties)

    def __call__(self, doc: Doc) -> Doc:
        """Find and write."""
        reading = read_parties(doc)
        doc._.fairs = reading.fairs
        doc._.home = reading.home
        doc.spans["fairs"] = _cover(doc, ((fair.start, fair.end) for fair in reading.fairs), "FAIR")
        doc.spans["countries"] = _cover(doc, reading.stays, "PLACE")
        annotate(doc, self.kind, Found(reading.parties))
        return doc


def _cover(doc: Doc, ranges: Iterable[tuple[int, int]], label: str) -> list[Span]:
    spans = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end in ranges)
    return [span for span in spans if span is not None]


@Language.factory("armswire_parties", assigns=["doc.spans"])
def create_parties(nlp: Language, name: str) -> PartyExtractor:
    """Create the component."""
    return PartyExtractor()
