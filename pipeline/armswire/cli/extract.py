"""`armswire extract`."""

from __future__ import annotations

import contextlib
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armswire.cli.options import Fields, Gazetteer, Model, Published, Rates, make_reading_options
from armswire.errors import ArmswireError

if TYPE_CHECKING:
    from armswire.articles import Article, ReadingOptions
    from armswire.errors import ReadError
    from armswire.records import ArticleRecord

_FILE_COLUMNS = 160
"""Width of a table that goes to a file or a pipe."""
_FORMATS = ("txt", "md", "html", "json", "jsonl")


def extract(  # noqa: PLR0913  a command's parameters are its options
    file: Annotated[str, typer.Argument(help="The file to read, or - for standard input.")],
    *,
    published: Published = None,
    model: Model = None,
    gazetteer: Gazetteer = None,
    rates: Rates = None,
    field: Fields = None,
    stdin_format: Annotated[str, typer.Option("--format", help=f"Standard input is: {', '.join(_FORMATS)}.")] = "txt",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file, not to standard output.")] = None,
    articles: Annotated[bool, typer.Option("--articles", help="Write article records, not events.")] = False,
    table: Annotated[bool, typer.Option("--table", help="Write a table for a person, not JSON Lines.")] = False,
) -> None:
    """Extract the events of one file as JSON Lines.

    Standard output holds the records and nothing else; errors go to standard error.
    """
    from armswire.extraction import extract_article, load

    source = _read(file, stdin_format, make_reading_options(published, field))
    first = next(source, None)  # before the models are loaded, so that a bad path is told at once
    errors: list[ArmswireError] = []
    readable = _keep_articles(itertools.chain([first] if first else [], source), errors)
    head = next(readable, None)
    if head is not None:
        nlp = load(model, gazetteer=gazetteer, rates=rates)
        found = (extract_article(article, nlp) for article in itertools.chain([head], readable))
        _write(found, out, articles=articles, table=table)
    elif out:
        out.write_text("", encoding="utf-8")
    raise typer.Exit(1 if errors else 0)


def _read(file: str, stdin_format: str, options: ReadingOptions) -> Iterator[Article | ReadError]:
    from armswire.articles import read_articles, read_bytes

    if file != "-":
        return read_articles(Path(file), options)
    if stdin_format not in _FORMATS:
        raise typer.BadParameter(f"give one of {', '.join(_FORMATS)}", param_hint="--format")
    return read_bytes(sys.stdin.buffer.read(), None, options, suffix=f".{stdin_format}")


def _keep_articles(source: Iterable[Article | ReadError], errors: list[ArmswireError]) -> Iterator[Article]:
    for item in source:
        if isinstance(item, ArmswireError):
            typer.echo(f"armswire: {item}", err=True)
            errors.append(item)
        else:
            yield item


def _write(found: Iterable[ArticleRecord], out: Path | None, *, articles: bool, table: bool) -> None:
    from armswire.outputs.json_lines import write_records
    from armswire.outputs.table import build_table

    with contextlib.ExitStack() as stack:
        stream = stack.enter_context(out.open("w", encoding="utf-8", newline="\n")) if out else sys.stdout
        if table:
            from rich.console import Console

            events = (event for article in found for event in article.events)
            Console(file=stream, width=None if stream.isatty() else _FILE_COLUMNS).print(build_table(events))
            return
        for article in found:
            write_records((article,) if articles else article.events, stream)
