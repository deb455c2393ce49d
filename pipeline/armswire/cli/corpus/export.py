"""`armswire corpus export`."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Target(StrEnum):
    """What gold can be carried to."""

    DOCBIN = "docbin"
    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"


def export(
    path: Annotated[Path, typer.Argument(exists=True, help="A corpus, one of its splits, or one gold file.")],
    *,
    to: Annotated[Target, typer.Option("--to", help="The format.")],
    out: Annotated[Path, typer.Option("--out", "-o", dir_okay=False, help="The file to write.")],
) -> None:
    """Write gold for spaCy or an annotation tool.

    For Label Studio, the labelling configuration of the project is written beside, with the suffix .xml. What
    `armswire corpus check` finds fault with is not exported.
    """
    from armswire.evaluation.exchange.controls import write_config
    from armswire.evaluation.exchange.docbin import write_docbin
    from armswire.evaluation.exchange.doccano import write_rows
    from armswire.evaluation.exchange.label_studio import write_tasks
    from armswire.evaluation.integrity import check_corpus

    golds, problems = check_corpus(path)
    if problems:
        raise problems[0]
    if to is Target.DOCBIN:
        out.write_bytes(write_docbin(golds))
    elif to is Target.DOCCANO:
        rows = (json.dumps(row, ensure_ascii=False) for row in write_rows(golds))
        out.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8", newline="\n")
    else:
        tasks = json.dumps(write_tasks(golds), ensure_ascii=False, indent=1)
        out.write_text(f"{tasks}\n", encoding="utf-8", newline="\n")
        out.with_suffix(".xml").write_text(write_config(), encoding="utf-8", newline="\n")
    typer.echo(f"{len(golds)} articles written to {out}")
