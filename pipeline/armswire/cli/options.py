"""Options that several commands share, and what they turn into."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from armswire.articles import ReadingOptions

Published = Annotated[
    dt.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Publication date of articles that do not say it themselves."),
]
Model = Annotated[str | None, typer.Option(help="A spaCy pipeline, by name or path, in place of armswire's own.")]
Gazetteer = Annotated[
    Path | None, typer.Option(exists=True, dir_okay=False, help="CSV file of further equipment to know.")
]
Rates = Annotated[
    Path | None,
    typer.Option(exists=True, dir_okay=False, help="CSV file of exchange rates: date,currency,rate_per_usd."),
]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="NAME=FIELD", help="JSON field that holds text, title, published or url."),
]

_FIELDS = ("text", "title", "published", "url")


def make_reading_options(published: dt.datetime | None, fields: list[str] | None) -> ReadingOptions:
    """Turn command-line values into reading options.

    Raises:
        typer.BadParameter: if a field is not given as NAME=FIELD.
    """
    from armswire.articles import ReadingOptions

    names = {}
    for pair in fields or []:
        name, _, field = pair.partition("=")
        if name not in _FIELDS or not field:
            raise typer.BadParameter(f"give --field NAME=FIELD, NAME being one of {', '.join(_FIELDS)}")
        names[name] = field
    return ReadingOptions(published=published.date() if published else None, fields=names)
