"""Dates of one event that contradict each other.

Codes of flags: `date.delivery_before_order` (warning: the stated delivery ends before the deal is made). What is wrong
with a single date is flagged where dates are found; see `armswire.mentions.dates.faults`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armswire.records import Event, Flag

_ORDERS = frozenset({"contract", "agreement", "donation"})


def check_event_dates(events: Sequence[Event]) -> Iterator[Flag]:
    """Flag deliveries that end before their deal is made.

    Args:
        events: the events of an article.
    """
    for event in events:
        made, delivery = event.date, event.delivery
        if event.type not in _ORDERS or made is None or delivery is None:
            continue
        if made.earliest and delivery.latest and delivery.latest < made.earliest:
            message = f"the delivery “{delivery.text}” ends before the deal of “{made.text}”"
            yield Flag.on(delivery, "date.delivery_before_order", "warning", message)
