"""From the bytes of a file to text."""

from __future__ import annotations

import codecs

import ftfy
from charset_normalizer import from_bytes

from armswire.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = "cp1252"
_WINDOWS_PUNCTUATION = frozenset("€‚„…‘’“”•–—™ £¥§©®°·".encode("cp1252"))
_CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B} | {0x7F}
_MAX_CONTROL_SHARE = 0.01
_SAMPLE_BYTES = 200_000


def decode_text(data: bytes, *, path: str | None = None) -> str:
    """Decode bytes in whatever encoding they are, and mend text that was decoded twice.

    Args:
        data: the bytes of a file.
        path: the file, for the error.

    Raises:
        ReadError: if the bytes are no text.
    """
    text = _decode(data, path)
    # ftfy's heuristic is conservative: it touches only what cannot be anything but mojibake.
    return ftfy.fix_encoding(text) if not text.isascii() else text


def _decode(data: bytes, path: str | None) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, encoding, path)
    if _is_binary(data):
        raise _no_text(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_by_statistics(data, path)


def _decode_as(data: bytes, encoding: str, path: str | None) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start}"
        raise ReadError(f"not valid {encoding}", path=path, place=place, remedy="save the file as UTF-8") from error


def _decode_by_statistics(data: bytes, path: str | None) -> str:
    encoding = _WINDOWS if _is_windows_punctuation(data) else _guess_encoding(data)
    text = data.decode(encoding, errors="replace")
    letters = sum(char.isalpha() or char.isspace() for char in text[:_SAMPLE_BYTES])
    if letters * 2 < min(len(text), _SAMPLE_BYTES) or _is_one_character(text):
        raise _no_text(path)
    return text


def _guess_encoding(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    return best.encoding if best is not None else _WINDOWS


def _is_windows_punctuation(data: bytes) -> bool:
    """Whether the only bytes beyond ASCII are quotes, dashes and signs, too few to tell an encoding by statistics."""
    return all(byte < 0x80 or byte in _WINDOWS_PUNCTUATION for byte in data[:_SAMPLE_BYTES])


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE_BYTES]
    return bool(sample) and sum(byte in _CONTROLS for byte in sample) > _MAX_CONTROL_SHARE * len(sample)


def _is_one_character(text: str) -> bool:
    return len(text) > 1 and len(set(text[:_SAMPLE_BYTES])) == 1


def _no_text(path: str | None) -> ReadError:
    return ReadError("not a text file", path=path, remedy="give .txt, .md, .html, .json or .jsonl")
