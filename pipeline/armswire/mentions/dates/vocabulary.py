"""The words that dates are made of, and what each stands for.

Every word belongs to one kind; the patterns are written in terms of kinds, never of words. Words that are also
something else in English ("may", "sun", "second") are marked, and count only where their neighbours make a date.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items()}

SEASONS = {"spring": 21, "springtime": 21, "summer": 22, "summertime": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF sub-year groupings (ISO 8601-2, level 1)."""

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "semester": "half",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
PLURAL_UNITS = {f"{name}s": unit for name, unit in UNITS.items() if name != "century"} | {"centuries": "century"}

ONES = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
DECADE_WORDS = {f"{name[:-1]}ies": number for name, number in TENS.items()}

DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

EARLY_WORDS = ("early", "mid", "middle", "late", "midway")
EDGE_WORDS = ("end", "beginning", "start", "close", "onset", "turn")

NEAREST = 2
"""The step of "coming": the first to come, where "next" may be the one after."""

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 2,
    "upcoming": 2,
    "following": 1,
}

LITERALS = {
    "the": "THE",
    "a": "A",
    "an": "A",
    "of": "OF",
    "in": "IN",
    "on": "ON",
    "at": "AT",
    "by": "BY",
    "for": "FOR",
    "ago": "AGO",
    "from": "FROM",
    "between": "BETWEEN",
    "to": "TO",
    "until": "UNTIL",
    "till": "UNTIL",
    "til": "UNTIL",
    "through": "THROUGH",
    "thru": "THROUGH",
    "and": "AND",
    "or": "OR",
    "since": "SINCE",
    "before": "BEFORE",
    "after": "AFTER",
    "during": "DURING",
    "later": "LATER",
    "latter": "LATER",
    "afterwards": "LATER",
    "afterward": "LATER",
    "earlier": "EARLIER",
    "now": "NOW",
    "fiscal": "FISCAL",
    "financial": "FISCAL",
    "fy": "FISCAL",
    "fys": "FISCAL",
    "half": "HALF",
    "part": "PART",
    "rest": "REST",
    "remainder": "REST",
    "hence": "HENCE",
    "same": "SAME",
    "that": "THAT",
    "every": "EACH",
    "each": "EACH",
    "per": "EACH",
    "calendar": "CALENDAR",
    "ended": "ENDED",
    "ending": "ENDED",
    "starting": "BEGUN",
    "couple": "COUPLE",
    "date": "DATE",
    "time": "TIME",
    "morning": "DAYTIME",
    "afternoon": "DAYTIME",
    "evening": "DAYTIME",
    "night": "DAYTIME",
    "midyear": "MIDYEAR",
}

AMBIGUOUS = frozenset({"may", "march", "august", "april", "june", "mar", "sun", "sat", "mon", "wed", "fall", "spring"})
"""Words that are dates only where their neighbours make them one: modals, verbs, names, adjectives."""


def _load_neighbours() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(files(__package__).joinpath("neighbours.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in tables.items()}


_NEIGHBOURS = _load_neighbours()
PREPOSITIONS = _NEIGHBOURS["prepositions"]
DETERMINERS = _NEIGHBOURS["determiners"]
FOLLOWERS = _NEIGHBOURS["followers"]
MEASURES = _NEIGHBOURS["measures"]
MODALS = _NEIGHBOURS["modals"]
MOVES = _NEIGHBOURS["moves"]
DAY_FOLLOWERS = _NEIGHBOURS["day_followers"]
SPANS = _NEIGHBOURS["spans"]
