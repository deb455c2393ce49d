"""Sums in US dollars, at the rate of the event's date, or of the article's where an event has none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from armswire.rates import RateTable, convert_to_usd
from armswire.records import Date, Event, Flag, Money

Period = tuple[str, str | None]


def value_events(events: Iterable[Event], published: str | None, tables: Sequence[RateTable]) -> list[Event]:
    """Fill in the US dollars of every sum of some events, and add a flag where there is no rate or an old one."""
    return [_value_event(event, published, tables) for event in events]


def value_mentions(
    money: Sequence[Money], events: Iterable[Event], published: str | None, tables: Sequence[RateTable]
) -> list[Money]:
    """Fill in the US dollars of an article's sums: as in the event that uses them, else at its publication date."""
    valued = {(m.start, m.end, m.bound): m for event in events for m in event.value}
    return [valued.get((m.start, m.end, m.bound)) or _convert(m, _period(None, published), tables)[0] for m in money]


def _value_event(event: Event, published: str | None, tables: Sequence[RateTable]) -> Event:
    converted = [_convert(money, _period(event.date, published), tables) for money in event.value]
    flags = tuple(flag for _, found in converted for flag in found)
    return event.model_copy(update={"value": tuple(money for money, _ in converted), "flags": (*event.flags, *flags)})


def _convert(money: Money, period: Period | None, tables: Sequence[RateTable]) -> tuple[Money, tuple[Flag, ...]]:
    if period is None:
        return money, ()
    usd, flags = convert_to_usd(money, *period, tables)
    return money.model_copy(update={"usd": usd}), flags


def _period(date: Date | None, published: str | None) -> Period | None:
    if date is not None and date.earliest:
        return date.earliest, date.latest
    return (published, published) if published else None
