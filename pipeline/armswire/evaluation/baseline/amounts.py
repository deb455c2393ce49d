"""Money and dates of the baseline: the model's spans, and what a regex and dateparser make of them."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from dateparser.date import DateDataParser
from spacy.tokens import Doc

from armswire.evaluation.baseline.words import load_words
from armswire.evaluation.readings import Mark, make_mark

_PERIODS = {"day": "%Y-%m-%d", "week": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_money(doc: Doc) -> list[Mark]:
    """Find sums of money: whatever the regex reads, and what else the model calls MONEY."""
    marks = {match.start(): _read_money(match) for match in _compile_money().finditer(doc.text)}
    covered = [range(mark.start, mark.end) for mark in marks.values()]
    for entity in doc.ents:
        overlaps = any(entity.start_char < r.stop and r.start < entity.end_char for r in covered)
        if entity.label_ == "MONEY" and not overlaps:
            span = entity.start_char, entity.end_char
            marks[entity.start_char] = make_mark("money", span, entity.text, {})
    return [marks[start] for start in sorted(marks)]


def find_dates(doc: Doc, published: dt.date | None) -> Iterator[Mark]:
    """Find dates: what the model calls DATE, if dateparser can read it."""
    for entity in doc.ents:
        edtf = _read_date(entity.text, published) if entity.label_ == "DATE" else None
        if edtf:
            yield make_mark("dates", (entity.start_char, entity.end_char), entity.text, {"edtf": edtf})


@functools.cache
def _compile_money() -> re.Pattern[str]:
    currencies = load_words()["currencies"]
    signs = "|".join(re.escape(sign) for sign in sorted(currencies, key=len, reverse=True) if not sign.isalpha())
    names = "|".join(word for word in currencies if word.isalpha())
    scales = "|".join(load_words()["scales"])
    number = rf"(?P<{{0}}>\d[\d,]*(?:\.\d+)?)(?:[ -]?(?P<{{1}}>{scales})\b)?"
    before = rf"(?:(?P<sign>{signs})|\b(?P<code>[A-Z]{{3}})\b) ?{number.format('n1', 's1')}"
    after = rf"\b{number.format('n2', 's2')} (?:US )?(?:(?P<name>{names})s?\b|(?P<iso>EUR|USD|GBP)\b)"
    return re.compile(f"{before}|{after}")


def _read_money(match: re.Match[str]) -> Mark:
    words = load_words()
    scale = words["scales"].get(match["s1"] or match["s2"], 1)
    amount = Decimal((match["n1"] or match["n2"]).replace(",", "")) * scale
    known = words["currencies"].get(match["sign"] or match["name"])
    written = f"{amount.normalize():f}"
    values = {"amount": written, "currency": known or match["code"] or match["iso"]}
    return make_mark("money", match.span(), match[0], values)


def _read_date(text: str, published: dt.date | None) -> str | None:
    base = dt.datetime.combine(published, dt.time()) if published else None
    # A year alone and "the end of 2025" are beyond dateparser, which takes the day of today for what is missing.
    if (years := _YEAR.findall(text)) and not re.search(r"[A-Z][a-z]{2}", text):
        return "/".join(years[:2])
    return _parse(text.removeprefix("the "), base)


def _parse(text: str, base: dt.datetime | None) -> str | None:
    settings = {"PREFER_DATES_FROM": "past"} | ({"RELATIVE_BASE": base} if base else {})
    data = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
    return data.date_obj.strftime(_PERIODS[data.period]) if data.date_obj and data.period in _PERIODS else None
