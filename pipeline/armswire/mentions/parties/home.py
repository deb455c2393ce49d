"""The country whose affairs a text tells: where a minister or a ministry without a country belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from armswire.knowledge.places import load_sites
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.scene import Scene

# Weights found on the training articles of the corpus, where they name the country of four persons in five.
_NAME = 0.5
_BODY = 3.0
_FIRST = 2.0
_HEADLINE = 2.0
_DATELINE = 2.0
_MONEY = 2.0
_TOWN = 1.0

_WORLD_MONEY = frozenset(("USD", "EUR"))
_LARGE_TOWN = 50_000
_CITY = r"[A-Z][A-Za-z .'’/-]{2,30}"
_LINE = re.compile(
    rf"^{_CITY}(?:, [A-Z0-9][\w ./]{{1,30}}){{0,3}}(?: \([\w/ ]{{2,20}}\))?,? ?(?:-{{1,2}}|[–—]) ", re.MULTILINE
)


def find_home(scene: Scene, kept: Sequence[Candidate]) -> str | None:
    """Find the country that the text speaks from.

    Whose forces and ministries are named tells it best, then the headline, the dateline, the money and the towns.

    Returns:
        An ISO 3166-1 alpha-2 code, or none where no country leads.
    """
    weights: Counter[str] = Counter()
    for country, weight in _weigh(scene, kept):
        weights[country] += weight  # type: ignore[assignment]  # a Counter may hold fractions
    ranked = weights.most_common(2)
    is_tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
    return None if not ranked or is_tied else ranked[0][0]


def _weigh(scene: Scene, kept: Sequence[Candidate]) -> Iterator[tuple[str, float]]:
    yield from ((code, _NAME * count) for code, count in scene.codes.items())
    yield from ((hit.country.code, _FIRST) for hit in scene.countries[:1])
    headline = scene.text.find("\n")
    yield from ((hit.country.code, _HEADLINE) for hit in scene.countries if hit.start < headline)
    for candidate in kept:
        if candidate.country and candidate.rank < 2 and candidate.kind in ("government", "armed_force", "agency"):
            yield candidate.country, _BODY
    for line in _LINE.finditer(scene.text):
        hit = scene.country_at(line.start(), line.end())
        if hit:
            yield hit.country.code, _DATELINE
    # The first letters of a currency's code are its country's (ISO 4217).
    for money in scene.doc._.money:
        if money.currency and money.currency not in _WORLD_MONEY:
            yield money.currency[:2], _MONEY
    yield from ((code, _TOWN) for code in _list_towns(scene))


def _list_towns(scene: Scene) -> Iterator[str]:
    """Give the countries of provinces, and of large towns that have no namesake."""
    for hit in load_sites().find(scene.text, scene.pieces):
        site = hit.entries[0]
        if len(hit.entries) > 1 or site.country is None or not scene.text[hit.start].isupper():
            continue
        if site.kind == "province" or site.population > _LARGE_TOWN:
            yield site.country
