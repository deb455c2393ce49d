"""Web pages: trafilatura takes the article out of what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from trafilatura.settings import Document

from armswire.articles.article import Draft, ReadingOptions
from armswire.articles.decoding import decode_text
from armswire.errors import ReadError

_CHARSET = re.compile(rb"""<meta[^>]{0,80}charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096


def read_html(data: bytes, path: str | None, _options: ReadingOptions) -> Iterator[Draft]:
    """Read the one article of a web page.

    Raises:
        ReadError: if no article can be told from the page's navigation.
    """
    if not data.strip():
        yield Draft("")
        return
    page = trafilatura.bare_extraction(
        _decode(data, path), with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if not isinstance(page, Document) or not page.text:
        raise ReadError("no article found in the page", path=path, remedy="save the article's text as .txt")
    yield Draft(_put_title_first(page.text, page.title), title=page.title, published=page.date, url=page.url)


def _decode(data: bytes, path: str | None) -> str:
    """Decode as the page says of itself; where it says nothing, or nonsense, as any text."""
    declared = _CHARSET.search(data, 0, _HEAD_BYTES)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_text(data, path=path)


def _put_title_first(text: str, title: str | None) -> str:
    """A headline is part of the article; trafilatura leaves it out where it stands apart from the body."""
    paragraphs = re.sub(r"\n+", "\n\n", text)
    return paragraphs if not title or title in text else f"{title}\n\n{paragraphs}"
