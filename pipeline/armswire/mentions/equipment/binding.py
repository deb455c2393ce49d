"""Which count belongs to which equipment: the number before it, behind it, or with a collective word between."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from armswire.mentions.equipment.counts import Count
from armswire.mentions.equipment.scene import Scene
from armswire.mentions.equipment.words import load_words
from armswire.records import Quantity

# How far before a name its number may stand, in characters.
_REACH_CHARS = 110
_GAP_WORDS = 9
_UNIT_OF = r"(?P<unit>{units})(?: (?:each )?(?:of|for) (?:the |its |their )?|[ -])"
_STOPS = re.compile(r"(?<![A-Z])\.|[;:!?()\[\]\n]|—| – | - |,(?! [a-z])|[\"“”](?=\s)")
_OPTIONS = re.compile(
    r"\boptions?(?: to (?:buy|acquire|order|purchase))?(?: (?:for|on|of))?(?: (?:an?|another|the))?"
    r"(?: (?:up to|additional|further))? ?$",
    re.IGNORECASE,
)
# Behind a name a number is its own in brackets, behind "x", or where a word says what it is: ", 12 in total".
_BEHIND = re.compile(r"(?P<open> ?\(| x ?)|: |, | [–—-] ")
_BEHIND_BRACKET = re.compile(r"(?: of them| units?| systems?| aircraft| vehicles| pieces| each)?\)|(?=[,;.]| and)")
_BEHIND_WORD = re.compile(r" (?:firm|in total|in all|altogether|of them|units)\b")
_FIRM = re.compile(
    r" firm(?: orders?| units?)?,? (?:plus|and|with) (?:(?:up to|an?|another) )?\w+ options?(?: of| for)?(?: the)? $"
)
_OF_COUNT = re.compile(
    r"[ ](?:more |units |aircraft |vehicles )?(?:out )?of (?:the |a total of |its |their |an? |those )?(?:\w+ )?$"
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


@dataclass(frozen=True, slots=True)
class Bound:
    """A count bound to a mention, with the collective word it counts ("battery") or "unit".

    Attributes:
        count: the number.
        unit: what it counts.
        whole: the larger number of "75 of 180".
    """

    count: Count
    unit: str = "unit"
    whole: Count | None = None


def find_bound(scene: Scene, start: int, end: int) -> Bound | None:
    """Find the count of the equipment named at ``text[start:end]``.

    Args:
        scene: the text.
        start: where the name, or the first word of the kind phrase, begins.
        end: where it ends, kind words behind a name included.
    """
    before = _find_before(scene, start)
    if before is None:
        return _find_behind(scene, end)
    count, unit = before
    whole = None
    if part := _find_part(scene, count):
        count, whole = part, count
    return None if is_option(scene, count) else Bound(count, unit, whole)


def is_option(scene: Scene, count: Count) -> bool:
    """Whether the number counts options, which are apart from what is ordered."""
    return _OPTIONS.search(scene.text, max(0, count.start - 60), count.start) is not None


def _find_before(scene: Scene, start: int) -> tuple[Count, str] | None:
    index = bisect_right(scene.counts, start, key=_end_of) - 1
    sentence_start, _ = scene.sentence_at(start)
    low = max(sentence_start, start - _REACH_CHARS)
    if index > 0 and scene.counts[index - 1].start >= low:  # "12 firm plus six options of": the 12 are ordered
        firm = scene.counts[index - 1]
        if _FIRM.match(scene.text, firm.end, start):
            return firm, "unit"
    if index < 0 or scene.counts[index].start < low:
        return None
    count = scene.counts[index]
    if load_words().serial_heads.search(scene.text, max(0, count.start - 24), count.start):
        return None
    gap = scene.text[count.end : start]
    if gap.startswith(") ") and re.search(
        r"[a-z] \($", scene.text[max(0, count.start - 3) : count.start]
    ):  # "thirty-three (33) launchers"
        gap = gap[1:]
    unit, rest = _read_unit(gap)
    return (count, unit) if _is_open(scene, count, start - len(rest), start) else None


def _end_of(count: Count) -> int:
    return count.end


def _read_unit(gap: str) -> tuple[str, str]:
    """Give the collective word of a gap such as " batteries of the ", and the rest behind it."""
    for word in re.finditer(r"[a-z]+", gap[:40]):
        unit = load_words().units.get(word.group())
        following = re.match(r" (?:of|for)(?: the| its| their)? ", gap[word.end() :])
        if unit and following:
            return unit, gap[word.end() + following.end() :]
    if match := re.match(
        r" (?:of (?:the |its |their |these |those )?|(?:more |\w+ )?(?:units|examples|copies|sets) of (?:the |its )?)",
        gap,
    ):
        return "unit", gap[match.end() :]
    return "unit", gap


def _is_open(scene: Scene, count: Count, start: int, end: int) -> bool:
    """Whether only words that describe the thing stand between its number and its name."""
    gap = scene.text[start:end]
    if not gap.strip() or (gap == " ordered " and scene.text.endswith("the ", 0, count.start)):
        return True
    words = load_words()
    if any(chain.end + 1 < end for chain in scene.chains_in(start, end)):
        return False
    if len(gap.split()) > _GAP_WORDS or _STOPS.search(gap) or words.barriers.search(gap):
        return _is_joined_by_and(scene, start, end)
    return not _has_finite_verb(scene, start, end)


def _is_joined_by_and(scene: Scene, start: int, end: int) -> bool:
    """Two adjectives joined by "and" are still open: "12 new and refurbished tanks"."""
    gap = scene.text[start:end]
    match = re.fullmatch(r"((?: [a-z-]+){1,3}) and((?: [a-z-]+){1,3}) ?", gap)
    if not match or scene.chains_in(start, end):
        return False
    return not load_words().barriers.search(match[1] + match[2])


def _has_finite_verb(scene: Scene, start: int, end: int) -> bool:
    if not scene.doc.has_annotation("TAG"):
        return False
    span = scene.doc.char_span(start + 1, max(start + 1, end - 1), alignment_mode="contract")
    return span is not None and any(token.tag_ in _FINITE and token.is_lower for token in span)


def _find_part(scene: Scene, count: Count) -> Count | None:
    """Find the 75 of "75 of 180"."""
    index = bisect_right(scene.counts, count.start, key=_end_of) - 1
    if index < 0:
        return None
    part = scene.counts[index]
    if count.start - part.end > 30 or part.value is None or count.value is None or part.value >= count.value:
        return None
    return part if _OF_COUNT.fullmatch(scene.text, part.end, count.start) else None


def _find_behind(scene: Scene, end: int) -> Bound | None:
    """Find the 12 of "F-16s (12)" and of "F-16s: 12 firm plus six options"."""
    opening = _BEHIND.match(scene.text, end)
    if not opening:
        return None
    index = bisect_right(scene.counts, opening.end() - 1, key=_start_of)
    if index >= len(scene.counts) or scene.counts[index].start != opening.end():
        return None
    count = scene.counts[index]
    tail = _BEHIND_BRACKET if opening["open"] else _BEHIND_WORD
    return Bound(count) if count.value and tail.match(scene.text, count.end) else None


def _start_of(count: Count) -> int:
    return count.start


def find_unit_behind(scene: Scene, end: int) -> tuple[str, int]:
    """Give the collective word right behind a name ("four Patriot batteries") and where it ends."""
    match = re.compile(r"(?:[ -][a-z-]+){0,4}?[ -]([a-z]+)\b").match(scene.text, end)
    head = re.compile(r"[ -]([a-z]+)\b").match(scene.text, end)
    for found in (head, match):
        if found and (unit := load_words().units.get(found.group(1))):
            return unit, found.end()
    return "unit", end


def make_quantity(scene: Scene, count: Count, unit: str) -> Quantity:
    """Make the record of a count."""
    return Quantity(
        text=scene.text[count.start : count.end],
        start=count.start,
        end=count.end,
        value=count.value,
        unit=unit,
        approximate=count.approximate,
        bound=count.bound,
    )
