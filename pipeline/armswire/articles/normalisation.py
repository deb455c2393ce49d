"""The one normal form of a text, which every offset counts in.

Unix line ends, plain spaces, no invisible characters, NFC; paragraphs and headings each on a line of their own with
an empty line between; lines that were only wrapped at a column are joined, and runs of 400 signs without a space are
parted.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# No word is so long; a run of signs without a space costs the tokeniser the square of its length.
_UNBROKEN = re.compile(r"\S{400}(?=\S)")
_BLANK_LINES = re.compile(r"\n\s*\n")
_BULLET = re.compile(r"(?:[-*•–·]|\(?\d{1,2}[.)])\s")

_WRAP_COLUMNS = range(50, 101)
"""Lengths of a line that was wrapped at a column: shorter ones are headings or verse, longer ones paragraphs."""
_RAGGED_COLUMNS = 25
"""How much shorter than its paragraph's longest line a wrapped line may be: one long word."""


def normalise_text(text: str) -> str:
    r"""Bring a text into normal form.

    >>> normalise_text("Heading\r\n\r\nOne\u00a0line.  ")
    'Heading\n\nOne line.'
    """
    text = unicodedata.normalize("NFC", text)
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    text = _UNBROKEN.sub(r"\g<0> ", _SPACES.sub(" ", text))
    blocks = (_unwrap([line.strip() for line in block.split("\n")]) for block in _BLANK_LINES.split(text))
    return "\n\n".join(block for block in blocks if block)


def normalise_line(text: str | None) -> str | None:
    """Bring a title or other single line into normal form; null where nothing is left."""
    line = " ".join(normalise_text(text).split()) if text else ""
    return line or None


def _unwrap(lines: list[str]) -> str:
    """Join the lines of a block where it was wrapped, and part them as paragraphs where it was not."""
    lines = [line for line in lines if line]
    width = max((len(line) for line in lines), default=0)
    joined: list[str] = []
    for index, line in enumerate(lines):
        if index and _is_wrapped(lines[index - 1], line, width):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "\n\n".join(joined)


def _is_wrapped(line: str, following: str, width: int) -> bool:
    if width not in _WRAP_COLUMNS or _BULLET.match(following):
        return False
    # The next line's first word would not have fitted, or nearly: the break is the column's.
    first_word = following.split(" ", 1)[0]
    return len(line) + 1 + len(first_word) > width - 4 or (
        following[0].islower() and len(line) > width - _RAGGED_COLUMNS
    )
