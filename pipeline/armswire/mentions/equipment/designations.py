"""Designations that no list has: letters and numbers, by the way families of systems are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armswire.knowledge.designations import Family, find_family
from armswire.mentions.equipment.candidates import Candidate
from armswire.mentions.equipment.scene import Scene
from armswire.mentions.equipment.words import load_words

# The atoms of a designation.
_LEFT = r"(?<![\w.$€£#@&’'-])(?<!\w/)"
_JETDS = r"AN/(?P<jetds>[A-Z]{3})-?(?P<jetds_number>\d{1,3})"
_GRAU = r"(?P<grau>\d{1,2}[A-Z][a-z]?[A-Z]?)-?(?P<grau_number>\d{1,4})"
_SPACED = (
    r"(?P<spaced>Type|Project|Proyekt|Mk\.?|MK|Mark|Model|MEKO|Meko|SIGMA|Sigma|Bell|MiG|Mirage|Mi|Ka|Su|Tu|Yak|Kh|"
    r"BTR|BMP|Saab|Falcon)[ -]?(?P<spaced_number>\d{1,5})"
)
_PLAIN = r"(?P<plain>[A-Z][A-Za-z]{0,9}(?:[/-][A-Z]{1,3})?)-?(?P<plain_number>\d{1,5})"
_SUFFIX = (
    r"(?:[A-Za-z]{1,4}\d{0,2})?(?:[-/.](?:[A-Z]{1,4}\d{0,2}|\d{1,4}[A-Z]{0,3}|[IVX]{1,4})){0,3}"
    r"(?: (?:Mod|Mk|Block|Blk|Batch|Flight)\.? ?\d{1,3}[A-Z]?(?:/\d{1,3})?)?\+?"
)
_DESIGNATION = re.compile(rf"{_LEFT}(?:{_JETDS}|{_GRAU}|{_SPACED}|{_PLAIN}){_SUFFIX}(?![\w@])")
# Long numbers with several groups are contracts, solicitations, serials and telephones.
_SERIAL = re.compile(r"[A-Z]{0,4}\d{4,}(?:[A-Z]\d+|-\d+)|(?:[A-Z0-9]+-){3,}|\d{2}-[A-Z]-\d{3}|[A-Z]\d{2}-\d{3}|.{17}")
_BARE_HULL = re.compile(r"\((?:hull )?$")


def find_built(scene: Scene, taken: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Find designations outside the taken spans (the listed names), in reading order.

    Yields:
        Candidates of a known family, and those of no family, which need a word for their kind beside them.
    """
    spans = iter(taken)
    span = next(spans, None)
    for match in _DESIGNATION.finditer(scene.text):
        while span and span[1] <= match.start():
            span = next(spans, None)
        if (span and span[0] < match.end()) or scene.is_taken(match.start(), match.end()):
            continue
        if not _is_refused(scene.text, match):
            yield _make_candidate(match)


def _is_refused(text: str, match: re.Match[str]) -> bool:
    words = load_words()
    prefix = re.split(r"[-/]", match["plain"] or "")[0]
    return bool(
        prefix in words.refused_prefixes
        or _SERIAL.fullmatch(match.group())
        or _SERIAL.match(match.group())
        or words.number_heads.search(text, max(0, match.start() - 30), match.start())
        or words.number_tails.match(text, match.end())
        or (
            text.startswith(")", match.end())
            and _BARE_HULL.search(text, max(0, match.start() - 8), match.start())
            and not match["jetds"]
        )
    )


def _make_candidate(match: re.Match[str]) -> Candidate:
    family = _read_family(match)
    digits = sum(char.isdigit() for char in match.group())
    sure = family is not None and family.sure and (digits > 1 or bool(match["grau"]) or len(family.prefix) > 1)
    end = match.end() - (1 if match.group().endswith("s'") else 0)
    return Candidate(match.start(), end, "built" if family else "shaped", family=family, needs_cue=not sure)


def _read_family(match: re.Match[str]) -> Family | None:
    for group in ("jetds", "grau", "spaced", "plain"):
        if match[group]:
            number = int(match[f"{group}_number"])
            prefix = re.sub(r"\W", "", match[group])
            first = re.split(r"[-/]", match[group])[0]
            return find_family(prefix, number) or find_family(first, number)
    return None
