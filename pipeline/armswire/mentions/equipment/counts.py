"""Counts in a text: "12", "two dozen", "about 30", "at least 18", "a pair of", "dozens of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

# fmt: off
_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# fmt: on
_WORD_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000}

# The atoms of a count.
_DIGITS = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,3}(?: \d{3}){1,2}|\d{1,6}"
_SMALL = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[1:])}"
_SPELLED = (
    rf"(?:(?:(?:{_SMALL}|half a|several)[- ]|half-)?(?:hundred|thousand|dozen)|several dozen)(?!s)"
    rf"(?: (?:{_SMALL}) hundred)?(?: and (?:{_SMALL})| (?:{_SMALL})| thousand)?|{_SMALL}"
)
_DOZENS = r"\d{1,2} dozen"
_VAGUE = (
    r"(?P<vague>(?:dozens|scores|hundreds|thousands|tens of thousands|several|numerous|a number|"
    r"an? (?:un\w{2,9} )?number)(?= of\b| ))"
)
_PAIR = r"(?:(?:one|two|three) )?(?:pair|couple|trio|quartet)s?(?= of\b)"
_MIN = (
    r"at least|more than|(?<!handed )(?<!taken )(?<!took )(?<!hand )over|no fewer than|no less than|a minimum of|"
    r"upwards of|in excess of|not less than"
)
_MAX = r"up to|as many as|no more than|fewer than|less than|a maximum of|at most|not more than|maximum of"
_NEAR = (
    r"about|around|approximately|approx\.|some|roughly|nearly|almost|an estimated|estimated|circa|close to|"
    r"an additional estimated|approx"
)
_BOUND = rf"(?:(?P<min>{_MIN})|(?P<max>{_MAX})|(?P<near>{_NEAR}))"
_RANGE = rf"(?<!from )(?:(?P<low>{_DIGITS})(?: to |-|–| or )(?:{_DIGITS})|(?P<small>{_SMALL}) (?:to|or) (?:{_SMALL}))"
_COUNT = re.compile(
    rf"(?<![\w.,$€£¥₩₹#/&@=×'’-])(?<!\d[ ])(?:{_BOUND} )?(?:an? (?:(?:additional|further|total of|extra) )?)?"
    rf"(?P<number>(?P<dozens>{_DOZENS})|{_RANGE}|(?P<digits>{_DIGITS})|(?P<pair>{_PAIR})|(?P<spelled>{_SPELLED})|"
    rf"{_VAGUE})"
    r"(?![\w%°$€£]|[.,:/]\d|-\d|-[a-z])",
    re.IGNORECASE,
)
# What follows a number that counts no equipment: a measure, a share, a time, money.
_MEASURE = re.compile(
    r"[ -]?(?:mm|cm|m|km|kms|kg|lb|lbs|nm|mi|ft|hp|kW|MW|GHz|MHz|kt|dwt|HP|inch|inches|feet|foot|met(?:re|er)s?|"
    r"kilomet(?:re|er)s?|miles?|nautical|knots?|tons?|tonnes?|kilograms?|pounds?|gallons?|lit(?:re|er)s?|degrees?|"
    r"per ?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|seconds?(?!-)|"
    r"million|billion|trillion|crore|lakh|bn|mn|dollars?|euros?|won|cents?|"
    r"a\.m|p\.m|am|pm|acres?|horsepower|x\d|hundred|thousand|dozen|times|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b|[-–]?(?:st|nd|rd|th)\b",
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Count:
    """A number that may count things; `value` is none where it says only that there are many."""

    start: int
    end: int
    value: int | None
    approximate: bool = False
    bound: Literal["min", "max"] | None = None


def find_counts(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Count, ...]:
    """Find the counts of a text in reading order, but for numbers that measure something or stand in a taken span.

    Args:
        text: the text.
        taken: spans, in reading order, whose numbers count nothing (sums, dates).

    >>> [(count.value, count.bound) for count in find_counts("at least two dozen jets, 155 mm shells and 12 tanks")]
    [(24, 'min'), (12, None)]
    """
    counts = []
    spans = iter(taken)
    span = next(spans, None)
    for match in _COUNT.finditer(text):
        while span and span[1] <= match.start():
            span = next(spans, None)
        if span and span[0] < match.end():
            continue
        if count := _read_count(text, match):
            counts.append(count)
    return tuple(counts)


def _read_count(text: str, match: re.Match[str]) -> Count | None:
    if _MEASURE.match(text, match.end()):
        return None
    groups = match.groupdict()
    if groups["digits"] and _YEAR.fullmatch(groups["digits"]):
        return None
    bound: Literal["min", "max"] | None = "min" if groups["min"] else "max" if groups["max"] else None
    value = _read_value(groups)
    if value == 0:
        return None
    near = (
        bool(groups["near"] or groups["vague"] or groups["low"] or groups["small"])
        or "several" in match.group().lower()
    )
    return Count(match.start("number"), match.end(), value, near, "min" if groups["low"] or groups["small"] else bound)


def _read_value(groups: dict[str, str | None]) -> int | None:
    if groups["vague"]:
        return None
    if digits := groups["digits"] or groups["low"]:
        return int(digits.replace(",", "").replace(" ", ""))
    if dozens := groups["dozens"]:
        return 12 * int(dozens.partition(" ")[0])
    if pair := groups["pair"]:
        return _read_pair(pair.lower())
    return _read_words(groups["small"] or groups["spelled"] or "")


def _read_pair(words: str) -> int | None:
    size = 3 if "trio" in words else 4 if "quartet" in words else 2
    return size * _WORD_VALUES.get(words.partition(" ")[0], 1)


def _read_words(words: str) -> int | None:
    """Read a spelled number up to the thousands; "several dozen" has no value."""
    total = current = 0
    for word in re.split(r"[- ]", words.lower()):
        if word == "several":
            return None
        if word == "half":
            return 6 if "dozen" in words.lower() else None
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
        elif word in _WORD_VALUES:
            current += _WORD_VALUES[word]
        if word == "thousand":
            total, current = total + current, 0
    return total + current
