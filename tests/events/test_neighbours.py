"""Events whose goods, parties or sums stand in other sentences than their trigger."""

import armswire


def list_events(text, nlp):
    return {event.type: event for event in armswire.extract(text, nlp=nlp).events}


def test_a_stage_without_goods_of_its_own_has_those_spoken_of_before(nlp):
    text = (
        "Norway will fly five P-8A Poseidon aircraft made by Boeing. The contract was signed with the US Navy in March "
        "2017."
    )
    contract = list_events(text, nlp)["contract"]
    assert [item.name for item in contract.equipment] == ["P-8A Poseidon"]
    assert contract.date is not None
    assert contract.date.edtf == "2017-03"


def test_notes_without_verbs_are_read_together(nlp):
    text = (
        "Orders of the week.\n\nMALAYSIA. Korea Aerospace Industries. Eighteen FA-50M light combat aircraft. "
        "Contract signed 23 May 2023. $920 million."
    )
    contract = list_events(text, nlp)["contract"]
    assert [party.name for party in contract.suppliers] == ["Korea Aerospace Industries"]
    assert [item.quantity.value for item in contract.equipment if item.quantity] == [18]
    assert [f"{money.amount:f}" for money in contract.value] == ["920000000"]


def test_a_number_inside_a_name_counts_nothing(nlp):
    text = "India received 72,400 SIG 716 rifles from SIG Sauer. It is in talks for 1,000 more SIG 716 rifles."
    counts = {
        item.quantity.value
        for event in armswire.extract(text, nlp=nlp).events
        for item in event.equipment
        if item.quantity
    }
    assert 716 not in counts


def test_deliveries_still_to_come_are_no_delivery(nlp):
    text = "Hungary ordered two C-390 aircraft from Embraer in November 2020. Deliveries will start in 2024."
    events = list_events(text, nlp)
    assert "delivery" not in events
    assert events["contract"].delivery.edtf == "2024"
