"""Gold as inline markup: ``[Poland|government PL] signed``; the text is what is left without the marks."""

from __future__ import annotations

import re

Marked = tuple[int, int, str, str | None]
_MARK = re.compile(r"\[([^\[\]|]+)\|(\w+)(?: ([A-Z]{2}))?\]")


def read_markup(marked: str) -> tuple[str, list[Marked]]:
    """Give the plain text and what is marked in it: start, end, kind, country."""
    text, found, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        found.append((len(text), len(text) + len(match[1]), match[2], match[3]))
        text += match[1]
        last = match.end()
    return text + marked[last:], found
