"""Cutting a text into numbers, currency signs, words and marks, and what may stand between two of them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from armswire.mentions.money.cldr import fold_word
from armswire.mentions.money.currencies import load_currencies

# A space that keeps a number together: plain, no-break, narrow no-break, thin.
_SPACE = "[ \u00a0\u202f\u2009]"
_SPACED = rf"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
_SPACED_COMMA = r"[0-9]{1,3}(?: , [0-9]{3})+(?![0-9])(?: \. [0-9]+)?"  # tokenised newswire: "10 , 000"
_JOINED = r"[0-9]+(?:[.,'’][0-9]+)*"
_BARE_POINT = r"(?<![^\s$£€¥₩₹(])\.[0-9]+"  # "$.5 million"
_FRACTION = "[½¼¾⅓⅔⅛]"
_NUMBER = rf"(?:{_SPACED_COMMA}|{_SPACED}|{_JOINED}){_FRACTION}?|{_FRACTION}|{_BARE_POINT}"
_DOTTED = r"(?:[A-Za-z]\.){2,}|St\.(?=\s[A-Z])"  # U.S., St. Helena
_WORD = rf"{_DOTTED}|[^\W\d_]+(?:['’ʻ][^\W\d_]+)*|&"


_POSSESSIVE = re.compile("['’]s?$")


class Kind(IntEnum):
    """What a token is."""

    NUMBER = 1
    SIGN = 2
    WORD = 3
    MARK = 4


_KINDS: dict[str | None, Kind] = {kind.name: kind for kind in Kind}


class Token(NamedTuple):
    """A piece of the text; `key` is the word folded, or the text itself."""

    kind: Kind
    text: str
    key: str
    start: int
    end: int


GLUE = frozenset(("", " ", "\u00a0", "\u202f", "\u2009", "  ", "\n", " \n"))
"""What may stand between two tokens of one expression: at most a space or the end of a line, not of a paragraph."""
DASHES = frozenset("-‐‑–—−")


@cache
def compile_tokens() -> re.Pattern[str]:
    """Compile the one pattern that cuts a text; every alternative is linear in what it matches."""
    signs = sorted(load_currencies().signs, key=len, reverse=True)
    lettered = "|".join(_guard(sign) for sign in signs if _is_letter(sign[0]))
    bare = "|".join(_guard(sign) for sign in signs if not _is_letter(sign[0]))
    # Most words are no prefix of a sign; looking ahead for one spares them a hundred alternatives.
    prefixed = rf"(?=[A-Za-z.]{{1,4}}[$£¥¢₵/])(?:{lettered})"
    return re.compile(rf"(?P<NUMBER>{_NUMBER})|(?P<SIGN>{prefixed}|{bare})|(?P<WORD>{_WORD})|(?P<MARK>[^\s])")


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _guard(sign: str) -> str:
    """Keep a sign with letters from being part of a word, and one behind a dollar sign for prices only."""
    before = r"(?<![^\W_])" if _is_letter(sign[0]) else ""
    after = rf"(?={_SPACE}?[0-9])" if _is_letter(sign[-1]) else ""
    return before + re.escape(sign) + (after or (r"(?=\s?[0-9])" if sign[-1] in "/." else ""))


def cut_tokens(text: str) -> list[Token]:
    """Cut a text into tokens.

    >>> [token.text for token in cut_tokens("A$1.7 billion, or 10 , 000")]
    ['A$', '1.7', 'billion', ',', 'or', '10 , 000']
    """
    tokens = []
    for match in compile_tokens().finditer(text):
        kind, piece = _KINDS[match.lastgroup], match.group()
        key = _fold(piece) if kind is Kind.WORD else piece
        tokens.append(Token(kind, piece, key, match.start(), match.end()))
    return tokens


def _fold(word: str) -> str:
    return "and" if word == "&" else fold_word(_POSSESSIVE.sub("", word))


class Tokens:
    """The tokens of a text, and the ways from one to the next inside an expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = cut_tokens(text)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Token:
        return self.all[index]

    def are_glued(self, index: int) -> bool:
        """Tell whether the token at `index` follows its predecessor within one expression."""
        return 0 < index < len(self.all) and self.text[self.all[index - 1].end : self.all[index].start] in GLUE

    def step(self, index: int) -> int:
        """Give the index of the next token of the expression, over one hyphen at most; -1 where it ends."""
        after = index + 1
        if not self.are_glued(after):
            return -1
        if self.all[after].text not in DASHES:
            return after
        return after + 1 if self.are_glued(after + 1) else -1

    def step_back(self, index: int) -> int:
        """Give the index of the token before in the expression, over one hyphen at most; -1 where it begins."""
        if not self.are_glued(index):
            return -1
        if self.all[index - 1].text not in DASHES:
            return index - 1
        return index - 2 if self.are_glued(index - 1) else -1

    def key(self, index: int) -> str:
        """Give the folded word or the sign at an index, and nothing outside the text."""
        return self.all[index].key if 0 <= index < len(self.all) else ""
