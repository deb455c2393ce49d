"""Companies that no gazetteer lists, told by legal form, trade or the form of an award notice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from armswire.mentions.parties.acronyms import tell_kind
from armswire.mentions.parties.candidates import Candidate
from armswire.mentions.parties.listed import has_cue
from armswire.mentions.parties.scene import Scene
from armswire.mentions.parties.words import CAPITAL, either, load_words

WORD = rf"(?:{CAPITAL}[\w’'.&+-]*|\d{{1,3}}[A-Z]\w*)"
_FIRST = rf"(?<![\w’'&.-]){WORD}"
# A run is read once and never again, so its cost is that of its length.
_RUN = re.compile(rf"{_FIRST}(?: (?:(?:&|and|of|de|for) )?{WORD})*")
_LINKS = frozenset(("&", "and", "of", "de", "for"))
_LONGEST_FRONT = 5
_NOTICE_START = r"(?:\A|\n|; (?:and )?)(?:and )?"
_NOTICE_COMMA = r"(?:,\*{0,2}|\*{1,2},)"  # the star marks a small business
_LEGAL_FRONT = re.compile(r"(?<!\w)(?:JSC|OJSC|PJSC|PT) $")
_SHORTENED = ("Ltd.", "Inc.", "Corp.", "Co.")
_SENTENCE_START = re.compile(r"\s*$|\s*\n|\s+[A-Z]")


@dataclass(frozen=True)
class CompanyPatterns:
    """The patterns of company names."""

    legal_form: re.Pattern[str]
    division: re.Pattern[str]
    full_form: re.Pattern[str]
    notice: re.Pattern[str]
    award: re.Pattern[str]
    trades: frozenset[str]
    weak_trades: frozenset[str]
    generic: frozenset[str]


@lru_cache(maxsize=1)
def load_patterns() -> CompanyPatterns:
    """Build the patterns from the word lists, once a process."""
    words = load_words()["companies"]
    forms = either(words["legal_forms"]).removesuffix(r"(?!\w)")
    divisions = either(words["divisions"])
    return CompanyPatterns(
        legal_form=re.compile(rf",? {forms}(?![\w])(?:,? {forms}(?!\w))?"),
        division=re.compile(rf"(?: (?:and |& )?{divisions})+"),
        # "ASELSAN Elektronik Sanayi ve Ticaret A.Ş."
        full_form=re.compile(rf"(?: (?:ve|i|y|e|und|{CAPITAL}[\w-]+)){{1,5}}(?=,? {forms}(?!\w))"),
        notice=re.compile(
            rf"{_NOTICE_START}(?P<name>{WORD}[^\n;]{{0,90}}?){_NOTICE_COMMA} {WORD}[^,;\n]{{0,30}}, {WORD}"
        ),
        award=re.compile(r"\b(?:awarded|receiving|modification|competing)\b"),
        trades=frozenset(words["trades"]),
        weak_trades=frozenset(words["weak_trades"]),
        generic=frozenset((*words["generic"], *words["trades"], *words["weak_trades"])),
    )


def extend_company(text: str, candidate: Candidate, scene: Scene) -> Candidate:
    """Take in what stands behind a known company's name and belongs to it: a division, a country, a legal form."""
    patterns = load_patterns()
    end, country = candidate.end, candidate.country
    division = patterns.division.match(text, end) or patterns.full_form.match(text, end)
    end = division.end() if division else end
    hit = scene.country_at(end, end + 30)
    if hit and hit.start == end + 1 and text[end] == " " and "name" in hit.uses and _ends_name(text, hit.end):
        end, country = hit.end, hit.country.code
    is_same = end == candidate.end or (division and division.re is patterns.full_form)
    name = candidate.name if is_same else text[candidate.start : end]
    form = patterns.legal_form.match(text, end)
    end = _end_form(text, form.end()) if form else end
    front = _LEGAL_FRONT.search(text, max(0, candidate.start - 6), candidate.start)
    start = front.start() if front else candidate.start
    return Candidate(start, end, name, "company", country, candidate.role, candidate.rank)


def _end_form(text: str, end: int) -> int:
    """Leave the full stop to the sentence where it ends one: "built by Baykar Ltd. The firm"."""
    is_stop = text[end - 1] == "." and text[:end].endswith(_SHORTENED) and _SENTENCE_START.match(text, end)
    return end - 1 if is_stop else end


def _ends_name(text: str, offset: int) -> bool:
    """A country goes with the company unless it begins what comes next: "Boeing US deliveries"."""
    return (
        re.match(r"[,.;)’']|$|\n| (?:and|to|for|has|is|will|in|said|at|on|by|with)\b", text[offset : offset + 8])
        is not None
    )


