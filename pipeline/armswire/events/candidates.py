"""What one sentence tells of one event: a draft, to be completed from its neighbours and merged with its like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from armswire.events.recognition import estimate_types, find_telling_word, map_mentions
from armswire.events.roles import Cast, Claim, cast_roles, claim_roles
from armswire.events.scene import Scene
from armswire.events.status import is_future_infinitive, read_factuality
from armswire.events.territory import are_separate, pick_own
from armswire.events.timing import Timing, read_timing
from armswire.events.triggers import Trigger, TriggerKind, find_triggers
from armswire.events.weights import EventWeights
from armswire.records import Date, Equipment, EventType, Factuality, Fair, Money, Party, Span

_STRONG_DEAL = re.compile(r"\b(?:contract|contracts|deal|deals|order|orders)\b")
_ARGUING = frozenset(
    {
        "of",
        "for",
        "from",
        "to",
        "with",
        "worth",
        "between",
        "by",
        "covering",
        "in",
        "on",
        "signed",
        "valued",
        "was",
        "is",
        "has",
    }
)
_PAPER = re.compile(
    r"\b(?:memorand\w+|mou|letters? of (?:intent|interest)|declaration of intent|(?:framework|offset|cooperation"
    r"|teaming|partnership|general|strategic) (?:agreement|deal|pact)s?)\b",
    re.IGNORECASE,
)
_PAPER_REACH = 7
"""Words behind a verb of signing within which the paper is named."""
_FUNDS = frozenset({"fund", "funding", "account", "budget", "appropriation"})
_FUNDS_REACH = 4
"""Words behind a noun within which it turns out to be a kind of money: "weapons procurement (Navy) funds"."""
_MOVING = frozenset({"arrive", "land", "reach", "dock", "fly", "touch", "come", "join", "sail", "go", "get", "welcome"})
_TELLING = frozenset({"add", "promise", "announce", "reveal", "propose", "show", "demonstrate"})
"""Verbs that tell no event where what they govern is a sentence: "he promised that", "she added"."""
_LOT = re.compile(r"\b(?:first|second|third|last|final|batch|lot|consignment|shipment|delivery|ordered|bought|new)\b")
_NO_DEAL_VALUE = re.compile(
    r"(?:funds?|funding|obligat\w+|appropriat\w+|budget\w*|revenues?|sales|turnover|backlog|exports?|spending|profit\w*"
    r"|shares?|market|fine[ds]?)\b[^.;]{0,40}$|\b(?:cumulative|face value|guarantees?)\b[^.;]{0,60}$"
    r"|\b(?:value|total|ceiling|price)\b[^.;]{0,40}\b(?:increas|decreas|rais|ris)\w+\b[^.;]{0,40}\b(?:from|to)\b[^.;]{0,20}$"
)
_OBLIGATED = re.compile(
    r"^[^.;]{0,60}\b(?:obligated|will expire|of which|in revenue|budget)\b|^ (?:minimum|ordering) (?:\w+ )?guarantee"
)
_SAYS_BY_ITSELF = 4
"""Strength of a verb that tells an event though its sentence names no goods."""
_LIKELY = 0.25
"""The probability from which a sentence is drafted by its likeness; the draft's confidence decides later."""
_SURELY = 0.5
"""The same, where a trigger already tells an event of another type."""
_FRAMES: Mapping[EventType, str] = {
    "contract": "sign",
    "agreement": "sign",
    "negotiation": "talk",
    "approval": "approve",
    "tender": "compete",
    "delivery": "sell",
    "donation": "sell",
    "exhibition": "show",
    "cancellation": "cancel",
}
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|said|both)\s+(?:\w+[\s-]){0,3}$", re.IGNORECASE)


@dataclass
class Draft:
    """An event in the making."""

    type: EventType
    factuality: Factuality
    trigger: Span
    strength: int
    scenes: list[Scene]
    weights: EventWeights
    likelihood: float = 0.0
    claims: list[Claim] = field(default_factory=list)
    inherited: Cast = field(default_factory=Cast)
    placed_by: tuple[Party, ...] = ()
    equipment: list[Equipment] = field(default_factory=list)
    recent: tuple[Equipment, ...] = ()
    value: list[Money] = field(default_factory=list)
    timing: Timing = field(default_factory=Timing)
    fair: Fair | None = None
    is_definite: bool = False
    is_bare: bool = False
    noun: str | None = None
    lemma: str = ""
    likely: Mapping[str, float] = field(default_factory=dict)

    @property
    def cast(self) -> Cast:
        """The parties by role, as far as its own sentences tell, and then as other stages of its deal do.

        Who places a contract buys where nobody else does, and else takes part.
        """
        told = cast_roles(self.claims, self.goods, self.weights.roles)
        named = {party.name for party in told.all()}
        placing = tuple(party for party in self.placed_by if party.name not in named)
        return Cast(
            told.suppliers or self.inherited.suppliers,
            told.buyers or placing or self.inherited.buyers,
            (*told.participants, *placing) if told.buyers else told.participants,
        )

    @property
    def goods(self) -> Sequence[Equipment]:
        """What its own sentences name, else what was spoken of just before."""
        return self.equipment or self.recent

    @property
    def date(self) -> Date | None:
        """When it happened."""
        return self.timing.date


