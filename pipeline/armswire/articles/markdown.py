"""Markdown files: the words without the marks, and `key: value` front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from armswire.articles.article import Draft, ReadingOptions
from armswire.articles.decoding import decode_text

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_KEY_VALUE = re.compile(r"^(\w+)\s*:\s*(.+?)\s*$", re.MULTILINE)
_PUBLISHED_KEYS = ("published", "date", "publishdate", "pubdate")


def read_markdown(data: bytes, path: str | None, _options: ReadingOptions) -> Iterator[Draft]:
    """Read the one article of a Markdown file."""
    text = decode_text(data, path=path).replace("\r\n", "\n")
    meta: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        meta = {key.lower(): value.strip("\"'") for key, value in _KEY_VALUE.findall(front[1])}
        text = text[front.end() :]
    published = next((meta[key] for key in _PUBLISHED_KEYS if key in meta), None)
    yield Draft(strip_markdown(text), title=meta.get("title"), published=published, url=meta.get("url"))


def strip_markdown(text: str) -> str:
    r"""Give the words of a Markdown text, a paragraph for every block.

    >>> strip_markdown("# A *new* deal\n\nThe [navy](https://example.org) ordered `six`.")
    'A new deal\n\nThe navy ordered six.'
    """
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    blocks = (_write_block(token) for token in tokens)
    return "\n\n".join(block for block in blocks if block)


def _write_block(token: Token) -> str:
    if token.type == "inline":
        return "".join(_write_inline(child) for child in token.children or ()).strip()
    return token.content.strip() if token.type in {"code_block", "fence"} else ""


def _write_inline(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return "" if token.type == "image" else token.content
