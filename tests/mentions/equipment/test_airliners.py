from __future__ import annotations

from collections.abc import Callable

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]

_AIRLINE = "The airline flies passengers to Rome. The carrier will lease six A320neo planes and 12 airliners."


def test_airliners_of_airlines_are_no_arms(find: Find) -> None:
    assert not find(_AIRLINE)


def test_same_types_count_where_an_air_force_buys_them(find: Find) -> None:
    (mention,) = find("The Air Force ordered two A321neo aircraft to carry ministers, the defence ministry said.")
    assert mention.text == "A321neo"
