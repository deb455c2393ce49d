"""Which date is when it happened, and which is when the goods come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from armswire.events.scene import Scene
from armswire.events.territory import find_owner
from armswire.events.triggers import Trigger
from armswire.records import Date

_DELIVERY_WORDS = re.compile(
    r"\b(?:deliver\w*|complet\w*|handed over|arriv\w*|enter service|in service|operational|commission\w*|rolled? out"
    r"|finish\w*|conclude by|ready by|handover|shipments?|receive)\b"
)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|through|(?:starting|beginning)(?: in)?|from|between|no later than|before)\s+(?:the\s+)?$"
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$")
_LOOK_BACK = 70
_HISTORY = re.compile(r"\b(?:since|fiscal|fy|budget|founded|established|first flew|built in|between)\s*(?:year\s+)?$")
_FISCAL = re.compile(r"\b(?:fiscal|financial year|fy)", re.IGNORECASE)


@dataclass(frozen=True)
class Timing:
    """When an event took place, and when delivery is due."""

    date: Date | None = None
    delivery: Date | None = None


def read_timing(trigger: Trigger, kept: Sequence[Trigger], scene: Scene) -> Timing:
    """Share out the dates of a sentence: to the delivery, to the event, or to neither."""
    happened: list[Date] = []
    due: list[Date] = []
    for date in scene.dates:
        if _is_delivery(date, trigger, scene):
            due.append(date)
        elif not _is_background(date, scene) and _is_nearest(date, trigger, kept, scene):
            happened.append(date)
    if trigger.kind.type == "delivery":
        return Timing(_closest(happened or due, trigger), None)
    return Timing(_closest(happened, trigger), due[0] if due else None)


def find_delivery(scene: Scene) -> Date | None:
    """Find the delivery date that a sentence on its own tells of a deal told before it."""
    text, offset = scene.lower(), scene.tokens.start_char
    if not _DELIVERY_WORDS.search(text):
        return None
    for date in scene.dates:
        if not _is_background(date, scene) and not _SINCE.search(text[: date.start - offset]):
            return date
    return None


def _is_delivery(date: Date, trigger: Trigger, scene: Scene) -> bool:
    text, offset = scene.lower(), scene.tokens.start_char
    begin = date.start - offset
    after_trigger = date.start > trigger.head.idx
    # What stands before the trigger speaks of no date behind it: "to be delivered soon, was signed on Monday".
    first = trigger.head.idx - offset if after_trigger else 0
    before = text[max(0, begin - _LOOK_BACK, first) : begin]
    if trigger.kind.type in {"delivery", "exhibition"}:
        return False
    if _DELIVERY_WORDS.search(before):
        return after_trigger or date.start < trigger.head.idx
    return bool(_DEADLINE.search(before)) and after_trigger


def _is_background(date: Date, scene: Scene) -> bool:
    before = scene.lower()[: date.start - scene.tokens.start_char]
    return bool(_HISTORY.search(before[-40:]) or _FISCAL.search(date.text))


def _is_nearest(date: Date, trigger: Trigger, kept: Sequence[Trigger], scene: Scene) -> bool:
    owner = find_owner(date, kept, scene)
    if owner is not None:
        return owner is trigger
    return min(kept, key=lambda other: _distance(date, other)) is trigger or len(kept) == 1


def _closest(dates: Sequence[Date], trigger: Trigger) -> Date | None:
    return min(dates, key=lambda date: _distance(date, trigger), default=None)


def _distance(date: Date, trigger: Trigger) -> float:
    """Characters between; a date is said rather after its verb than before it."""
    gap = date.start - trigger.head.idx
    return gap if gap >= 0 else -gap * 1.2
