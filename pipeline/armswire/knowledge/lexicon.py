"""One matcher for all gazetteers: a trie over normalised pieces of text.

A text is cut into pieces, runs of letters and runs of digits, so that "KUH-1", "KUH 1" and "KUH1" are the same two
pieces; case is folded, Latin diacritics are dropped and Roman numerals behind another piece read as Arabic. The
longest entry that begins at a piece wins. The cost is linear in the text and does not depend on the number of entries.

Why not spaCy's PhraseMatcher: it compares tokens, and the tokeniser cuts "KUH-1", "KUH 1" and "KUH1" differently, so
each name would have to be listed in every spelling. This trie is kept because it forgives spelling, not for its speed.
On the equipment gazetteer, one spelling a name, the PhraseMatcher takes some 5 to 13 times as long to build, but over
text that is tokenised already it matches faster; ``benchmarks/equipment/speed.py`` prints both in one run.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar, cast

Entry = TypeVar("Entry")

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_SPACE = r"[ \u00a0\t\n]"
# What may stand between two pieces of one name. A number is joined more tightly, or "the Leopard, 2 of which" would
# be a Leopard 2.
_WORD_JOINT = re.compile(rf"{_SPACE}?[-‐‑–/.’'“”\"()&+,]{{0,2}}{_SPACE}?")
_DIGIT_JOINT = re.compile(rf"(?:{_SPACE}?[-‐‑/(]{_SPACE}?|{_SPACE}\.|[–.:+'’“\"]|{_SPACE}[“\"]?)?")
# A full stop before a number ends a sentence, but for these shortened words: "vz. 58", "Mk. 2".
_SHORTENED = frozenset(("md", "mk", "mod", "no", "st", "vz", "wz"))
_PLAIN_JOINTS = frozenset(("", " ", "-", "\u00a0", "/"))
_ROMAN = {
    roman: str(value) for value, roman in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), 1)
}
_CLOSING = {"(": ")", "“": "”", '"': '"'}
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
    """A set of surface forms, each standing for one or more entries.

    Attributes:
        plurals: the text may have an English plural where the entry has the singular ("Surions", "F-35s"); the hit
            takes in the ending.
        open_ended: a hit may end inside a word ("F-16" in "F-16I"); otherwise it never does.
        root: the trie.
    """

    plurals: bool = False
    open_ended: bool = False
    root: dict[str, Any] = field(default_factory=dict, repr=False)

    def add(self, surface: str, entry: Entry) -> None:
        """Let `surface` stand for `entry`."""
        node = self.root
        for word in _PIECE.findall(surface):
            key = fold(word)
            node = node.setdefault(key if node is self.root else _ROMAN.get(key, key), {})
        ends: tuple[Entry, ...] = node.get(_END, ())
        if node is not self.root and entry not in ends:
            node[_END] = (*ends, entry)

    def find(self, text: str, pieces: list[Piece] | None = None) -> Iterator[Hit[Entry]]:
        """Find the longest entries of a text from left to right, not overlapping.

        >>> lexicon = build_lexicon([("KUH-1 Surion", "helicopter"), ("M-SAM II", "missile")])
        >>> [(hit.start, hit.end, hit.entries) for hit in lexicon.find("KUH1 (Surion) and M-SAM 2")]
        [(0, 13, ('helicopter',)), (18, 25, ('missile',))]
        """
        pieces = cut_pieces(text) if pieces is None else pieces
        root, index, count = self.root, 0, len(pieces)
        while index < count:
            key = pieces[index].key
            if key in root or (self.plurals and key[-1] == "s"):
                last, end, entries = self._longest(text, pieces, index)
                if entries:
                    yield Hit(pieces[index].start, _close(text, pieces[index].start, end), entries)
                    index = last
            index += 1

    def _longest(self, text: str, pieces: list[Piece], first: int) -> tuple[int, int, tuple[Entry, ...]]:
        """Give the last piece of the longest entry that begins here, where it ends in the text, and the entries."""
        node: dict[str, Any] | None = self.root
        last, best = first, (0, cast("tuple[Entry, ...]", ()))
        if first and pieces[first - 1].end == pieces[first].start:
            return last, *best
        for index in range(first, len(pieces)):
            piece = pieces[index]
            if index > first and not _is_joint(text, pieces[index - 1], piece):
                break
            assert node is not None
            ends_word = _is_word_end(pieces, index)
            if self.plurals and ends_word and piece.key[-1] == "s":
                glued = index > first and pieces[index - 1].end == piece.start
                plural = self._end_in_plural(node, piece, glued=glued, best=best)
                last, best = (index, plural) if plural != best else (last, best)
            node = node.get(piece.key if index == first else _ROMAN.get(piece.key, piece.key))
            if node is None:
                break
            if _END in node and (self.open_ended or ends_word):
                last, best = index, (piece.end, node[_END])
        return last, *best

    def _end_in_plural(
        self, node: dict[str, Any], piece: Piece, *, glued: bool, best: tuple[int, tuple[Entry, ...]]
    ) -> tuple[int, tuple[Entry, ...]]:
        """See whether the entry ends at this piece, put in the plural."""
        if piece.key == "s":
            return (piece.end, node[_END]) if glued and _END in node else best
        for singular in _singulars(piece.key):
            child = node.get(singular)
            if child is not None and _END in child and (glued or len(singular) > 1):  # "JF-17 as" has no JF-17A
                return piece.end, child[_END]
        return best


def _singulars(plural: str) -> Iterator[str]:
    yield plural[:-1]
    if plural.endswith("es"):
        yield plural[:-2]
    if plural.endswith("ies"):
        yield plural[:-3] + "y"


def _is_joint(text: str, left: Piece, right: Piece) -> bool:
    gap = text[left.end : right.start]
    if gap in _PLAIN_JOINTS:
        return True
    if gap == ". " and left.key in _SHORTENED:
        return True
    joint = _DIGIT_JOINT if right.key[0].isdigit() else _WORD_JOINT
    return len(gap) <= 4 and joint.fullmatch(gap) is not None


def _is_word_end(pieces: list[Piece], index: int) -> bool:
    return index + 1 == len(pieces) or pieces[index + 1].start > pieces[index].end


def _close(text: str, start: int, end: int) -> int:
    """Take in the bracket or quote that closes one opened inside the hit."""
    for opening, closing in _CLOSING.items():
        inside = text[start:end]
        is_open = inside.count(opening) % 2 if opening == closing else inside.count(opening) > inside.count(closing)
        if is_open and text.startswith(closing, end):
            return end + 1
    return end


def cut_pieces(text: str) -> list[Piece]:
    """Cut a text into normalised pieces.

    >>> [piece.key for piece in cut_pieces("KUH-1 Surion")]
    ['kuh', '1', 'surion']
    """
    if text.isascii():  # one call for the whole text instead of one a word
        folded = text.lower()
        return [Piece(folded[m.start() : m.end()], m.start(), m.end()) for m in _PIECE.finditer(text)]
    return [Piece(fold(m.group()), m.start(), m.end()) for m in _PIECE.finditer(text)]


def fold(word: str) -> str:
    """Fold case and Latin diacritics.

    >>> fold("Roketsan"), fold("TUSAŞ"), fold("Sisu")
    ('roketsan', 'tusas', 'sisu')
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_UNDECOMPOSED)


# Latin letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


def build_lexicon(
    pairs: Iterable[tuple[str, Entry]], *, plurals: bool = False, open_ended: bool = False
) -> Lexicon[Entry]:
    """Build a lexicon from (surface form, entry) pairs; the switches are those of `Lexicon`."""
    lexicon: Lexicon[Entry] = Lexicon(plurals=plurals, open_ended=open_ended)
    for surface, entry in pairs:
        lexicon.add(surface, entry)
    return lexicon