def draft_events(scene: Scene, weights: EventWeights) -> list[Draft]:
    """Draft the events that a sentence tells, by its triggers and then by what its words are like, in reading order."""
    names = map_mentions(scene)
    found = (trigger for trigger in find_triggers(scene.tokens) if trigger.head.i not in names)
    kept = _absorb([trigger for trigger in found if _tells_event(trigger, scene)], scene)
    likely = estimate_types(scene, weights.types)
    drafts = [_draft(trigger, kept, scene, weights) for trigger in kept]
    told = [
        replace(draft, likelihood=likely.get(draft.type, 0.0), likely=likely) for draft in drafts if draft is not None
    ]
    types = {draft.type for draft in told}
    liked = _draft_by_likeness(scene, likely, weights, least=_SURELY if told else _LIKELY)
    return [*told, *(draft for draft in liked if draft.type not in types)]


def _draft_by_likeness(
    scene: Scene, likely: Mapping[str, float], weights: EventWeights, least: float
) -> Iterator[Draft]:
    """Draft the types of event that a sentence's words make likely, whether or not a trigger tells them."""
    if scene.is_heading or not (scene.parties or scene.goods):
        return
    for kind, frame in _FRAMES.items():
        head = find_telling_word(scene, weights.types.get(kind, {}))
        if head is not None and likely.get(kind, 0.0) >= least:
            trigger = Trigger(TriggerKind(kind, frame), head, head.i, head.i)
            factuality = _settle_factuality(kind, read_factuality(trigger, scene), trigger)
            yield replace(
                _make_draft(kind, factuality, trigger, scene, weights), likelihood=likely[kind], likely=likely
            )


def list_values(scene: Scene) -> list[Money]:
    """Give the sums of a sentence that may be the value of a deal: no unit prices, budgets or obligated funds."""
    text, offset = scene.lower(), scene.tokens.start_char
    return [
        money
        for money in scene.money
        if money.role not in {"unit", "financing"}
        and not _NO_DEAL_VALUE.search(text[: money.start - offset])
        and not _OBLIGATED.search(text[money.end - offset :])
    ]


def _tells_event(trigger: Trigger, scene: Scene) -> bool:
    """Whether a trigger's sentence has what an event of its kind needs."""
    if trigger.kind.frame == "approve" and trigger.head.dep_ == "amod":
        return False
    if trigger.head.lemma_ in _TELLING and any(child.dep_ == "ccomp" for child in trigger.head.children):
        return False
    if trigger.kind.frame == "noun" and not _is_argued(trigger):
        return False
    if trigger.head.lemma_ in _MOVING and trigger.kind.frame == "get" and not _is_consignment(scene):
        return False
    return _has_needs(trigger, scene) or _may_be_bare(trigger, scene)


def _may_be_bare(trigger: Trigger, scene: Scene) -> bool:
    """Whether a trigger says enough to tell an event of goods that only the sentences before it name."""
    says = trigger.kind.strength >= _SAYS_BY_ITSELF or trigger.noun is not None
    return says and trigger.kind.needs in {"goods", "deal"} and bool(scene.recent)


def _has_needs(trigger: Trigger, scene: Scene) -> bool:
    match trigger.kind.needs:
        case "goods" | "deal" as needs:
            told = scene.goods or (needs == "deal" and scene.money)
            return bool(told) or _is_known_deal(trigger, scene)
        case "money":
            return bool(list_values(scene))
        case "party":
            return bool(scene.parties)
        case "fair":
            return bool(scene.fairs) or (scene.is_at_fair and bool(scene.parties) and bool(scene.equipment))
        case _:
            return True


def _is_argued(trigger: Trigger) -> bool:
    """Whether a bare noun says of what, with whom, when: "a contract for", "the order was", not "procurement rules"."""
    doc = trigger.head.doc
    if any(token.lemma_.lower() in _FUNDS for token in doc[trigger.last + 1 : trigger.last + 1 + _FUNDS_REACH]):
        return False
    following = doc[trigger.last + 1].lower_ if trigger.last + 1 < len(doc) else ""
    return following in _ARGUING or following[:1] in {",", "("} or trigger.head.dep_ in {"nsubjpass", "nsubj"}


def _is_consignment(scene: Scene) -> bool:
    """Whether what arrives has been bought: it is counted, comes from somebody, or is spoken of as a lot."""
    return any(item.quantity for item in scene.goods) or bool(_LOT.search(scene.lower()))


