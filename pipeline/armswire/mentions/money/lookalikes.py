"""What looks like a sum and is none: pounds that weigh ("a 500-pound bomb"), proportions ("one dollar in five")."""

from __future__ import annotations

import re

from armswire.mentions.money.sums import Sum

_POUND = re.compile(r"pounds?$", re.IGNORECASE)
_HEAVY = (
    "thrust|force|bombs?|warheads?|ordnance|explosives?|payloads?|munitions?|cargo|fuel|weight|tnt|steel|torque|food|loads?"
    "|per square"
)
# Before these, only a number without a scale word weighs: "20 million pounds of equipment" is money.
_CLASSED = (
    "class|guided|laser|gps|jdams?|projectiles?|shells?|missiles?|weapons?|aircraft|vehicles?|trucks?|equipment|sling"
    "|general|heav(?:y|ier)|lighter|light|satellites?|spacecraft|penetrators?|bunker|anchors?|man|test|weights?"
)
_HEAVY_BEHIND = re.compile(rf"[\s-](?:of\s)?(?:\w+[\s-]){{0,2}}(?:{_HEAVY})\b", re.IGNORECASE)
_CLASSED_BEHIND = re.compile(rf"[\s-](?:of\s)?(?:\w+[\s-]){{0,2}}(?:{_CLASSED})\b", re.IGNORECASE)
_MASS_BEFORE = re.compile(
    r"\b(?:weigh(?:s|ed|ing|t)?|lift(?:s|ed|ing)?|carry(?:ing)?|carries|carried|thrust|payload|load|mass|heavy|haul\w*|tow\w*"
    r"|tak[eo]\w*[ -]?off)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MONEY_BEHIND = re.compile(
    r"[\s-](?:\w+[\s-]){0,1}(?:sterling|deals?|contracts?|orders?|fees?|fines?|notes?|bills?|tickets?|loans?|budgets?|salar\w+"
    r"|investments?|packages?|programmes?|programs?|grants?|bonus\w*|costs?|prices?|funds?|funding)\b",
    re.IGNORECASE,
)


_PROPORTION = re.compile(
    r"\s(?:in|out of|of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+)\b(?! (?:billion|million))",
    re.IGNORECASE,
)


def is_lookalike(text: str, found: Sum) -> bool:
    """Whether a number beside a currency is no sum of money."""
    if found.value == 1 and not found.prefixed and _PROPORTION.match(text, found.end):
        return True
    return _is_mass(text, found)


def _is_mass(text: str, found: Sum) -> bool:
    if found.denomination is None or found.prefixed or not _POUND.search(text, found.start, found.end):
        return False
    if len(found.denomination.codes) == 1 or _MONEY_BEHIND.match(text, found.end):
        return False
    if _HEAVY_BEHIND.match(text, found.end) or _MASS_BEFORE.search(text, max(0, found.start - 60), found.start):
        return True
    if found.amount.is_scaled:
        return False
    is_counted = bool(_CLASSED_BEHIND.match(text, found.end)) or text.startswith(" of ", found.end)
    return is_counted or text.endswith(("-pound", "‑pound"), found.start, found.end)
