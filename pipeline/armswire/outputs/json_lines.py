"""JSON Lines, one record a line, UTF-8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from pydantic import TypeAdapter

from armswire.errors import ArmswireError
from armswire.records import ArticleRecord, Event, Record


def write_records(records: Iterable[Record], stream: TextIO) -> None:
    """Write records, each on a line of its own, keys in the order of the contract."""
    stream.writelines(f"{record.model_dump_json()}\n" for record in records)


def write_error(error: ArmswireError, stream: TextIO) -> None:
    """Write what could not be read, with the place and the remedy."""
    row = {"path": error.path, "place": error.place, "problem": error.problem, "remedy": error.remedy}
    stream.write(f"{TypeAdapter(dict[str, str | None]).dump_json(row).decode()}\n")


def build_schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of what is written: of an `event`, or of an `article`."""
    models: dict[str, type[Record]] = {"event": Event, "article": ArticleRecord}
    schema = models[kind].model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
