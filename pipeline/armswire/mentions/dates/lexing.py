"""From text to tokens of known kinds: the only place where the letters of a text are looked at.

A text is cut into chunks (no space within); a chunk becomes one token, or several where it is joined of date words
("mid-2026", "19-22", "Oct-2"); designations, contract numbers and sums become one opaque token, so that no digit of
theirs is ever taken for a day or a year. Each kind has a one-letter code, and patterns run over the string of codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from armswire.mentions.dates import vocabulary as words
from armswire.mentions.dates.holidays import fold_name, name_pattern
from armswire.mentions.dates.numeric import read_numeric

KINDS = (
    "OTHER BREAK STOP COMMA DASH SLASH OPEN CLOSE POSS MONTH WEEKDAY WEEKDAYS NUM BIG YEAR OLDYEAR YY ORD CARD NUMERIC "
    "DECADE QUARTER HALFYEAR FISCALYY SEASON UNIT UNITS EARLY EDGE STEP DAYWORD FEW HOLIDAY "
    + " ".join(sorted(set(words.LITERALS.values())))
).split()
CODES = {kind: chr(0x100 + index) for index, kind in enumerate(KINDS)}


class Token(NamedTuple):
    """A piece of text of one kind; `value` is what it stands for (a month's number, a unit, a reading)."""

    kind: str
    value: object
    start: int
    end: int
    word: str


_either = "|".join
_ONES, _TEENS, _TENS = _either(words.ONES), _either(words.TEENS), _either(words.TENS)
_ORDINALS = _either(sorted(words.ORDINALS, key=len, reverse=True))
_UP_TO_99 = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS})"
_CENTURY = r"(?:eighteen|nineteen|twenty)"
_EARLY_YEAR = rf"{_CENTURY}[ -](?:hundred(?: and)?|oh?)[ -](?:{_ONES})"
_WORD_YEAR = rf"(?:{_EARLY_YEAR}|(?:nineteen|twenty)[ -]{_UP_TO_99}|two thousand(?: (?:and )?(?:{_UP_TO_99}|{_ONES}))?)"
_WORD_ORDINAL = rf"(?:twenty|thirty)[ -](?:{_ORDINALS})"
_WORD_NUMBER = rf"(?:{_TENS})[ -](?:{_ONES})"
_SPELLED = rf"(?P<spelled_year>{_WORD_YEAR})|(?P<spelled_ordinal>{_WORD_ORDINAL})|(?P<spelled_number>{_WORD_NUMBER})"
_GLUED_SUM = r"[$€£¥₩₹#]\s?[\d][\d.,]*"
_STAMP = r"\b\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?(?![\w])"
_LETTERS = r"[^\W\d_]"
_CHUNK = r"[^\W_]+(?:(?:[-‐‑–—/.:]|,(?=\d{3}(?!\d)))[^\W_]+)*"
_TOKEN = re.compile(
    rf"(?P<blank>\n[^\S\n]*\n)|(?P<stamp>{_STAMP})|\b(?P<holiday>{name_pattern()})\b|\b(?:{_SPELLED})\b(?!-)|(?P<opaque>{_GLUED_SUM})|(?P<possessive>[’'`´]s\b|(?<=s)[’'`´](?=\s))"
    rf"|(?P<yy>[’'‘](?P<yy_digits>\d\d)(?P<yy_decade>s)?\b)|(?P<chunk>{_CHUNK})|(?P<mark>[^\s\w])",
    re.IGNORECASE,
)
_PIECE = re.compile(
    rf"\d+(?:st|nd|rd|th|s|[’']s)?(?![^\W_])|\d?[QHqh]\d?(?![^\W_])|[1-4][QH](?=\d\d(?!\w))|Q[1-4](?=FY)|FY\d+(?![^\W_])|{_LETTERS}+|\d+|[^\w]"
)
_MARKS = {
    ",": "COMMA",
    "-": "DASH",
    "‐": "DASH",
    "‑": "DASH",
    "–": "DASH",
    "—": "DASH",
    "/": "SLASH",
    "&": "AND",
    "(": "OPEN",
    "[": "OPEN",
    ")": "CLOSE",
    "]": "CLOSE",
    ".": "STOP",
    "!": "STOP",
    "?": "STOP",
    ";": "STOP",
    ":": "STOP",
}
_ISO_DAY, _MARKED_DAY = r"\d{4}-\d{2}-\d{2}", r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4}"
_INTERVAL = re.compile(rf"(?:({_ISO_DAY})([/–—])({_ISO_DAY})|({_MARKED_DAY})([-–—])({_MARKED_DAY}))")
_DAY_AND_YEAR = re.compile(r"\. ?\d{1,2}(?:st|nd|rd|th)?,? \d{4}\b")
_MOST_PIECES = 9  # "22.-24.-May-2025" has seven
_SHORT = frozenset(words.SHORT_MONTHS) | frozenset(words.SHORT_WEEKDAYS)


