import datetime as dt

import spacy

import armswire.language.annotations  # noqa: F401  registers what a doc carries


def _read(text, published=None):
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_dates")
    doc = nlp.make_doc(text)
    doc._.published = published
    return nlp(doc)


def test_the_component_is_registered_and_writes_spans_and_records():
    doc = _read("It was signed on 31 June 2024 and delivered in December 2024.")
    assert [span.text for span in doc.spans["dates"]] == ["31 June 2024", "December 2024"]
    assert [date.edtf for date in doc._.dates] == [None, "2024-12"]
    assert [flag.code for flag in doc._.flags] == ["date.impossible"]


def test_the_publication_date_of_the_doc_is_the_anchor():
    doc = _read("It was signed last month.", dt.date(2025, 4, 25))
    assert [date.edtf for date in doc._.dates] == ["2025-03"]
