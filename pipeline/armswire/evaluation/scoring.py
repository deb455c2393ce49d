"""Precision, recall and F1 of mentions, events, slots and flags.

How things are matched:

- A mention is right by **span** if its start and end are exactly the gold's, and right by **normal form** if besides
  what it means is: amount and currency; EDTF; name and category; name, kind and country; place name and country; count.
- Two **names** are the same if the words of one are among the words of the other, case, punctuation, hyphens and
  plurals aside: "F-35A" and "F-35A Lightning II", "Javelin" and "FGM-148 Javelin", "U.S. Navy" and "US Navy".
- An **event** is right if its type is, and it shares at least one argument (party, equipment or value) with the gold
  event. Gold and found events are paired one to one, the pairs that share most first.
- **Slots** are counted over all events: what a pair shares is right, the rest of the found is wrong, the rest of the
  gold is missed.
- A **flag** is right if its code is and its words overlap the gold's.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from armswire.evaluation.gold import GoldArticle, GoldMention
from armswire.knowledge.lexicon import fold
from armswire.records import ArticleRecord, Event, Money

Form = tuple[Any, ...]
"""A normal form: what must be equal for two things to be the same; names are sets of words."""

MENTION_KINDS = ("money", "dates", "equipment", "parties", "places", "quantities")
ROLES = ("suppliers", "buyers", "participants")
SLOTS = (
    "suppliers",
    "buyers",
    "participants",
    "equipment",
    "quantity",
    "value",
    "date",
    "delivery",
    "place",
    "factuality",
)
_ARGUMENTS = ("suppliers", "buyers", "participants", "equipment", "value")


@dataclass
class Score:
    """Counts of right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Sequence[Form], gold: Sequence[Form]) -> None:
        """Count two lists of normal forms against each other, one to one."""
        common = count_shared(found, gold)
        self.right += common
        self.wrong += len(found) - common
        self.missed += len(gold) - common

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


@dataclass
class Report:
    """What an evaluation found; every mapping is by kind, slot or pair of types."""

    spans: dict[str, Score] = field(default_factory=dict)
    forms: dict[str, Score] = field(default_factory=dict)
    events: Score = field(default_factory=Score)
    records: Score = field(default_factory=Score)
    slots: dict[str, Score] = field(default_factory=dict)
    flags: Score = field(default_factory=Score)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    calibration: list[tuple[float, bool]] = field(default_factory=list)
    articles: dict[str, Score] = field(default_factory=dict)


def score_articles(pairs: Iterable[tuple[GoldArticle, ArticleRecord]]) -> Report:
    """Score what was found in some articles against their gold."""
    report = Report()
    for gold, found in pairs:
        _score_mentions(gold, found, report)
        _score_events(gold, found, report)
        report.flags.add(*_match_flags(gold, found))
    return report


def pair_events(gold: Sequence[Mapping[str, Any]], found: Sequence[Event]) -> list[tuple[int, int]]:
    """Pair gold and found events of the same type one to one, those that share most arguments first."""
    return _pair(gold, found, same_type=True)


def describe_gold(event: Mapping[str, Any]) -> dict[str, list[Form]]:
    """Give the slots of a gold event as lists of normal forms."""
    goods = event.get("equipment", ())
    return {
        **{role: [(fold_name(name),) for name in event.get(role, ())] for role in ROLES},
        "equipment": [(fold_name(item["name"]),) for item in goods],
        "quantity": [(fold_name(item["name"]), item["quantity"]) for item in goods if "quantity" in item],
        "value": [(value,) for value in event.get("value", ())],
        "place": [(fold_name(event["place"]),)] if event.get("place") else [],
        **{slot: [(event[slot],)] if event.get(slot) else [] for slot in ("date", "delivery", "factuality")},
    }


