from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from armswire.mentions.equipment.extraction import find_equipment


@pytest.mark.parametrize(
    ("before", "tags", "text"),
    [
        (["marine"], ["JJ"], "marine surveillance radars"),
        (["two", "marine"], ["CD", "JJ"], "marine surveillance radars"),
        (["new"], ["JJ"], "surveillance radars"),
        (["the", "remaining"], ["DT", "JJ"], "surveillance radars"),
        (["quickly"], ["RB"], "surveillance radars"),
    ],
)
def test_adjectives_and_nouns_before_a_kind_belong_to_it_unless_they_count_or_refer(
    before: list[str], tags: list[str], text: str
) -> None:
    words = ["They", "bought", *before, "surveillance", "radars", "."]
    doc = Doc(Vocab(), words=words, tags=["PRP", "VBD", *tags, "NN", "NNS", "."])
    assert [mention.text for mention in find_equipment(doc)] == [text]
