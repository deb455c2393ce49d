"""Cells that list names: ``KAI|Leonardo?``, where the question mark says that the name is a common word too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of a row.

    Attributes:
        form: the name as it is written.
        needs_cue: the form is a common word or another thing's name too, so that it counts only beside a sign.
    """

    form: str
    needs_cue: bool


def split_aliases(cell: str) -> tuple[Alias, ...]:
    """Split a cell into its names.

    >>> split_aliases("KAI|Leonardo?")
    (Alias(form='KAI', needs_cue=False), Alias(form='Leonardo', needs_cue=True))
    """
    forms = (form.strip() for form in cell.split("|"))
    return tuple(Alias(form.removesuffix("?"), form.endswith("?")) for form in forms if form)


def parse_code(column: str, cell: str) -> str | None:
    """Read a country code that may be missing.

    Raises:
        ValueError: it does not have the shape of an ISO 3166-1 alpha-2 code.
    """
    if cell and not (len(cell) == 2 and cell.isascii() and cell.isalpha() and cell.isupper()):
        raise ValueError(f"{column} is {cell!r}, not an ISO 3166-1 alpha-2 code")
    return cell or None


def parse_name(column: str, cell: str) -> str:
    """Read a name that must be there.

    Raises:
        ValueError: it is empty.
    """
    if not cell.strip():
        raise ValueError(f"{column} is empty")
    return cell.strip()
