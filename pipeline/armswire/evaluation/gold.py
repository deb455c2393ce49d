"""The gold of an article: a TOML file that quotes the words instead of counting characters.

`corpus/README.md` describes the format. A mention's offsets are found by looking for its words behind the mention
before it in its list, `skip` of them being passed over.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from armswire.articles import Article, ReadingOptions, read_articles
from armswire.errors import DataError, ReadError

MENTION_KEYS: Mapping[str, frozenset[str]] = {
    "money": frozenset({"amount", "currency", "role", "approximate", "bound"}),
    "dates": frozenset({"edtf", "inferred"}),
    "equipment": frozenset({"name", "category", "quantity", "delivered"}),
    "parties": frozenset({"name", "kind", "country", "role"}),
    "places": frozenset({"name", "country"}),
    "quantities": frozenset({"value", "of", "unit", "approximate", "bound", "delivered"}),
    "flags": frozenset({"code"}),
}
HEAD_KEYS = frozenset({"published", "manner", "region", "subject", "hard_negative", "events"})
EVENT_KEYS = frozenset(
    {"type", "factuality", "trigger", "date", "suppliers", "buyers", "participants", "equipment", "value", "delivery",
     "place", "attribution", "evidence"}
)  # fmt: skip


@dataclass(frozen=True)
class GoldMention:
    """A mention where it stands, with its normal form as the gold gives it."""

    text: str
    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class GoldArticle:
    """An article and what is true of it; `mentions` is by kind, `events` as in the file."""

    path: Path
    article: Article
    head: Mapping[str, Any]
    mentions: Mapping[str, tuple[GoldMention, ...]]
    events: tuple[Mapping[str, Any], ...]


def load_gold(folder: Path) -> Iterator[GoldArticle]:
    """Load every article of a folder that has gold beside it, in the order of the file names.

    Raises:
        DataError: if a gold file breaks the format, with the file, the place and the remedy.
        ReadError: if an article cannot be read.
    """
    for path in sorted(folder.rglob("*.toml")):
        yield load_gold_file(path)


def load_gold_file(path: Path) -> GoldArticle:
    """Load one gold file with its article.

    Raises:
        DataError: if the gold breaks the format.
        ReadError: if the article beside it cannot be read.
    """
    (article,) = read_articles(path.with_suffix(".txt"), ReadingOptions())
    if isinstance(article, ReadError):
        raise article
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"not valid TOML: {error}", path=str(path), remedy="mend it there") from error
    _refuse_unknown(data, HEAD_KEYS | MENTION_KEYS.keys(), path, "top level")
    mentions = {kind: tuple(_locate(data.get(kind, ()), kind, article.text, path)) for kind in MENTION_KEYS}
    for number, event in enumerate(data.get("events", ()), 1):
        _refuse_unknown(event, EVENT_KEYS, path, f"event {number}")
    head = {key: value for key, value in data.items() if key in HEAD_KEYS}
    return GoldArticle(path, article, head, mentions, tuple(data.get("events", ())))


def _locate(rows: list[dict[str, Any]], kind: str, text: str, path: Path) -> Iterator[GoldMention]:
    position = 0
    for number, row in enumerate(rows, 1):
        place = f"{kind} {number}"
        _refuse_unknown(row, MENTION_KEYS[kind] | {"text", "skip"}, path, place)
        words = row.get("text") or ""
        # Flags follow the order of no other list, and two may stand on the same words.
        start = _find(words, text, 0 if kind == "flags" else position, row.get("skip", 0))
        if start is None:
            remedy = "quote words of the article, in reading order"
            raise DataError(f"words not found: {words!r}", path=str(path), place=place, remedy=remedy)
        values = {key: value for key, value in row.items() if key not in {"text", "skip"}}
        yield GoldMention(words, start, start + len(words), values)
        position = start + 1


def _find(words: str, text: str, position: int, skip: int) -> int | None:
    if not words:
        return None
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    for count, match in enumerate(re.finditer(left + re.escape(words) + right, text[position:])):
        if count == skip:
            return position + match.start()
    return None


def _refuse_unknown(row: Mapping[str, Any], known: frozenset[str], path: Path, place: str) -> None:
    if unknown := sorted(row.keys() - known):
        remedy = f"use only {', '.join(sorted(known))}"
        raise DataError(f"unknown key {', '.join(unknown)}", path=str(path), place=place, remedy=remedy)
