"""`armswire corpus compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def compare(
    first: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="One annotator's gold.")],
    second: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Another's, files of the same names.")],
    *,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures to this file as JSON.")] = None,
) -> None:
    """Measure how far two annotators agree on the articles that both have, as F1 (the same both ways round)."""
    from armswire.cli.console import make_console
    from armswire.evaluation.agreement import compare_folders, write_agreement
    from armswire.evaluation.tables import build_causes, build_scores

    result = compare_folders(first, second)
    console = make_console()
    console.print(f"{len(result.names)} articles in {first} and {second}", highlight=False)
    console.print(build_scores({"agreement": result.report}))
    console.print(build_causes(result.causes))
    if json_file:
        json_file.write_text(write_agreement(result), encoding="utf-8", newline="\n")
