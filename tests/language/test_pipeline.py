from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import armswire
from armswire.errors import DataError, SettingsError
from armswire.extraction import read_doc
from armswire.language.annotations import KINDS
from armswire.language.pipeline import add_components

DEAL = (
    "Poland Orders More Tanks\n\nPoland signed a contract with Hyundai Rotem on Aug. 1, 2025 for 180 K2 tanks worth "
    "$6.5 billion. The first will be delivered in 2026, the defence ministry in Warsaw said."
)
COMPONENTS = [
    "armswire_money",
    "armswire_dates",
    "armswire_equipment",
    "armswire_parties",
    "armswire_places",
    "armswire_events",
    "armswire_checks",
]


def test_the_pipeline_is_spacys_with_every_extractor_a_component(nlp):
    assert nlp.pipe_names[0] == "armswire_layout"
    assert nlp.pipe_names[-len(COMPONENTS) :] == COMPONENTS


def test_mentions_are_span_groups_with_records_beside_them(nlp):
    doc = nlp(DEAL)
    for kind in KINDS:
        records = getattr(doc._, kind)
        assert len(doc.spans[kind]) == len(records) > 0
        for span, record in zip(doc.spans[kind], records, strict=True):
            assert record.text == doc.text[record.start : record.end]
            assert span.start_char <= record.start < record.end <= span.end_char


def test_a_saved_pipeline_gives_the_same_events(nlp, tmp_path):
    nlp.to_disk(tmp_path / "saved")
    saved = spacy.load(tmp_path / "saved")
    assert read_doc(saved(DEAL)) == read_doc(nlp(DEAL))
    assert read_doc(armswire.load(str(tmp_path / "saved"))(DEAL)) == read_doc(nlp(DEAL))


def test_pipe_gives_the_same_as_one_by_one(nlp):
    texts = [DEAL, "", "The minister resigned.", DEAL.upper()]
    assert [read_doc(doc) for doc in nlp.pipe(texts)] == [read_doc(nlp(text)) for text in texts]


def test_what_was_found_travels_with_the_doc(nlp):
    doc = nlp(DEAL)
    (back,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    assert read_doc(back) == read_doc(doc)
    assert read_doc(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == read_doc(doc)


def test_any_spacy_pipeline_will_do_as_a_base():
    blank = spacy.blank("en")
    add_components(blank)
    assert {"sentencizer", *COMPONENTS} <= set(blank.pipe_names)
    assert read_doc(blank(DEAL)).mentions.money


def test_a_component_can_be_left_out():
    nlp = armswire.load()
    nlp.disable_pipe("armswire_places")
    assert not read_doc(nlp(DEAL)).mentions.places


def test_an_unknown_model_is_named_with_a_remedy():
    with pytest.raises(SettingsError, match=r"xx_none.*installed spaCy pipeline"):
        armswire.load("xx_none")


def test_a_users_gazetteer_is_known_and_a_bad_one_refused(tmp_path):
    header = "name,aliases,family,category,sipri,unroca,maker,origin,kind,cue\n"
    own = tmp_path / "own.csv"
    own.write_text(f"{header}Zorblatt 9,ZB-9,,uav,Aircraft,,Acme Drones,PL,reconnaissance drone,\n")
    found = read_doc(armswire.load(gazetteer=own)("Kenya ordered 12 ZB-9 drones.")).mentions.equipment
    assert [(item.category, item.maker, item.quantity.value) for item in found] == [("uav", "Acme Drones", 12)]
    bad = tmp_path / "bad.csv"
    bad.write_text("name,colour\nZorblatt 9,red\n")
    with pytest.raises(DataError, match=r"bad\.csv"):
        armswire.load(gazetteer=bad)


def test_a_sentence_never_crosses_a_line_break(nlp):
    for sentence in nlp("A heading without stop\n\nThe text below it. And more\n\nLast").sents:
        assert "\n" not in sentence.text.strip()


def test_the_model_folder_is_found_in_the_repository():
    assert (Path(__file__).parents[2] / "models" / "en_armswire" / "config.cfg").is_file()
