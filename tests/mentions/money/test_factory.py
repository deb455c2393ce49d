from __future__ import annotations

import spacy


def test_the_component_writes_spans_and_records() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_money")
    doc = nlp("Warsaw will pay US$6.5 billion, or 24 billion zlotys.")
    assert [span.text for span in doc.spans["money"]] == ["US$6.5 billion", "24 billion zlotys"]
    assert [money.currency for money in doc._.money] == ["USD", "PLN"]
