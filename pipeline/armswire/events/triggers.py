"""The words that tell an event, and where they stand in a sentence."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, cast

from spacy.tokens import Span, Token

from armswire.errors import DataError
from armswire.records import EventType

Words = tuple[str, ...]

_FILE = "triggers.toml"
_KEYS = frozenset({"type", "frame", "verbs", "nouns", "needs", "reach", "strength"})
_NOUN_AFTER_VERB = 14
"""Words between a verb and its noun, unless the row says otherwise."""
_NOUN_BEFORE_VERB = 16
_NO_EVENT = frozenset(
    {
        ("in", "order"),
        ("target", "acquisition"),
        ("data", "acquisition"),
        ("working", "order"),
        ("law", "order"),
        ("of", "award"),
    }
)
_AMBIGUOUS_POS = frozenset({"PROPN", "X", "ADJ"})
_VERB_POS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class TriggerKind:
    """A row of the trigger table; `verbs` and `nouns` hold every inflected form, cut into lower-case words."""

    type: EventType
    frame: str
    verbs: frozenset[Words] = frozenset()
    nouns: frozenset[Words] = frozenset()
    needs: str | None = None
    strength: int = 0
    reach: int = _NOUN_AFTER_VERB


@dataclass(frozen=True)
class Trigger:
    """A trigger in a sentence: the token it hangs on, and the first and last token of its words."""

    kind: TriggerKind
    head: Token
    first: int
    last: int
    noun: str | None = None

    @property
    def is_verb(self) -> bool:
        """Whether the event is told by a verb."""
        return bool(self.kind.verbs)

    def span(self) -> Span:
        """The trigger's words: the head alone, so that no other argument stands inside it."""
        end = self.last + 1 if self.last - self.first <= 3 else self.head.i + 1
        start = self.first if self.last - self.first <= 3 else self.head.i
        return self.head.doc[start:end]


def find_triggers(sentence: Span) -> list[Trigger]:
    """Find every trigger of a sentence, in reading order, whether or not its event has what it needs."""
    words = [token.lower_ for token in sentence]
    found = (trigger for kind in load_trigger_kinds() for trigger in _match(kind, sentence, words))
    return sorted(found, key=lambda trigger: (trigger.head.i, -trigger.kind.strength))


@functools.cache
def load_trigger_kinds() -> tuple[TriggerKind, ...]:
    """Read the trigger table.

    Raises:
        DataError: if a row has an unknown key.
    """
    table = tomllib.loads(resources.files("armswire.events").joinpath(_FILE).read_text(encoding="utf-8"))
    irregular = cast("dict[str, list[str]]", table["irregular"])
    return tuple(_read_row(row, number, irregular) for number, row in enumerate(table["trigger"], 1))


def inflect_verb(verb: str, irregular: dict[str, list[str]]) -> Iterator[str]:
    """Give the forms of a verb, which may have a particle ("hand over").

    >>> list(inflect_verb("carry out", {}))
    ['carry out', 'carries out', 'carried out', 'carrying out']
    """
    base, _, particle = verb.partition(" ")
    for form in (base, *(irregular.get(base) or _inflect_regularly(base))):
        yield f"{form} {particle}".strip()


