"""Whether an event happened, as the text tells it: asserted, planned, possible or negated."""

from __future__ import annotations

import re

from spacy.tokens import Token

from armswire.events.scene import Scene
from armswire.events.triggers import Trigger
from armswire.records import Factuality

_WINDOW_BEFORE = 9
_NEGATION = re.compile(
    r"\b(?:not|never|no|n't|n’t|without|denied|denies|deny|denying|refuted|false|untrue|neither|nor|unsigned|ruled out"
    r"|has yet to|have yet to|rejects?|rejected|refused)\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:(?-i:may)|might|could|would|potential|potentially|possible|possibly|if|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?"
    r"|eye(?:s|d|ing)?|weigh(?:s|ed|ing)?|reportedly in|interested in|interest in|wants?|wish(?:es)?|hop(?:es?|ed|ing)"
    r"|seek(?:s|ing)?|sought|looking|explor(?:es?|ed|ing)|likely|options? to|optional|whether|propos(?:al|ed))\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|set to|due to|to be|scheduled"
    r"|aim(?:s|ed|ing)?|about to|going to|decid(?:es?|ed)|agreed to|ready to|prepar(?:es?|ed|ing) to|intention"
    r"|pledg(?:es?|ed)|promis(?:es?|ed)|’ll|'ll|upcoming|forthcoming|in the process of|slated)\b",
    re.IGNORECASE,
)
_REFUSING = frozenset({"refuse", "reject", "deny", "turn", "veto", "withhold", "decline", "oppose"})
_AGREED = re.compile(r"\bagreed to\s*$", re.IGNORECASE)


def read_factuality(trigger: Trigger, scene: Scene) -> Factuality:
    """Read off the words before a trigger, within its clause, whether its event is told as a fact."""
    before = _words_before(trigger, scene)
    if trigger.kind.type == "approval" and trigger.head.lemma_ in _REFUSING:
        return "negated"
    if _NEGATION.search(before) and trigger.kind.type != "cancellation":
        return "negated"
    if _AGREED.search(before):
        return "asserted"
    if is_future_infinitive(trigger.head):
        return "possible" if _POSSIBLE.search(before) else "planned"
    if _POSSIBLE.search(before):
        return "possible"
    return "planned" if _PLANNED.search(before) else "asserted"


def is_future_infinitive(token: Token) -> bool:
    """Whether a verb is an infinitive with "to", which tells what is still to come."""
    return token.i > 0 and token.nbor(-1).lower_ == "to" and token.tag_ in {"VB", "VBP", "NN", "NNP"}


def _find_end(trigger: Trigger) -> int:
    """Where the words end that say whether it happened: at the trigger, or at the verb whose subject it is."""
    head = trigger.head
    is_subject = not trigger.is_verb and head.dep_ in {"nsubj", "nsubjpass"} and head.head.i > head.i
    return head.head.i + 1 if is_subject and head.head.i - head.i <= _WINDOW_BEFORE else head.i


def _words_before(trigger: Trigger, scene: Scene) -> str:
    first = max(scene.tokens.start, trigger.head.i - _WINDOW_BEFORE)
    words = scene.tokens.doc[first : _find_end(trigger)].text
    # A clause ends at a semicolon, a dash or "but"; what stands before it says nothing of this verb.
    return re.split(r"[;:–—]|\bbut\b|\bafter\b|\bwhile\b|\bwhich\b|, and\b|\bsaid\b", words, flags=re.IGNORECASE)[-1]
