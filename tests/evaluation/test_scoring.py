import dataclasses

import pytest

import armswire
from armswire.evaluation.figures import bin_confidence, flatten_scores, list_figures, measure_calibration, rank_articles
from armswire.evaluation.gold import load_gold
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import SLOTS, EventReading, Reading, make_mark, read_gold, read_record
from armswire.evaluation.scoring import NOTHING, Score, pair_events, score_articles, score_readings

EMPTY = {slot: [] for slot in (*SLOTS, "trigger", "attribution", "evidence")}


def event(type_="contract", confidence=None, **slots):
    return EventReading(type_, {**EMPTY, "factuality": ["asserted"], **slots}, confidence)


def reading(*events, name="one", flags=(), **mentions):
    kinds = ("money", "dates", "equipment", "parties", "places", "quantities")
    return Reading(name, "", {kind: mentions.get(kind, []) for kind in kinds}, events, flags)


def party(start, end, name, kind="company", country="KR"):
    return make_mark("parties", (start, end), name, {"name": name, "kind": kind, "country": country})


def counts(score):
    return score.right, score.wrong, score.missed


@pytest.fixture
def gold(write):
    (article,) = load_gold(write())
    return article


def test_gold_against_itself_is_perfect(corpus_gold):
    readings = [read_gold(gold) for gold in corpus_gold]
    report = score_readings(zip(readings, readings, strict=True))
    assert all(not score.wrong and not score.missed for score in flatten_scores(report).values())
    assert report.events.right == report.records.right == sum(len(gold.events) for gold in corpus_gold)
    assert all(gold == found for gold, found in report.confusion)


def test_nothing_found_is_nothing_right(gold):
    report = score_readings([(read_gold(gold), reading())])
    assert {name: score.f1 for name, score in flatten_scores(report).items() if score.missed and score.f1} == {}
    assert report.confusion == {("contract", NOTHING): 1}


def test_a_span_must_be_exact_and_a_form_besides():
    expected = reading(parties=[party(0, 6, "Poland"), party(10, 23, "Hyundai Rotem"), party(30, 33, "KAI")])
    found = reading(parties=[party(0, 6, "Poland"), party(10, 17, "Hyundai"), party(30, 33, "KAI", country=None)])
    report = score_readings([(expected, found)])
    assert counts(report.spans["parties"]) == (2, 1, 1)
    assert counts(report.forms["parties"]) == (1, 2, 2)
    assert counts(report.attributes["parties.country"]) == (1, 1, 1)
    assert counts(report.attributes["parties.name"]) == (2, 0, 0)


def test_an_event_needs_its_type_and_an_argument():
    ours = event(buyers=["Poland"], equipment=["K2"])
    assert pair_readings([ours], [event(buyers=["Poland"])]) == [(0, 0)]
    assert pair_readings([ours], [event("delivery", buyers=["Poland"])]) == []
    assert pair_readings([ours], [event(buyers=["Peru"], date=["2025"])]) == []
    assert pair_readings([ours], [event("delivery", buyers=["Poland"])], same_type=False) == [(0, 0)]


def test_events_are_paired_with_those_they_share_most_with():
    gold = [event(buyers=["Poland"], equipment=["K2"]), event(buyers=["Poland"], equipment=["K9"])]
    assert pair_readings(gold, [event(buyers=["Poland"], equipment=["K9"]), event(buyers=["Poland"])]) == [
        (0, 1),
        (1, 0),
    ]


def test_slots_of_missed_and_false_events_count():
    gold = reading(event(buyers=["Poland"], value=["1 USD"]), event("delivery", buyers=["Peru"]))
    found = reading(event(buyers=["Poland"], value=["2 USD"]), event("tender", buyers=["Chile"]))
    report = score_readings([(gold, found)])
    assert counts(report.events) == (1, 1, 1)
    assert counts(report.slots["buyers"]) == (1, 1, 1)
    assert counts(report.slots["value"]) == (0, 1, 1)
    assert counts(report.records) == (0, 2, 2)


