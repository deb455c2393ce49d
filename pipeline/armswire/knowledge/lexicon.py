"""One matcher for all gazetteers: a trie over normalised pieces of text.

A text is cut into pieces, runs of letters and runs of digits, so that "KUH-1", "KUH 1" and "KUH1" are the same two
pieces; case is folded, Latin diacritics are dropped and Roman numerals behind another piece read as Arabic. The
longest entry that begins at a piece wins. The cost is linear in the text and does not depend on the number of entries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_JOINT = re.compile(r"[ \u00a0\t]?[-‐‑–/.’'“”\"()&+,]{0,2}[ \u00a0\t]?\n?")
_ROMAN = {
    "II": "2",
    "III": "3",
    "IV": "4",
    "V": "5",
    "VI": "6",
    "VII": "7",
    "VIII": "8",
    "IX": "9",
    "X": "10",
    "I": "1",
}
_END = ""  # no piece is empty, so this key is free for the entries that end at a node


class Piece(NamedTuple):
    """A run of letters or digits in a text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Hit(Generic[Entry]):
    """An entry found at ``text[start:end]``; `entries` has more than one where the surface form is shared."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass
class Lexicon(Generic[Entry]):
    """A set of surface forms, each standing for one or more entries."""

    root: dict[str, object] = field(default_factory=dict)

    def add(self, surface: str, entry: Entry) -> None:
        """Let `surface` stand for `entry`."""
        node = self.root
        for piece in cut_pieces(surface):
            node = node.setdefault(piece.key, {})  # type: ignore[assignment]
        ends: tuple[Entry, ...] = node.get(_END, ())  # type: ignore[assignment]
        if entry not in ends:
            node[_END] = (*ends, entry)

    def find(self, text: str, pieces: list[Piece] | None = None) -> Iterator[Hit[Entry]]:
        """Find the longest entries of a text from left to right, not overlapping."""
        pieces = cut_pieces(text) if pieces is None else pieces
        index = 0
        while index < len(pieces):
            count, entries = self._longest(text, pieces, index)
            if count:
                yield Hit(pieces[index].start, pieces[index + count - 1].end, entries)
            index += count or 1

    def _longest(self, text: str, pieces: list[Piece], index: int) -> tuple[int, tuple[Entry, ...]]:
        node, best, entries = self.root, 0, ()
        first = index
        while index < len(pieces):
            if index > first and not _JOINT.fullmatch(text, pieces[index - 1].end, pieces[index].start):
                break
            child = self._step(node, pieces[index].key, last=index > first)
            if child is None:
                break
            node, index = child, index + 1
            if _END in node:
                best, entries = index - first, node[_END]  # type: ignore[assignment]
        return best, entries

    @staticmethod
    def _step(node: dict[str, object], key: str, *, last: bool) -> dict[str, object] | None:
        child = node.get(key)
        if child is None and last and key in _ROMAN_FOLDED:
            child = node.get(_ROMAN_FOLDED[key])
        return child  # type: ignore[return-value]


_ROMAN_FOLDED = {roman.lower(): arabic for roman, arabic in _ROMAN.items()}


def cut_pieces(text: str) -> list[Piece]:
    """Cut a text into normalised pieces.

    >>> [piece.key for piece in cut_pieces("KUH-1 Surion")]
    ['kuh', '1', 'surion']
    """
    return [Piece(fold(m.group()), m.start(), m.end()) for m in _PIECE.finditer(text)]


def fold(word: str) -> str:
    """Fold case and Latin diacritics."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("ı", "i").replace("ł", "l")


def build_lexicon(pairs: Iterable[tuple[str, Entry]]) -> Lexicon[Entry]:
    """Build a lexicon from (surface form, entry) pairs."""
    lexicon: Lexicon[Entry] = Lexicon()
    for surface, entry in pairs:
        lexicon.add(surface, entry)
    return lexicon
