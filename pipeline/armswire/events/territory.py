"""Which of several acts of one kind in a sentence a mention belongs to: "A ordered ten X and B bought five Y"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

from spacy.tokens import Token

from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.records import Span

Mention = TypeVar("Mention", bound=Span)

_FINITE_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_MOST_THINGS = 20
"""Goods, sums or parties of a sentence that are looked at; a text without full stops has no more."""
_MOST_STEPS = 25
"""Steps up the tree from a mention to the word it hangs on."""
_BACK = frozenset({"previously", "already", "earlier"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def are_separate(first: Trigger, second: Trigger, scene: Scene) -> bool:
    """Whether two triggers of one type tell two events: both are verbs, and grammar gives each its own goods or sum."""
    if not all(trigger.is_verb and _is_finite(trigger.head) for trigger in (first, second)):
        return False
    pair = (first, second)
    shown = scene.parties if first.kind.type == "exhibition" else ()
    things = (*scene.goods[:_MOST_THINGS], *scene.money[:_MOST_THINGS], *shown[:_MOST_THINGS])
    owners = {owner.head.i for thing in things if (owner := find_owner(thing, pair, scene)) is not None}
    return len(owners) > 1


def _is_finite(verb: Token) -> bool:
    """Whether a verb says what was done, and does not only describe a thing ("a previously awarded contract")."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    return verb.tag_ in _FINITE_TAGS and verb.dep_ != "amod" and before not in _BACK


def pick_own(mentions: Sequence[Mention], trigger: Trigger, rivals: Sequence[Trigger], scene: Scene) -> list[Mention]:
    """Give the mentions that belong to a trigger, and not to another one of its type in the sentence."""
    same = [other for other in rivals if other.kind.type == trigger.kind.type]
    if len(same) < 2:
        return list(mentions)
    return [mention for mention in mentions if _belongs(mention, trigger, same, scene)]


def _belongs(mention: Span, trigger: Trigger, rivals: Sequence[Trigger], scene: Scene) -> bool:
    owner = find_owner(mention, rivals, scene)
    if owner is None:
        return min(rivals, key=lambda other: abs(mention.start - other.head.idx)) is trigger
    return owner is trigger or (_is_subject(mention, owner, scene) and not _has_subject(trigger.head))


def find_owner(mention: Span, triggers: Sequence[Trigger], scene: Scene) -> Trigger | None:
    """The trigger on which a mention hangs most closely in the sentence's tree."""
    tokens = scene.find_tokens(mention)
    if tokens is None:
        return None
    by_head = {trigger.head.i: trigger for trigger in triggers}
    return next((by_head[token.i] for token in islice(tokens.root.ancestors, _MOST_STEPS) if token.i in by_head), None)


def _is_subject(mention: Span, owner: Trigger, scene: Scene) -> bool:
    tokens = scene.find_tokens(mention)
    if tokens is None:
        return False
    return any(
        token.dep_ in _SUBJECTS and token.head == owner.head
        for token in (tokens.root, *islice(tokens.root.ancestors, _MOST_STEPS))
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)
