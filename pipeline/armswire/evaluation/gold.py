"""The gold of an article: a TOML file that quotes the words instead of counting characters.

`corpus/README.md` describes the format. A mention's offsets are found by looking for its words behind the end of
the mention before it in its list, `skip` of them being passed over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from armswire.articles import Article, ReadingOptions, read_articles
from armswire.errors import ArmswireError, DataError, ReadError

MENTION_KEYS: Mapping[str, tuple[str, ...]] = {
    "money": ("amount", "currency", "role", "approximate", "bound"),
    "dates": ("edtf", "inferred"),
    "equipment": ("name", "category", "quantity", "delivered"),
    "parties": ("name", "kind", "country", "role"),
    "places": ("name", "country"),
    "quantities": ("value", "of", "unit", "approximate", "bound", "delivered"),
    "flags": ("code",),
}
"""What a row of each list may say besides `text` and `skip`, in the order in which it is written."""

HEAD_KEYS = ("published", "manner", "region", "subject", "hard_negative")
EVENT_LISTS = ("suppliers", "buyers", "participants", "equipment", "value", "evidence")
EVENT_KEYS = (
    "type", "factuality", "trigger", "date", "suppliers", "buyers", "participants", "equipment", "value", "delivery",
    "place", "attribution", "evidence",
)  # fmt: skip
SPLITS = ("train", "dev", "test")
FLOORS_FILE = "floors.toml"
"""The one TOML file of a corpus that is no gold: what the pipeline must not fall below."""


@dataclass(frozen=True)
class GoldMention:
    """A mention where it stands, with its normal form as the gold gives it; `values` holds only what holds."""

    text: str
    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class GoldArticle:
    """An article and what is true of it; `mentions` is by kind, an event has all of `EVENT_LISTS`, be they empty."""

    path: Path
    article: Article
    head: Mapping[str, Any]
    mentions: Mapping[str, tuple[GoldMention, ...]]
    events: tuple[Mapping[str, Any], ...]


def load_gold(folder: Path) -> Iterator[GoldArticle]:
    """Load every article of a folder (or the one file) that has gold beside it, in the order of the file names.

    Raises:
        DataError: if a gold file breaks the format, with the file, the place and the remedy.
        ReadError: if an article cannot be read.
    """
    for path in list_gold_files(folder):
        yield load_gold_file(path)


def list_gold_files(folder: Path) -> list[Path]:
    """List the gold files below a folder, or the one that is given."""
    if folder.is_file():
        return [folder.with_suffix(".toml")]
    return sorted(path for path in folder.rglob("*.toml") if path.name != FLOORS_FILE)


def load_gold_file(path: Path) -> GoldArticle:
    """Load one gold file with its article.

    Raises:
        DataError: if the gold breaks the format.
        ReadError: if the article beside it cannot be read.
    """
    gold, problems = parse_gold_file(path)
    if problems or gold is None:
        raise problems[0]
    return gold


def parse_gold_file(path: Path) -> tuple[GoldArticle | None, list[ArmswireError]]:
    """Load one gold file as far as it goes, with everything that breaks its format; null if it cannot be read."""
    (article,) = read_articles(path.with_suffix(".txt"), ReadingOptions())
    if isinstance(article, ReadError):
        return None, [article]
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [DataError(f"not valid TOML: {error}", path=str(path), remedy="mend it there")]
    return make_gold(path, article, data)


def make_gold(path: Path, article: Article, data: Mapping[str, Any]) -> tuple[GoldArticle, list[ArmswireError]]:
    """Make gold of an article and the content of its file, with everything that breaks the format."""
    problems: list[ArmswireError] = list(
        _refuse_unknown(data, (*HEAD_KEYS, *MENTION_KEYS, "events"), path, "top level")
    )
    mentions: dict[str, tuple[GoldMention, ...]] = {}
    for kind in MENTION_KEYS:
        located = list(_locate(data.get(kind, ()), kind, article.text, path))
        mentions[kind] = tuple(item for item in located if isinstance(item, GoldMention))
        problems += [item for item in located if isinstance(item, DataError)]
    for number, event in enumerate(data.get("events", ()), 1):
        problems += _refuse_unknown(event, EVENT_KEYS, path, f"event {number}")
    events = tuple({**{slot: [] for slot in EVENT_LISTS}, **event} for event in data.get("events", ()))
    head = {key: data[key] for key in HEAD_KEYS if key in data}
    return GoldArticle(path, article, head, mentions, events), problems


def find_words(words: str, text: str, position: int = 0, skip: int = 0) -> int | None:
    """Find where some words stand, as whole words, from a position on; null where they do not.

    >>> find_words("MiG", "MiGs and a MiG"), find_words("a", "a b a", skip=1), find_words("c", "a b a")
    (11, 4, None)
    """
    start = text.find(words, position) if words else -1
    while start >= 0:
        if _is_whole(text, start, start + len(words)):
            if skip == 0:
                return start
            skip -= 1
        start = text.find(words, start + 1)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text neither begins nor ends within a word."""
    return not any(0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum() for cut in (start, end))


def find_trigger(event: Mapping[str, Any], text: str) -> int:
    """Find where an event's trigger stands: in its evidence, else anywhere.

    Raises:
        DataError: if the article does not have the words.
    """
    trigger = event.get("trigger") or ""
    starts = (find_words(words, text) for words in event["evidence"])
    found = (find_words(trigger, text, start) for start in starts if start is not None)
    start = next((start for start in found if start is not None), text.find(trigger) if trigger else -1)
    if start < 0:
        raise DataError(f"trigger not found: {trigger!r}", remedy="mend what `armswire corpus check` tells")
    return start


def _locate(rows: Iterable[dict[str, Any]], kind: str, text: str, path: Path) -> Iterator[GoldMention | DataError]:
    position = 0
    for number, row in enumerate(rows, 1):
        place = f"{kind} {number}"
        yield from _refuse_unknown(row, (*MENTION_KEYS[kind], "text", "skip"), path, place)
        words = row.get("text") or ""
        # Flags follow the order of no other list, and two may stand on the same words.
        start = find_words(words, text, 0 if kind == "flags" else position, row.get("skip", 0))
        if start is None:
            remedy = "quote words of the article, in reading order"
            yield DataError(f"words not found: {words!r}", path=str(path), place=place, remedy=remedy)
            continue
        values = {key: row[key] for key in MENTION_KEYS[kind] if row.get(key) not in (None, False, "", [])}
        yield GoldMention(words, start, start + len(words), values)
        position = start + len(words)


def _refuse_unknown(row: Mapping[str, Any], known: Iterable[str], path: Path, place: str) -> Iterator[DataError]:
    if unknown := sorted(row.keys() - set(known)):
        remedy = f"use only {', '.join(known)}"
        yield DataError(f"unknown key {', '.join(unknown)}", path=str(path), place=place, remedy=remedy)
