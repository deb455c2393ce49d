"""`armswire batch`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from armswire.cli.options import Fields, Gazetteer, Model, Published, Rates, make_reading_options


def batch(  # noqa: PLR0913  a command's parameters are its options
    folder: Annotated[Path, typer.Argument(exists=True, help="The folder of articles, walked to its depth.")],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help="The folder to write to.")],
    published: Published = None,
    model: Model = None,
    gazetteer: Gazetteer = None,
    rates: Rates = None,
    field: Fields = None,
) -> None:
    """Extract the events of every article in a folder.

    Writes events.jsonl, articles.jsonl and errors.jsonl; progress and a summary go to standard error.
    """
    from rich.console import Console
    from rich.progress import Progress

    from armswire.articles import READERS
    from armswire.batch import find_files, run_batch
    from armswire.extraction import extract_file, load

    options = make_reading_options(published, field)
    files, passed_over = find_files(folder, READERS)
    nlp = load(model, gazetteer=gazetteer, rates=rates)
    console = Console(stderr=True)
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("reading", total=len(files))
        summary = run_batch(files, lambda path: extract_file(path, nlp, options), out, lambda: progress.advance(task))
    console.print(
        f"{summary.files} files ({passed_over} of other kinds passed over), {summary.articles} articles, "
        f"{summary.events} events, {summary.flags} flags, {summary.errors} errors; written to {out}",
        highlight=False,
    )
    if summary.errors:
        console.print(f"what could not be read, and what to do: {out / 'errors.jsonl'}", highlight=False)
    raise typer.Exit(1 if summary.errors else 0)
