"""The word lists of `words.toml`."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any


@functools.cache
def load_words() -> dict[str, dict[str, Any]]:
    """Load the lists by name."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
