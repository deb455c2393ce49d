"""`armswire corpus`."""

from __future__ import annotations

import typer

from armswire.cli.corpus.check import check

corpus = typer.Typer(name="corpus", help="Check, carry and compare articles with gold.", no_args_is_help=True)
corpus.command()(check)