def cut_legal_form(name: str) -> str:
    """Cut the legal form from the end of a name.

    >>> cut_legal_form("PKL Services Inc."), cut_legal_form("Rheinmetall AG")
    ('PKL Services', 'Rheinmetall')
    """
    for form in load_patterns().legal_form.finditer(name):
        if form.end() == len(name) and form.start() > 0:
            return name[: form.start()]
    return name


def find_built(scene: Scene) -> Iterator[Candidate]:
    """Find company names by their last word."""
    for run in _RUN.finditer(scene.text):
        words = _split_run(run)
        yield from _find_in_run(scene, words)


def _split_run(run: re.Match[str]) -> list[tuple[str, int, int]]:
    return [(m.group(), run.start() + m.start(), run.start() + m.end()) for m in re.finditer(r"[^ ]+", run.group())]


def _find_in_run(scene: Scene, words: Sequence[tuple[str, int, int]]) -> Iterator[Candidate]:
    """Yield the names that end in a run of capitalised words, each from its proper front to its last company word."""
    patterns = load_patterns()
    first = 0
    for index, (word, _, end) in enumerate(words):
        form = patterns.legal_form.match(scene.text, end)
        if index < first or not (form or (_is_trade(word) and not _goes_on(words, index))):
            continue
        front = _find_front(scene, words[first : index + 1], has_form=form is not None)
        stop = _end_form(scene.text, form.end()) if form else end
        if front is not None and _is_company(scene, (front, stop), word, has_form=form is not None):
            yield Candidate(front, stop, scene.text[front:end], "company", rank=1)
        first = index + 1 + (len(form.group().split()) if form else 0)


def _is_trade(word: str) -> bool:
    patterns = load_patterns()
    return word in patterns.trades or word in patterns.weak_trades


def _is_company(scene: Scene, span: tuple[int, int], last: str, *, has_form: bool) -> bool:
    """Whether nothing else stands there, and a weak last word is borne out by a cue or by the model."""
    if scene.is_taken(*span) or tell_kind(scene.text[span[0] : span[1]]) not in (None, "company"):
        return False
    return has_form or last in load_patterns().trades or scene.is_organisation(*span) or has_cue(scene.text, *span)


def _goes_on(words: Sequence[tuple[str, int, int]], index: int) -> bool:
    """Whether the name goes on behind this word with another word of the trade."""
    following = [word for word, _, _ in words[index + 1 : index + 3]]
    return bool(following) and following[0] not in _LINKS


def _find_front(scene: Scene, words: Sequence[tuple[str, int, int]], *, has_form: bool) -> int | None:
    """Give where the name begins: the first of its last words that something proper is among."""
    patterns = load_patterns()
    start, proper = len(words) - 1, has_form and words[-1][0] not in patterns.generic
    for index in range(len(words) - 2, max(-1, len(words) - 2 - _LONGEST_FRONT), -1):
        word = words[index][0]
        if word in _LINKS:
            if word == "&" or (index and words[index - 1][0] in patterns.generic):
                continue
            break
        if scene.country_at(words[index][1], words[index][2]) and not proper and not has_form:
            break
        start, proper = index, proper or word not in patterns.generic
    if words[start][0] in load_words()["countries"]["openers"]:
        start += 1
    return words[start][1] if proper and start < len(words) else None


def find_indonesian(scene: Scene) -> Iterator[Candidate]:
    """Find companies whose legal form stands first: "PT Republik Aero Dirgantara"."""
    for match in re.finditer(rf"(?<!\w)PT\.? ({CAPITAL}\w+(?: {CAPITAL}\w+){{0,3}})", scene.text):
        if not scene.is_taken(*match.span()):
            yield Candidate(match.start(), match.end(), match.group(), "company", "ID", rank=1)


def find_awarded(scene: Scene) -> Iterator[Candidate]:
    """Find companies in award notices: "PKL Services Inc., Poway, California, has been awarded …"."""
    patterns = load_patterns()
    offset = 0
    for line in scene.text.split("\n"):
        award = patterns.award.search(line)
        if award:
            for match in patterns.notice.finditer(scene.text, max(0, offset - 1), offset + award.start()):
                yield from _read_notice(scene, match)
        offset += len(line) + 1


def _read_notice(scene: Scene, match: re.Match[str]) -> Iterator[Candidate]:
    start, end = match.span("name")
    if len(match["name"].split()) > 12 or scene.is_taken(start, end):
        return
    known = load_patterns().legal_form.match(scene.text, end)
    end = _end_form(scene.text, known.end()) if known else end
    yield Candidate(start, end, cut_legal_form(scene.text[start:end]), "company", "US", rank=1)
