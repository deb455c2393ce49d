import json

import pytest

from armswire.errors import DataError
from armswire.evaluation.agreement import compare_folders, write_agreement


def test_annotators_who_wrote_the_same_agree(write):
    folder = write()
    result = compare_folders(folder, folder)
    assert result.report.records.f1 == 1.0
    assert result.causes == {}


def test_where_they_differ_is_counted_whichever_comes_first(write):
    write(split="one")
    change = {'"Warsaw", country = "PL"': '"Warsaw"', 'buyers = ["Poland"]': "buyers = []"}
    folder = write(split="two", change=change)
    write("2025-01-01-002-alone", split="two")
    there, back = (compare_folders(folder / a, folder / b) for a, b in (("one", "two"), ("two", "one")))
    assert list(there.names) == ["2025-08-02-001-poland-k2"]
    assert there.report.forms["places"].f1 == 0.0
    assert there.report.slots["buyers"].f1 == back.report.slots["buyers"].f1 == 0.0
    assert there.report.slots["suppliers"].f1 == 1.0
    data = json.loads(write_agreement(there))
    assert data["scores"]["slot buyers"]["missed"] == 1
    assert {"area": "places", "cause": "wrong country", "count": 1} in data["differences"]


def test_folders_without_a_common_article_cannot_be_compared(write):
    write(split="one")
    folder = write("2025-01-01-002-alone", split="two")
    with pytest.raises(DataError, match="no article in common"):
        compare_folders(folder / "one", folder / "two")


def test_both_must_have_annotated_the_same_text(write):
    write(split="one")
    folder = write(split="two", text="Poland signed.", gold="flags = []\nparties = []")
    with pytest.raises(DataError, match="another text"):
        compare_folders(folder / "one", folder / "two")
