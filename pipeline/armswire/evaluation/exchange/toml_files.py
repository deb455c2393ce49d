"""Writing gold as the files it lives in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from armswire.articles import ReadingOptions, read_articles
from armswire.errors import ArmswireError, DataError
from armswire.evaluation.gold import EVENT_KEYS, HEAD_KEYS, MENTION_KEYS, GoldArticle, GoldMention, find_words


def save_gold(gold: GoldArticle, folder: Path) -> Path:
    """Write an article and its gold into a folder; an article that stands there with the same text is left alone.

    Returns:
        The gold file.

    Raises:
        DataError: if a mention cannot be quoted as whole words.
    """
    content = write_gold(gold)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{gold.path.stem}.toml"
    text_path = path.with_suffix(".txt")
    if not text_path.exists() or not _has_text(text_path, gold.article.text):
        text_path.write_text(f"{gold.article.text}\n", encoding="utf-8", newline="\n")
    path.write_text(content, encoding="utf-8", newline="\n")
    return path


def write_gold(gold: GoldArticle) -> str:
    """Write gold as TOML.

    Raises:
        DataError: if a mention cannot be quoted as whole words.
    """
    lines = [f"{key} = {_write_value(gold.head[key])}" for key in HEAD_KEYS if key in gold.head]
    for kind in MENTION_KEYS:
        rows = [_write_value(row) for row in _list_rows(kind, gold)]
        lines += ["", f"{kind} = [", *(f"  {row}," for row in rows), "]"] if rows else ["", f"{kind} = []"]
    for event in gold.events:
        lines += ["", "[[events]]"]
        lines += [f"{key} = {_write_value(event[key])}" for key in EVENT_KEYS if key in event]
    return "\n".join(lines) + "\n"


def _list_rows(kind: str, gold: GoldArticle) -> Iterator[dict[str, Any]]:
    position = 0
    for number, mention in enumerate(gold.mentions[kind], 1):
        skip = _count_skipped(mention, gold.article.text, position)
        if skip is None:
            problem = f"cannot be quoted: {mention.text!r} at {mention.start}"
            remedy = "mark whole words, and no word twice as the same kind"
            raise DataError(problem, path=str(gold.path), place=f"{kind} {number}", remedy=remedy)
        yield {"text": mention.text, **mention.values, **({"skip": skip} if skip else {})}
        position = 0 if kind == "flags" else mention.end


def _count_skipped(mention: GoldMention, text: str, position: int) -> int | None:
    """Count how often the words stand before the mention, from where the search for it begins."""
    skip = 0
    while (start := find_words(mention.text, text, position, skip)) is not None and start < mention.start:
        skip += 1
    return skip if start == mention.start else None


def _write_value(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_write_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _write_list(value)
    # What JSON writes for strings, integers and booleans is TOML too.
    return json.dumps(value, ensure_ascii=False)


def _write_list(values: Iterable[Any]) -> str:
    return "[" + ", ".join(map(_write_value, values)) + "]"


def _has_text(path: Path, text: str) -> bool:
    articles = list(read_articles(path, ReadingOptions()))
    return len(articles) == 1 and not isinstance(articles[0], ArmswireError) and articles[0].text == text
