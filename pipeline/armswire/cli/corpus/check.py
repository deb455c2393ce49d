"""`armswire corpus check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CORPUS = Path("corpus")


def check(
    path: Annotated[Path, typer.Argument(exists=True, help="A corpus, one of its splits, or one gold file.")] = CORPUS,
) -> None:
    """Check that a corpus holds together, and count what it holds.

    Problems go to standard error, a line each with file, place and remedy; the exit code is 1 if there are any.
    """
    from armswire.cli.console import make_console
    from armswire.evaluation.integrity import check_corpus
    from armswire.evaluation.inventory import count_corpus, describe_repetition
    from armswire.evaluation.tables import build_inventory

    golds, problems = check_corpus(path)
    console = make_console()
    console.print(build_inventory(count_corpus(golds)))
    mean, highest, name = describe_repetition(golds)
    console.print(f"8-word sequences that stand in another article: {mean:.2%} on average, {highest:.2%} in {name}")
    for problem in problems:
        typer.echo(f"armswire: {problem}", err=True)
    console.print(f"{len(golds)} articles, {len(problems)} problems", highlight=False)
    raise typer.Exit(1 if problems else 0)
