r"""The cases of the date benchmark: sentences of our own, their dates marked in the text.

A line of a file in `cases/` holds, between tabs, the publication date (or "-"), the text with its dates marked as
``[words|EDTF]`` (``[words|-]`` where nothing can be told), and the codes of the flags to be raised. ``\\n`` is a break.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
Days = tuple[dt.date | None, dt.date | None]
_PARTS = {
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    40: (1, 6),
    41: (7, 6),
}
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


@dataclass(frozen=True)
class Gold:
    """A date as it should be found: its offsets, its words, its EDTF."""

    start: int
    end: int
    text: str
    edtf: str | None

    def find_days(self) -> Days:
        """Give the first and the last day; None for an end that is open or cannot be told."""
        return find_days(self.edtf)


@dataclass(frozen=True)
class Case:
    """A text with the dates and flags that it holds."""

    group: str
    text: str
    published: dt.date | None
    dates: tuple[Gold, ...]
    flags: tuple[str, ...]


def load_cases(folder: Path = CASES) -> list[Case]:
    """Load every case of every file, in order."""
    return [case for path in sorted(folder.glob("*.tsv")) for case in _read_file(path)]


def _read_file(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        published, marked, *flags = line.split("\t")
        text, dates = read_marked(marked.replace("\\n", "\n"))
        codes = tuple(sorted(flags[0].split(","))) if flags else ()
        yield Case(path.stem, text, None if published == "-" else dt.date.fromisoformat(published), dates, codes)


def read_marked(marked: str) -> tuple[str, tuple[Gold, ...]]:
    """Take the marks out of a text."""
    text, dates, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        edtf = None if match[2] == "-" else match[2]
        dates.append(Gold(len(text), len(text) + len(match[1]), match[1], edtf))
        text, at = text + match[1], match.end()
    return text + marked[at:], tuple(dates)


def find_days(edtf: str | None) -> Days:
    """Give the first and last day of an EDTF of the forms that the cases use."""
    if edtf is None or edtf.startswith("XXXX"):
        return None, None
    first, _, last = edtf.partition("/")
    return _find_bounds(first)[0], _find_bounds(last or first)[1]


def _find_bounds(value: str) -> Days:
    value = value.rstrip("~?").partition("T")[0]
    if value == "..":
        return None, None
    if "X" in value:
        return dt.date(int(value.replace("X", "0")), 1, 1), dt.date(int(value.replace("X", "9")), 12, 31)
    year, *rest = (int(part) for part in value.split("-"))
    if len(rest) == 2:
        return (day := dt.date(year, *rest)), day
    month, length = (1, 12) if not rest else _PARTS.get(rest[0], (rest[0], 1))
    after = year * 12 + month - 1 + length
    return dt.date(year, month, 1), dt.date(after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)
