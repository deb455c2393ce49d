"""Whether a surface form found in a text has the letter case of the name: "US" is a country, "us" is none.

The lexicon folds case, so that a headline in capitals is read like any other; what it finds is looked at again here.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_ACRONYM = 6


def agrees_in_case(form: str, found: str, *, begins_sentence: bool = False) -> bool:
    """Tell whether `found` may be the name `form`.

    An acronym must stand in capitals; the British press writes longer ones like a word ("Nato"), which counts inside
    a sentence. Of any other name each capitalised word must begin with a capital.

    >>> agrees_in_case("US", "us"), agrees_in_case("NATO", "Nato"), agrees_in_case("Bell", "bell")
    (False, True, False)
    """
    if is_acronym(form):
        if any(char.islower() for char in form) and len(form) <= _LONGEST_ACRONYM:
            return found == form
        letters = "".join(_WORD.findall(found))
        return letters.isupper() or (len(letters) >= 4 and letters.istitle() and not begins_sentence)
    wanted, words = _WORD.findall(form), _WORD.findall(found)
    if len(wanted) != len(words):
        return found[:1].isupper()
    return all(_is_capital(word) or not _is_capital(want) for want, word in zip(wanted, words, strict=True))


def is_acronym(form: str) -> bool:
    """Tell whether a name is an acronym: one short word with more capitals than its first.

    >>> is_acronym("KAI"), is_acronym("DE&S"), is_acronym("Saab"), is_acronym("ASELSAN")
    (True, True, False, False)
    """
    if " " in form:
        return False
    letters = [char for char in form if char.isalpha()]
    return 0 < len(letters) <= _LONGEST_ACRONYM and sum(char.isupper() for char in letters) >= max(2, len(letters) / 2)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