def describe_found(event: Event) -> dict[str, list[Form]]:
    """Give the slots of a found event as lists of normal forms."""
    counted = ((item.name, item.quantity.value) for item in event.equipment if item.quantity)
    return {
        **{role: [(fold_name(party.name),) for party in getattr(event, role)] for role in ROLES},
        "equipment": [(fold_name(item.name),) for item in event.equipment],
        "quantity": [(fold_name(name), value) for name, value in counted if value is not None],
        "value": [(_write_money(money),) for money in event.value],
        "place": [(fold_name(event.place.name),)] if event.place else [],
        "date": [(event.date.edtf,)] if event.date and event.date.edtf else [],
        "delivery": [(event.delivery.edtf,)] if event.delivery and event.delivery.edtf else [],
        "factuality": [(event.factuality,)],
    }


def count_shared(found: Iterable[Form], gold: Iterable[Form]) -> int:
    """Count how many of the found forms are the same as a gold form, one to one; exact ones are paired first."""
    left, right = Counter(found), Counter(gold)
    exact = left & right
    rest = list((right - exact).elements())
    shared = exact.total()
    for form in (left - exact).elements():
        if (match := next((other for other in rest if is_same_form(form, other)), None)) is not None:
            rest.remove(match)
            shared += 1
    return shared


def is_same_form(first: Form, second: Form) -> bool:
    """Whether two normal forms are the same: their names alike, and everything else equal."""
    return all(
        a <= b or b <= a if isinstance(a, frozenset) and isinstance(b, frozenset) and a and b else a == b
        for a, b in zip(first, second, strict=True)
    )


def fold_name(name: str) -> frozenset[str]:
    """Fold a name to what tells it from others: its words, without case, punctuation, accents, plural and "the".

    >>> fold_name("the CH-47F Chinooks") == fold_name("CH 47F Chinook")
    True
    """
    joined = re.sub(r"(?<=\w)[-‑./](?=\d)|(?<=\d)[-‑](?=\w)|(?<=[A-Z])\.(?=[A-Z])|['’]s\b", "", name)
    words = re.findall(r"[a-z0-9]+", fold(joined).replace("defence", "defense"))
    folded = frozenset(word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words)
    return _join_designation(folded - {"the", "of", "and", "class"} or folded, words)


def _join_designation(folded: frozenset[str], words: Sequence[str]) -> frozenset[str]:
    """Join "ch" and "47f", where a space stands in a designation."""
    for left, right in itertools.pairwise(words):
        if left.isalpha() and len(left) <= 4 and right[:1].isdigit():
            folded = folded - {left, right} | {left + right}
    return folded


def _write_money(money: Money) -> str:
    return f"{money.model_dump()['amount']} {money.currency}"


def _score_mentions(gold: GoldArticle, found: ArticleRecord, report: Report) -> None:
    article = report.articles.setdefault(gold.path.stem, Score())
    mentions = {**dict(found.mentions), "quantities": _list_quantities(found)}
    for kind in MENTION_KINDS:
        expected, given = gold.mentions[kind], mentions[kind]
        spans = [(m.start, m.end) for m in given], [(m.start, m.end) for m in expected]
        report.spans.setdefault(kind, Score()).add(*spans)
        article.add(*spans)
        report.forms.setdefault(kind, Score()).add(
            [(m.start, m.end, *_form_of_record(kind, m)) for m in given],
            [(m.start, m.end, *_form_of_gold(kind, m)) for m in expected],
        )


def _list_quantities(found: ArticleRecord) -> list[Any]:
    counts = (count for item in found.mentions.equipment for count in (item.quantity, item.delivered))
    return [count for count in counts if count is not None]


def _form_of_gold(kind: str, mention: GoldMention) -> Form:
    values = mention.values
    match kind:
        case "money":
            return values.get("amount"), values.get("currency")
        case "dates":
            return (values.get("edtf"),)
        case "equipment":
            return fold_name(values.get("name", mention.text)), values.get("category")
        case "parties":
            return fold_name(values.get("name", mention.text)), values.get("kind"), values.get("country")
        case "places":
            return fold_name(values.get("name", mention.text)), values.get("country")
        case _:
            return (values.get("value"),)


