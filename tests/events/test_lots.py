"""Counts of a delivery told against the number ordered."""

import pytest

import armswire


def list_counts(text, nlp):
    delivery = next(event for event in armswire.extract(text, nlp=nlp).events if event.type == "delivery")
    (item,) = delivery.equipment
    return (item.quantity and item.quantity.value, item.delivered and item.delivered.value)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Raytheon has delivered four of the 18 Patriot launchers that Romania ordered in 2017.", (18, 4)),
        ("Kuwait has taken delivery of two of 28 Eurofighter Typhoons from Leonardo.", (28, 2)),
        ("Baykar delivered six Bayraktar TB2 drones to Kosovo in July 2023.", (6, None)),
    ],
)
def test_a_lot_is_told_from_what_was_ordered(text, counts, nlp):
    assert list_counts(text, nlp) == counts


def test_both_counts_stand_in_the_text(nlp):
    text = "Raytheon has delivered four of the 18 Patriot launchers that Romania ordered in 2017."
    for event in armswire.extract(text, nlp=nlp).events:
        for item in event.equipment:
            for count in filter(None, (item.quantity, item.delivered)):
                assert text[count.start : count.end] == count.text
