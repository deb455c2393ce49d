"""The spaCy component that runs the checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from armswire.checks.dates import check_event_dates
from armswire.checks.quantities import check_lists
from armswire.rates import OFFICIAL_TABLES, RateTable, load_user_rates
from armswire.records import Event, Flag


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


def sort_flags(flags: Iterable[Flag]) -> list[Flag]:
    """Bring flags into reading order, each once."""
    return sorted(dict.fromkeys(flags), key=lambda flag: (flag.start, flag.end, flag.code))


def share_flags(event: Event, flags: Iterable[Flag]) -> Event:
    """Give an event the flags that stand in its evidence."""
    shared = tuple(f for f in flags if any(span.start <= f.start < span.end for span in event.evidence))
    return event.model_copy(update={"flags": shared})
