"""When an article was published: from metadata, the caller, the file name or a dateline, in that order."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePath

import dateparser

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL_DATE = rf"(?:{_DAY} {_MONTH},? \d{{4}}|{_MONTH} {_DAY},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_IN_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_DATELINE = re.compile(rf"[A-Z][^\n.!?]{{0,80}}?[,(/–—-]\s*({_FULL_DATE})\)?\s*(?:[/(][^\n]{{0,40}}?)?(?:[:–—-]|\n|$)")
_DATE_LINE = re.compile(
    rf"(?:(?:published|posted|updated|released?|date)\s*(?:on)?\s*:?\s*)?(?:\w{{3,9}}day,?\s+)?({_FULL_DATE})"
    r"(?:[ ,|]+\d{1,2}:\d{2}.{0,20})?\.?",
    re.IGNORECASE,
)
_DATELINE_LINES = 6
_FIRST_YEAR = 1900


def find_publication_date(
    *, metadata: str | None, given: dt.date | None, path: str | None, text: str
) -> dt.date | None:
    """Find the date an article was published, or null where nothing says.

    Args:
        metadata: what the file's own metadata say, in any notation.
        given: what the caller says.
        path: the file's name, which may begin or end with a date.
        text: the article in normal form, whose first lines may hold a dateline.
    """
    return read_date(metadata) or given or _read_file_name(path) or _read_dateline(text)


def read_date(text: str | None) -> dt.date | None:
    """Read a full date in ISO or English notation; null where it is none, or no day is named.

    >>> read_date("25 April 2025")
    datetime.date(2025, 4, 25)
    """
    if not text:
        return None
    if iso := _ISO.match(text.strip()):
        return _make_date(*map(int, iso.groups()))
    # STRICT_PARSING refuses what names no day, month or year, which would else be filled from today's date.
    settings = {"STRICT_PARSING": True, "DATE_ORDER": "DMY", "RETURN_AS_TIMEZONE_AWARE": False}
    parsed = dateparser.parse(text, languages=["en"], settings=settings)
    return parsed.date() if parsed else None


def _make_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year >= _FIRST_YEAR else None
    except ValueError:
        return None


def _read_file_name(path: str | None) -> dt.date | None:
    match = _IN_FILE_NAME.search(PurePath(path).stem) if path else None
    return _make_date(int(match[1]), int(match[3]), int(match[4])) if match else None


def _read_dateline(text: str) -> dt.date | None:
    for line in text.split("\n", _DATELINE_LINES)[:_DATELINE_LINES]:
        match = _DATE_LINE.fullmatch(line) or _DATELINE.match(line[:200])
        if match and (found := read_date(match[1])):
            return found
    return None
