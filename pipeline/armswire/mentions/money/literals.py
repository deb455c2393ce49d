"""Reading a number that is written in digits, in whichever of the world's notations."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

LONGEST_CHARACTERS = 40
"""No sum of money has this many digits; what has is something else."""

_GROUPS = r"[0-9]{1,3}(?:,[0-9]{3})+"  # 1,234,567
_INDIAN_GROUPS = r"[0-9]{1,3}(?:,[0-9]{2})+,[0-9]{3}"  # 12,34,567
_SWISS_GROUPS = r"[0-9]{1,3}(?:['’][0-9]{3})+"  # 1'234'567
_SPACED_GROUPS = r"[0-9]{1,3}(?: [0-9]{3})+"  # 1 234 567
_POINT_GROUPS = r"[0-9]{1,3}(?:\.[0-9]{3}){2,}"  # 1.234.567
_FRACTION = r"(?:\.[0-9]+)?"

_GROUPED = re.compile(rf"(?:{_GROUPS}|{_INDIAN_GROUPS}|{_SWISS_GROUPS}){_FRACTION}|{_SPACED_GROUPS}(?:[.,][0-9]+)?")
_CONTINENTAL = re.compile(rf"(?:{_POINT_GROUPS}|[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?=,))(?:,[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ONE_POINT = re.compile(r"[1-9][0-9]{0,2}\.([0-9]{3})")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+")
_GROUP_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
_FRACTIONS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / Decimal(3),
    "⅔": Decimal(2) / Decimal(3),
    "⅛": Decimal("0.125"),
}


class Literal(NamedTuple):
    """A number in digits: whether its digits are grouped, and whether a comma stands for the decimal point.

    `one_point` is the three digits behind a single point ("500.000"), which may be a decimal point or group them.
    """

    value: Decimal
    grouped: bool = False
    decimal_comma: bool = False
    one_point: str = ""


def read_literal(text: str) -> Literal | None:
    """Read a number.

    A comma before exactly three digits groups them; before any other count it is a decimal comma. A single point is a
    decimal point, as in English.

    Returns:
        The number, or None where the text is none (a date, a version, a list).

    >>> [str(read_literal(text).value) for text in ("1,234.5", "1.234,5", "1.234.567", "135,8", "12,34,567", "2½")]
    ['1234.5', '1234.5', '1234567', '135.8', '1234567', '2.5']
    """
    if len(text) > LONGEST_CHARACTERS:
        return None
    fraction = _FRACTIONS.get(text[-1])
    if fraction is not None:
        whole = read_literal(text[:-1]) if text[:-1] else Literal(Decimal(0))
        return whole and whole._replace(value=whole.value + fraction)
    if text[0] == ".":
        text = "0" + text
    return _read_digits(text.translate(_GROUP_SPACES).replace(" , ", ",").replace(" . ", "."))


def _read_digits(text: str) -> Literal | None:
    if _PLAIN.fullmatch(text):
        match = _ONE_POINT.fullmatch(text)
        return Literal(Decimal(text), one_point=match[1] if match else "")
    if _CONTINENTAL.fullmatch(text):
        return Literal(Decimal(text.replace(".", "").replace(",", ".")), grouped=True, decimal_comma="," in text)
    if _GROUPED.fullmatch(text):
        return _read_grouped(text)
    if _DECIMAL_COMMA.fullmatch(text):
        return Literal(Decimal(text.replace(",", ".")), decimal_comma=True)
    return None


def _read_grouped(text: str) -> Literal:
    is_spaced = " " in text
    if text.startswith("0,"):
        return Literal(Decimal(text.replace(",", ".", 1).replace(",", "")), decimal_comma=True)
    digits = text.replace(" ", "").replace("'", "").replace("’", "")
    digits = digits.replace(",", "." if is_spaced else "")
    return Literal(Decimal(digits), grouped=True, decimal_comma=is_spaced and "," in text)
