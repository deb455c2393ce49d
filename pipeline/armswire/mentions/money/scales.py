"""The words that multiply a number, and the words that are numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Scale(NamedTuple):
    """A multiplier; `joined` ones are letters that count only right behind the digits, or with a currency before."""

    factor: Decimal
    joined: bool = False


def _scale(power_of_ten: int, words: str, *, joined: bool = False) -> dict[str, Scale]:
    return {word: Scale(Decimal(10) ** power_of_ten, joined) for word in words.split()}


SCALES: dict[str, Scale] = {
    **_scale(2, "hundred hundreds"),
    **_scale(3, "thousand thousands"),
    **_scale(3, "k", joined=True),
    **_scale(5, "lakh lakhs lac lacs"),
    **_scale(6, "million millions milion mn mln mio mill millones milhoes milioni millionen"),
    **_scale(6, "m mm mil", joined=True),
    **_scale(7, "crore crores"),
    **_scale(7, "cr crs", joined=True),
    **_scale(9, "billion billions billon bn bln milliard milliards milliarden miliardi mrd mld arab"),
    **_scale(9, "b bil", joined=True),
    **_scale(11, "kharab"),
    **_scale(12, "trillion trillions tn trn tln"),
    **_scale(12, "t tr", joined=True),
    **_scale(15, "quadrillion quadrillions"),
}
"""Scale words and newspaper abbreviations, in the short scale; South Asian ones as India counts."""

_UNIT_WORDS = """zero one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS: dict[str, int] = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
TENS: dict[str, int] = {word: value * 10 for value, word in enumerate(_TEN_WORDS.split(), start=2)} | {"fourty": 40}
PARTS: dict[str, Decimal] = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
"""Parts of a scale word: "half a billion", "a quarter of a million"."""
ROUGH_PARTS = frozenset(("third", "thirds", "fifth", "fifths", "tenth", "tenths"))
"""Parts that tell no exact amount: "two thirds of a billion"."""
SEVERAL = frozenset(("several", "many", "few", "numerous", "multiple", "various", "countless", "couple"))
"""Words that say that there are more than one, and not how many."""
_PLURAL_WORDS = "dozens scores tens hundreds thousands lakhs crores millions billions trillions"
PLURALS = frozenset(_PLURAL_WORDS.split())
"""Scale words that count by themselves: "hundreds of millions of dollars"."""
ARTICLES = frozenset(("a", "an"))
