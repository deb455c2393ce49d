"""Civil airliners: no arms where the article is about airlines, though air forces buy the same types."""

from __future__ import annotations

import re

from armswire.mentions.equipment.scene import Scene
from armswire.records import Equipment

_AIRLINE_WORDS = re.compile(
    r"\b(?:air ?lines?|airliners?|Airlines|Airways|(?:flag|national|low-cost|budget|rival) carriers?|passengers?|"
    r"widebod(?:y|ies)|routes|lessors?|tickets?)\b"
)
_MILITARY_WORDS = re.compile(
    r"\b(?:air force|army|navy|military|defen[cs]e|squadrons?|missiles?|troops|soldiers)\b", re.IGNORECASE
)
_MAKERS = r"(?:Airbus|Boeing|Embraer|Fokker|Bombardier|Xi'an|Harbin)"
_TYPES = re.compile(
    rf"(?:{_MAKERS} )?(?:A[-‑]?(?:2[12]0|3[0-58]\d)|7[0-8]7|E-?1[79][05]|E2|ATR|CRJ|MA-?60|Y-?12|Fokker|C919|ARJ|"
    r"Q400|Dash|SSJ|Superjet|MC-21)(?![A-Z]* MRTT)",
)
_CIVIL_GOODS = re.compile(r"\b(?:air(?:liner|plane|craft)|aeroplane|plane|jet|freighter)s?$", re.IGNORECASE)


def tells_of_airlines(scene: Scene) -> bool:
    """Whether the article is about civil aviation: more of its words are of airlines than of forces."""
    airlines = len(_AIRLINE_WORDS.findall(scene.text))
    return airlines > 1 and airlines > len(_MILITARY_WORDS.findall(scene.text))


def is_airliner(mention: Equipment) -> bool:
    """Whether, in an article about airlines, a mention is an airliner."""
    if mention.category != "aircraft":
        return False
    return _TYPES.match(mention.text) is not None or _CIVIL_GOODS.search(mention.text) is not None
