"""Whether words for a kind of equipment only qualify something else, or are part of a proper name."""

from __future__ import annotations

import re

from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words

_CAPITAL_BESIDE = re.compile(r"[ -][A-Z]\w|[ ]&[ ][A-Z]|[ ]of[ ]the[ ][A-Z]")
_PROPER_BESIDE = re.compile(
    r"\)? (?:AIR FORCE|Project Office|Program Office|PO\b|Office|Marketplace|[A-Z][a-z]+ (?:Office|Agency|Command))"
)
_WORD = re.compile(r"[A-Za-z][\w-]*")


def is_attribute(scene: Scene, chain: Chain) -> bool:
    """Whether the words only qualify another: "helicopter pilots", "tank battalion"."""
    if chain.plural:
        return False
    if load_words().attributes.match(scene.text, chain.end):
        return True
    return scene.text.startswith(" ", chain.end) and _is_noun_behind(scene, chain)


def _is_noun_behind(scene: Scene, chain: Chain) -> bool:
    """Whether the pipeline's tagger has a common noun right behind, other than of the trade: "drone policy"."""
    if not scene.doc.has_annotation("TAG"):
        return False
    span = scene.doc.char_span(chain.end + 1, chain.end + 2, alignment_mode="expand")
    if span is None or span[0].tag_ not in ("NN", "NNS"):
        return False
    return not load_words().deals.match(span[0].lower_)


def is_proper(scene: Scene, chain: Chain) -> bool:
    """Whether the words are part of a proper name: "Missile Defense Agency", "the Tank Museum"."""
    words = scene.text[chain.start : chain.end]
    if words.islower() or is_heading(scene, chain.start):
        return False
    first = chain.start <= scene.sentence_at(chain.start)[0] + 1
    capitals = [word for word in _WORD.findall(words) if word[0].isupper() and not word.rstrip("s").isupper()]
    if words.isupper() or not capitals:
        return _PROPER_BESIDE.match(scene.text, chain.end) is not None
    return not (first and words.startswith(capitals[0]) and len(capitals) == 1) or (
        _CAPITAL_BESIDE.match(scene.text, chain.end) is not None
    )


def is_heading(scene: Scene, offset: int) -> bool:
    """Whether the line is a heading in title case, where a capital says nothing."""
    start, end = scene.sentence_at(offset)
    line = scene.text[start:end]
    if line.rstrip().endswith((".", "”", '"')) or len(line) > 140:
        return False
    words = [word for word in re.findall(r"[A-Za-z][\w-]*", line) if len(word) > 3]
    return bool(sum(word[0].isupper() for word in words) > 0.6 * len(words))
