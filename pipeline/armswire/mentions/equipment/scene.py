"""What is read of a text before any name is judged: its words for kinds, its counts, its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from armswire.knowledge.kinds import Kind, load_kinds
from armswire.knowledge.lexicon import Hit, Piece, cut_pieces
from armswire.mentions.equipment.counts import Count, find_counts

# A full stop ends a sentence unless it stands behind a single capital or a shortened title.
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\bNo)(?<!\b[MDSL][rt])(?<!\bvs)(?<!\bGen)(?<!\bCol)(?<!\bMaj)(?<!\bAdm)(?<!\bMrs)(?<!\bSgt)(?<!\bInc)"
    r"(?<!\bLtd)(?<!\bCorp)(?<!\bCapt)[.!?][\"”’)\]]{0,2}\s+(?=[\"“‘(]?[A-Z\d])|\n+"
)
# "155 mm", "7.62x39mm", "8x8": they stand before a kind and belong to it.
_CALIBRE = re.compile(
    r"(?:\B\.|\b)\d{1,3}(?:\.\d{1,2})?(?:[x×]\d{2,3})?[ -]?(?:mm|-?inch|cm|cal\.|calib(?:re|er))(?!\w)"
    r"|\b(?:4|6|8|10)[x×](?:4|6|8|10)\b"
)
_LINK_GAP = re.compile(r"[ \u00a0]|-|/|\n(?=\w)")
_CAPITALS = re.compile(r"[A-Z]{2,} [A-Z]{3,}|[A-Z]{3,} [A-Z]{2,}")  # a heading in capitals
_ADDRESS = re.compile(r"\w[.’'@_/]$")
_ADDRESS_TAIL = re.compile(r"\.[a-z]|[@_]")


@dataclass(frozen=True, slots=True)
class Chain:
    """Words that name a kind of equipment in a row: "155 mm self-propelled howitzers".

    Attributes:
        start: of its first word, in characters.
        end: of its last word.
        links: its words and phrases, the last the head.
        head_start: of the last phrase.
        plural: the head stands in the plural.
    """

    start: int
    end: int
    links: tuple[Kind, ...]
    head_start: int
    plural: bool

    @property
    def kind(self) -> Kind:
        """The phrase that says what the things are: the head, or what stands before a head that says nothing."""
        for link in reversed(self.links):
            if link.category is not None:
                return link
        return self.links[-1]

    @property
    def is_military(self) -> bool:
        """Whether its words alone tell that arms are meant."""
        return any(link.role in ("goods", "military") for link in self.links)


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that the pipeline's own recogniser found."""

    start: int
    end: int
    label: str
    starts_with_name: bool


@dataclass(frozen=True)
class Scene:
    """A text and what has been read of it."""

    doc: Doc
    text: str
    pieces: list[Piece]
    chains: tuple[Chain, ...]
    counts: tuple[Count, ...]
    sentence_starts: tuple[int, ...]
    taken: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]

    @cached_property
    def tells_of_ships(self) -> bool:
        """Whether any words of the text mean warships or submarines."""
        return any(chain.is_military and chain.kind.category in ("ship", "submarine") for chain in self.chains)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Give the start and end of the sentence around an offset."""
        index = bisect_right(self.sentence_starts, offset) - 1
        following = index + 1
        end = self.sentence_starts[following] if following < len(self.sentence_starts) else len(self.text)
        return self.sentence_starts[index], end

    def chain_from(self, offset: int) -> Chain | None:
        """Give the chain that begins exactly at an offset."""
        index = bisect_right(self.chains, offset, key=_start) - 1
        return self.chains[index] if index >= 0 and self.chains[index].start == offset else None

    def chain_to(self, offset: int) -> Chain | None:
        """Give the chain that ends exactly at an offset."""
        index = bisect_right(self.chains, offset, key=_start) - 1
        return self.chains[index] if index >= 0 and self.chains[index].end == offset else None

    def chains_in(self, start: int, end: int) -> tuple[Chain, ...]:
        """Give the chains that begin in a range."""
        low, high = (bisect_right(self.chains, edge - 1, key=_start) for edge in (start, end))
        return self.chains[low:high]

    def entity_at(self, offset: int) -> Entity | None:
        """Give the person or place that the pipeline has at an offset."""
        index = bisect_right(self.entities, offset, key=_start) - 1
        return self.entities[index] if index >= 0 and self.entities[index].end > offset else None

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a sum or a date stands there."""
        index = bisect_right(self.taken, end - 1, key=_first) - 1
        return index >= 0 and self.taken[index][1] > start