def _inflect_regularly(base: str) -> tuple[str, str, str]:
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    return (f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"), f"{base}ed", f"{base}ing"


def _inflect_noun(noun: str) -> Iterator[str]:
    yield noun
    head, _, rest = noun.partition(" of ")
    plural = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    yield f"{plural} of {rest}" if rest else plural


def _read_row(row: dict[str, Any], number: int, irregular: dict[str, list[str]]) -> TriggerKind:
    if unknown := row.keys() - _KEYS:
        raise DataError(f"unknown keys {sorted(unknown)}", path=_FILE, place=f"trigger {number}", remedy="remove them")
    verbs = (form for verb in row.get("verbs", ()) for form in inflect_verb(verb, irregular))
    nouns = (form for noun in row.get("nouns", ()) for form in _inflect_noun(noun))
    return TriggerKind(
        type=row["type"],
        frame=row["frame"],
        verbs=frozenset(tuple(form.split()) for form in verbs),
        nouns=frozenset(tuple(form.replace("-", " - ").split()) for form in nouns),
        needs=row.get("needs"),
        strength=row["strength"],
        reach=row.get("reach", _NOUN_AFTER_VERB),
    )


def _match(kind: TriggerKind, sentence: Span, words: Sequence[str]) -> Iterator[Trigger]:
    verbs = [hit for hit in _find_words(kind.verbs, words) if _is_verb(sentence[hit[0]])]
    nouns = [hit for hit in _find_words(kind.nouns, words) if _is_noun(sentence, *hit)]
    offset = sentence.start
    if not kind.nouns:
        for first, last in verbs:
            yield Trigger(kind, sentence[first], offset + first, offset + last)
    elif not kind.verbs:
        for first, last in nouns:
            yield Trigger(kind, sentence[last], offset + first, offset + last, " ".join(words[first : last + 1]))
    else:
        for first, last in verbs:
            if noun := _pick_noun(kind, (first, last), nouns, sentence):
                low, high = min(first, noun[0]), max(last, noun[1])
                name = " ".join(words[noun[0] : noun[1] + 1])
                yield Trigger(kind, sentence[first], offset + low, offset + high, name)


def _find_words(forms: frozenset[Words], words: Sequence[str]) -> list[tuple[int, int]]:
    """Find the longest forms, none of which begins inside another."""
    by_first = _index_forms(forms)
    hits: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if hits and index <= hits[-1][1]:
            continue
        for form in by_first.get(word, ()):
            if tuple(words[index : index + len(form)]) == form:
                hits.append((index, index + len(form) - 1))
                break
    return hits


@functools.lru_cache(maxsize=256)
def _index_forms(forms: frozenset[Words]) -> dict[str, tuple[Words, ...]]:
    index: dict[str, list[Words]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        index.setdefault(form[0], []).append(form)
    return {first: tuple(group) for first, group in index.items()}


def _is_verb(token: Token, *, surely: bool = False) -> bool:
    """Whether a token is a verb; the title case of headlines misleads the tagger, so there a doubt is allowed."""
    if token.pos_ in _VERB_POS:
        return True
    if surely:
        return False
    if token.dep_ in {"amod", "acl", "relcl", "ROOT"} and token.text.endswith("ed"):
        return True
    return token.pos_ in _AMBIGUOUS_POS and token.text[:1].isupper() and _is_title_case(token.sent)


def _is_noun(sentence: Span, first: int, last: int) -> bool:
    """Whether words are a noun that may tell an event: no verb, no part of a name ("Acquisition Executive")."""
    token = sentence[last]
    if _is_verb(token, surely=True) or (first and (sentence[first - 1].lower_, token.lower_) in _NO_EVENT):
        return False
    following = sentence[last + 1] if last + 1 < len(sentence) else None
    if following is not None and following.text == "-":
        return False
    in_name = token.text[:1].isupper() and following is not None and following.text[:1].isupper()
    return not in_name or _is_title_case(sentence)


def _is_title_case(sentence: Span) -> bool:
    """Whether a line is set as headlines are, so that a capital tells no name."""
    if sentence.text.rstrip().endswith("."):
        return False
    words = [token.text for token in sentence if token.is_alpha and len(token) > 3]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _pick_noun(
    kind: TriggerKind, verb: tuple[int, int], nouns: Sequence[tuple[int, int]], sentence: Span
) -> tuple[int, int] | None:
    """Pick the noun a verb goes with: the first behind it, else, for passives, the last before it."""
    first, last = verb
    after = [noun for noun in nouns if last < noun[0] <= last + kind.reach]
    before = [noun for noun in nouns if first - min(kind.reach, _NOUN_BEFORE_VERB) <= noun[1] < first]
    passive = sentence[first].tag_ in {"VBN", "VBD"} and before and _is_subject(sentence, before[-1], first)
    if passive or not after:
        return before[-1] if before else None
    return after[0]


def _is_subject(sentence: Span, noun: tuple[int, int], verb: int) -> bool:
    """Whether the noun is what the verb is said of: its subject, or what its participle describes."""
    head, token = sentence[noun[1]], sentence[verb]
    return head.head == token or token.head == head
