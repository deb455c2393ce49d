"""How sure an event is, from what supports it."""

from __future__ import annotations

import math

from armswire.events.candidates import Draft

# Log-odds, fitted by `corpus`'s train split once it is large; until then set by hand from its first articles.
_BASE = -1.2
_WEIGHTS = {"supplier": 0.7, "buyer": 0.8, "named_equipment": 0.7, "value": 0.5, "date": 0.3, "told_twice": 0.5}
_STRENGTH = 0.15


def estimate_confidence(draft: Draft) -> float:
    """Estimate the probability that an event is right in its type and at least one argument, to two decimals."""
    present = {
        "supplier": bool(draft.cast.suppliers),
        "buyer": bool(draft.cast.buyers),
        "named_equipment": any(item.maker or item.origin or item.name[:1].isupper() for item in draft.equipment),
        "value": bool(draft.value),
        "date": draft.timing.date is not None,
        "told_twice": len(draft.scenes) > 1,
    }
    odds = _BASE + _STRENGTH * draft.strength + sum(_WEIGHTS[name] for name, holds in present.items() if holds)
    return round(1 / (1 + math.exp(-odds)), 2)
