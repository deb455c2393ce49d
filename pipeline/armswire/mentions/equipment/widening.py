"""Words before a kind that belong to the goods: "marine surveillance radars", "operator training"."""

from __future__ import annotations

import re

from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words

# A word, hyphenated or not, right before a position.
_WORD_BEFORE = re.compile(r"(?<![\w.,’'/-])[a-z]{3,}(?:-[a-z]+){0,3} $")
_MOST_WORDS = 3
_WORD_CHARS = 40
# The short form of words in brackets behind them, as in: landing platform docks (LPD).
_SHORT_FORM = re.compile(r" \(([A-Z]{2,6})s?\)")
_TAGS = frozenset(("JJ", "NN"))


def widen(scene: Scene, chain: Chain) -> int:
    """Give where the goods begin: at the nouns and adjectives before the kind, as the pipeline's tagger has them."""
    start = chain.start
    if not scene.doc.has_annotation("TAG"):
        return start
    for _ in range(_MOST_WORDS):
        word = _WORD_BEFORE.search(scene.text, max(0, start - _WORD_CHARS), start)
        if word is None or not _is_qualifier(scene, word.start(), word.end() - 1):
            return start
        start = word.start()
    return start


def find_end(scene: Scene, start: int, end: int) -> int:
    """Give where the goods end: behind the short form of their own words in brackets."""
    match = _SHORT_FORM.match(scene.text, end)
    if match is None:
        return end
    initials = "".join(word[0] for word in re.split(r"[ -]", scene.text[start:end]) if word).upper()
    return match.end() if match[1] in initials or initials in match[1] else end


def _is_qualifier(scene: Scene, start: int, end: int) -> bool:
    word = scene.text[start:end]
    if word in load_words().no_qualifiers or word in load_words().units:
        return False
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    return span is not None and span[-1].tag_ in _TAGS
