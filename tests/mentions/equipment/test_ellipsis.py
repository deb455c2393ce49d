from __future__ import annotations

from collections.abc import Callable

import pytest

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The F-16s are late. Slovakia signed for 14 of the jets in 2018.", 14),
        ("The Gripen won. Brazil ordered 36 in 2014.", 36),
        ("The K9 howitzers are in service, and another 18 were added in May.", 18),
        ("Norway flies the F-35A, of which 52 were bought.", 52),
        ("The ministry chose the Leopard 2A8. The first batch will be 44 machines.", 44),
    ],
)
def test_number_without_a_noun_counts_what_was_named_before(find: Find, text: str, value: int) -> None:
    (mention,) = find(text)
    assert mention.quantity is not None
    assert mention.quantity.value == value
    assert text[mention.quantity.start : mention.quantity.end] == str(value)


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 crashed. Six were killed.",
        "The Challenger tanks stood in the mud. (3) Have any been sold?",
        "Spain flies the Eurofighter. It has had one.",
        "Romania wants the F-35A in 2032.",
    ],
)
def test_number_of_other_things_counts_no_equipment(find: Find, text: str) -> None:
    assert all(mention.quantity is None and mention.delivered is None for mention in find(text))


def test_later_number_leaves_the_own_number_of_a_mention(find: Find) -> None:
    (mention,) = find("Peru bought 24 KF-21 fighters. It wants 12 by 2034.")
    assert mention.quantity is not None
    assert mention.quantity.value == 24


def test_number_that_arrived_is_delivered(find: Find) -> None:
    (mention,) = find("Kenya ordered 118 Kirpi vehicles. Another 33 were delivered in August.")
    assert mention.quantity is not None
    assert mention.delivered is not None
    assert (mention.quantity.value, mention.delivered.value) == (118, 33)