def _start(span: Chain | Entity) -> int:
    return span.start


def _first(span: tuple[int, int]) -> int:
    return span[0]


def read_scene(doc: Doc) -> Scene:
    """Read a doc; sums and dates found before keep their numbers."""
    text = doc.text
    pieces = cut_pieces(text)
    taken = tuple(sorted((s.start_char, s.end_char) for kind in ("money", "dates") for s in doc.spans.get(kind, ())))
    starts = (0, *(match.end() for match in _SENTENCE_END.finditer(text)))
    return Scene(
        doc, text, pieces, _find_chains(text, pieces), find_counts(text, taken), starts, taken, _list_entities(doc)
    )


def _list_entities(doc: Doc) -> tuple[Entity, ...]:
    return tuple(
        Entity(ent.start_char, ent.end_char, ent.label_, ent[0].is_title and ent[0].lower_ not in ("the", "a", "an"))
        for ent in doc.ents
        if ent.label_ in ("PERSON", "GPE", "LOC", "FAC")
    )


def _find_chains(text: str, pieces: list[Piece]) -> tuple[Chain, ...]:
    hits = [hit for hit in load_kinds().find(text, pieces) if _is_kind(text, hit)]
    calibres = [Hit(m.start(), m.end(), (_CALIBRE_KIND,)) for m in _CALIBRE.finditer(text)]
    groups: list[list[Hit[Kind]]] = []
    for hit in sorted([*hits, *calibres], key=lambda hit: (hit.start, -hit.end)):
        previous = groups[-1][-1] if groups else None
        if previous and hit.start < previous.end:
            continue
        if previous and _is_linked(text, previous, hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return tuple(chain for group in groups if (chain := _cut_to_head(text, group)))


_CALIBRE_KIND = Kind("mm", None, None, "military")


def _is_kind(text: str, hit: Hit[Kind]) -> bool:
    """An acronym counts in capitals only: an ARM is a missile, an arm is not."""
    phrase, words = hit.entries[0].phrase, text[hit.start : hit.end]
    if (
        words.isupper()
        and words.isalpha()
        and not phrase.isupper()
        and not _CAPITALS.search(text, max(0, hit.start - 12), min(len(text), hit.end + 12))
    ):
        return False
    if _ADDRESS.search(text, max(0, hit.start - 2), hit.start) or _ADDRESS_TAIL.match(text, hit.end):
        return False
    return not phrase.isupper() or words.rstrip("s").isupper()


def _is_linked(text: str, left: Hit[Kind], right: Hit[Kind]) -> bool:
    """Words belong together where only a space or hyphen parts them; a plural ends what came before."""
    gap = text[left.end : right.start]
    if len(gap) > 2 or not _LINK_GAP.fullmatch(gap):
        return False
    return not _is_plural(text, left) or not left.entries[0].is_head


def _is_plural(text: str, hit: Hit[Kind]) -> bool:
    last, phrase = text[hit.start : hit.end].lower(), hit.entries[0].phrase.lower()
    return last.endswith("s") and not phrase.endswith("s")


def _cut_to_head(text: str, hits: Iterable[Hit[Kind]]) -> Chain | None:
    """Drop what stands behind the last head; there is no chain without a head."""
    links = list(hits)
    while links and not links[-1].entries[0].is_head:
        links.pop()
    if not links:
        return None
    kinds, last = tuple(hit.entries[0] for hit in links), links[-1]
    return Chain(links[0].start, last.end, kinds, last.start, _is_plural(text, last))
