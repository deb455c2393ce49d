"""What the pipeline writes on a spaCy `Doc`: span groups, the records behind them, and flags.

Each kind of mention has a span group of its name (`doc.spans["money"]`) for spaCy's tools, and a list of records
beside it (`doc._.money`), in reading order. The records' character offsets are exact; the group's token spans are
the smallest that cover them. Records travel with the `Doc` through `to_bytes` and `DocBin`, since msgpack is taught
to carry them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import srsly
from spacy.tokens import Doc

from armswire import records
from armswire.records import Flag, Record, Source, Span

KINDS = ("money", "dates", "equipment", "parties", "places")


@dataclass(frozen=True)
class Found:
    """What an extractor found in a text: mentions in reading order, and what is wrong with them."""

    mentions: Sequence[Span] = ()
    flags: Sequence[Flag] = ()


def annotate(doc: Doc, kind: str, found: Found) -> None:
    """Write the mentions of one kind on the doc, in place of any it had."""
    spans = (doc.char_span(m.start, m.end, label=kind.upper(), alignment_mode="expand") for m in found.mentions)
    doc.spans[kind] = [span for span in spans if span is not None]
    doc.user_data[_key(kind)] = list(found.mentions)
    doc.user_data[_key("flags")] = [*read_records(doc, "flags"), *found.flags]


def read_records(doc: Doc, kind: str) -> list[Any]:
    """Give the records of one kind (`money`, `dates`, …, `flags`, `events`) that the doc carries."""
    found: list[Any] = doc.user_data.get(_key(kind), [])
    return found


def _key(kind: str) -> str:
    return f"armswire.{kind}"


def _register_list(kind: str) -> None:
    def getter(doc: Doc) -> list[Any]:
        return read_records(doc, kind)

    def setter(doc: Doc, value: Sequence[Record]) -> None:
        doc.user_data[_key(kind)] = list(value)

    Doc.set_extension(kind, getter=getter, setter=setter, force=True)


def _read_source(doc: Doc) -> Source:
    source: Source | None = doc.user_data.get(_key("source"))
    return source or Source(path=None, sha256=hashlib.sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest())


def _write_source(doc: Doc, value: Source) -> None:
    doc.user_data[_key("source")] = value


def _read_published(doc: Doc) -> dt.date | None:
    text = _read_source(doc).published
    return dt.date.fromisoformat(text) if text else None


def _write_published(doc: Doc, value: dt.date | None) -> None:
    update = {"published": value.isoformat() if value else None}
    doc.user_data[_key("source")] = _read_source(doc).model_copy(update=update)


@srsly.msgpack_encoders("armswire_record")  # type: ignore[untyped-decorator]
def encode_record(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Turn a record into what msgpack can carry."""
    if isinstance(value, Record):
        return {"__armswire__": type(value).__name__, "json": value.model_dump_json()}
    return value if chain is None else chain(value)


@srsly.msgpack_decoders("armswire_record")  # type: ignore[untyped-decorator]
def decode_record(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Turn what msgpack carried back into a record."""
    if isinstance(value, dict) and "__armswire__" in value:
        model: type[Record] = getattr(records, value["__armswire__"])
        return model.model_validate_json(value["json"])
    return value if chain is None else chain(value)


for _kind in (*KINDS, "fairs", "flags", "events"):
    _register_list(_kind)
Doc.set_extension("source", getter=_read_source, setter=_write_source, force=True)
Doc.set_extension("published", getter=_read_published, setter=_write_published, force=True)
# The country whose affairs the text tells, ISO 3166-1 alpha-2, as the parties' component makes it out.
Doc.set_extension("home", default=None, force=True)
