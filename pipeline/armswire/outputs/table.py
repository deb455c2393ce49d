"""Tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rich.markup import escape
from rich.table import Table

from armswire.records import Event, Money, Party

_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))


def build_table(events: Iterable[Event]) -> Table:
    """Lay out events in a table, a row an event."""
    table = Table(show_lines=True)
    for heading in ("event", "date", "from", "to", "what", "value", "flags"):
        table.add_column(heading, overflow="fold")
    for event in events:
        table.add_row(*(escape(cell) for cell in _write_cells(event)))
    return table


def _write_cells(event: Event) -> tuple[str, ...]:
    kind = event.type if event.factuality == "asserted" else f"{event.type} ({event.factuality})"
    place = f"\n{event.place.name}" if event.place else ""
    return (
        f"{kind}\n{event.confidence:.2f}",
        (event.date.edtf or f"“{event.date.text}”" if event.date else "") + place,
        _list_names(event.suppliers or (event.participants if event.type == "exhibition" else ())),
        _list_names(event.buyers),
        _list_goods(event),
        "\n".join(_write_money(money) for money in event.value),
        "\n".join(flag.code for flag in event.flags),
    )


def _list_names(parties: Sequence[Party]) -> str:
    return "\n".join(f"{party.name} ({party.country})" if party.country else party.name for party in parties)


def _list_goods(event: Event) -> str:
    lines = (f"{item.quantity.value if item.quantity else ''} {item.name}".strip() for item in event.equipment)
    return "\n".join(lines)


def _write_money(money: Money) -> str:
    if money.amount is None:
        return money.text
    written = f"{_scale(money.amount)} {money.currency or '?'}"
    return written if money.usd is None or money.currency == "USD" else f"{written} = {_scale(money.usd.amount)} USD"


def _scale(amount: Decimal) -> str:
    for scale, word in _SCALES:
        if amount >= scale:
            return f"{(amount / scale).quantize(Decimal('0.01')).normalize():f} {word}"
    return f"{amount:,f}"
