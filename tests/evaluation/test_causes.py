import pytest

from armswire.evaluation.causes import Cause, count_causes
from armswire.evaluation.readings import SLOTS, EventReading, Reading, make_mark

KINDS = ("money", "dates", "equipment", "parties", "places", "quantities")
EMPTY = {slot: [] for slot in (*SLOTS, "trigger", "attribution", "evidence")}


def reading(events=(), places=(), flags=()):
    marks = [make_mark("places", span, "", {"name": name, "country": country}) for span, name, country in places]
    return Reading("one", "", {kind: marks if kind == "places" else [] for kind in KINDS}, events, flags)


def event(type_="contract", **slots):
    return EventReading(type_, {**EMPTY, **slots})


def causes(gold, found):
    return {(cause.area, cause.cause): count for cause, count in count_causes([(gold, found)]).items()}


@pytest.mark.parametrize(
    ("gold", "found", "cause"),
    [
        ([((5, 9), "Oslo", "NO")], [], "missed"),
        ([], [((5, 9), "Oslo", "NO")], "spurious"),
        ([((5, 9), "Oslo", "NO")], [((3, 9), "Oslo", "NO")], "span too long"),
        ([((5, 9), "Oslo", "NO")], [((6, 9), "Oslo", "NO")], "span too short"),
        ([((5, 9), "Oslo", "NO")], [((6, 12), "Oslo", "NO")], "span askew"),
        ([((5, 9), "Oslo", "NO")], [((5, 9), "Oslo", "US")], "wrong country"),
        ([((5, 9), "Oslo", "NO")], [((5, 9), "Bergen", "NO")], "wrong name"),
    ],
)
def test_every_wrong_mention_has_one_cause(gold, found, cause):
    assert causes(reading(places=gold), reading(places=found)) == {("places", cause): 1}


@pytest.mark.parametrize(
    ("gold", "found", "cause"),
    [
        ([event(buyers=["Peru"])], [], "missed contract"),
        ([], [event(buyers=["Peru"])], "false contract"),
        ([event(buyers=["Peru"])], [event("delivery", buyers=["Peru"])], "delivery for contract"),
        ([event(buyers=["Peru"], value=["1 USD"])], [event(buyers=["Peru"])], "value: missed"),
        ([event(buyers=["Peru"])], [event(buyers=["Peru"], value=["1 USD"])], "value: too much"),
        ([event(buyers=["Peru"], value=["1 USD"])], [event(buyers=["Peru"], value=["2 USD"])], "value: wrong"),
    ],
)
def test_every_wrong_event_and_slot_has_one_cause(gold, found, cause):
    assert causes(reading(gold), reading(found)) == {("events", cause): 1}


def test_flags_are_missed_or_false():
    gold, found = reading(flags=[("a.b", range(3))]), reading(flags=[("a.c", range(3))])
    assert causes(gold, found) == {("flags", "missed"): 1, ("flags", "false"): 1}


def test_what_is_right_has_no_cause():
    same = reading([event(buyers=["Peru"])], [((5, 9), "Oslo", "NO")], [("a.b", range(3))])
    assert count_causes([(same, same)]) == {}
    assert Cause("places", "missed") == Cause("places", "missed")
