"""`armswire schema`."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class Kind(StrEnum):
    """What a schema is of."""

    EVENT = "event"
    ARTICLE = "article"


def schema(kind: Annotated[Kind, typer.Argument(help="The record whose schema is wanted.")] = Kind.EVENT) -> None:
    """Print the JSON Schema of the records."""
    from armswire.outputs.json_lines import build_schema

    typer.echo(json.dumps(build_schema(kind.value), indent=2))
