"""Precision, recall and F1 of mentions, events, slots and flags.

How things are matched:

- A mention is right by **span** if its start and end are exactly the gold's, and right by **normal form** if besides
  what it means is: amount and currency; EDTF; name and category; name, kind and country; place name and country; count.
- Two **names** are the same if the words of one are among the words of the other (`armswire.evaluation.forms`).
- An **event** is right if its type is, and it shares at least one argument (party, equipment or value) with the gold
  event. Gold and found events are paired one to one, the pairs that share most first.
- **Slots** are counted over all events: what a pair shares is right, the rest of the found is wrong, the rest of the
  gold is missed. Quantities are right with the thing they count. Trigger and attribution are right if the words of one
  are among the words of the other, a sentence of evidence if it overlaps the gold's.
- A **whole record** is right if type and every slot are; the words it stands on are left to the slots' table.
- A **flag** is right if its code is and its words overlap the gold's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from armswire.evaluation.forms import Form, count_shared
from armswire.evaluation.gold import GoldArticle
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import (
    FORM_KEYS,
    GROUNDS,
    MENTION_KINDS,
    SLOTS,
    EventReading,
    Mark,
    Reading,
    read_event,
    read_gold,
    read_gold_event,
    read_record,
)
from armswire.records import ArticleRecord, Event

NOTHING = "-"
"""Stands in the confusion table for an event that the other side does not have."""


@dataclass
class Score:
    """Counts of right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Sequence[Form], gold: Sequence[Form]) -> None:
        """Count two lists of normal forms against each other, one to one."""
        self.count(count_shared(found, gold), len(found), len(gold))

    def count(self, right: int, found: int, gold: int) -> None:
        """Add to the counts: how many are right, of how many found and how many in the gold."""
        self.right += right
        self.wrong += found - right
        self.missed += gold - right

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where there is none."""
        gold = self.right + self.missed
        return self.right / gold if gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def _make_scores(names: Iterable[str]) -> dict[str, Score]:
    return {name: Score() for name in names}


@dataclass
class Report:
    """What an evaluation found; every mapping is by kind, slot, article or pair of types (gold, found).

    `attributes` counts, of the mentions whose span is right, how many have each part of the normal form right.
    """

    spans: dict[str, Score] = field(default_factory=lambda: _make_scores(MENTION_KINDS))
    forms: dict[str, Score] = field(default_factory=lambda: _make_scores(MENTION_KINDS))
    attributes: dict[str, Score] = field(
        default_factory=lambda: _make_scores(f"{kind}.{key}" for kind in MENTION_KINDS for key in FORM_KEYS[kind])
    )
    events: Score = field(default_factory=Score)
    records: Score = field(default_factory=Score)
    slots: dict[str, Score] = field(default_factory=lambda: _make_scores((*SLOTS, *GROUNDS)))
    flags: Score = field(default_factory=Score)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    calibration: list[tuple[float, bool]] = field(default_factory=list)
    articles: dict[str, Score] = field(default_factory=dict)


def score_articles(pairs: Iterable[tuple[GoldArticle, ArticleRecord]]) -> Report:
    """Score what was found in some articles against their gold."""
    return score_readings((read_gold(gold), read_record(record)) for gold, record in pairs)


def score_readings(pairs: Iterable[tuple[Reading, Reading]]) -> Report:
    """Score readings of some articles against the gold's, which come first in each pair."""
    report = Report()
    for gold, found in pairs:
        article = report.articles.setdefault(gold.name, Score())
        _score_mentions(gold, found, report, article)
        _score_events(gold, found, report, article)
        report.flags.add(found.flags, gold.flags)
    return report


def pair_events(gold: Sequence[Mapping[str, Any]], found: Sequence[Event]) -> list[tuple[int, int]]:
    """Pair gold and found events of the same type one to one, those that share most arguments first."""
    return pair_readings([read_gold_event(event, "") for event in gold], [read_event(event) for event in found])


def pair_marks(gold: Sequence[Mark], found: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair the mentions of one kind that have the same span."""
    by_span = {mark.span: mark for mark in gold}
    return [(by_span[mark.span], mark) for mark in found if mark.span in by_span]


def _score_mentions(gold: Reading, found: Reading, report: Report, article: Score) -> None:
    for kind in MENTION_KINDS:
        expected, given = gold.mentions[kind], found.mentions[kind]
        report.spans[kind].add([mark.span for mark in given], [mark.span for mark in expected])
        for score in (report.forms[kind], article):
            score.add([mark.form for mark in given], [mark.form for mark in expected])
        for left, right in pair_marks(expected, given):
            for key, ours, theirs in zip(FORM_KEYS[kind], left.form[2:], right.form[2:], strict=True):
                report.attributes[f"{kind}.{key}"].add([(theirs,)], [(ours,)])


def _score_events(gold: Reading, found: Reading, report: Report, article: Score) -> None:
    pairs = dict(pair_readings(gold.events, found.events))
    for score in (report.events, article):
        score.count(len(pairs), len(found.events), len(gold.events))
    _score_slots(gold, found, pairs, report)
    whole = sum(_is_whole(gold.events[i], found.events[j]) for i, j in pairs.items())
    report.records.count(whole, len(found.events), len(gold.events))
    right = frozenset(pairs.values())
    report.calibration.extend(
        (e.confidence, j in right) for j, e in enumerate(found.events) if e.confidence is not None
    )
    _count_confusion(gold.events, found.events, report.confusion)


def _score_slots(gold: Reading, found: Reading, pairs: Mapping[int, int], report: Report) -> None:
    spurious = set(range(len(found.events))) - set(pairs.values())
    for slot, score in report.slots.items():
        for i, event in enumerate(gold.events):
            score.add(found.events[pairs[i]].forms[slot] if i in pairs else [], event.forms[slot])
        for j in spurious:
            score.add(found.events[j].forms[slot], [])


def _count_confusion(
    gold: Sequence[EventReading], found: Sequence[EventReading], confusion: Counter[tuple[str, str]]
) -> None:
    pairs = dict(pair_readings(gold, found, same_type=False))
    confusion.update((gold[i].type, found[j].type) for i, j in pairs.items())
    confusion.update((event.type, NOTHING) for i, event in enumerate(gold) if i not in pairs)
    confusion.update((NOTHING, event.type) for j, event in enumerate(found) if j not in pairs.values())


def _is_whole(gold: EventReading, found: EventReading) -> bool:
    counts = ((found.forms[slot], gold.forms[slot]) for slot in SLOTS)
    return all(len(ours) == len(theirs) == count_shared(ours, theirs) for ours, theirs in counts)
