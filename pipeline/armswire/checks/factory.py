"""The spaCy component that runs the checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from armswire.checks.dates import check_event_dates
from armswire.checks.money import check_implied_rates, check_unit_price
from armswire.checks.quantities import check_lists
from armswire.rates import OFFICIAL_TABLES, RateTable, load_user_rates
from armswire.records import Event, Flag, Money


@Language.factory("armswire_checks", default_config={"rates": None}, requires=["doc.spans"])
def create_checks(nlp: Language, name: str, rates: str | None) -> Checker:
    """Create the component; `rates` is the path of the user's own table of exchange rates.

    Raises:
        DataError: if that table breaks its rules.
    """
    return Checker((load_user_rates(Path(rates)), *OFFICIAL_TABLES) if rates else OFFICIAL_TABLES)


class Checker:
    """Adds what the checks find to the flags of the doc, and gives every event the flags of its evidence."""

    def __init__(self, tables: Sequence[RateTable]) -> None:
        self.tables = tables

    def __call__(self, doc: Doc) -> Doc:
        """Run the checks and write."""
        own = (flag for event in doc._.events for flag in event.flags)
        flags = sort_flags((*doc._.flags, *own, *self.check(doc)))
        doc._.flags = flags
        doc._.events = [share_flags(event, flags) for event in doc._.events]
        return doc

    def check(self, doc: Doc) -> Iterator[Flag]:
        """Run every check that needs more than one mention."""
        yield from check_lists(doc._.equipment, doc.text)
        yield from check_event_dates(doc._.events)
        for money, earliest, latest in group_sums(doc):
            yield from check_implied_rates(money, earliest, latest, self.tables)
        for event in doc._.events:
            yield from check_event_prices(event, doc._.money)


def group_sums(doc: Doc) -> Iterator[tuple[Sequence[Money], str | None, str | None]]:
    """Give an article's sums with the days they are of: those of each event, then the rest at its publication."""
    published = doc._.source.published
    told: set[int] = set()
    for event in doc._.events:
        date = event.date if event.date is not None and event.date.earliest else None
        yield (event.value, date.earliest, date.latest) if date else (event.value, published, published)
        told |= {money.start for money in event.value}
    yield [money for money in doc._.money if money.start not in told], published, published


def check_event_prices(event: Event, money: Sequence[Money]) -> Iterator[Flag]:
    """Compare the unit price told in an event's evidence with its total, where it counts one kind of goods."""
    counts = [item.quantity.value for item in event.equipment if item.quantity and item.quantity.value]
    prices = [m for m in money if m.role == "unit" and any(s.start <= m.start < s.end for s in event.evidence)]
    if len(counts) == 1 and len(prices) == 1:
        for total in event.value:
            yield from check_unit_price(prices[0], counts[0], total)


def sort_flags(flags: Iterable[Flag]) -> list[Flag]:
    """Bring flags into reading order, each once."""
    return sorted(dict.fromkeys(flags), key=lambda flag: (flag.start, flag.end, flag.code))


def share_flags(event: Event, flags: Iterable[Flag]) -> Event:
    """Give an event the flags that stand in its evidence."""
    shared = tuple(f for f in flags if any(span.start <= f.start < span.end for span in event.evidence))
    return event.model_copy(update={"flags": shared})
