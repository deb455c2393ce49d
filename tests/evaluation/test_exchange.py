import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import spacy
from spacy.tokens import DocBin

from armswire.errors import DataError
from armswire.evaluation.exchange.controls import list_controls, write_config
from armswire.evaluation.exchange.docbin import USER_DATA, write_docbin
from armswire.evaluation.exchange.doccano import read_rows, write_rows
from armswire.evaluation.exchange.label_studio import read_tasks, write_tasks
from armswire.evaluation.exchange.toml_files import save_gold
from armswire.evaluation.gold import MENTION_KEYS, load_gold, load_gold_file

HERE = Path("export.json")


def content(gold):
    return gold.path.stem, gold.article.text, gold.head, gold.mentions, gold.events


def through_json(value):
    return json.loads(json.dumps(value))


@pytest.fixture
def gold(write):
    (article,) = load_gold(write())
    return article


def test_the_whole_corpus_comes_back_from_label_studio_unchanged(corpus_gold):
    back = read_tasks(through_json(write_tasks(corpus_gold)), HERE)
    assert list(map(content, back)) == list(map(content, corpus_gold))


def test_the_whole_corpus_comes_back_from_doccano_unchanged(corpus_gold):
    back = read_rows(through_json(list(write_rows(corpus_gold))), HERE)
    assert list(map(content, back)) == list(map(content, corpus_gold))


def test_the_whole_corpus_comes_back_from_its_own_files_unchanged(corpus_gold, tmp_path):
    for gold in corpus_gold:
        assert content(load_gold_file(save_gold(gold, tmp_path))) == content(gold)


def test_an_article_that_stands_there_is_left_alone(gold):
    before = gold.path.with_suffix(".txt").read_bytes()
    save_gold(gold, gold.path.parent)
    assert gold.path.with_suffix(".txt").read_bytes() == before


def test_every_region_of_a_task_quotes_the_text_by_a_known_control(corpus_gold):
    config = ET.fromstring(write_config())
    types = {node.get("name"): node.tag.lower() for node in config.iter() if node.get("toName")}
    labels = {node.get("value") for node in config.iter("Label")}
    assert labels == {*MENTION_KEYS, "events"}
    for task in write_tasks(corpus_gold):
        for result in task["annotations"][0]["result"]:
            value = result["value"]
            if result["type"] != "textarea":  # whose text is what was typed
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            assert types[result["from_name"]] == result["type"]
            assert set(value.get("labels", ())) <= labels


def test_controls_are_what_the_rows_allow():
    controls = list_controls()
    assert controls["equipment_category"].choices[0] == "aircraft"
    assert controls["dates_inferred"].several
    assert controls["money_approximate"].choices == ("yes",)
    assert (controls["quantities_value"].type, controls["quantities_delivered"].type) == ("number", "choices")
    assert (controls["events_buyers"].several, controls["events_date"].several) == (True, False)


def test_what_a_person_mends_in_label_studio_comes_back(gold):
    (task,) = through_json(write_tasks([gold]))
    text = task["data"]["text"]
    results = task["annotations"][0]["result"]
    for result in results:
        if result["from_name"] == "places_country":
            result["value"]["choices" if "choices" in result["value"] else "text"] = ["DE"]
        if result["from_name"] == "events_equipment":
            result["value"]["text"] = ["K2 Black Panther; quantity=180; delivered=28", "spare parts"]
    start = text.index("official") - 1
    drawn = {"start": start, "end": start + 9, "labels": ["parties"]}
    results.insert(0, {"id": "x1", "from_name": "mention", "to_name": "text", "type": "labels", "value": drawn})
    typed = {"start": start, "end": start + 9, "text": ["official"]}
    results.append({"id": "x1", "from_name": "parties_name", "to_name": "text", "type": "textarea", "value": typed})
    results.append({"from_id": "x1", "to_id": "places-1", "type": "relation", "direction": "right"})
    (back,) = read_tasks([task], HERE)
    assert back.mentions["places"][0].values["country"] == "DE"
    assert back.events[0]["equipment"] == [
        {"name": "K2 Black Panther", "quantity": 180, "delivered": 28}, {"name": "spare parts"},
    ]  # fmt: skip
    assert [mention.text for mention in back.mentions["parties"]] == ["Poland", "Poland", "Hyundai Rotem", "official"]


