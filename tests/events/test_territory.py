"""Several events of one type in one sentence."""

import armswire

TWO = (
    "Poland bought 48 FA-50 aircraft from KAI for $3 billion and ordered 96 AH-64E helicopters from Boeing for "
    "$10 billion in 2024."
)


def test_each_act_has_its_own_goods_sum_and_seller(nlp):
    events = armswire.extract(TWO, nlp=nlp).events
    told = [
        (
            [party.name for party in event.suppliers],
            [item.quantity.value for item in event.equipment if item.quantity],
            [f"{money.amount:f}" for money in event.value],
        )
        for event in events
    ]
    assert told == [
        (["Korea Aerospace Industries"], [48], ["3000000000"]),
        (["Boeing"], [96], ["10000000000"]),
    ]


def test_the_buyer_named_once_buys_both(nlp):
    assert [[p.name for p in event.buyers] for event in armswire.extract(TWO, nlp=nlp).events] == [["Poland"]] * 2


def test_a_contract_awarded_before_is_no_second_award(nlp):
    text = "Boeing was awarded a $20 million modification to a previously awarded contract for F-15EX fighters."
    assert len(armswire.extract(text, nlp=nlp).events) == 1
