"""Normal forms, and when two of them are the same.

A form is a tuple whose parts are compared by what they are: the words of a name (a frozen set) by containment, a
stretch of text (a range of offsets) by overlap, and anything else by equality. So "F-35A" and "F-35A Lightning II" are
one name, and so are "Javelin" and "FGM-148 Javelin", or "U.S. Navy" and "US Navy".
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from armswire.knowledge.lexicon import fold

Form = tuple[Any, ...]
"""What must be the same for two things to be the same."""

_EMPTY_WORDS = frozenset({"the", "of", "and", "class"})
_JOINTS = re.compile(r"(?<=\w)[-‑./](?=\d)|(?<=\d)[-‑](?=\w)|(?<=[A-Z])\.(?=[A-Z])|['’]s\b")
_LONGEST_PREFIX = 4
"""Letters a designation may begin with ("AGM-114", "KUH-1"); longer words before a number are words."""


def count_shared(found: Iterable[Form], gold: Iterable[Form]) -> int:
    """Count how many of the found forms are the same as a gold form, one to one; equal ones are paired first."""
    left, right = Counter(found), Counter(gold)
    equal = left & right
    return equal.total() + _count_pairs(list((left - equal).elements()), list((right - equal).elements()))


def is_same_form(first: Form, second: Form) -> bool:
    """Whether two forms are the same, part for part."""
    return len(first) == len(second) and all(map(_is_same_part, first, second))


@functools.lru_cache(maxsize=65536)
def fold_name(name: str) -> frozenset[str]:
    """Fold a name to what tells it from others: its words, without case, punctuation, accents, plural and "the".

    >>> fold_name("the CH-47F Chinooks") == fold_name("CH 47F Chinook")
    True
    """
    words = re.findall(r"[^\W_]+", fold(_JOINTS.sub("", name)).replace("defence", "defense"))
    folded = frozenset(word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words)
    return _join_designation(folded - _EMPTY_WORDS or folded, words)


def _join_designation(folded: frozenset[str], words: Sequence[str]) -> frozenset[str]:
    """Join "ch" and "47f", where a space stands in a designation."""
    for left, right in itertools.pairwise(words):
        if left.isalpha() and len(left) <= _LONGEST_PREFIX and right[:1].isdigit():
            folded = folded - {left, right} | {left + right}
    return folded


def _is_same_part(first: Any, second: Any) -> bool:
    if isinstance(first, frozenset) and isinstance(second, frozenset) and first and second:
        return first <= second or second <= first
    if isinstance(first, range) and isinstance(second, range):
        return first.start < second.stop and second.start < first.stop
    return bool(first == second)


def _count_pairs(found: Sequence[Form], gold: Sequence[Form]) -> int:
    """Count the most pairs of the same that can be made one to one (augmenting paths, after Kuhn)."""
    choices = [[j for j, other in enumerate(gold) if is_same_form(form, other)] for form in found]
    owner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in choices[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(found)))
