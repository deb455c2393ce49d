"""Floors: the F1 the pipeline must not fall below on a split, with the hash of the corpus they were measured on."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from armswire.errors import DataError
from armswire.evaluation.figures import flatten_scores
from armswire.evaluation.gold import FLOORS_FILE
from armswire.evaluation.running import PIPELINE, Evaluation
from armswire.evaluation.scoring import Report

RAISE = "make floors"
"""What raises the floors, and measures them anew after a change of the corpus."""

_DECIMALS = 2


@dataclass(frozen=True)
class Floors:
    """The floors of a split, by the name of the figure."""

    split: str
    corpus_sha256: str
    f1: Mapping[str, float]


def load_floors(corpus: Path) -> Floors | None:
    """Load the floors of a corpus; null where none are pinned.

    Raises:
        DataError: if the file is not what `pin_floors` writes.
    """
    path = corpus / FLOORS_FILE
    if not path.exists():
        return None
    try:
        return Floors(**tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise DataError(f"no floors: {error}", path=str(path), remedy=f"delete it and run `{RAISE}`") from error


def find_fallen(floors: Floors, report: Report) -> dict[str, tuple[float, float]]:
    """Give the figures that are below their floor: floor and figure, by name."""
    measured = _measure(report)
    return {name: (floor, measured[name]) for name, floor in floors.f1.items() if measured[name] < floor}


def pin_floors(corpus: Path, split: str, result: Evaluation) -> Path:
    """Pin what was measured; as long as the corpus is the same, floors only rise.

    Raises:
        DataError: if something has fallen below its floor.
    """
    path = corpus / FLOORS_FILE
    report = result.reports[PIPELINE]
    measured = {name: math.floor(f1 * 10**_DECIMALS) / 10**_DECIMALS for name, f1 in _measure(report).items()}
    old = load_floors(corpus)
    if old and (old.split, old.corpus_sha256) == (split, result.digest) and (fallen := find_fallen(old, report)):
        told = ", ".join(f"{name} {figure:.3f} (floor {floor})" for name, (floor, figure) in fallen.items())
        raise DataError(f"below the floor: {told}", path=str(path), remedy="mend what made it fall")
    path.write_text(_write(Floors(split, result.digest, measured)), encoding="utf-8", newline="\n")
    return path


def _measure(report: Report) -> dict[str, float]:
    return {name: score.f1 for name, score in flatten_scores(report).items() if not name.endswith(" span")}


def _write(floors: Floors) -> str:
    lines = (f'"{name}" = {floor}' for name, floor in floors.f1.items())
    head = f'split = "{floors.split}"\ncorpus_sha256 = "{floors.corpus_sha256}"\n'
    return (
        f"# F1 the pipeline must reach; written by `{RAISE}`, never by hand.\n{head}\n[f1]\n" + "\n".join(lines) + "\n"
    )
