"""Deals that an article tells in stages: what one stage leaves unsaid, another says.

An approval, a contract and a delivery of the same goods are three events of one deal. The parties of one are the
parties of the others, unless the text names others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from armswire.events.drafts import Draft
from armswire.events.goods import is_named, name_family
from armswire.events.roles import Cast
from armswire.records import Party

_MOST_STAGES = 50
"""Events to either side among which the other stages of a deal are sought."""


def complete_casts(drafts: Sequence[Draft], parties: Sequence[Party]) -> list[Draft]:
    """Fill the roles that a draft leaves empty from the other stages of its deal, and from the article.

    Args:
        drafts: the events of an article, in reading order.
        parties: the article's parties.
    """
    threads = _number_threads(drafts)
    named = {party.name: party for party in parties}
    buyers = _find_only_buyer(drafts)
    return [_complete(draft, _others(index, drafts, threads), buyers, named) for index, draft in enumerate(drafts)]


def complete_goods(drafts: Sequence[Draft]) -> list[Draft]:
    """Fill in the goods of drafts that name none: those spoken of just before, else those of another stage."""
    threads = _number_threads(drafts)
    return [_fill_goods(draft, _others(index, drafts, threads)) for index, draft in enumerate(drafts)]


def _fill_goods(draft: Draft, others: Sequence[Draft]) -> Draft:
    if draft.equipment or draft.type == "exhibition" or not _stands_alone(draft):
        return draft
    goods = draft.recent or next((tuple(other.equipment) for other in others if other.equipment), ())
    return replace(draft, equipment=[item.model_copy(update={"delivered": None}) for item in goods])


def _number_threads(drafts: Sequence[Draft]) -> list[int]:
    """Number the deals: a draft belongs to the first one with which it shares a family of goods."""
    deals: dict[str, int] = {}
    numbers: list[int] = []
    for draft in drafts:
        own = {name_family(item) for item in draft.goods if is_named(item)}
        known = [deals[family] for family in own if family in deals]
        new = numbers[-1] if numbers and not own else len(numbers)
        numbers.append(min(known, default=new))
        deals |= {family: numbers[-1] for family in own if family not in deals}
    return numbers


def _others(index: int, drafts: Sequence[Draft], threads: Sequence[int]) -> list[Draft]:
    """Give the other stages of a draft's deal, the nearest first."""
    around = range(max(0, index - _MOST_STAGES), min(len(drafts), index + _MOST_STAGES + 1))
    same = [i for i in around if i != index and threads[i] == threads[index]]
    return [drafts[i] for i in sorted(same, key=lambda i: abs(i - index))]


def _complete(draft: Draft, others: Sequence[Draft], only: tuple[Party, ...], named: Mapping[str, Party]) -> Draft:
    if draft.type == "exhibition" or not _stands_alone(draft):
        return draft
    cast = draft.cast
    origins = {item.origin for item in draft.equipment if item.origin}
    told = (p for p in _first(other.cast.suppliers for other in others) if not origins or p.country in origins)
    states = _find_selling_states(draft, origins) if draft.type == "negotiation" else ()
    sellers = cast.suppliers or states or _leave_out(_find_makers(draft, named) or told, cast.all())
    found = _first(other.cast.buyers for other in others) or only
    buyers = cast.buyers or _leave_out((p for p in found if p.country not in origins), (*cast.all(), *sellers))
    return replace(draft, inherited=Cast(sellers, buyers))


def _stands_alone(draft: Draft) -> bool:
    """Whether a draft says enough by itself to be an event; a mere kind of goods and nobody is a generality."""
    told = any(is_named(item) or item.quantity for item in draft.goods)
    return told or bool(draft.value) or bool(draft.cast.all())


def _first(casts: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    return next((cast for cast in casts if cast), ())


def _find_makers(draft: Draft, named: Mapping[str, Party]) -> tuple[Party, ...]:
    """The makers of the goods, where the article names them anywhere."""
    makers = dict.fromkeys(item.maker for item in draft.goods if item.maker)
    return tuple(sorted((named[name] for name in makers if name in named), key=lambda party: party.start))


def _find_selling_states(draft: Draft, origins: set[str]) -> tuple[Party, ...]:
    """The state whose goods the talks are about, where it is named in them."""
    buyers = {party.country for party in draft.cast.buyers}
    named = (
        claim.party for claim in draft.claims if not claim.is_nearby and claim.party.kind in {"government", "agency"}
    )
    return tuple({p.name: p for p in named if p.country in origins and p.country not in buyers}.values())


def _find_only_buyer(drafts: Sequence[Draft]) -> tuple[Party, ...]:
    """The buyer of all the article's deals, where they have but one."""
    buyers = {draft.cast.buyers: None for draft in drafts if draft.cast.buyers}
    return next(iter(buyers)) if len({party.country for cast in buyers for party in cast}) == 1 else ()


def _leave_out(parties: Iterable[Party], taken: Sequence[Party]) -> tuple[Party, ...]:
    names = {party.name for party in taken}
    return tuple(party for party in parties if party.name not in names)
