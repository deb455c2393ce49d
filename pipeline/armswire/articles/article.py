"""What the street begins with: one article, read and normalised."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from armswire.records import Source

MAX_CHARACTERS = 400_000
"""The longest text taken as one article; the longest feature on record is a tenth of it."""


@dataclass(frozen=True)
class Article:
    """A text in normal form, and where it comes from."""

    text: str
    source: Source


@dataclass(frozen=True)
class ReadingOptions:
    """How files are to be read.

    Args:
        published: the publication date of articles whose own metadata name none.
        fields: JSON field names by what they hold (`text`, `title`, `published`, `url`), where they differ.
    """

    published: dt.date | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Draft:
    """What a reader takes out of a file, before normalisation; `published` is as the metadata write it."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    place: str | None = None


def hash_bytes(data: bytes) -> str:
    """Give the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
