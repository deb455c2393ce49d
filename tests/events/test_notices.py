"""Notices of awards: who placed them, what they are worth, and what only looks like it."""

import armswire

AWARD = (
    "Norden Missiles Inc., Tucson, Arizona, was awarded a $317,000,000 firm-fixed-price modification to a previously "
    "awarded contract for 312 AIM-9X missiles{customers}. Work will be performed in Tucson, Arizona, and is expected "
    "to be completed in March 2027. Fiscal 2023 weapons procurement (Navy) funds in the amount of $101,000,000 will be "
    "obligated at the time of award. The modification brings the cumulative value of the contract to $1,200,000,000. "
    "The Naval Air Systems Command, Patuxent River, Maryland, is the contracting activity."
)


def read_award(nlp, customers=""):
    (event,) = armswire.extract(AWARD.format(customers=customers), nlp=nlp).events
    return event


def test_a_notice_tells_one_contract(nlp):
    assert read_award(nlp).type == "contract"


def test_the_value_is_neither_obligated_funds_nor_the_cumulative_value(nlp):
    assert [f"{money.amount:f} {money.currency}" for money in read_award(nlp).value] == ["317000000 USD"]


def test_who_places_a_contract_buys_where_nobody_else_does(nlp):
    event = read_award(nlp)
    assert [party.name for party in event.buyers] == ["Naval Air Systems Command"]
    assert event.participants == ()


def test_who_places_a_contract_for_others_takes_part(nlp):
    event = read_award(nlp, customers=" for the governments of Norway and Bahrain")
    assert {party.name for party in event.buyers} == {"Norway", "Bahrain"}
    assert [party.name for party in event.participants] == ["Naval Air Systems Command"]


def test_completion_is_the_delivery(nlp):
    delivery = read_award(nlp).delivery
    assert delivery is not None
    assert delivery.edtf == "2027-03"
