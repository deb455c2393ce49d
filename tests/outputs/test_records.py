import json
from decimal import Decimal

import pytest
from pydantic import ValidationError

from armswire.outputs.json_lines import build_schema
from armswire.records import ArticleRecord, Event, Money, Pipeline, Source, Span

EVENT = Event(
    id="0",
    type="contract",
    factuality="asserted",
    trigger=Span(text="signed", start=7, end=13),
    value=(Money(text="$5", start=0, end=2, amount=Decimal("5E+9"), currency="USD"),),
    confidence=0.5,
    source=Source(path=None, sha256="0" * 64),
    pipeline=Pipeline(version="0", model="m"),
)
KEYS = """schema id type factuality attribution trigger date suppliers buyers participants equipment value delivery
    place evidence flags confidence source pipeline""".split()  # noqa: SIM905  reads as the contract does


def test_an_event_has_every_key_of_the_contract_in_its_order():
    written = json.loads(EVENT.model_dump_json())
    assert list(written) == KEYS
    assert (written["schema"], written["date"], written["suppliers"]) == ("armswire/event/1", None, [])


def test_amounts_are_plain_decimal_strings():
    assert json.loads(EVENT.model_dump_json())["value"][0]["amount"] == "5000000000"


def test_an_article_names_its_events_by_their_ids():
    article = ArticleRecord(source=EVENT.source, text="x", events=(EVENT,))
    written = json.loads(article.model_dump_json())
    assert list(written) == ["schema", "source", "text", "mentions", "flags", "events"]
    assert list(written["mentions"]) == ["money", "dates", "equipment", "parties", "places"]
    assert written["events"] == ["0"]


def test_records_are_frozen_and_refuse_what_they_do_not_know():
    with pytest.raises(ValidationError):
        EVENT.type = "tender"
    with pytest.raises(ValidationError):
        Span(text="a", start=0, end=1, colour="red")


@pytest.mark.parametrize("kind", ["event", "article"])
def test_a_schema_requires_every_key(kind):
    schema = build_schema(kind)
    assert set(schema["required"]) == set(schema["properties"])
    assert schema["additionalProperties"] is False
