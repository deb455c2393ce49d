"""Whether articles repeat each other: the share of their word sequences that stand in another one too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

WINDOW_WORDS = 8
"""Eight words in a row are rarely the same by chance, and always in a template with swapped names."""


def measure_repetition(texts: Mapping[str, str]) -> dict[str, float]:
    """Measure the share of each text's 8-word windows that stand in another text, case and punctuation aside.

    >>> measure_repetition({"a": "One two three.", "b": "one two"})
    {'a': 0.0, 'b': 0.0}
    """
    windows = {name: _list_windows(text) for name, text in texts.items()}
    holders = Counter(window for own in windows.values() for window in set(own))
    return {name: sum(holders[w] > 1 for w in own) / max(len(own), 1) for name, own in windows.items()}


def _list_windows(text: str) -> Sequence[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return [tuple(words[i : i + WINDOW_WORDS]) for i in range(len(words) - WINDOW_WORDS + 1)]
