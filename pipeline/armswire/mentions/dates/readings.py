"""What an expression says, before it is anchored: the shapes that patterns read and that anchoring resolves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Calendar:
    """Parts of a calendar date, as said; what is not said is None.

    `part` is an EDTF sub-year grouping (21-24 seasons, 33-36 quarters, 40-41 halves). `step` places the whole in a
    unit counted from the anchor (("year", -1): last year's …); `toward` is the "last", "this" or "next" before a
    month, weekday or season. `digits` is how many digits of the year count (3: a decade, 2: a century).
    `whole` is the unit meant that the day lies in ("the week of 14 April").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    step: tuple[str, int] | None = None
    toward: int | None = None
    digits: int = 4
    time: str = ""
    whole: str | None = None
    holiday: str | None = None
    century_said: bool = True
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Offset:
    """A distance from a base: "two weeks ago", "three days after tomorrow"; without base, from the anchor."""

    amounts: tuple[tuple[int, str], ...]
    sign: int
    base: Calendar | None = None
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Nth:
    """A part counted within a period: "the first Friday of July", "the last two weeks of 2018"; rank -1 is the last."""

    rank: int
    unit: str
    of: Reading
    count: int = 1
    weekday: int | None = None
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Window:
    """A stretch that begins or ends at the anchor: "the next three days" (sign 1), "the past two weeks" (-1)."""

    unit: str
    count: int
    sign: int
    rest: bool = False
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Narrated:
    """A period counted from the date told before: "the following month", "two years later".

    `based` where it makes no sense without one; "the next day" may also count from the anchor.
    """

    unit: str
    count: int
    based: bool = False
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Interval:
    """From one reading to another; None is an open end."""

    first: Reading | None
    last: Reading | None
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Faulty:
    """Something that looks like a date and is none, or is more than one.

    `options` are the readings that the words allow, best first; `code` is the flag's.
    """

    code: str
    message: str
    options: tuple[Reading, ...] = ()
    approximate: bool = False
    uncertain: bool = False


Reading = Calendar | Offset | Nth | Window | Narrated | Interval | Faulty
