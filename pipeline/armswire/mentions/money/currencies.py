"""Every way a currency is written: codes, signs, abbreviations and names.

Codes and names come from CLDR (through Babel); what CLDR does not hold (prefixed signs, newspaper abbreviations, minor
units, plurals in the currency's own language, nationalities) is in `data/`, one reviewed row a form.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from armswire.knowledge.lexicon import fold

When = Literal["any", "sum", "scaled", "joined", "suffix"]
Words = tuple[str, ...]


class Denomination(NamedTuple):
    """What a written form stands for.

    `codes` are the currencies that share the form, `usual` the one it means unless the text makes it another,
    `divisor` how many of this unit make a whole one. `when` says beside which numbers the form is money: "any"; "sum"
    (one with a scale word or grouped digits: "won", "SAR"); "scaled" (one with a scale word: "Ft", "kn", which are feet
    and knots too); "joined" (a scaled one with no space between: "R1.2 billion");
    "suffix" (joined behind: "470p").
    """

    codes: tuple[str, ...]
    usual: str | None = None
    divisor: int = 1
    when: When = "any"

    def find_divisor(self, code: str | None) -> int:
        """Give the number of these units in one of the currency: a dirham has 100 fils, a dinar 1000."""
        return 1000 if self.divisor > 1 and code in _OF_A_THOUSAND else self.divisor


@dataclass(frozen=True)
class Currencies:
    """The tables that the finder looks forms up in; names and countries are keyed by their folded words."""

    signs: Mapping[str, Denomination]
    codes: Mapping[str, Denomination]
    abbreviations: Mapping[str, Denomination]
    names: Mapping[Words, Denomination]
    countries: Mapping[Words, str]
    tender: Mapping[str, tuple[str, ...]]
    first_words: frozenset[str] = field(default=frozenset())
    last_words: frozenset[str] = field(default=frozenset())
    country_words: frozenset[str] = field(default=frozenset())


# Accounting units, bond market units and precious metals are no money that an article counts in.
_UNCOUNTED = frozenset(
    "BOV CHE CHW CLF COU ECV MXV UYI UYW XAG XAU XBA XBB XPD XPT XRE XSU XTS XUA XXX ZWG".split()  # noqa: SIM905
)
# Dinars and the Omani rial are divided by a thousand (ISO 4217, minor unit 3).
_OF_A_THOUSAND = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
# Replaced so lately that the news still counts in them.
_LATELY_REPLACED = frozenset(("BGN", "ANG", "HRK", "SLL"))
_PAIRED_NOUNS = frozenset(
    (first, second)
    for first, noun in (("convertible", "mark"), ("new", "shekel"), ("cfa", "franc"), ("convertible", "peso"))
    for second in (noun, noun + "s")
)
_DROPPED = str.maketrans("", "", ".'’ʻ")


@cache
def load_currencies() -> Currencies:
    """Build the tables, once, at the first question (some 50 ms)."""
    rows = _read_rows()
    countries = _read_countries()
    historic, bare = _name_currencies(rows)
    every = {**historic, **bare}
    # A currency in use takes a name from the one that it replaced ("Burmese kyat").
    names = {**_name_by_country(every, countries, current=False), **historic}
    names |= {**_name_by_country(every, countries, current=True), **bare}
    return Currencies(
        signs={form: row for (kind, form), row in rows.items() if kind == "sign"},
        codes=_list_codes(rows),
        abbreviations={form: row for (kind, form), row in rows.items() if kind == "abbreviation"},
        names=names,
        countries=countries,
        tender={
            country: tuple(code for code, in_use in codes.items() if in_use)
            for country, codes in _list_tender().items()
        },
        first_words=frozenset(words[0] for words in names),
        last_words=frozenset(words[-1] for words in names),
        country_words=frozenset(words[0] for words in countries),
    )


def split_words(phrase: str) -> Words:
    """Split a phrase into folded words, as the finder sees them ("U.S. dollars" is "us", "dollars").

    >>> split_words("Guinea-Bissau pesos")
    ('guinea', 'bissau', 'pesos')
    """
    return tuple(fold_word(word) for word in phrase.replace("-", " ").replace("&", "and").split())


def fold_word(word: str) -> str:
    """Fold case and diacritics, and drop full stops and apostrophes ("U.S." is "us")."""
    return fold(word.translate(_DROPPED))


def _read_table(name: str) -> Iterator[dict[str, str]]:
    text = files("armswire.mentions.money").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _read_rows() -> dict[tuple[str, str], Denomination]:
    heads = _group_heads()
    rows: dict[tuple[str, str], Denomination] = {}
    for row in _read_table("denominations.csv"):
        # "@" is every current currency whose CLDR name ends in the word that the usual one's name ends in.
        codes = heads[_head(row["usual"])] if row["codes"] == "@" else tuple(row["codes"].split())
        when: When = row["when"]  # type: ignore[assignment]
        rows[row["kind"], row["form"]] = Denomination(codes, row["usual"] or None, int(row["divisor"]), when)
    return rows


@cache
def _read_cldr() -> dict[str, tuple[str, ...]]:
    """Give each code its English names: plain, singular and plural."""
    from babel import Locale  # noqa: PLC0415  nothing is loaded before the first question
    from babel.numbers import get_currency_name  # noqa: PLC0415

    plain = {code: name for code, name in Locale("en").currencies.items() if "(" not in name and code not in _UNCOUNTED}
    return {code: (name, *(get_currency_name(code, count, "en") for count in (1, 2))) for code, name in plain.items()}


@cache
def _read_territories() -> Mapping[str, Iterable[tuple[str, object, object, bool]]]:
    from babel.core import get_global  # noqa: PLC0415

    territories: Mapping[str, Iterable[tuple[str, object, object, bool]]] = get_global("territory_currencies")
    return territories


@cache
def _list_current() -> frozenset[str]:
    rows = (row for rows in _read_territories().values() for row in rows)
    current = {code for code, _, end, tender in rows if tender and end is None}
    return frozenset((current | _LATELY_REPLACED) & _read_cldr().keys())


def _head(code: str) -> str:
    return split_words(_read_cldr()[code][-1])[-1]


def _group_heads() -> dict[str, tuple[str, ...]]:
    """Group the current currencies by the last word of their names, singular and plural."""
    groups: dict[str, list[str]] = defaultdict(list)
    for code, names in _read_cldr().items():
        if code in _list_current():
            for head in dict.fromkeys(split_words(name)[-1] for name in names):
                groups[head].append(code)
    return {head: tuple(sorted(codes)) for head, codes in groups.items()}


def _name_currencies(
    rows: Mapping[tuple[str, str], Denomination],
) -> tuple[dict[Words, Denomination], dict[Words, Denomination]]:
    """Name the currencies of the past, and those in use: by last word, by full name, then by reviewed rows."""
    past: dict[Words, Denomination] = {}
    full: dict[Words, Denomination] = {}
    for code, names in _read_cldr().items():
        for words in map(split_words, names):
            if code in _list_current():
                full[words] = Denomination((code,))
            elif code != "XEU":  # "european currency unit": a unit by itself is no currency
                past |= {words: Denomination((code,)), words[-1:]: Denomination((code,))}
    heads: dict[Words, Denomination] = {(head,): Denomination(codes) for head, codes in _group_heads().items()}
    reviewed = {split_words(form): row for (kind, form), row in rows.items() if kind == "noun"}
    return past, {**heads, **full, **reviewed}


def _read_countries() -> dict[Words, str]:
    from babel import Locale  # noqa: PLC0415

    countries = {split_words(name): code for code, name in Locale("en").territories.items() if code.isalpha()}
    for row in _read_table("nationalities.csv"):
        countries.update((split_words(word), row["country"]) for word in row["words"].split(";"))
    return countries


@cache
def _list_tender() -> dict[str, dict[str, bool]]:
    """Give each country the currencies that are or were its legal tender, and whether they still are."""
    known = _read_cldr().keys()
    return {
        country: {code: end is None for code, _, end, is_tender in rows if is_tender and code in known}
        for country, rows in _read_territories().items()
    }


def _name_by_country(
    names: Mapping[Words, Denomination], countries: Mapping[Words, str], *, current: bool
) -> dict[Words, Denomination]:
    """Put every country's words before the bare names its currencies share: "Emirati dirhams", "Norwegian kroner"."""
    by_code: dict[str, list[tuple[Words, Denomination]]] = defaultdict(list)
    for noun, row in names.items():
        if len(noun) == 1 or noun in _PAIRED_NOUNS:
            for code in row.codes:
                by_code[code].append((noun, row))
    tender = _list_tender()
    return {
        (*words, *noun): Denomination((code,), None, row.divisor)
        for words, country in countries.items()
        for code, in_use in tender.get(country, {}).items()
        if in_use is current
        for noun, row in by_code[code]
    }


def _list_codes(rows: Mapping[tuple[str, str], Denomination]) -> dict[str, Denomination]:
    # Outside the news, most codes are something else too: SAR, MRO, BMD, TOP, ALL.
    strict = {code: Denomination((code,), when="sum") for code in _read_cldr()}
    return {**strict, **{form: row for (kind, form), row in rows.items() if kind == "code"}}
