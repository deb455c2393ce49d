"""A sentence with everything that was found in it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from armswire.events.goods import is_named, refer_to_goods
from armswire.records import Date, Equipment, Fair, Money, Party, Place, Span

Mention = TypeVar("Mention", bound=Span)

_LOOK_AHEAD = 6
_LONGEST_TOKENS = 600
_OPENING_CHARACTERS = 500
_RECALL = 3
"""Sentences back to the goods that a sentence may speak of without naming them."""
_MOST_KNOWN = 100
"""Goods back to which a sentence may refer by their kind."""
_NEAR = 2
"""The same, for parties."""
_SENTENCE_ENDS = (".", "!", "?", ";", ":", "”", '"', "’", "'", ")", "…")
_CUT_NAME = re.compile(r"\b(?:U\.S|No|Gen|Lt|Col|Sgt|Adm|Capt|Mr|Mrs|Dr|St|Ltd|Inc|Corp|Co|approx|vs|Rs)\.$")
_BULLET = re.compile(r"\s*(?:[-–•·*]|\(?[a-z\d]{1,2}[.)])\s+\S")
_FIELD = re.compile(r"[A-Z][\w/&' -]{1,40}:\s")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_LONGEST_NOTE_CHARACTERS = 500
_LONGEST_LIST_CHARACTERS = 3000
_THE_FAIR = re.compile(
    r"\b(?:the|this|(?:this|last) year['’]s|same)\s+(?:[\w-]+\s+){0,2}(?:fair|exhibition|show|event|expo|airshow)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Scene:
    """A sentence and its mentions, each list in reading order.

    `main_fair` is the fair that the article opens with, if it does. `goods` are what the sentence names, and what it
    refers to by words such as "the jets"; `recent` goods and `nearby` parties are those of the sentences just before,
    of which a sentence may speak without a word for them. `is_heading` holds for lines that end no sentence:
    headlines, subheadings.
    """

    index: int
    tokens: Tokens
    money: tuple[Money, ...]
    dates: tuple[Date, ...]
    equipment: tuple[Equipment, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    fairs: tuple[Fair, ...]
    goods: tuple[Equipment, ...]
    recent: tuple[Equipment, ...]
    nearby: tuple[Party, ...]
    main_fair: Fair | None
    is_heading: bool

    @property
    def is_at_fair(self) -> bool:
        """Whether the article is a report from a fair."""
        return self.main_fair is not None

    @property
    def text(self) -> str:
        """The sentence's words, without the white space around them."""
        return self.tokens.text.strip()

    def quote(self) -> Span:
        """The sentence as a span of the article."""
        raw = self.tokens.text
        start = self.tokens.start_char + len(raw) - len(raw.lstrip())
        return Span(text=raw.strip(), start=start, end=start + len(raw.strip()))

    def lower(self) -> str:
        """The sentence in lower case, character for character."""
        return self.tokens.text.lower()

    def find_tokens(self, mention: Span) -> Tokens | None:
        """Give the tokens of a mention."""
        return self.tokens.doc.char_span(mention.start, mention.end, alignment_mode="expand")


def split_scenes(doc: Doc) -> list[Scene]:
    """Part a doc into its sentences with their mentions; a mention belongs to the sentence it begins in.

    A sentence that names no fair but speaks of "the fair" has the one named before it.
    """
    scenes: list[Scene] = []
    fair: tuple[Fair, ...] = ()
    for tokens in _join_fragments(doc):
        fairs = _within(doc._.fairs, tokens)
        if not fairs and fair and _THE_FAIR.search(tokens.text):
            fairs = fair
        fair = fairs[-1:] or fair
        known = [item for item in _list_before(doc._.equipment, tokens) if is_named(item)]
        scenes.append(_make_scene(tokens, fairs, known, scenes))
    return scenes


