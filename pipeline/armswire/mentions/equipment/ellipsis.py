"""Counts whose goods were named before: "Bulgaria signed for eight of the jets", "another 18 were added"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from armswire.mentions.equipment.beside import is_fitting
from armswire.mentions.equipment.binding import is_option, make_quantity
from armswire.mentions.equipment.counts import Count
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words
from armswire.records import Equipment

# How many sentences back, and how many characters, the goods may have been named.
_SENTENCES_BACK = 6
_REACH_CHARS = 1200
_MORE = r"(?: (?:more|others?|further|additional|older|used))?"
_OF_THEM = re.compile(rf"{_MORE} of (?:them|which|these|those|the type|the class|the kind)\b")
# Words that stand for goods named before, and are no kind themselves.
_STAND_IN = re.compile(
    r" (?:(?:new|more|further|additional|used|older|remaining|of the|of those|of these) )?"
    r"(?:units?|pieces|machines|examples|copies|devices|frames)\b(?! of)"
)
_TO_CHAIN = re.compile(
    r" (?:of (?:the|those|these|its|their) (?:[A-Z]\w+ )?"
    r"|(?:more|further|additional|new|used|older|other|such|remaining) )?"
)
# "Six more were built", "two arrived": the number is the subject.
_IS_SUBJECT = re.compile(
    rf"{_MORE}(?: (?:already|also|have|had|has|will|would|should|could|are|were|was|is)){{1,3}}\b"
    rf"|{_MORE} (?:arrived|came|followed|landed|remain(?:ed)?|went|never)\b"
)
_BEGINS = re.compile(
    r"(?:^|[.;,:)] |\n|\b(?:all|and|another|but|perhaps|remaining|the first|the last|the next) )$", re.IGNORECASE
)
_IN_WHICH = re.compile(r"\b(?:of|from|among) (?:which|them|whom)(?: (?:the first|the last|perhaps|about|some|only))? $")
_IS_MORE = re.compile(r" (?:more|others|apiece|altogether|in number)(?! than)\b")
_OF_PERSONS = re.compile(
    r"[^.;]{0,40}\b(?:killed|injured|wounded|hurt|arrested|dead|died|charged|hospitali[sz]ed|jailed|elected|rescued)\b"
)
# "It ordered 27 in 2016", "wants another dozen by": the number is the object.
_VERBS = (
    r"acquir(?:e[sd]?|ing)|add(?:ed|s)?|add(?:s|ed) up to|bought|buy(?:s|ing)?|built|contracted for|"
    r"deliver(?:ed|s|ing)?|exercis(?:e|ed|ing) (?:an|the) option (?:for|on)|flies|fly|get(?:s|ting)?|handed over|"
    r"(?:has|have|had)(?: taken)?|hold(?:s|ing)?|in(?:cluded|cludes|cluding)|keeps?|lost|need(?:s|ed)?|"
    r"offer(?:ed|s|ing)?|on top of the|operate[sd]?|options? (?:for|on)|order(?:ed|s|ing)?|an order for|"
    r"out of(?: the)?|owns?|paid for|pay for|procur(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)|receiv(?:e[sd]?|ing)|"
    r"request(?:s|ed)?(?: for)?|retain(?:ed|s)?|sale of|sells?|sent|signed for|sold|supplied|takes?|taken|took|"
    r"transferred|turn(?:s|ed) out|want(?:s|ed)?|"
    r"(?:grows?|grew|rises?|rose|falls?|fell|cut|reached|stays?)(?: to| at)?"
)
_BETWEEN = (
    r"(?:a|a further|a second|a total of|about|all|already|an additional|another|at least|it|just|more than|only|"
    r"over|perhaps|some|the first|the last|the next|them|up to)"
)
_IS_OBJECT = re.compile(rf"\b(?:{_VERBS})(?: {_BETWEEN}){{0,2}} $", re.IGNORECASE)
_PREPOSITION = r"(?:and|at|before|after|between|by|during|for|from|in|last|on|since|this|to|under|until|with)"
_ENDS = re.compile(rf"{_MORE}(?=[,.;:)]| {_PREPOSITION}\b)")
_LABEL = re.compile(r"(?<![.!?] )(?<!\n)\b[A-Z][\w-]* $|\($")
_NOT_GOODS = re.compile(r" (?:to \d|in (?:five|ten|three|four|six|\d{1,2})\b|[-–] ?\d|per\b)")


def complete_counts(scene: Scene, mentions: Sequence[Equipment]) -> Iterator[Equipment]:
    """Give the mentions back, those without a number with the one that is said of them later.

    Args:
        scene: the text.
        mentions: all mentions, in reading order.
    """
    filled = list(mentions)
    ends = [mention.end for mention in mentions]
    used = {count.start for mention in mentions for count in (mention.quantity, mention.delivered) if count}
    for count in scene.counts:
        if count.start in used or count.value == 1 or _is_label(scene, count) or is_option(scene, count):
            continue
        chain = _find_stand_in(scene, count)
        if chain is None and not _stands_alone(scene, count):
            continue
        index = _find_antecedent(scene, count, chain, filled, bisect_right(ends, count.start) - 1)
        if index is not None:
            filled[index] = _fill(scene, filled[index], count)
    return iter(filled)


def _is_label(scene: Scene, count: Count) -> bool:
    """Whether a number belongs to a name or numbers a paragraph: "Challenger 2", "(2)"."""
    digits = scene.text[count.start].isdigit()
    return digits and _LABEL.search(scene.text, max(0, count.start - 24), count.start) is not None


def _find_stand_in(scene: Scene, count: Count) -> Chain | None:
    """Give the words for a kind behind a number, which name again what was named before: "eight of the jets"."""
    match = _TO_CHAIN.match(scene.text, count.end)
    chain = scene.chain_from(match.end()) if match else None
    return chain if chain and (chain.plural or scene.text[chain.start : chain.end].lower().endswith("craft")) else None


def _stands_alone(scene: Scene, count: Count) -> bool:
    """Whether a number stands for goods without naming them."""
    text, end = scene.text, count.end
    if _OF_THEM.match(text, end) or _STAND_IN.match(text, end):
        return True
    if _NOT_GOODS.match(text, end):
        return False
    low = max(0, count.start - 40)
    if _IN_WHICH.search(text, low, count.start) or _IS_MORE.match(text, end):
        return True
    if _IS_SUBJECT.match(text, end) and not _OF_PERSONS.match(text, end):
        return _BEGINS.search(text, low, count.start) is not None
    return _ENDS.match(text, end) is not None and _IS_OBJECT.search(text, low, count.start) is not None


def _find_antecedent(
    scene: Scene, count: Count, chain: Chain | None, mentions: Sequence[Equipment], last: int
) -> int | None:
    """Find the mention, the nearest before the number, that it counts, if that one has room for a number."""
    first = bisect_right(scene.sentence_starts, count.start) - 1 - _SENTENCES_BACK
    low = max(scene.sentence_starts[max(0, first)], count.start - _REACH_CHARS)
    name = None
    for index in range(last, -1, -1):
        mention = mentions[index]
        if mention.start < low:
            return None
        if name is not None and mention.name != name:
            continue
        if mention.category == "other" or (chain and not is_fitting(chain, (mention.category,))):
            continue
        if mention.quantity is None or (mention.delivered is None and _is_delivered(scene, count)):
            return index
        name = mention.name
    return None


def _is_delivered(scene: Scene, count: Count) -> bool:
    start, end = scene.sentence_at(count.start)
    start, end = max(start, count.start - 30), min(end, count.end + 40)
    return load_words().delivery_words.search(scene.text, start, end) is not None


def _fill(scene: Scene, mention: Equipment, count: Count) -> Equipment:
    quantity = make_quantity(scene, count, "unit")
    slot = "delivered" if mention.delivered is None and _is_delivered(scene, count) else "quantity"
    return mention.model_copy(update={slot: quantity})
