"""JSON files, one article or a list of them, and JSON Lines files, an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from armswire.articles.article import Draft, ReadingOptions
from armswire.articles.decoding import decode_text
from armswire.errors import ReadError

_FIELDS = ("text", "title", "published", "url")


def read_json(data: bytes, path: str | None, options: ReadingOptions) -> Iterator[Draft | ReadError]:
    """Read the articles of a JSON file: one object, or a list of objects.

    Raises:
        ReadError: if the file is not JSON.
    """
    text = decode_text(data, path=path)
    if not text.strip():
        return
    value = _parse(text, path, None)
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield _draft(item, path, f"item {number}", options)
    else:
        draft = _draft(value, path, None, options)
        if isinstance(draft, ReadError):
            raise draft
        yield draft


def read_json_lines(data: bytes, path: str | None, options: ReadingOptions) -> Iterator[Draft | ReadError]:
    """Read the articles of a JSON Lines file; a bad line yields its error, and the others go on."""
    for number, line in enumerate(decode_text(data, path=path).split("\n"), 1):
        if line.strip():
            place = f"line {number}"
            try:
                yield _draft(_parse(line, path, place), path, place, options)
            except ReadError as error:
                yield error


def _parse(text: str, path: str | None, place: str | None) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        at = f"line {error.lineno} column {error.colno}" if isinstance(error, json.JSONDecodeError) else None
        raise ReadError("not valid JSON", path=path, place=place or at, remedy="mend the JSON there") from error


def _draft(item: Any, path: str | None, place: str | None, options: ReadingOptions) -> Draft | ReadError:
    names = {field: options.fields.get(field, field) for field in _FIELDS}
    remedy = f'give an object with a string "{names["text"]}", or map the name with --field text=NAME'
    if not isinstance(item, dict):
        return ReadError("not a JSON object", path=path, place=place, remedy=remedy)
    if not isinstance(item.get(names["text"]), str):
        return ReadError(f'no text in field "{names["text"]}"', path=path, place=place, remedy=remedy)
    values = {field: item.get(name) for field, name in names.items()}
    return Draft(place=place, **{field: value if isinstance(value, str) else None for field, value in values.items()})  # type: ignore[arg-type]
