"""The passages of ``passages.txt``: every party of each is found, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from spacy.language import Language

_MARK = re.compile(r"\[([^\[\]|]+)\|(\w+)(?: ([A-Z]{2}))?\]")
_KNOWN_GAPS = "Known gaps"


def read_passages() -> list[tuple[str, str]]:
    """Give each passage with the heading it stands under."""
    passages, heading = [], ""
    for line in (Path(__file__).parent / "passages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading = line.removeprefix("# ")
        elif line:
            passages.append((heading, line))
    return passages


def read_markup(marked: str) -> tuple[str, list[tuple[str, int, str, str | None]]]:
    """Give the plain text, and what is marked in it: words, start, kind, country."""
    text, found, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        found.append((match[1], len(text), match[2], match[3]))
        text += match[1]
        last = match.end()
    return text + marked[last:], found


def find(nlp: Language, text: str) -> list[tuple[str, int, str, str | None]]:
    return [(party.text, party.start, party.kind, party.country) for party in nlp(text)._.parties]


@pytest.mark.parametrize("marked", [passage for heading, passage in read_passages() if heading != _KNOWN_GAPS])
def test_exactly_the_marked_parties_are_found(nlp: Language, marked: str):
    text, gold = read_markup(marked)
    assert find(nlp, text) == gold


@pytest.mark.parametrize("marked", [passage for heading, passage in read_passages() if heading == _KNOWN_GAPS])
@pytest.mark.xfail(strict=True, reason="no rule and no list knows them")
def test_known_gaps(nlp: Language, marked: str):
    text, gold = read_markup(marked)
    assert find(nlp, text) == gold
