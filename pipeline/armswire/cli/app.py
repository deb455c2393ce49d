"""The `armswire` command: its commands and its exit codes."""

from __future__ import annotations

import os
import sys

import typer

from armswire import __version__
from armswire.cli.batch import batch
from armswire.cli.corpus.app import corpus
from armswire.cli.evaluate import evaluate
from armswire.cli.extract import extract
from armswire.cli.schema import schema
from armswire.errors import ArmswireError

app = typer.Typer(
    name="armswire",
    help="Turn news about the arms trade into structured event records.",
    epilog="Exit codes: 0 everything was read, 1 something could not be read, 2 the command was used wrongly.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _print_version(value: bool) -> None:  # noqa: FBT001  typer's signature
    if value:
        typer.echo(f"armswire {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    _version: bool = typer.Option(  # noqa: FBT001
        False,  # noqa: FBT003
        "--version",
        callback=_print_version,
        is_eager=True,
        help="Print the version and exit.",
    ),
) -> None:
    pass


app.command()(extract)
app.command()(batch)
app.command()(schema)
app.command()(evaluate)
app.add_typer(corpus)


def main() -> None:
    """Run the command line; what a user can mend is told in a line, without a traceback."""
    try:
        app()
    except ArmswireError as error:
        typer.echo(f"armswire: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): leave quietly, and keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
