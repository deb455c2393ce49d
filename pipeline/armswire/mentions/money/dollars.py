"""Whose dollar a bare "$" is: the United States', unless the text makes it another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_STATEMENT = re.compile(
    r"\b(?:all\s+)?(?:figures|amounts|prices|values|sums|dollars)\s+(?:are\s+)?(?:quoted\s+|given\s+|stated\s+)?in\s+$",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(
    r"\bin (?:(?P<AUD>Australian)|(?P<CAD>Canadian)|(?P<NZD>New Zealand)|(?P<SGD>Singapore(?:an)?))"
    r" (?:money|currency|funds|terms)\b"
)
# Their own press and ministries write a bare "$"; that of the other dollar countries writes HK$, NT$, TT$.
_BARE_AT_HOME = {"AU": "AUD", "CA": "CAD", "NZ": "NZD"}
_BARE_IN_CONTRAST = {**_BARE_AT_HOME, "SG": "SGD"}
_DEFENCE = re.compile(r"\b[Dd]efence\b")
_DEFENSE = re.compile(r"\b[Dd]efense\b")
_HOME_MENTIONS = 3


def find_local_dollar(
    text: str, named: Mapping[str, Sequence[int]], countries: Sequence[tuple[int, str]]
) -> str | None:
    """Find the currency that the bare dollars of a text are in, where it is not the United States'.

    It is another where the text says so ("in Canadian money", "all figures in Australian dollars"); where it writes
    "US$" too, and speaks of one country that calls its own a dollar; or where it speaks at length of Australia, Canada
    or New Zealand, hardly of the United States, and is not in American spelling. A text that marks the other dollar
    ("A$") keeps the bare one for the American.

    Args:
        text: The article.
        named: The currencies it names beyond doubt, each with its offsets.
        countries: The countries it speaks of, with their offsets.
    """
    stated = _find_stated(text, named)
    if stated:
        return stated
    counts = Counter(country for _, country in countries)
    if "USD" in named:
        return _find_home(counts, named, _BARE_IN_CONTRAST, mentions=2, ratio=2)
    if _DEFENCE.search(text) and not _DEFENSE.search(text):
        return _find_home(counts, named, _BARE_AT_HOME, mentions=_HOME_MENTIONS, ratio=4)
    return None


def _find_stated(text: str, named: Mapping[str, Sequence[int]]) -> str | None:
    for code, positions in named.items():
        if any(_STATEMENT.search(text, max(0, position - 60), position) for position in positions):
            return code
    match = _OWN_MONEY.search(text)
    return match.lastgroup if match else None


def _find_home(
    counts: Mapping[str, int],
    named: Mapping[str, Sequence[int]],
    homes: Mapping[str, str],
    *,
    mentions: int,
    ratio: int,
) -> str | None:
    """Find the one country that is spoken of so often, and so much more often than the United States."""
    found = [country for country in homes if counts.get(country, 0) >= mentions]
    if len(found) != 1 or homes[found[0]] in named:
        return None
    return homes[found[0]] if counts[found[0]] >= ratio * counts.get("US", 0) else None
