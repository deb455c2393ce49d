"""Reading the packaged tables and those of users: CSV files whose every column and code is checked."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from armswire.errors import DataError

Row = TypeVar("Row")


def list_tables(folder: str) -> list[Path]:
    """List the packaged CSV files of a folder of `knowledge`, sorted by name."""
    return sorted(Path(str(files("armswire.knowledge") / folder)).glob("*.csv"))


def read_table(
    path: Path, columns: Sequence[str], parse: Callable[[Mapping[str, str]], Row]
) -> Iterator[tuple[int, Row]]:
    """Read a CSV file (RFC 4180, UTF-8) whose header must be exactly `columns`.

    Args:
        path: the file.
        columns: the header.
        parse: makes a row; what it raises as `ValueError` is told with the file and the line.

    Yields:
        The number of the line in the file, from 1, and the row.

    Raises:
        DataError: the file cannot be read, the header differs, or a row breaks a rule.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, restkey="(further cells)", strict=True)
            _check_header(path, reader.fieldnames or (), columns)
            for cells in reader:
                yield reader.line_num, _parse_line(path, reader.line_num, cells, parse)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(str(error), path=str(path), remedy="give a readable CSV file in UTF-8") from error


def _check_header(path: Path, found: Sequence[str], columns: Sequence[str]) -> None:
    if list(found) != list(columns):
        unknown = [column for column in found if column not in columns]
        missing = [column for column in columns if column not in found]
        problem = (
            f"unknown columns {unknown}, missing columns {missing}" if unknown or missing else "columns out of order"
        )
        raise DataError(problem, path=str(path), place="line 1", remedy=f"use the header {','.join(columns)}")


def _parse_line(
    path: Path, line: int, cells: Mapping[str, str | None], parse: Callable[[Mapping[str, str]], Row]
) -> Row:
    if None in cells.values() or "(further cells)" in cells:
        raise DataError("wrong number of cells", path=str(path), place=f"line {line}", remedy="quote cells with commas")
    try:
        return parse({column: cell or "" for column, cell in cells.items()})
    except ValueError as error:
        raise DataError(str(error), path=str(path), place=f"line {line}", remedy="mend the cell") from error
