"""Where tables are printed."""

from __future__ import annotations

from rich.console import Console

_LEAST_COLUMNS = 110


def make_console() -> Console:
    """Make a console wide enough for the tables, also where nobody says how wide it is (a pipe, a log)."""
    console = Console()
    return Console(width=max(console.width, _LEAST_COLUMNS))
