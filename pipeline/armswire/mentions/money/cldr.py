"""What CLDR knows of currencies, through Babel: their English names, and whose legal tender they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from armswire.knowledge.lexicon import fold

Words = tuple[str, ...]
# Accounting units, bond market units and precious metals are no money that an article counts in.
_UNCOUNTED = frozenset(
    "BOV CHE CHW CLF COU ECV MXV UYI UYW XAG XAU XBA XBB XPD XPT XRE XSU XTS XUA XXX ZWG".split()  # noqa: SIM905
)
# Replaced so lately that the news still counts in them.
_LATELY_REPLACED = frozenset(("BGN", "ANG", "HRK", "SLL"))
_DROPPED = str.maketrans("", "", ".'’ʻ")


def split_words(phrase: str) -> Words:
    """Split a phrase into folded words, as the finder sees them ("U.S. dollars" is "us", "dollars").

    >>> split_words("Guinea-Bissau pesos")
    ('guinea', 'bissau', 'pesos')
    """
    return tuple(fold_word(word) for word in phrase.replace("-", " ").replace("&", "and").split())


def fold_word(word: str) -> str:
    """Fold case and diacritics, and drop full stops and apostrophes ("U.S." is "us")."""
    return fold(word.translate(_DROPPED))


@cache
def read_cldr() -> dict[str, tuple[str, ...]]:
    """Give each code its English names: plain, singular and plural."""
    from babel import Locale  # noqa: PLC0415  nothing is loaded before the first question
    from babel.numbers import get_currency_name  # noqa: PLC0415

    plain = {code: name for code, name in Locale("en").currencies.items() if "(" not in name and code not in _UNCOUNTED}
    return {code: (name, *(get_currency_name(code, count, "en") for count in (1, 2))) for code, name in plain.items()}


@cache
def list_current() -> frozenset[str]:
    """List the currencies that are legal tender somewhere, or were until lately."""
    rows = (row for rows in _read_territories().values() for row in rows)
    current = {code for code, _, end, tender in rows if tender and end is None}
    return frozenset((current | _LATELY_REPLACED) & read_cldr().keys())


@cache
def list_tender() -> dict[str, dict[str, bool]]:
    """Give each country the currencies that are or were its legal tender, and whether they still are."""
    known = read_cldr().keys()
    return {
        country: {code: end is None for code, _, end, is_tender in rows if is_tender and code in known}
        for country, rows in _read_territories().items()
    }


def group_heads() -> dict[str, tuple[str, ...]]:
    """Group the current currencies by the last word of their names, singular and plural."""
    groups: dict[str, list[str]] = defaultdict(list)
    for code, names in read_cldr().items():
        if code in list_current():
            for head in dict.fromkeys(split_words(name)[-1] for name in names):
                groups[head].append(code)
    return {head: tuple(sorted(codes)) for head, codes in groups.items()}


def find_head(code: str) -> str:
    """Give the last word of a currency's plural name: "dollars"."""
    return split_words(read_cldr()[code][-1])[-1]


@cache
def _read_territories() -> Mapping[str, Iterable[tuple[str, object, object, bool]]]:
    from babel.core import get_global  # noqa: PLC0415

    territories: Mapping[str, Iterable[tuple[str, object, object, bool]]] = get_global("territory_currencies")
    return territories
