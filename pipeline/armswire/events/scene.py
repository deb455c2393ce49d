"""A sentence with everything that was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from armswire.records import Date, Equipment, Fair, Money, Party, Place, Span

Mention = TypeVar("Mention", bound=Span)


@dataclass(frozen=True)
class Scene:
    """A sentence and its mentions, each list in reading order.

    `is_heading` holds for lines that end no sentence: headlines, subheadings.
    """

    index: int
    tokens: Tokens
    money: tuple[Money, ...]
    dates: tuple[Date, ...]
    equipment: tuple[Equipment, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    fairs: tuple[Fair, ...]
    is_heading: bool

    @property
    def text(self) -> str:
        """The sentence's words, without the white space around them."""
        return self.tokens.text.strip()

    def quote(self) -> Span:
        """The sentence as a span of the article."""
        raw = self.tokens.text
        start = self.tokens.start_char + len(raw) - len(raw.lstrip())
        return Span(text=raw.strip(), start=start, end=start + len(raw.strip()))

    def lower(self) -> str:
        """The sentence in lower case, character for character."""
        return self.tokens.text.lower()

    def find_tokens(self, mention: Span) -> Tokens | None:
        """Give the tokens of a mention."""
        return self.tokens.doc.char_span(mention.start, mention.end, alignment_mode="expand")


def split_scenes(doc: Doc) -> list[Scene]:
    """Part a doc into its sentences with their mentions; a mention belongs to the sentence it begins in."""
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
    return [
        Scene(
            index=index,
            tokens=sentence,
            money=_within(doc._.money, sentence),
            dates=_within(doc._.dates, sentence),
            equipment=_within(doc._.equipment, sentence),
            parties=_within(doc._.parties, sentence),
            places=_within(doc._.places, sentence),
            fairs=_within(doc._.fairs, sentence),
            is_heading=_is_heading(sentence),
        )
        for index, sentence in enumerate(sentences)
    ]


def _within(mentions: Sequence[Mention], sentence: Tokens) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if sentence.start_char <= m.start < sentence.end_char)


def _is_heading(sentence: Tokens) -> bool:
    doc = sentence.doc
    text = doc.text
    alone_before = not text[: sentence.start_char].strip(" ") or text[: sentence.start_char].endswith("\n")
    raw = sentence.text
    alone_after = "\n" in raw[len(raw.rstrip()) :] or not text[sentence.end_char :].strip()
    return alone_before and alone_after and not raw.rstrip().endswith((".", "!", "?", "”", '"', ":", ";"))
