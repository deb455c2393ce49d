import pytest

from armswire.checks.dates import check_event_dates
from armswire.mentions.dates import find_dates
from armswire.records import Event, Pipeline, Source, Span


def _event(kind, made, delivery):
    text = f"{made}; {delivery}"
    dates = find_dates(text).mentions
    return Event(
        id="1",
        type=kind,
        factuality="asserted",
        trigger=Span(text="deal", start=0, end=4),
        date=dates[0],
        delivery=dates[1],
        confidence=1.0,
        source=Source(path=None, sha256="0"),
        pipeline=Pipeline(version="0", model="none"),
    )


def test_a_delivery_before_its_contract_is_flagged():
    (flag,) = check_event_dates([_event("contract", "in December 2024", "by March 2021")])
    assert (flag.code, flag.text) == ("date.delivery_before_order", "March 2021")


@pytest.mark.parametrize(
    ("kind", "made", "delivery"),
    [
        ("contract", "in December 2024", "by March 2029"),
        ("contract", "in December 2024", "in 2024"),
        ("delivery", "in December 2024", "in March 2021"),
    ],
)
def test_a_delivery_after_or_within_is_not(kind, made, delivery):
    assert list(check_event_dates([_event(kind, made, delivery)])) == []
