"""`armswire evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armswire.cli.options import Gazetteer, Model, Rates

if TYPE_CHECKING:
    from armswire.evaluation.running import Evaluation


def evaluate(  # noqa: PLR0913  a command's parameters are its options
    path: Annotated[
        Path, typer.Argument(exists=True, help="A corpus, a folder of articles with gold, or one of them.")
    ],
    *,
    split: Annotated[str | None, typer.Option(help="The split to measure, if PATH has several.")] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures to this file as JSON.")] = None,
    html_file: Annotated[Path | None, typer.Option("--html", help="Write gold and found side by side, a page.")] = None,
    baseline: Annotated[bool, typer.Option("--baseline", help="Measure a plain spaCy model beside.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="Count the commonest causes of error.")] = False,
    pin: Annotated[bool, typer.Option("--pin", help="Make what was measured the floors of PATH.")] = False,
    model: Model = None,
    gazetteer: Gazetteer = None,
    rates: Rates = None,
) -> None:
    """Measure what the pipeline finds in articles against their gold."""
    from armswire.evaluation.baseline import load_baseline
    from armswire.evaluation.running import run_evaluation
    from armswire.extraction import load

    folder = _choose_folder(path, split)
    systems = {"baseline": load_baseline()} if baseline else {}
    result = run_evaluation(folder, load(model, gazetteer=gazetteer, rates=rates), systems)
    _print(result, errors=errors)
    _write(result, json_file, html_file)
    if pin:
        from armswire.evaluation.floors import pin_floors

        typer.echo(f"floors written to {pin_floors(path, folder.name, result)}")


def _choose_folder(path: Path, split: str | None) -> Path:
    if split and not (path / split).is_dir():
        raise typer.BadParameter(f"{path} has no folder {split}", param_hint="--split")
    return path / split if split else path


def _print(result: Evaluation, *, errors: bool) -> None:
    from armswire.cli.console import make_console
    from armswire.evaluation.causes import count_causes
    from armswire.evaluation.running import PIPELINE
    from armswire.evaluation.tables import build_causes, build_tables

    console = make_console()
    console.print(f"{len(result.gold)} articles of {result.folder}", highlight=False)
    for table in build_tables(result.reports):
        console.print(table)
    if errors:
        console.print(build_causes(count_causes(zip(result.gold, result.found[PIPELINE], strict=True))))


def _write(result: Evaluation, json_file: Path | None, html_file: Path | None) -> None:
    if json_file:
        from armswire.evaluation.running import write_json

        json_file.write_text(write_json(result), encoding="utf-8", newline="\n")
    if html_file:
        from armswire.evaluation.page import write_page

        html_file.write_text(write_page(result), encoding="utf-8", newline="\n")
