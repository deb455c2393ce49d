"""Which sums of a sentence may be the value of a deal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armswire.events.scene import Scene
from armswire.events.territory import find_owner
from armswire.events.triggers import Trigger
from armswire.records import Money

_NO_DEAL_VALUE = re.compile(
    r"(?:funds?|funding|obligat\w+|appropriat\w+|budget\w*|revenues?|sales|turnover|backlog|exports?|spending|profit\w*"
    r"|shares?|market|fine[ds]?)\b[^.;]{0,40}$|\b(?:cumulative|face value|guarantees?)\b[^.;]{0,60}$"
    r"|\b(?:value|total|ceiling|price)\b[^.;]{0,40}\b(?:increas|decreas|rais|ris)\w+\b[^.;]{0,40}\b(?:from|to)\b[^.;]{0,20}$"
)
_WIDTH = 160
"""Characters to either side of a sum that say what it is."""
_OBLIGATED = re.compile(
    r"^[^.;]{0,60}\b(?:obligated|will expire|of which|in revenue|budget)\b|^ (?:minimum|ordering) (?:\w+ )?guarantee"
)


def list_values(scene: Scene) -> list[Money]:
    """Give the sums of a sentence that may be the value of a deal: no unit prices, budgets or obligated funds."""
    text, offset = scene.lower(), scene.tokens.start_char
    return [
        money
        for money in scene.money
        if money.role not in {"unit", "financing"}
        and not _NO_DEAL_VALUE.search(text[max(0, money.start - offset - _WIDTH) : money.start - offset])
        and not _OBLIGATED.search(text[money.end - offset : money.end - offset + _WIDTH])
    ]


def pick_nearest(trigger: Trigger, kept: Sequence[Trigger], scene: Scene, values: Sequence[Money]) -> Iterator[Money]:
    """Give the sums that hang on this trigger by grammar, or stand nearer to it than to another one."""
    for money in values:
        owner = find_owner(money, kept, scene) or _find_nearest(money, kept)
        if owner is trigger:
            yield money


def _find_nearest(money: Money, kept: Sequence[Trigger]) -> Trigger:
    return min(kept, key=lambda other: abs(other.head.idx - money.start))