def _form_of_record(kind: str, mention: Any) -> Form:
    match kind:
        case "money":
            return mention.model_dump()["amount"], mention.currency
        case "dates":
            return (mention.edtf,)
        case "equipment":
            return fold_name(mention.name), mention.category
        case "parties":
            return fold_name(mention.name), mention.kind, mention.country
        case "places":
            return fold_name(mention.name), mention.country
        case _:
            return (mention.value,)


def _score_events(gold: GoldArticle, found: ArticleRecord, report: Report) -> None:
    pairs = pair_events(gold.events, found.events)
    report.events.right += len(pairs)
    report.events.wrong += len(found.events) - len(pairs)
    report.events.missed += len(gold.events) - len(pairs)
    article = report.articles[gold.path.stem]
    article.wrong += len(found.events) - len(pairs)
    article.missed += len(gold.events) - len(pairs)
    _score_slots(gold, found, pairs, report)
    right = {index for _, index in pairs}
    report.calibration.extend((event.confidence, index in right) for index, event in enumerate(found.events))
    for left, index in _pair(gold.events, found.events, same_type=False):
        report.confusion[gold.events[left]["type"], found.events[index].type] += 1


def _score_slots(gold: GoldArticle, found: ArticleRecord, pairs: Sequence[tuple[int, int]], report: Report) -> None:
    whole = 0
    partner = dict(pairs)
    empty: dict[str, list[Form]] = {slot: [] for slot in SLOTS}
    for index, event in enumerate(gold.events):
        expected = describe_gold(event)
        given = describe_found(found.events[partner[index]]) if index in partner else empty
        for slot in SLOTS:
            report.slots.setdefault(slot, Score()).add(given[slot], expected[slot])
        whole += index in partner and all(_is_whole(given[slot], expected[slot]) for slot in SLOTS)
    taken = set(partner.values())
    for index, found_event in enumerate(found.events):
        if index not in taken:
            for slot, forms in describe_found(found_event).items():
                report.slots.setdefault(slot, Score()).add(forms, [])
    report.records.right += whole
    report.records.wrong += len(found.events) - whole
    report.records.missed += len(gold.events) - whole


def _pair(gold: Sequence[Mapping[str, Any]], found: Sequence[Event], *, same_type: bool) -> list[tuple[int, int]]:
    left = [describe_gold(event) for event in gold]
    right = [describe_found(event) for event in found]
    shares = sorted(
        (-_share(left[i], right[j], _ARGUMENTS), -_share(left[i], right[j], SLOTS), i, j)
        for i, j in itertools.product(range(len(left)), range(len(right)))
        if not same_type or gold[i]["type"] == found[j].type
    )
    pairs: list[tuple[int, int]] = []
    for arguments, _, i, j in shares:
        if arguments and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def _share(left: Mapping[str, list[Form]], right: Mapping[str, list[Form]], slots: Iterable[str]) -> int:
    return sum(count_shared(right[slot], left[slot]) for slot in slots)


def _is_whole(found: Sequence[Form], gold: Sequence[Form]) -> bool:
    return len(found) == len(gold) == count_shared(found, gold)


def _match_flags(gold: GoldArticle, found: ArticleRecord) -> tuple[list[Form], list[Form]]:
    """Name each found flag by the gold flag it overlaps, so that forms can be compared."""
    expected: list[Form] = [(flag.values["code"], flag.start, flag.end) for flag in gold.mentions["flags"]]
    given: list[Form] = []
    for flag in found.flags:
        same = (g for g in expected if g[0] == flag.code and g[1] < flag.end and flag.start < g[2])
        given.append(next(same, (flag.code, flag.start, flag.end)))
    return given, expected
