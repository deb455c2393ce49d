"""The same event told twice in an article is one event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from armswire.events.drafts import Draft
from armswire.events.goods import is_named, name_family
from armswire.events.roles import Claim
from armswire.events.timing import Timing
from armswire.records import Date, Equipment, Party

_LIKE = {("contract", "agreement"), ("agreement", "contract"), ("contract", "negotiation")}
_OPENING = 10
"""Events at an article's head with which every later one is compared; a headline sums up all that follows."""
_WINDOW = 50
"""Events back with which one is compared besides."""
_REQUEST = re.compile(r"\bha(?:s|ve|d) (?:requested|asked)\b|\bproposed sale\b", re.IGNORECASE)
_NEXT = 2
_MUTUAL = frozenset({"negotiation", "agreement"})


def merge_drafts(drafts: Iterable[Draft]) -> list[Draft]:
    """Merge the drafts that tell the same event; the first telling keeps its place."""
    merged: list[Draft] = []
    for draft in drafts:
        opening, recent = range(min(_OPENING, len(merged))), range(max(_OPENING, len(merged) - _WINDOW), len(merged))
        twin = next((index for index in (*opening, *recent) if is_same(merged[index], draft)), None)
        if twin is None:
            merged.append(draft)
        else:
            merged[twin] = join_drafts(merged[twin], draft)
    return merged


def is_same(first: Draft, second: Draft) -> bool:
    """Whether two drafts may tell the same event: of one type, and nothing in them disagrees."""
    if first.type != second.type and not (_is_headline_of(first, second) or _is_request_of(first, second)):
        return False
    if (first.factuality == "negated") != (second.factuality == "negated"):
        return False
    return (
        _agree_on_goods(first, second)
        and _agree_on_casts(first, second)
        and _agree_on_dates(first.date, second.date)
        and _agree_on_values(first, second)
    )


def join_drafts(first: Draft, second: Draft) -> Draft:
    """Join two tellings of an event into one."""
    if second.is_definite and not _adds(first, second):
        return first
    firm = _pick_firm(first, second)
    scenes = {scene.index: scene for scene in (*first.scenes, *second.scenes)}
    body = second if first.scenes[0].is_heading and not second.scenes[0].is_heading else first
    return Draft(
        type=firm.type,
        factuality=firm.factuality,
        trigger=body.trigger,
        strength=max(first.strength, second.strength),
        scenes=sorted(scenes.values(), key=lambda scene: scene.index),
        weights=first.weights,
        likelihood=max(first.likelihood, second.likelihood),
        claims=_join_claims(first, second),
        placed_by=first.placed_by or second.placed_by,
        equipment=[*first.equipment, *second.equipment],
        recent=first.recent or second.recent,
        value=[*first.value, *(m for m in second.value if m not in first.value)],
        timing=Timing(_finer(first.date, second.date), first.timing.delivery or second.timing.delivery),
        fair=first.fair or second.fair,
        is_definite=first.is_definite,
        is_bare=first.is_bare and second.is_bare,
        likely=body.likely,
        noun=first.noun or second.noun,
        lemma=body.lemma,
    )


def _pick_firm(first: Draft, second: Draft) -> Draft:
    """Of two tellings, the one whose type and status hold: of two types, not the talks."""
    if first.type != second.type:
        return second if first.type == "negotiation" else first
    return first if first.strength >= second.strength else second


def _adds(first: Draft, second: Draft) -> bool:
    """Whether a mention of a known deal says anything new of it."""
    known = {party.name for party in first.cast.all()}
    return bool(
        second.equipment
        or second.value
        or second.date
        or second.timing.delivery
        or any(party.name not in known for party in (*second.cast.suppliers, *second.cast.buyers))
    )


def list_quantities(items: Iterable[Equipment]) -> dict[str, int]:
    """Give the stated counts by the name of what is counted."""
    return {item.name.lower(): item.quantity.value for item in items if item.quantity and item.quantity.value}


def _is_headline_of(first: Draft, second: Draft) -> bool:
    """A headline says "to buy" of what the story below tells as done."""
    return first.scenes[0].is_heading and (second.type, first.type) in _LIKE


def _is_request_of(first: Draft, second: Draft) -> bool:
    """A notice of approval tells the request that it grants."""
    types = {first.type: first, second.type: second}
    return types.keys() == {"approval", "negotiation"} and bool(_REQUEST.search(types["negotiation"].scenes[0].text))


def _agree_on_goods(first: Draft, second: Draft) -> bool:
    left, right = ({name_family(item) for item in draft.goods if is_named(item)} for draft in (first, second))
    if left and right and not left & right:
        return False
    if not (left and right) and not _share_goods(first, second) and not _may_continue(first, second):
        return False
    counts, others = list_quantities(first.goods), list_quantities(second.goods)
    return second.is_definite or all(others.get(name, count) == count for name, count in counts.items())


def _share_goods(first: Draft, second: Draft) -> bool:
    return bool({item.category for item in first.goods} & {item.category for item in second.goods})


def _may_continue(first: Draft, second: Draft) -> bool:
    """A deal without goods of its own is the one before it where it is told as known, or its parties are shared."""
    if second.is_definite or first.scenes[0].is_heading:
        return True
    shared = _identify(first) & _identify(second)
    follows = second.scenes[0].index - first.scenes[-1].index <= _NEXT
    return len(shared) >= (1 if follows and first.type in _MUTUAL else 2)


def _agree_on_casts(first: Draft, second: Draft) -> bool:
    """Who sits on which side is sure only where both sides are named; talks are compared by who takes part."""
    left, right = first.cast, second.cast
    if first.type in _MUTUAL:
        return second.is_definite or _agree_on_parties(left.all(), right.all())
    return _agree_on_parties(left.buyers, right.buyers) and _agree_on_parties(left.suppliers, right.suppliers)


def _identify(draft: Draft) -> set[str]:
    """Whom a draft names, states and their organisations taken together."""
    return {party.country if party.kind != "company" and party.country else party.name for party in draft.cast.all()}


def _agree_on_parties(first: Sequence[Party], second: Sequence[Party]) -> bool:
    if not first or not second or {p.name for p in first} & {p.name for p in second}:
        return True
    return bool({p.country for p in first if p.country} & {p.country for p in second if p.country})


def _agree_on_dates(first: Date | None, second: Date | None) -> bool:
    if first is None or second is None or not (first.earliest and second.earliest and first.latest and second.latest):
        return True
    return first.earliest <= second.latest and second.earliest <= first.latest


def _agree_on_values(first: Draft, second: Draft) -> bool:
    left, right = ({m.currency: m.amount for m in draft.value} for draft in (first, second))
    shared = left.keys() & right.keys()
    return second.is_definite or not shared or any(left[c] == right[c] for c in shared)


def _finer(first: Date | None, second: Date | None) -> Date | None:
    """Of two dates that agree, the one that says more."""
    if first is None or second is None:
        return first or second
    return second if second.edtf and len(second.edtf) > len(first.edtf or "") else first


def _join_claims(first: Draft, second: Draft) -> list[Claim]:
    """A deal told as known adds parties only to roles that are still empty."""
    cast, other = first.cast, second.cast
    if second.is_definite and cast.suppliers and cast.buyers:
        names = {party.name for party in (*cast.all(), *other.participants)}
        return [*first.claims, *(claim for claim in second.claims if claim.party.name in names)]
    return [*first.claims, *second.claims]
