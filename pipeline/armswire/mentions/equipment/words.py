"""The word lists of ``cues.toml``, as sets and patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words that speak for or against a name of equipment; what each list means stands in ``cues.toml``."""

    titles: re.Pattern[str]
    proper_tails: re.Pattern[str]
    proper_words: frozenset[str]
    number_heads: re.Pattern[str]
    number_tails: re.Pattern[str]
    serial_heads: re.Pattern[str]
    deals: re.Pattern[str]
    refused_prefixes: frozenset[str]
    trade_verbs: re.Pattern[str]
    trade_nouns: re.Pattern[str]
    delivery_words: re.Pattern[str]
    speech: re.Pattern[str]
    barriers: re.Pattern[str]
    attributes: re.Pattern[str]
    definite: re.Pattern[str]
    plain_capitals: frozenset[str]
    no_qualifiers: frozenset[str]
    units: Mapping[str, str]
    bureaus: Mapping[str, str]


@lru_cache(maxsize=1)
def load_words() -> CueWords:
    """Load the packaged lists, once a process."""
    lists = tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))
    return CueWords(
        titles=re.compile(rf"{_either(lists['titles'])}\.? ?$"),
        proper_tails=re.compile(rf" {_either(lists['proper_tails'])}"),
        proper_words=frozenset(lists["proper_tails"]),
        number_heads=re.compile(rf"{_either(lists['number_heads'])}[ \u00a0(]+(?:No\.? ?)?$", re.IGNORECASE),
        number_tails=re.compile(rf"[ -](?:\w+ )?{_either(lists['number_tails'])}", re.IGNORECASE),
        serial_heads=re.compile(rf"{_either(lists['serial_heads'])}\)?[ \u00a0](?:\d+,? and |\d+, )?$", re.IGNORECASE),
        deals=re.compile(rf"{_either(lists['deals'])}$"),
        refused_prefixes=frozenset(lists["refused_prefixes"]),
        trade_verbs=re.compile(_either(lists["trade_verbs"]), re.IGNORECASE),
        trade_nouns=re.compile(_either(lists["trade_nouns"]), re.IGNORECASE),
        delivery_words=re.compile(_either(lists["delivery_words"]), re.IGNORECASE),
        speech=re.compile(rf",? (?:also |has |had )?{_either(lists['speech'])}"),
        barriers=re.compile(_either(lists["barriers"])),
        attributes=re.compile(rf"[ -](?:{'|'.join(lists['attributes'])})s?(?!\w)", re.IGNORECASE),
        definite=re.compile(rf"{_either(lists['definite'])}[ \u00a0]$", re.IGNORECASE),
        plain_capitals=frozenset(lists["plain_capitals"]),
        no_qualifiers=frozenset(lists["no_qualifiers"]),
        units=lists["units"],
        bureaus=lists["bureaus"],
    )


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
