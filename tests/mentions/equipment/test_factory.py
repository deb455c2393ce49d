from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from armswire.errors import DataError
from armswire.knowledge.systems import COLUMNS
from armswire.mentions.equipment.extraction import find_equipment
from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]
# fmt: off
WORDS = st.sampled_from([
    "12", "F-16", "Surion", "tanks", "-class", "(", ")", "“", "ordered", "of", "AN/TPY-2", "the", "Mi-8/", "MT", "s",
    "II", "’s", "two dozen", "missile", "Type 054A", "\n", ".", ",", "é", "Ł-4", "155 mm", "delivery of", "Leopard",
    "/", "$5",
])
# fmt: on
BLANK = spacy.blank("en")


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", " "])), max_size=25))
def test_offsets_give_the_words_and_mentions_do_not_overlap(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in parts)
    mentions = find_equipment(BLANK.make_doc(text))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    for quantity in (q for m in mentions for q in (m.quantity, m.delivered) if q):
        assert text[quantity.start : quantity.end] == quantity.text


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    find_equipment(BLANK.make_doc(text))


def test_the_component_writes_spans_and_records() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_equipment")
    doc = nlp("Poland ordered 12 AN/TPY-2 radars.")
    assert [span.text for span in doc.spans["equipment"]] == ["AN/TPY-2"]
    assert doc._.equipment[0].category == "sensor"


def test_the_component_survives_the_disk(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_equipment")
    nlp.to_disk(tmp_path)
    text = "Poland ordered 12 AN/TPY-2 radars."
    assert spacy.load(tmp_path)(text)._.equipment == nlp(text)._.equipment


def test_a_users_rows_are_found(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"{','.join(COLUMNS)}\nZV-1 Zorvane,Zorvane,,uav,Aircraft,,Acme,PE,UAV,\n", encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_equipment", config={"gazetteer": str(path)})
    (mention,) = nlp("It flew Zorvanes over the sea.")._.equipment
    assert (mention.text, mention.name, mention.maker, mention.origin) == ("Zorvanes", "ZV-1 Zorvane", "Acme", "PE")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("name,colour\nX,red\n", "colour"),
        (f"{','.join(COLUMNS)}\nX,,,tank,,,,,,\n", "line 2"),
        (f"{','.join(COLUMNS)}\nX,,,uav,,,,,\n", "line 2"),
        (f"{','.join(COLUMNS)}\nX,,Y,uav,,,,,,\n", "'Y'"),
        (f"{','.join(COLUMNS)}\nX,,,uav,,,,Peru,,\n", "Peru"),
    ],
)
def test_a_users_bad_file_is_refused_with_its_place(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        find_equipment(BLANK.make_doc("tanks"), str(path))
    assert "mine.csv" in str(caught.value)
    assert caught.value.remedy
