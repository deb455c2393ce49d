"""What expressions are told against, and what becomes of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.tense import Tense


@dataclass(frozen=True)
class Anchor:
    """What an expression is told against.

    Attributes:
        day: the publication date, where known.
        year: the year to assume where there is no publication date.
        tense: what the words around say.
        told: the last date told before this expression.
    """

    day: dt.date | None = None
    year: int | None = None
    tense: Tense | None = None
    told: Period | None = None


@dataclass(frozen=True)
class Resolved:
    """When it was, and which parts the text does not say."""

    period: Period
    inferred: tuple[str, ...] = ()


class ImpossibleDateError(Exception):
    """The calendar has no such day; `options` are near ones that it has."""

    def __init__(self, options: tuple[str, ...] = ()) -> None:
        super().__init__("no such day")
        self.options = options


def parts_of(unit: str) -> tuple[str, ...]:
    """Tell which parts of a date are inferred when a whole unit is counted from the anchor."""
    if unit in {"year", "decade", "century"}:
        return ("year",)
    return ("year", "month") if unit in {"month", "quarter", "half"} else ("year", "month", "day")
