"""The word lists of ``words.toml``, as they are and as parts of patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A letter that is not small, for the scripts of the Latin press; `re` has no class for upper case."""


@lru_cache(maxsize=1)
def load_words() -> Mapping[str, Any]:
    """Load the packaged lists, once a process."""
    lists: dict[str, Any] = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))
    return lists


def either(words: Iterable[str]) -> str:
    """Write a pattern that matches one of the words, the longest first, as whole words."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"


def invert(kinds: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn lists by kind into a mapping from word to kind."""
    return {word: kind for kind, words in kinds.items() for word in words}
