"""Names that only their place in the sentence gives away: "12 X frigates", "the X, an armoured car", "X-class"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armswire.knowledge.other_names import load_other_names
from armswire.mentions.equipment.attributes import is_attribute, is_heading, is_proper
from armswire.mentions.equipment.binding import find_bound
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Chain, Scene
from armswire.mentions.equipment.words import load_words

# The atoms of a name: capitalised words, and what may stand among them.
_CAPITALISED = r"[A-Z][\w’'/+-]{1,30}(?![\w-]|\.\w)"  # no longer, so that a match costs no more on hostile text
_NUMBERED = r"\d[\w/-]{0,15}"
_LINK = r"(?:de|del|da|do|du|el|al)"
_NAME = rf"{_CAPITALISED}(?: (?:{_CAPITALISED}|{_NUMBERED}|{_LINK} {_CAPITALISED})){{0,4}}"
_BEFORE_KIND = re.compile(rf"(?<![\w’'.&/+-])(?P<quote>[\"“‘])?(?P<name>{_NAME})[\"”’]?[ -]$")
_CLASS_NAME = re.compile(rf"(?<![\w’'.&/+-])(?P<name>{_NAME})[- ][Cc]lass\b")
_APPOSITION = re.compile(
    rf"(?:\bthe|’s|'s) [\"“‘]?(?P<name>{_NAME})[\"”’]?, (?:an?|its|the) (?P<gap>(?:[a-z\d-]+ ){{0,4}})"
)
_NAMED = re.compile(rf" (?:called|named|designated|dubbed|known as)(?: the)? [\"“‘]?(?P<name>{_NAME})")
_AFTER_COUNT = re.compile(
    rf" (?:new |used |second-hand |more |additional |[a-z]+-(?:made|built) )*[\"“‘]?(?P<name>{_NAME})"
)
_AFTER_NOUN = re.compile(
    rf"\b(?:deliver(?:y|ies)|shipments?) of (?:the |its )?[\"“‘]?(?P<name>{_NAME})(?= (?:to|from|by|for)\b)"
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|its|their|new|of|for|with|more|additional|first|by|and|or|made|built|designed)|['’]s) [\"“‘]?$"
)
_FOLLOWED = re.compile(r"[\"”’]?(?=[,.;)]| (?:from|to|for|by|with|in|at|and|under|as|worth|on|over)\b|$)")
# A possessor.
_FOREIGN = re.compile(r"['’]s?$|['’]s? ")
_TRADE_REACH_CHARS = 40
_NAME_REACH_CHARS = 60
_CLASS_REACH_CHARS = 40
# An acronym behind the words that it stands for; small words have no letter in it.
_ACRONYM = re.compile(r" \((?P<acronym>[A-Z]{2,7})s?\)")
_INITIAL = re.compile(r"(?<![\w])(?!(?:and|of|for|the)\b)[A-Za-z]|(?<=-)[A-Z]")
_LONG_FORM_CHARS = 80
_ACRONYM_REACH_CHARS = 4000


def find_slots(scene: Scene) -> Iterator[Candidate]:
    """Find capitalised names that a kind word, a class, an apposition or a trade makes equipment."""
    for chain in scene.chains:
        yield from _find_before_kind(scene, chain)
        yield from _find_named(scene, chain)
    for match in _CLASS_NAME.finditer(scene.text):
        yield from _find_class(scene, match)
    for match in _APPOSITION.finditer(scene.text):
        yield from _find_apposition(scene, match)
    yield from _find_traded(scene)
    yield from _find_defined(scene)


def _find_before_kind(scene: Scene, chain: Chain) -> Iterator[Candidate]:
    low = max(scene.sentence_at(chain.start)[0], chain.start - _NAME_REACH_CHARS)
    match = _BEFORE_KIND.search(scene.text, low, chain.start)
    if not match or is_heading(scene, chain.start) or is_attribute(scene, chain) or is_proper(scene, chain):
        return
    start, end = _strip(scene, match.start("name"), match.end("name"))
    if start == end:
        return
    counted = find_bound(scene, start, start) is not None
    if counted or (_is_goods(chain) and (match["quote"] or _is_determined(scene, start, chain))):
        yield Candidate(start, end, "slot")


def _is_goods(chain: Chain) -> bool:
    return any(link.role == "goods" for link in chain.links)


def _is_determined(scene: Scene, start: int, chain: Chain) -> bool:
    """Whether a small word before the name shows that it is not the sentence's or a person's capital."""
    if _DETERMINED.search(scene.text, max(0, start - 14), start):
        return True
    return chain.plural and start > scene.sentence_at(start)[0] and scene.text[start - 2 : start - 1].islower()


def _find_named(scene: Scene, chain: Chain) -> Iterator[Candidate]:
    match = _NAMED.match(scene.text, chain.end)
    if match and _is_goods(chain):
        start, end = _strip(scene, match.start("name"), match.end("name"))
        if start < end:
            yield Candidate(start, end, "slot")


def _find_class(scene: Scene, match: re.Match[str]) -> Iterator[Candidate]:
    """Find "X-class" before a ship, and "X-class" alone where the article tells of ships."""
    _, sentence_end = scene.sentence_at(match.start())
    chains = scene.chains_in(match.end(), min(sentence_end, match.end() + _CLASS_REACH_CHARS))
    beside = any(chain.kind.category in ("ship", "submarine") for chain in chains)
    hyphened = scene.text[match.end("name")] == "-"
    if not beside and not (hyphened and scene.tells_of_ships):
        return
    start, end = _strip(scene, match.start("name"), match.end("name"))
    if end - start > 1:
        yield Candidate(start, match.end(), "slot")


def _find_apposition(scene: Scene, match: re.Match[str]) -> Iterator[Candidate]:
    offset = match.start("gap")
    chain = None
    for word in (*match["gap"].split(" "), ""):
        chain = chain or scene.chain_from(offset)
        offset += len(word) + 1
    if chain and _is_goods(chain) and not is_attribute(scene, chain):
        start, end = _strip(scene, match.start("name"), match.end("name"))
        if (start, end) == match.span("name"):
            yield Candidate(start, end, "slot")


def _find_traded(scene: Scene) -> Iterator[Candidate]:
    """Find what is counted right behind a verb of the trade, and the goods of "the delivery of X to"."""
    words = load_words()
    for count in scene.counts:
        match = _AFTER_COUNT.match(scene.text, count.end)
        if not match or not _FOLLOWED.match(scene.text, match.end()):
            continue
        low = max(scene.sentence_at(count.start)[0], count.start - _TRADE_REACH_CHARS)
        if words.trade_verbs.search(scene.text, low, count.start):
            yield from _make_bare(scene, match)
    for match in _AFTER_NOUN.finditer(scene.text):
        yield from _make_bare(scene, match)


def _find_defined(scene: Scene) -> Iterator[Candidate]:
    """Find names in title case with their acronym, "Ground Based Mobile ELINT System (GBMES)", and it alone."""
    for chain in scene.chains:
        match = _ACRONYM.match(scene.text, chain.end)
        start = _find_long_form(scene, chain, match["acronym"]) if match else None
        if not match or start is None or scene.chains_in(match.start("acronym"), match.end()):
            continue
        yield Candidate(start, match.end(), "slot", kind=chain.kind)
        alone = re.compile(rf"(?<![\w(-]){re.escape(match['acronym'])}(?![\w)-])")
        for use in alone.finditer(scene.text, match.end(), match.end() + _ACRONYM_REACH_CHARS):
            yield Candidate(use.start(), use.end(), "slot", kind=chain.kind)


def _find_long_form(scene: Scene, chain: Chain, acronym: str) -> int | None:
    """Give where the words begin whose initials make the acronym, all of them capitalised."""
    low = max(scene.sentence_at(chain.start)[0], chain.end - _LONG_FORM_CHARS)
    words = list(_INITIAL.finditer(scene.text, low, chain.end))
    letters = acronym.rstrip("s").upper()
    for first in range(max(0, len(words) - len(letters) - 2), len(words)):
        initials = "".join(word.group().upper() for word in words[first:])
        if initials == letters and all(word.group().isupper() for word in words[first:]):
            return words[first].start()
    return None


def _make_bare(scene: Scene, match: re.Match[str]) -> Iterator[Candidate]:
    start, end = _strip(scene, match.start("name"), match.end("name"))
    if start < end and not is_heading(scene, start):
        yield Candidate(start, end, "slot")


def _strip(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Take away what is known to be no equipment: makers, nationalities, services; nothing may be left."""
    if _FOREIGN.search(scene.text, start, end) or _is_kind_inside(scene, start, end):
        return end, end
    hits = list(load_other_names().find(scene.text[start:end]))
    if hits:
        start += hits[-1].end
    while start < end:
        word = re.compile(r"[ ’'s-]*([\w’'/+-]*)").match(scene.text, start, end)
        assert word
        first = word.start(1)
        if not word[1] or not _is_plain(word[1]):
            return (first, end) if any(char.isalpha() for char in scene.text[first:end]) else (end, end)
        start = word.end()
    return end, end


def _is_kind_inside(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of the name is a kind word or belongs to institutions: "Strike Fighter Squadron"."""
    if any(chain.head_start < end for chain in scene.chains_in(start, end)):
        return True
    return any(word in load_words().proper_words for word in scene.text[start:end].split())


def _is_plain(word: str) -> bool:
    return (
        word in load_words().plain_capitals
        or word.endswith(("-made", "-built", "-designed", "-based", "-led", "-owned", "-era"))
        or not (word[0].isupper() or word[0].isdigit())
    )
