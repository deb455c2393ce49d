"""One process, article after article: every file is read, written and forgotten before the next."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from armswire.errors import ArmswireError
from armswire.outputs.json_lines import write_error, write_records
from armswire.records import ArticleRecord

Extract = Callable[[Path], Iterator[ArticleRecord | ArmswireError]]

EVENTS, ARTICLES, ERRORS = "events.jsonl", "articles.jsonl", "errors.jsonl"


@dataclass
class BatchSummary:
    """What a run came to."""

    files: int = 0
    articles: int = 0
    events: int = 0
    flags: int = 0
    errors: int = 0


class ExtractionError(ArmswireError):
    """The software failed on an article: a bug, which must not stop the others."""


def find_files(folder: Path, suffixes: Iterable[str]) -> tuple[list[Path], int]:
    """Find the files below a folder that can be read, in a fixed order, and count those of other kinds.

    Hidden files and folders are passed over uncounted; links to folders are not followed.
    """
    wanted = frozenset(suffixes)
    files = sorted(path for path in _walk(folder) if path.is_file())
    readable = [path for path in files if path.suffix.lower() in wanted]
    return readable, len(files) - len(readable)


def run_batch(files: Iterable[Path], extract: Extract, out: Path, advance: Callable[[], None]) -> BatchSummary:
    """Extract every file and write `events.jsonl`, `articles.jsonl` and `errors.jsonl` into a folder.

    Args:
        files: the files, in the order in which they are to be written.
        extract: gives the records and errors of a file.
        out: the folder, which is made where it is missing.
        advance: is called after every file.
    """
    summary = BatchSummary()
    out.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        events, articles, errors = (
            stack.enter_context((out / name).open("w", encoding="utf-8", newline="\n"))
            for name in (EVENTS, ARTICLES, ERRORS)
        )
        for path in files:
            for result in _extract_safely(extract, path):
                if isinstance(result, ArmswireError):
                    summary.errors += 1
                    write_error(result, errors)
                else:
                    _write_article(result, events, articles, summary)
            summary.files += 1
            advance()
    return summary


def _walk(folder: Path) -> Iterator[Path]:
    if folder.is_file():
        yield folder
        return
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        else:
            yield path


def _extract_safely(extract: Extract, path: Path) -> Iterator[ArticleRecord | ArmswireError]:
    try:
        yield from extract(path)
    except Exception as error:  # noqa: BLE001  a bug on one article is reported and must not stop the others
        remedy = "report it with the file; the other files were read"
        yield ExtractionError(f"{type(error).__name__}: {error}", path=str(path), remedy=remedy)


def _write_article(record: ArticleRecord, events: TextIO, articles: TextIO, summary: BatchSummary) -> None:
    write_records(record.events, events)
    write_records((record,), articles)
    summary.articles += 1
    summary.events += len(record.events)
    summary.flags += len(record.flags)