def _is_known_deal(trigger: Trigger, scene: Scene) -> bool:
    """Whether a noun speaks of a deal told before, of which the sentence says when or between whom."""
    return trigger.noun is not None and bool(scene.dates or scene.parties) and _is_definite(trigger, scene)


def _is_definite(trigger: Trigger, scene: Scene) -> bool:
    return bool(_DEFINITE.search(scene.tokens.doc[scene.tokens.start : trigger.first].text + " "))


def _absorb(triggers: Sequence[Trigger], scene: Scene) -> list[Trigger]:
    """Keep the triggers that tell an event of their own; the rest are words of a stronger one."""
    kept: list[Trigger] = []
    for trigger in sorted(triggers, key=lambda t: (-t.kind.strength, -len(t.noun or ""), t.head.i)):
        if not any(_absorbs(other, trigger, scene) for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.head.i)


def _absorbs(strong: Trigger, weak: Trigger, scene: Scene) -> bool:
    if strong.first <= weak.head.i <= strong.last:
        return True
    if strong.kind.type == weak.kind.type:
        return not are_separate(strong, weak, scene)
    if not weak.kind.verbs or is_future_infinitive(weak.head) or weak.head.tag_ in {"VBG", "VB"}:
        return True
    return weak.kind.strength < strong.kind.strength and weak.head.tag_ not in {"VBD", "VBN"}


def _draft(trigger: Trigger, kept: Sequence[Trigger], scene: Scene, weights: EventWeights) -> Draft | None:
    factuality = read_factuality(trigger, scene)
    typed = _settle_type(trigger, factuality, scene)
    if typed is None:
        return None
    draft = _make_draft(typed, _settle_factuality(typed, factuality, trigger), trigger, scene, weights)
    parties = {party.start for party in pick_own(scene.parties, trigger, kept, scene)}
    return replace(
        draft,
        claims=[claim for claim in draft.claims if claim.is_nearby or claim.party.start in parties],
        equipment=pick_own(draft.equipment, trigger, kept, scene),
        value=list(_nearest(trigger, kept, scene, list_values(scene))),
        timing=read_timing(trigger, kept, scene),
    )


def _make_draft(
    kind: EventType, factuality: Factuality, trigger: Trigger, scene: Scene, weights: EventWeights
) -> Draft:
    span = trigger.span()
    return Draft(
        type=kind,
        factuality=factuality,
        trigger=Span(text=span.text, start=span.start_char, end=span.end_char),
        strength=trigger.kind.strength,
        scenes=[scene],
        weights=weights,
        claims=claim_roles(trigger, scene),
        equipment=list(scene.goods),
        recent=scene.recent,
        value=list_values(scene),
        timing=read_timing(trigger, [trigger], scene),
        fair=next(iter(scene.fairs), scene.main_fair),
        is_definite=_is_definite(trigger, scene),
        is_bare=not scene.goods,
        noun=trigger.noun,
        lemma=trigger.head.lemma_.lower(),
    )


def _settle_type(trigger: Trigger, factuality: Factuality, scene: Scene) -> EventType | None:
    """Let what is only planned be the talks about it, and a planned delivery the delivery of its contract."""
    kind = trigger.kind.type
    unsure = factuality in {"planned", "possible"}
    if kind == "contract" and trigger.kind.frame == "sign" and _is_paper(trigger, scene):
        kind = "agreement"
    if kind == "delivery" and unsure:
        return None
    if kind in {"contract", "agreement"} and unsure:
        promised = trigger.kind.frame == "sell" and factuality == "planned" and _STRONG_DEAL.search(scene.lower())
        return kind if promised else "negotiation"
    return kind


def _is_paper(trigger: Trigger, scene: Scene) -> bool:
    """Whether what is signed is a memorandum, an offset or a letter of intent, and no order."""
    last = min(trigger.last + _PAPER_REACH, scene.tokens.end)
    return bool(_PAPER.search(scene.tokens.doc[trigger.first : last].text))


def _settle_factuality(kind: EventType, factuality: Factuality, trigger: Trigger) -> Factuality:
    if kind == "contract" and factuality != "negated":
        return "asserted"
    if kind == "negotiation" and trigger.kind.frame == "talk" and factuality != "negated":
        return "asserted"
    return factuality


def _nearest(trigger: Trigger, kept: Sequence[Trigger], scene: Scene, values: Sequence[Money]) -> Iterator[Money]:
    """Give the sums that stand nearer to this trigger than to another one."""
    for money in values:
        tokens = scene.find_tokens(money)
        if tokens is None or min(kept, key=lambda other: abs(other.head.i - tokens.start)) is trigger:
            yield money


def with_scene(draft: Draft, scene: Scene) -> Draft:
    """Add a sentence to a draft's evidence."""
    return replace(draft, scenes=sorted({s.index: s for s in (*draft.scenes, scene)}.values(), key=lambda s: s.index))
