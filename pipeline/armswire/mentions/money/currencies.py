"""Every way a currency is written: codes, signs, abbreviations and names.

Codes and names come from CLDR (through Babel); what CLDR does not hold (prefixed signs, newspaper abbreviations, minor
units, plurals in the currency's own language, nationalities) is in `data/`, one reviewed row a form.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from armswire.mentions.money.cldr import (
    Words,
    find_head,
    group_heads,
    list_current,
    list_tender,
    read_cldr,
    split_words,
)

When = Literal["any", "sum", "scaled", "joined", "suffix"]


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


# Dinars and the Omani rial are divided by a thousand (ISO 4217, minor unit 3).
_OF_A_THOUSAND = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))
_PAIRED_NOUNS = frozenset(
    (first, second)
    for first, noun in (("convertible", "mark"), ("new", "shekel"), ("cfa", "franc"), ("convertible", "peso"))
    for second in (noun, noun + "s")
)


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
        signs=_list_signs(rows),
        codes=_list_codes(rows),
        abbreviations={form: row for (kind, form), row in rows.items() if kind == "abbreviation"},
        names=names,
        countries=countries,
        tender={
            country: tuple(code for code, in_use in codes.items() if in_use) for country, codes in list_tender().items()
        },
        first_words=frozenset(words[0] for words in names),
        last_words=frozenset(words[-1] for words in names),
        country_words=frozenset(words[0] for words in countries),
    )


def _read_table(name: str) -> Iterator[dict[str, str]]:
    text = files("armswire.mentions.money").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _read_rows() -> dict[tuple[str, str], Denomination]:
    heads = group_heads()
    rows: dict[tuple[str, str], Denomination] = {}
    for row in _read_table("denominations.csv"):
        # "@" is every current currency whose CLDR name ends in the word that the usual one's name ends in.
        codes = heads[find_head(row["usual"])] if row["codes"] == "@" else tuple(row["codes"].split())
        when: When = row["when"]  # type: ignore[assignment]
        rows[row["kind"], row["form"]] = Denomination(codes, row["usual"] or None, int(row["divisor"]), when)
    return rows


def _name_currencies(
    rows: Mapping[tuple[str, str], Denomination],
) -> tuple[dict[Words, Denomination], dict[Words, Denomination]]:
    """Name the currencies of the past, and those in use: by last word, by full name, then by reviewed rows."""
    past: dict[Words, Denomination] = {}
    full: dict[Words, Denomination] = {}
    for code, names in read_cldr().items():
        for words in map(split_words, names):
            if code in list_current():
                full[words] = Denomination((code,))
            elif code != "XEU":  # "european currency unit": a unit by itself is no currency
                past |= {words: Denomination((code,)), words[-1:]: Denomination((code,))}
    heads: dict[Words, Denomination] = {(head,): Denomination(codes) for head, codes in group_heads().items()}
    reviewed = {split_words(form): row for (kind, form), row in rows.items() if kind == "noun"}
    return past, {**heads, **full, **reviewed}


def _read_countries() -> dict[Words, str]:
    from babel import Locale  # noqa: PLC0415

    countries = {split_words(name): code for code, name in Locale("en").territories.items() if code.isalpha()}
    for row in _read_table("nationalities.csv"):
        countries.update((split_words(word), row["country"]) for word in row["words"].split(";"))
    return countries


def _name_by_country(
    names: Mapping[Words, Denomination], countries: Mapping[Words, str], *, current: bool
) -> dict[Words, Denomination]:
    """Put every country's words before the bare names its currencies share: "Emirati dirhams", "Norwegian kroner"."""
    by_code: dict[str, list[tuple[Words, Denomination]]] = defaultdict(list)
    for noun, row in names.items():
        if len(noun) == 1 or noun in _PAIRED_NOUNS:
            for code in row.codes:
                by_code[code].append((noun, row))
    tender = list_tender()
    return {
        (*words, *noun): Denomination((code,), None, row.divisor)
        for words, country in countries.items()
        for code, in_use in tender.get(country, {}).items()
        if in_use is current
        for noun, row in by_code[code]
    }


def _list_signs(rows: Mapping[tuple[str, str], Denomination]) -> dict[str, Denomination]:
    signs = {form: row for (kind, form), row in rows.items() if kind == "sign"}
    # Lower-case newswire: "cdn$". A single small letter may be an article ("a $5 fee").
    lower = {form.lower(): row for form, row in signs.items() if form[:2].isalpha() and not form[-1].isalpha()}
    return {**lower, **signs}


def _list_codes(rows: Mapping[tuple[str, str], Denomination]) -> dict[str, Denomination]:
    # Outside the news, most codes are something else too: SAR, MRO, BMD, TOP, ALL.
    strict = {code: Denomination((code,), when="sum") for code in read_cldr()}
    return {**strict, **{form: row for (kind, form), row in rows.items() if kind == "code"}}
