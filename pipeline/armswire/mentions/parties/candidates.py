"""A possible party, and which of several that overlap is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from armswire.records import PartyKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a party.

    Attributes:
        start: of the words, in characters.
        end: of the words.
        name: the usual full name.
        kind: what it is.
        country: its home, ISO 3166-1 alpha-2.
        role: what a person or body does.
        rank: how sure the rule is; of two that overlap the lower rank stays, then the longer.
        reach: of a person, the range from the role to the name.
    """

    start: int
    end: int
    name: str
    kind: PartyKind
    country: str | None = None
    role: str | None = None
    rank: int = 0
    reach: tuple[int, int] | None = None


def keep_best(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep, of candidates that overlap, the surest and longest; in reading order."""
    kept: list[Candidate] = []
    covered: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (c.rank, c.start - c.end, c.start)):
        span = range(candidate.start, candidate.end)
        if covered.isdisjoint(span):
            covered.update(span)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