def _make_scene(tokens: Tokens, fairs: tuple[Fair, ...], known: Sequence[Equipment], before: Sequence[Scene]) -> Scene:
    doc = tokens.doc
    equipment = _within(doc._.equipment, tokens)
    money, dates, parties = (_within(getattr(doc._, kind), tokens) for kind in ("money", "dates", "parties"))
    sentence = Span(text=tokens.text, start=tokens.start_char, end=tokens.end_char)
    referred = refer_to_goods(sentence, equipment, known, (*money, *dates, *parties))
    return Scene(
        index=len(before),
        tokens=tokens,
        money=money,
        dates=dates,
        equipment=equipment,
        goods=(*equipment, *referred),
        recent=next((scene.goods for scene in before[: -_RECALL - 1 : -1] if scene.goods), ()),
        nearby=tuple(party for scene in before[: -_NEAR - 1 : -1] for party in scene.parties),
        parties=parties,
        places=_within(doc._.places, tokens),
        fairs=fairs,
        main_fair=_find_main_fair(doc),
        is_heading=_is_heading(tokens),
    )


def _find_main_fair(doc: Doc) -> Fair | None:
    """The fair named in an article's first paragraphs: what follows is then told from there."""
    return next((fair for fair in doc._.fairs if fair.start < _OPENING_CHARACTERS), None)


def _join_fragments(doc: Doc) -> Iterator[Tokens]:
    """Give the parser's sentences, those put together again that it cut where no sentence ends.

    What is longer than any sentence or list is cut: the cost of drafting events grows with the square of its length.
    """
    start: int | None = None
    for sentence in doc.sents:
        if start is None:
            start = sentence.start
        if sentence.end == len(doc) or _ends_sentence(doc[start : sentence.end]):
            pieces = (
                doc[at : min(at + _LONGEST_TOKENS, sentence.end)] for at in range(start, sentence.end, _LONGEST_TOKENS)
            )
            yield from (piece for piece in pieces if piece.text.strip())
            start = None


def _ends_sentence(tokens: Tokens) -> bool:
    """Whether a sentence ends here; a list belongs to the line that announces it."""
    text = tokens.text
    following = tokens.doc[tokens.end : tokens.end + _LOOK_AHEAD].text
    if len(text) < _LONGEST_NOTE_CHARACTERS and _goes_on(tokens, following):
        return False
    if _opens_list(text) and _BULLET.match(following):
        return len(text) > _LONGEST_LIST_CHARACTERS
    if "\n" in text[len(text.rstrip()) :] or following.startswith("\n"):
        return True
    goes_on = following.strip()[:1].islower() or _CUT_NAME.search(text)
    return text.rstrip().endswith(_SENTENCE_ENDS) and not goes_on


def _goes_on(tokens: Tokens, following: str) -> bool:
    """Whether a note goes on: a line of a form, or words without a subject and what stands behind them on the line."""
    text = tokens.text
    between = text[len(text.rstrip()) :] + following[: len(following) - len(following.lstrip())]
    if "\n" in between:
        last = text.rstrip().rpartition("\n")[2]
        return "\n\n" not in between and bool(_FIELD.match(last) and _FIELD.match(following.lstrip()))
    return bool(following) and not any(token.dep_ in _SUBJECTS for token in tokens[-1].sent)


def _within(mentions: Sequence[Mention], sentence: Tokens) -> tuple[Mention, ...]:
    first = bisect.bisect_left(mentions, sentence.start_char, key=_start_of)
    return tuple(mentions[first : bisect.bisect_left(mentions, sentence.end_char, key=_start_of)])


def _list_before(mentions: Sequence[Mention], sentence: Tokens) -> Sequence[Mention]:
    """Give the mentions before a sentence, of a long text the last ones."""
    last = bisect.bisect_left(mentions, sentence.start_char, key=_start_of)
    return mentions[max(0, last - _MOST_KNOWN) : last]


def _start_of(mention: Span) -> int:
    return mention.start


def _opens_list(text: str) -> bool:
    """Whether a line ends with a colon, or is an item of a list that such a line opens."""
    first, _, rest = text.strip().partition("\n")
    return text.rstrip().endswith(":") or (bool(rest) and first.endswith(":"))


def _is_heading(sentence: Tokens) -> bool:
    doc = sentence.doc
    raw = sentence.text
    following = doc[sentence.end : sentence.end + 1].text
    alone_before = sentence.start == 0 or "\n" in doc[sentence.start - 1].text
    alone_after = "\n" in raw[len(raw.rstrip()) :] or "\n" in following or sentence.end == len(doc)
    return (
        alone_before
        and alone_after
        and "\n" not in raw.strip()
        and not raw.rstrip().endswith((".", "!", "?", "”", '"', ":", ";"))
    )
