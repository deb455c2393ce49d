"""Whether a corpus holds together: every quote, code, reference and split."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from armswire.errors import ArmswireError, DataError
from armswire.evaluation.gold import SPLITS, GoldArticle, find_words, list_gold_files, parse_gold_file
from armswire.evaluation.rows import ROWS, EventRow, HeadRow, Row

_STEM = re.compile(r"(?:(?P<published>\d{4}-\d{2}-\d{2})-)?\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*")
_ROLES = ("suppliers", "buyers", "participants")


def check_corpus(folder: Path) -> tuple[list[GoldArticle], list[ArmswireError]]:
    """Check every article of a folder.

    Args:
        folder: a corpus, one of its splits, or one file.

    Returns:
        The articles that could be loaded, and every problem, each with file, place and remedy.
    """
    problems: list[ArmswireError] = list(_check_files(folder))
    golds: list[GoldArticle] = []
    for path in list_gold_files(folder):
        gold, broken = parse_gold_file(path)
        problems += broken
        if gold is not None:
            golds.append(gold)
            problems += check_article(gold)
    problems += _check_subjects(golds)
    problems += _check_texts(golds)
    return golds, problems


def check_article(gold: GoldArticle) -> Iterator[DataError]:
    """Check one article: its rows, and whether its events speak only of what is marked."""
    yield from _check_rows(gold)
    yield from _check_head(gold)
    known = _list_known(gold)
    for number, event in enumerate(gold.events, 1):
        yield from _check_references(event, known, gold, f"event {number}")
        yield from _check_words(event, gold, f"event {number}")


def name_split(path: Path) -> str:
    """Name the split a file is in; the folder's name, if it is none of the three."""
    return next((part for part in reversed(path.parts[:-1]) if part in SPLITS), path.parent.name)


def _check_files(folder: Path) -> Iterator[DataError]:
    if folder.is_file():
        return
    texts = {path.with_suffix("") for path in folder.rglob("*.txt")}
    golds = {path.with_suffix("") for path in list_gold_files(folder)}
    if not golds:
        yield DataError("holds no gold", path=str(folder), remedy="give a folder of articles with their .toml files")
    for stem in sorted(texts - golds):
        yield DataError("has no gold", path=f"{stem}.txt", remedy="write the .toml file beside it")
    numbers: defaultdict[str, list[Path]] = defaultdict(list)
    for stem in sorted(golds):
        if not _STEM.fullmatch(stem.name):
            yield DataError("not named like the others", path=f"{stem}.toml", remedy="use [YYYY-MM-DD-]NNN-slug")
        numbers[stem.name].append(stem)
    for name, stems in numbers.items():
        if len(stems) > 1:
            yield DataError("name used twice", path=f"{stems[-1]}.toml", remedy=f"rename it: {name} is {stems[0]}")


def _check_rows(gold: GoldArticle) -> Iterator[DataError]:
    yield from _check_row(HeadRow, gold.head, gold.path, "top level")
    for kind, model in ROWS.items():
        for number, mention in enumerate(gold.mentions[kind], 1):
            row = {"text": mention.text, **mention.values}
            yield from _check_row(model, row, gold.path, f"{kind} {number} ({mention.text!r})")
    for number, event in enumerate(gold.events, 1):
        yield from _check_row(EventRow, event, gold.path, f"event {number}")


def _check_row(model: type[Row], row: Mapping[str, Any], path: Path, place: str) -> Iterator[DataError]:
    try:
        model.model_validate(row)
    except ValidationError as error:
        for problem in error.errors():
            key = ".".join(map(str, problem["loc"]))
            message = problem["msg"].removeprefix("Value error, ")
            yield DataError(f"{key}: {message}", path=str(path), place=place, remedy="mend it as corpus/README.md says")


def _check_head(gold: GoldArticle) -> Iterator[DataError]:
    if bool(gold.head.get("hard_negative")) != (not gold.events):
        remedy = "a hard negative has no events, and every other article some"
        yield DataError("hard_negative and the events disagree", path=str(gold.path), place="top level", remedy=remedy)
    match = _STEM.fullmatch(gold.path.stem)
    if match and match["published"] != gold.head.get("published"):
        remedy = "give the same date in the name and in `published`, or in neither"
        yield DataError("published on another day", path=str(gold.path), place="top level", remedy=remedy)


def _list_known(gold: GoldArticle) -> Mapping[str, frozenset[Any]]:
    """List what an event may name in each slot: the normal forms of the article's own mentions."""
    rows = {kind: [{"text": m.text, **m.values} for m in mentions] for kind, mentions in gold.mentions.items()}
    parties = frozenset(row.get("name") for row in rows["parties"])
    return {
        **dict.fromkeys(_ROLES, parties),
        "equipment": frozenset(row.get("name", row["text"]) for row in rows["equipment"]),
        "value": frozenset(f"{row.get('amount')} {row.get('currency')}" for row in rows["money"]),
        "place": frozenset(row.get("name") for row in rows["places"]) | parties,
    }


def _check_references(
    event: Mapping[str, Any], known: Mapping[str, frozenset[Any]], gold: GoldArticle, place: str
) -> Iterator[DataError]:
    for slot, names in known.items():
        given = event.get(slot) or ()
        for value in (given,) if isinstance(given, str) else given:
            name = value.get("name") if isinstance(value, Mapping) else value
            if name not in names:
                remedy = "mark it in the article's lists, or name it as it is named there"
                yield DataError(f"{slot}: no mention of {name!r}", path=str(gold.path), place=place, remedy=remedy)


def _check_words(event: Mapping[str, Any], gold: GoldArticle, place: str) -> Iterator[DataError]:
    """Look for the words that events quote; evidence must begin in one place only."""
    text = gold.article.text
    quotes = (("trigger", event.get("trigger")), ("attribution", event.get("attribution")))
    for slot, words in quotes:
        if words and words not in text:
            yield DataError(
                f"{slot}: words not found: {words!r}", path=str(gold.path), place=place, remedy="quote them"
            )
    for words in event["evidence"]:
        found = [find_words(words, text, skip=skip) is not None for skip in (0, 1)]
        if found != [True, False]:
            problem = f"evidence: {words!r} stands {'more than once' if found[0] else 'nowhere'} in the article"
            yield DataError(problem, path=str(gold.path), place=place, remedy="quote the opening words, enough of them")


def _check_subjects(golds: Iterable[GoldArticle]) -> Iterator[DataError]:
    homes: dict[str, GoldArticle] = {}
    for gold in golds:
        first = homes.setdefault(gold.head.get("subject", gold.path.stem), gold)
        if name_split(first.path) != name_split(gold.path):
            remedy = "keep all articles on one subject in one split"
            problem = f"subject {gold.head.get('subject')!r} is in another split too: {first.path}"
            yield DataError(problem, path=str(gold.path), place="subject", remedy=remedy)


def _check_texts(golds: Sequence[GoldArticle]) -> Iterator[DataError]:
    seen: dict[str, Path] = {}
    for gold in golds:
        digest = hashlib.sha256(" ".join(gold.article.text.lower().split()).encode()).hexdigest()
        if (first := seen.setdefault(digest, gold.path)) != gold.path:
            yield DataError(f"the same text as {first}", path=str(gold.path), remedy="delete one of them")
