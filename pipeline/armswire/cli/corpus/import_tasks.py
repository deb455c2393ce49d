"""`armswire corpus import`."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from armswire.errors import ReadError


class Origin(StrEnum):
    """What gold can be brought back from."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"


def import_tasks(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="What the tool exported: JSON, of doccano JSONL.")
    ],
    *,
    out: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help="The folder to write to.")],
    origin: Annotated[Origin, typer.Option("--from", help="The format.")] = Origin.LABEL_STUDIO,
) -> None:
    """Bring corrected articles back as text and gold files.

    The files are checked as `armswire corpus check` does; problems are told and the exit code is 1.
    """
    from armswire.evaluation.exchange.doccano import read_rows
    from armswire.evaluation.exchange.label_studio import read_tasks
    from armswire.evaluation.exchange.toml_files import save_gold
    from armswire.evaluation.integrity import check_article

    problems = 0
    content = _read_json(file, lines=origin is Origin.DOCCANO)
    golds = list(read_rows(content, file) if origin is Origin.DOCCANO else read_tasks(content, file))
    for gold in golds:
        save_gold(gold, out)
        for problem in check_article(gold):
            typer.echo(f"armswire: {problem}", err=True)
            problems += 1
    typer.echo(f"{len(golds)} articles written to {out}, {problems} problems")
    raise typer.Exit(1 if problems else 0)


def _read_json(file: Path, *, lines: bool) -> Any:
    """Read a JSON document, or one a line."""
    try:
        text = file.read_text(encoding="utf-8")
        return [json.loads(line) for line in text.split("\n") if line.strip()] if lines else json.loads(text)
    except ValueError as error:
        raise ReadError(f"not JSON: {error}", path=str(file), remedy="export the project again") from error
