"""`armswire corpus`."""

from __future__ import annotations

import typer

from armswire.cli.corpus.check import check
from armswire.cli.corpus.compare import compare
from armswire.cli.corpus.export import export
from armswire.cli.corpus.import_tasks import import_tasks

corpus = typer.Typer(name="corpus", help="Check, carry and compare articles with gold.", no_args_is_help=True)
corpus.command()(check)
corpus.command()(compare)
corpus.command()(export)
corpus.command(name="import")(import_tasks)
