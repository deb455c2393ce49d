"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator

from armswire.articles.article import Draft, ReadingOptions
from armswire.articles.decoding import decode_text


def read_plain(data: bytes, path: str | None, _options: ReadingOptions) -> Iterator[Draft]:
    """Read the one article of a text file."""
    yield Draft(decode_text(data, path=path))