def cut_tokens(text: str) -> list[Token]:
    """Cut a text into tokens; the full stop of an abbreviated month or weekday is no token of its own."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        for token in _read_match(match):
            if token.kind == "STOP" and token.word == "." and _ends_abbreviation(text, tokens, token.start):
                continue
            tokens.append(token)
    return tokens


def encode(tokens: list[Token]) -> str:
    """Write the kinds of the tokens as a string, one code point a token."""
    return "".join([CODES[token.kind] for token in tokens])


def _ends_abbreviation(text: str, tokens: list[Token], start: int) -> bool:
    if not tokens or tokens[-1].end != start:
        return False
    last = tokens[-1]
    return last.word.lower() in _SHORT or (last.kind == "MONTH" and _DAY_AND_YEAR.match(text, start) is not None)


def _read_match(match: re.Match[str]) -> Iterator[Token]:
    start, end, word = match.start(), match.end(), match.group()
    group = match.lastgroup
    if group in {"chunk", "stamp"}:
        yield from _read_chunk(word, start)
    elif group == "holiday":
        yield Token("HOLIDAY", fold_name(word), start, end, word)
    elif group == "mark":
        yield Token(_MARKS.get(word, "OTHER"), None, start, end, word)
    elif match["yy_digits"]:
        kind = "DECADE" if match["yy_decade"] else "YY"
        yield Token(kind, int(match["yy_digits"]), start, end, word)
    elif group in {"blank", "possessive", "opaque"}:
        yield Token({"blank": "BREAK", "possessive": "POSS", "opaque": "OTHER"}[group], None, start, end, word)
    else:
        kind = {"spelled_year": "YEAR", "spelled_ordinal": "ORD", "spelled_number": "CARD"}[str(group)]
        yield Token(kind, _count_words(word), start, end, word)


def _count_words(text: str) -> int:
    total = 0
    for word in re.split(r"[ -]", text.lower()):
        if word in {"thousand", "hundred", "oh", "o"}:
            total *= 1000 if word == "thousand" else 100
            continue
        value = words.ONES.get(word) or words.TEENS.get(word) or words.TENS.get(word) or words.ORDINALS.get(word) or 0
        century = total in {19, 20} and value >= 10
        total = total * 100 + value if century else total + value
    return total


def _read_chunk(chunk: str, start: int) -> Iterator[Token]:
    numeric = read_numeric(chunk) if chunk[0].isdigit() else None
    if numeric is not None:
        yield Token("NUMERIC", numeric, start, start + len(chunk), chunk)
        return
    interval = _INTERVAL.fullmatch(chunk)
    if interval:
        for piece in (1, 2, 3) if interval[1] else (4, 5, 6):
            yield from _read_chunk(interval[piece], start + interval.start(piece))
        return
    pieces = [_read_piece(m.group(), start + m.start()) for m in _PIECE.finditer(chunk)]
    if len(pieces) > _MOST_PIECES or (len(pieces) > 1 and _is_opaque(pieces)):
        pieces = [Token("OTHER", None, start, start + len(chunk), chunk)]
    yield from (piece for i, piece in enumerate(pieces) if not _is_month_stop(pieces, i))


def _is_month_stop(pieces: list[Token], index: int) -> bool:
    """Tell the stop in "september.15"."""
    return pieces[index].word == "." and index > 0 and pieces[index - 1].kind == "MONTH"


def _is_opaque(pieces: list[Token]) -> bool:
    dated = pieces[0].kind in {"NUM", "ORD", "YEAR"} and [p.kind for p in pieces[1:]] == ["DASH", "OTHER"]
    if dated and pieces[2].word.islower():  # "31-dated", "2024-signed"
        return False
    if pieces[0].word.lower() in {"pre", "post"} and [p.kind for p in pieces[1:]] == ["DASH", "YEAR"]:
        return False
    return any(piece.kind in {"OTHER", "BIG"} for piece in pieces) or _is_glued(pieces) or _is_designation(pieces)


_GLUEABLE = frozenset({"QUARTER", "HALFYEAR", "FISCALYY", "MONTH"})


def _is_glued(pieces: list[Token]) -> bool:
    """Tell letters and digits without a mark between ("2A6"), but for "Q3FY25" and "5May2024"."""
    pairs = pairwise(pieces)
    return any(a.word.isalnum() and b.word.isalnum() and not {a.kind, b.kind} & _GLUEABLE for a, b in pairs)


def _is_designation(pieces: list[Token]) -> bool:
    """Tell "MAY-2" from "May-2" and "2-MAY-2024"."""
    names = [piece for piece in pieces if piece.kind in {"MONTH", "WEEKDAY", "EARLY"}]
    return any(piece.word.isupper() for piece in names) and not any(piece.kind == "YEAR" for piece in pieces)


def _read_piece(word: str, start: int) -> Token:
    kind, value = _classify(word)
    return Token(kind, value, start, start + len(word), word)


_ORDINAL_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_DECADE_DIGITS = re.compile(r"(\d{2,4})[’']?s")
_QUARTER = re.compile(r"[Qq]([1-4])|([1-4])Q")
_FISCAL_YEAR = re.compile(r"FY(\d{4}|\d{2})", re.IGNORECASE)
_HALF = re.compile(r"[Hh]([12])|([12])H")
_PLAIN_DIGITS = re.compile(r"\d{1,9}")


def _classify(word: str) -> tuple[str, object]:
    if any(char.isdigit() for char in word):
        found = _classify_digits(word)
        if found is not None:
            return found
    return _WORDS.get(word.lower(), ("OTHER", None)) if word.isalpha() else (_MARKS.get(word, "OTHER"), None)


def _classify_digits(word: str) -> tuple[str, object] | None:
    if _PLAIN_DIGITS.fullmatch(word):
        return _classify_number(word)
    for pattern, kind in (
        (_ORDINAL_DIGITS, "ORD"),
        (_DECADE_DIGITS, "DECADE"),
        (_QUARTER, "QUARTER"),
        (_HALF, "HALFYEAR"),
        (_FISCAL_YEAR, "FISCALYY"),
    ):
        match = pattern.fullmatch(word)
        if match:
            return kind, int(next(group for group in match.groups() if group))
    return None


def _classify_number(word: str) -> tuple[str, object]:
    value = int(word)
    if len(word) == 4 and word[0] != "0":
        return ("YEAR" if 1900 <= value <= 2100 else "OLDYEAR" if value < 3000 else "BIG"), value
    return ("NUM" if len(word) < 3 and 1 <= value <= 31 else "BIG"), value


def _list_words() -> dict[str, tuple[str, object]]:
    tables: tuple[tuple[str, dict[str, object]], ...] = (
        ("MONTH", {**words.MONTHS, **words.SHORT_MONTHS}),
        ("WEEKDAY", {**words.WEEKDAYS, **words.SHORT_WEEKDAYS}),
        ("WEEKDAYS", {**words.PLURAL_WEEKDAYS}),
        ("SEASON", {**words.SEASONS}),
        ("UNIT", {**words.UNITS}),
        ("UNITS", {**words.PLURAL_UNITS}),
        ("CARD", {**words.ONES, **words.TEENS, **words.TENS}),
        ("ORD", {**words.ORDINALS}),
        ("DECADE", {**words.DECADE_WORDS}),
        ("DAYWORD", {**words.DAY_WORDS}),
        ("STEP", {**words.STEPS}),
        ("EARLY", dict.fromkeys(words.EARLY_WORDS)),
        ("EDGE", dict.fromkeys(words.EDGE_WORDS)),
        ("FEW", dict.fromkeys(("few", "several", "couple", "some", "recent"))),
    )
    table: dict[str, tuple[str, object]] = {word: (kind, None) for word, kind in words.LITERALS.items()}
    for kind, entries in tables:
        table.update({word: (kind, value) for word, value in entries.items()})
    return table


_WORDS = _list_words()