def test_quantities_are_right_with_the_thing_they_count():
    gold = reading(event(equipment=["K2", "K9"], quantity=[("K2", 180), ("K9", 212)]))
    found = reading(event(equipment=["K2", "K9"], quantity=[("K2", 212), ("K9", 212)]))
    assert counts(score_readings([(gold, found)]).slots["quantity"]) == (1, 1, 1)


def test_a_whole_record_does_not_ask_for_the_same_trigger():
    gold = reading(event(buyers=["Poland"], trigger=["signed"]))
    report = score_readings([(gold, reading(event(buyers=["Poland"], trigger=["order"])))])
    assert counts(report.records) == (1, 0, 0)
    assert counts(report.slots["trigger"]) == (0, 1, 1)


def test_evidence_is_right_where_it_overlaps():
    gold = reading(event(buyers=["Poland"], evidence=[range(10, 25), range(80, 95)]))
    found = reading(event(buyers=["Poland"], evidence=[range(8, 70), range(100, 120)]))
    assert counts(score_readings([(gold, found)]).slots["evidence"]) == (1, 1, 1)


def test_flags_are_right_by_code_and_overlap():
    gold = reading(flags=[("date.impossible", range(3, 9)), ("money.decimal_comma", range(20, 29))])
    found = reading(flags=[("date.impossible", range(4)), ("money.missing_unit", range(20, 29))])
    assert counts(score_readings([(gold, found)]).flags) == (1, 1, 1)


def test_confusion_names_what_was_taken_for_what():
    gold = reading(event("agreement", buyers=["Poland"]), event("delivery", buyers=["Peru"]))
    found = reading(event("contract", buyers=["Poland"]), event("tender", buyers=["Chile"]))
    assert score_readings([(gold, found)]).confusion == {
        ("agreement", "contract"): 1, ("delivery", NOTHING): 1, (NOTHING, "tender"): 1,
    }  # fmt: skip


def test_confidence_is_binned_and_its_error_measured():
    calibration = [(0.95, True), (0.85, True), (0.9, False), (0.1, False)]
    low, *_, high = bin_confidence(calibration)
    assert (low.count, low.confidence, low.right) == (1, 0.1, 0.0)
    assert (high.count, high.confidence, high.right) == (3, 0.9, pytest.approx(2 / 3, abs=1e-4))
    assert measure_calibration(calibration) == pytest.approx((1 * 0.1 + 3 * (0.9 - 2 / 3)) / 4, abs=1e-3)
    assert measure_calibration([]) is None


def test_the_worst_articles_come_first():
    right, wrong = party(0, 6, "Poland"), party(1, 6, "oland")
    pairs = [
        (reading(name="good", parties=[right]), reading(parties=[right])),
        (reading(name="bad", parties=[right]), reading(parties=[wrong])),
    ]
    assert [name for name, _ in rank_articles(score_readings(pairs))] == ["bad", "good"]


def test_a_share_of_nothing_is_not_perfect():
    figures = list_figures(score_readings([(reading(), reading())]))
    assert figures["events"] == {
        "precision": None, "recall": None, "f1": None, "right": 0, "wrong": 0, "missed": 0,
    }  # fmt: skip
    assert Score(right=3, wrong=1, missed=2).f1 == pytest.approx(2 / 3)


def test_the_pipelines_records_are_scored_as_readings(gold, nlp):
    record = armswire.extract_article(gold.article, nlp)
    report = score_articles([(gold, record)])
    again = score_readings([(read_gold(gold), read_record(record))])
    assert dataclasses.asdict(report) == dataclasses.asdict(again)
    assert counts(report.spans["money"]) == (1, 0, 0)
    assert len(report.calibration) == len(record.events)
    assert len(pair_events(gold.events, record.events)) == report.events.right
