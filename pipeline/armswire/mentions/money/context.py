"""Which currency a shared sign or name means: what the text itself says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from armswire.mentions.money.currencies import Denomination, load_currencies
from armswire.mentions.money.dollars import find_local_dollar
from armswire.mentions.money.forms import read_name
from armswire.mentions.money.tokens import Kind, Tokens
from armswire.records import CurrencyBasis

_LONGEST_COUNTRY_WORDS = 5
_SENTENCE_CHARACTERS = 300
_SENTENCE_END = re.compile(r"[.!?]['”’\")\]]*\s+(?=[A-Z\"“'‘(])|\n\s*\n")


@dataclass(frozen=True)
class Reading:
    """The currency that a form was read as, why, and what else it could be."""

    code: str | None
    basis: CurrencyBasis
    candidates: tuple[str, ...] = ()


class Context:
    """The evidence of a text: the currencies it names beyond doubt, and the countries it speaks of.

    Args:
        tokens: The text.
        named: The currencies that it names beyond doubt, with their offsets, in reading order.
    """

    def __init__(self, tokens: Tokens, named: Sequence[tuple[int, str]]) -> None:
        self._tokens = tokens
        self._named: dict[str, list[int]] = {}
        for position, code in named:
            self._named.setdefault(code, []).append(position)
        self._chosen: dict[tuple[str, ...], str | None] = {}

    def read(self, denomination: Denomination, start: int, end: int) -> Reading:
        """Read the form at ``text[start:end]``."""
        codes, usual = denomination.codes, denomination.usual
        if len(codes) == 1:
            return Reading(codes[0], "explicit")
        if usual == "USD":
            return self._read_dollar(codes)
        found = self._find_named(codes, start) or self._find_country(codes, start, end)
        if usual and (found in (None, usual) or self._speaks_of(usual)):
            return Reading(usual, "context" if found == usual else "symbol")
        return Reading(found, "context", codes) if found else Reading(None, "ambiguous", codes)

    def read_local_dollar(self, codes: Sequence[str], start: int, end: int) -> Reading:
        """Read a dollar that cannot be the United States' ("$1.7 billion (US$1.1 billion)")."""
        others = tuple(code for code in codes if code != "USD")
        found = self._find_named(others, start) or self._find_country(others, start, end)
        return Reading(found, "context" if found else "ambiguous", others)

    def _read_dollar(self, codes: tuple[str, ...]) -> Reading:
        """A dollar is the United States' unless the text says which it counts in, whatever countries it speaks of."""
        if self._local_dollar in codes:
            return Reading(self._local_dollar, "context", ("USD", str(self._local_dollar)))
        others = sorted(code for code in self._named if code in codes and code != "USD")
        return Reading("USD", "symbol", ("USD", *others) if others else ())

    def _find_named(self, codes: Sequence[str], start: int) -> str | None:
        """Find the one of the codes that the text names elsewhere; of several, the last before."""
        named = [code for code in codes if code in self._named]
        if len(named) < 2:
            return named[0] if named else None
        before = [(bisect_left(self._named[code], start), code) for code in named]
        return max(((self._named[code][count - 1], code) for count, code in before if count), default=(0, None))[1]

    def _find_country(self, codes: Sequence[str], start: int, end: int) -> str | None:
        """Find the one of the codes whose country the sentence speaks of, or failing that, the text."""
        first, last = self._find_sentence(start, end)
        near = self._countries[bisect_left(self._positions, first) : bisect_left(self._positions, last)]
        in_sentence = _choose(codes, (country for _, country in near))
        key = tuple(codes)
        if in_sentence is None and key not in self._chosen:
            self._chosen[key] = _choose(codes, (country for _, country in self._countries), most=True)
        return in_sentence or self._chosen[key]

    def _speaks_of(self, code: str) -> bool:
        """Whether the text gives reason to think of the usual currency: it names it, or its country."""
        return code in self._named or code in self._tender

    def _find_sentence(self, start: int, end: int) -> tuple[int, int]:
        # Bounded, so that a text without full stops costs no more than another.
        text, first, last = self._tokens.text, max(0, start - _SENTENCE_CHARACTERS), end + _SENTENCE_CHARACTERS
        before = [match.end() for match in _SENTENCE_END.finditer(text, first, start)]
        behind = _SENTENCE_END.search(text, end, min(last, len(text)))
        return (before[-1] if before else first), (behind.start() + 1 if behind else last)

    @cached_property
    def _countries(self) -> list[tuple[int, str]]:
        return list(find_countries(self._tokens))

    @cached_property
    def _positions(self) -> list[int]:
        return [position for position, _ in self._countries]

    @cached_property
    def _local_dollar(self) -> str | None:
        return find_local_dollar(self._tokens.text, self._named, self._countries)

    @cached_property
    def _tender(self) -> frozenset[str]:
        tender = load_currencies().tender
        return frozenset(
            code for country in {country for _, country in self._countries} for code in tender.get(country, ())
        )


def _choose(codes: Sequence[str], countries: Iterable[str], *, most: bool = False) -> str | None:
    tender = load_currencies().tender
    counts = Counter(code for country in countries for code in tender.get(country, ()) if code in codes)
    if len(counts) == 1:
        return next(iter(counts))
    ranked = counts.most_common(2)
    # Twice as often spoken of as any other: the text's own country, not one in passing.
    return ranked[0][0] if most and len(ranked) == 2 and ranked[0][1] >= 2 * ranked[1][1] else None


def find_named_currencies(tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Find the codes and full names of currencies, with a number or without ("paid in Swedish kronor")."""
    currencies, index = load_currencies(), 0
    while index < len(tokens):
        token = tokens[index]
        form = read_name(tokens, index) if token.key in currencies.first_words else None
        if form and form.denomination and len(form.denomination.codes) == 1:
            yield token.start, form.denomination.codes[0]
        elif token.text in currencies.codes:
            yield token.start, currencies.codes[token.text].codes[0]
        index = form.edge + 1 if form else index + 1


def find_countries(tokens: Tokens) -> Iterable[tuple[int, str]]:
    """Find the words for countries, their people and seats of government: (offset, ISO 3166-1 alpha-2 code)."""
    currencies, index = load_currencies(), 0
    while index < len(tokens):
        token = tokens[index]
        width = 1
        if token.kind is Kind.WORD and token.text[0].isupper() and token.key in currencies.country_words:
            width, country = _read_country(tokens, index)
            if country:
                yield token.start, country
        index += width


def _read_country(tokens: Tokens, index: int) -> tuple[int, str | None]:
    countries, words = load_currencies().countries, []
    found: tuple[int, str | None] = (1, None)
    for width in range(1, _LONGEST_COUNTRY_WORDS + 1):
        if index < 0 or index >= len(tokens) or tokens[index].kind is not Kind.WORD:
            break
        words.append(tokens[index].key)
        if tuple(words) in countries:
            found = (width, countries[tuple(words)])
        index = tokens.step(index)
    return found