def test_the_last_annotation_that_was_not_cancelled_counts(gold):
    (task,) = through_json(write_tasks([gold]))
    task["annotations"] += [{"result": []}, {"result": task["annotations"][0]["result"], "was_cancelled": True}]
    (back,) = read_tasks([task], HERE)
    assert back.events == ()


def test_predictions_count_where_nobody_annotated(gold):
    (task,) = through_json(write_tasks([gold]))
    task["predictions"] = task.pop("annotations")
    (back,) = read_tasks([task], HERE)
    assert content(back) == content(gold)


@pytest.mark.parametrize("task", [{}, {"data": {}}, {"data": {"text": "a  b", "name": "x"}}, 7])
def test_what_is_no_task_is_told(task):
    with pytest.raises(DataError, match=r"export\.json: task 1"):
        list(read_tasks([task], HERE))


def test_what_cannot_be_quoted_is_told(gold, tmp_path):
    (task,) = through_json(write_tasks([gold]))
    label = next(r for r in task["annotations"][0]["result"] if r["value"].get("labels") == ["places"])
    label["value"]["end"] -= 2
    (back,) = read_tasks([task], HERE)
    with pytest.raises(DataError, match="places 1: cannot be quoted: 'Wars'"):
        save_gold(back, tmp_path / "out")


def test_doccano_rows_serve_spans_and_relations(gold):
    (row,) = write_rows([gold])
    assert [[e["start_offset"], e["end_offset"], e["label"]] for e in row["entities"]] == row["label"]
    labels = {e["id"]: (e["label"], row["text"][e["start_offset"] : e["end_offset"]]) for e in row["entities"]}
    relations = {(labels[r["from_id"]], r["type"], labels[r["to_id"]]) for r in row["relations"]}
    trigger = ("event:contract", "contract")
    assert relations == {
        (trigger, "suppliers", ("parties", "Hyundai Rotem")), (trigger, "buyers", ("parties", "Poland")),
        (trigger, "equipment", ("equipment", "K2")), (trigger, "value", ("money", "$6.5 billion")),
    }  # fmt: skip


def test_spans_that_doccano_changed_come_back(gold):
    (row,) = through_json(list(write_rows([gold])))
    row.pop("entities")
    start = row["text"].index("Deliveries")
    row["label"] = [item for item in row["label"] if item[2] != "places"] + [[start, start + 10, "places"]]
    (back,) = read_rows([row], HERE)
    assert [(m.text, dict(m.values)) for m in back.mentions["places"]] == [("Deliveries", {})]
    assert back.mentions["money"] == gold.mentions["money"]


def test_what_is_no_row_is_told():
    with pytest.raises(DataError, match=r"export\.json: row 1"):
        list(read_rows([{"text": "x"}], HERE))


def test_a_docbin_loads_in_spacy_with_spans_and_events(corpus_gold):
    sample = corpus_gold[:20]
    docs = list(DocBin().from_bytes(write_docbin(sample)).get_docs(spacy.blank("en").vocab))
    for doc, gold in zip(docs, sample, strict=True):
        assert doc.text == gold.article.text
        data = json.loads(doc.user_data[USER_DATA])
        assert data["events"] == list(gold.events)
        for kind, mentions in gold.mentions.items():
            assert len(doc.spans[kind]) == len(mentions)
            assert all(m.text in span.text for m, span in zip(mentions, doc.spans[kind], strict=True))
            assert [(row["start"], row["end"]) for row in data["mentions"][kind]] == [
                (m.start, m.end) for m in mentions
            ]
