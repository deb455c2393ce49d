"""What the words around a sum say of it: approximate, a bound, a role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from armswire.records import Bound, MoneyRole

_LOOK_BACK_CHARACTERS = 90
_LOOK_AHEAD_CHARACTERS = 60
_QUALIFIER_CHARACTERS = 32  # the longest qualifier and a space

_APPROXIMATE = (
    r"about|approximately|approx\.?|some|nearly|almost|around|roughly|circa|ca\.|close to|near"
    r"|an estimated|estimated(?: at)?|in the (?:region|order|neighbou?rhood|range) of|or so"
    r"|reportedly some|just about|virtually|[~≈]"
)
_MAXIMUM = (
    r"up ?to|as (?:much|high|many) as|(?:no|not) (?:more|greater|higher) than|(?:less|fewer|lower) than"
    r"|under|below|at most|not[- ]to[- ]exceed|(?:not|never) exceed(?:ing)?|a maximum of|maximum(?: of)?"
    r"|max\.?|capped at|limited to|a (?:ceiling|cap) of|short of|[<≤]"
)
_MINIMUM = (
    r"more than|(?:well |just |slightly |far )?over|at least|(?:well )?in excess of|upwards? of|(?:well |just )?above"
    r"|exceed(?:s|ed|ing)?|(?:no|not) (?:less|fewer|lower) than|a minimum of|north of|surpass(?:es|ed|ing)?"
    r"|topp(?:ed|ing)|greater than|better than|[>≥]"
)
_QUALIFIER = re.compile(
    rf"(?:(?<![^\W_])|(?<=[~≈<≤>≥]))(?:(?P<max>{_MAXIMUM})|(?P<min>{_MINIMUM})|(?P<approx>{_APPROXIMATE}))[\s-]*$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"\s?(?:or (?:more|above|higher|greater)\b|and (?:above|up)\b|-?plus\b(?!\s\w)|\+)", re.IGNORECASE
)
_OR_LESS = re.compile(r"\s?(?:or (?:less|below|lower|under)\b|at (?:the )?most\b)", re.IGNORECASE)
_OR_SO = re.compile(r"\s?(?:or so\b|or thereabouts\b|give or take\b|approximately\b(?=[.,;)]))", re.IGNORECASE)

_PIECES = (
    "share|piece|unit|copy|pop|plane|jet|fighter|aircraft|airframe|helicopter|tank|vehicle|missile|round|shell|rocket|bomb"
    "|ship|vessel|boat|submarine|frigate|drone|system|battery|launcher|kit|set|barrel|ton|tonne|head|gallon|litre|liter"
    "|ounce|seat|ticket|shot|kilo|kilogram|kg|hour|flight[- ]hour|mile|person|engine|radar|satellite|rifle|gun"
)
# A year's, month's or day's share of a sum is no price of a piece.
_TIMES = "year|annum|month|week|day|quarter|decade|capita|cent"
_UNIT_BEHIND = re.compile(
    rf"[,\s]{{0,2}}(?:on average )?\(?(?:apiece\b|each\b|(?:an?|one|every)[\s-](?:\w+[\s-])?(?:{_PIECES})s?\b"
    rf"|per[\s-](?!(?:{_TIMES})\b)\w|-?(?:a|per)-(?:{_PIECES})\b|/\s?(?:{_PIECES})\b)",
    re.IGNORECASE,
)
_UNIT_BEFORE = re.compile(
    r"\b(?:(?:unit|per-unit|flyaway|unit flyaway|per-aircraft)[\s-](?:price|cost)s?"
    rf"|(?:price|cost)s? (?:per|for each|of each) (?!{_TIMES})\w+"
    r"|(?:each|every) (?:\w+ ){0,3}(?:cost(?:s|ing)?|priced|worth|valued))\b(?:\s\w+){0,4}\s*$",
    re.IGNORECASE,
)
_CEILING_BEFORE = re.compile(
    r"\b(?:not[- ]to[- ]exceed|(?:not|never) (?:to )?exceed(?:ing)?"
    r"|(?:ceiling|maximum|capped|cap)\b[^.;:$€£]{0,40})[\s-]*$",
    re.IGNORECASE,
)
_CEILING_BEHIND = re.compile(
    r"[\s-]\(?(?:contract |total )?(?:maximum|ceiling|not[- ]to[- ]exceed|cap\b)", re.IGNORECASE
)
_LENDING = (
    "loans?|credits?|credit lines?|lines? of credit|financing|(?:loan|credit|bank|state|payment) guarantees?"
    "|lend(?:s|ing)?|lent|borrow(?:s|ed|ing)?"
)
_FINANCING_BEFORE = re.compile(rf"\b(?:{_LENDING})\b[^.;:,()$€£]{{0,40}}$", re.IGNORECASE)
_FINANCING_BEHIND = re.compile(
    rf"[\s-](?:(?!contract|deal|order|agreement|and\b|to\b|for\b|with\b|by\b|purchase)[\w-]+[\s-]){{0,3}}(?:{_LENDING})\b",
    re.IGNORECASE,
)
_TOTAL_BEFORE = re.compile(
    r"\b(?:(?<!fort )worth|valued|valuation|total(?:s|l?ed|l?ing)?|aggregate|cumulative)\b[^.,;:()$€£0-9]{0,50}$"
    r"|\b(?:price|amount)\b[^.;()$€£0-9]{0,30}:\s*$"
    r"|\bvalues?\b(?! added)[^.;()$€£0-9]{0,50}$"
    # "the contract, signed in May 2022, for": what a deal is for is its sum.
    r"|\b(?:contract|order|deal|agreement|purchase)\b[^.;:$€£]{0,45}\b(?:for|at|is)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_TOTAL_BEHIND = re.compile(
    r"\s?(?:in total\b|in all\b|altogether\b|overall\b|worth of\b|all told\b)"
    # The sum that names a deal is the deal's: "a $2.4 billion, ten-year contract".
    r"|,?[\s-](?:(?!to\b|for\b|in\b|and\b|of\b|on\b|under\b)[\w-]+,?\s){0,4}(?:contract|deal|order|agreement|purchase)\b",
    re.IGNORECASE,
)
_UP_TO_BEFORE = re.compile(r"\b(?:up ?to|as much as|(?:no|not) more than)\s+(?:\w+\s){0,2}$", re.IGNORECASE)
_INCREASE = re.compile(r"\bby\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['”’\")\]]*\s+(?=[A-Z\"“'‘])|\n\s*\n")


@dataclass(frozen=True)
class Qualifiers:
    """What the words before and behind a sum say of it."""

    approximate: bool = False
    bound: Bound | None = None
    role: MoneyRole | None = None


def read_qualifiers(text: str, start: int, end: int, floor: int = 0) -> Qualifiers:
    """Read the words around ``text[start:end]``, in its own sentence and behind offset `floor`.

    >>> read_qualifiers("a loan of up to about $5 billion", 21, 32)
    Qualifiers(approximate=True, bound='max', role='financing')
    """
    before = _SENTENCE_END.split(text[max(floor, start - _LOOK_BACK_CHARACTERS) : start])[-1]
    behind = text[end : end + _LOOK_AHEAD_CHARACTERS]
    approximate, bound = _read_before(before)
    bound = bound or _read_bound_behind(behind)
    return Qualifiers(approximate or bool(_OR_SO.match(behind)), bound, _read_role(before, behind))


def _read_before(before: str) -> tuple[bool, Bound | None]:
    """Peel the qualifiers off the words before, the nearest first ("up to about")."""
    approximate, bound = False, None
    for _ in range(3):
        match = _QUALIFIER.search(before, max(0, len(before) - _QUALIFIER_CHARACTERS))
        if match is None:
            break
        if match["approx"]:
            approximate = True
        else:
            bound = bound or _name_bound(match)
        before = before[: match.start()]
    return approximate, bound


def _name_bound(match: re.Match[str]) -> Literal["min", "max"]:
    return "max" if match["max"] else "min"


def _read_bound_behind(behind: str) -> Bound | None:
    if _OR_MORE.match(behind):
        return "min"
    return "max" if _OR_LESS.match(behind) else None


def _read_role(before: str, behind: str) -> MoneyRole | None:
    if _UNIT_BEHIND.match(behind) or _UNIT_BEFORE.search(before):
        return "unit"
    if _CEILING_BEFORE.search(before) or _CEILING_BEHIND.match(behind):
        return "ceiling"
    if _FINANCING_BEHIND.match(behind) or _FINANCING_BEFORE.search(before):
        return "financing"
    if _UP_TO_BEFORE.search(before) and not _TOTAL_BEFORE.search(before):
        return "ceiling"
    if _TOTAL_BEHIND.match(behind) or (_TOTAL_BEFORE.search(before) and not _INCREASE.search(before)):
        return "total"
    return None
