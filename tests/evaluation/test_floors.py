import tomllib

import pytest

from armswire.errors import DataError
from armswire.evaluation.floors import RAISE, find_fallen, load_floors, pin_floors
from armswire.evaluation.inventory import hash_corpus
from armswire.evaluation.running import PIPELINE, Evaluation, run_evaluation
from armswire.evaluation.scoring import Report, Score


def evaluate(folder, right, digest="one"):
    report = Report(events=Score(right=right, wrong=100 - right, missed=100 - right))
    return Evaluation(folder, digest, [], {}, {PIPELINE: report})


def read(folder):
    return tomllib.loads((folder / "floors.toml").read_text())


def test_nothing_on_dev_has_fallen_below_its_floor(nlp, corpus_folder):
    floors = load_floors(corpus_folder)
    assert floors, f"no floors are pinned: run `{RAISE}`"
    folder = corpus_folder / floors.split
    remedy = f"the corpus has changed: look at the figures, then run `{RAISE}`"
    assert hash_corpus(folder) == floors.corpus_sha256, remedy
    fallen = find_fallen(floors, run_evaluation(folder, nlp).reports[PIPELINE])
    assert fallen == {}, "accuracy has fallen (floor, measured): mend the change, the floors only rise"


def test_floors_are_pinned_and_read_back(tmp_path):
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 61))
    floors = load_floors(tmp_path)
    assert (floors.split, floors.corpus_sha256, floors.f1["events"]) == ("dev", "one", 0.61)
    assert not any(name.endswith(" span") for name in floors.f1)


def test_floors_rise_and_never_fall_on_the_same_corpus(tmp_path):
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 61))
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 70))
    assert read(tmp_path)["f1"]["events"] == 0.7
    with pytest.raises(DataError, match=r"below the floor: events 0\.690 \(floor 0\.7\)"):
        pin_floors(tmp_path, "dev", evaluate(tmp_path, 69))
    assert read(tmp_path)["f1"]["events"] == 0.7


def test_another_corpus_is_measured_anew(tmp_path):
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 61))
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 50, digest="two"))
    assert read(tmp_path)["f1"]["events"] == 0.5


def test_what_fell_is_named_with_floor_and_figure(tmp_path):
    pin_floors(tmp_path, "dev", evaluate(tmp_path, 61))
    fallen = find_fallen(load_floors(tmp_path), evaluate(tmp_path, 60).reports[PIPELINE])
    assert fallen == {"events": (0.61, 0.6)}


def test_a_broken_file_is_told(tmp_path):
    (tmp_path / "floors.toml").write_text("events = 0.5")
    with pytest.raises(DataError, match=r"floors\.toml"):
        load_floors(tmp_path)


def test_the_hash_is_of_texts_gold_and_names(write):
    folder = write()
    first = hash_corpus(folder)
    assert hash_corpus(folder) == first
    (text,) = folder.rglob("*.txt")
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    assert hash_corpus(folder) == first
    text.write_text(text.read_text() + "More.")
    assert hash_corpus(folder) != first
