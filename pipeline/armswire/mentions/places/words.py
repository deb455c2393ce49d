"""The word lists of ``words.toml``, as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A letter that is not small, for the scripts of the Latin press; `re` has no class for upper case."""
_WORD = rf"{CAPITAL}[^\W\d_]{{0,40}}(?:[’'-][^\W\d_]{{1,40}}){{0,3}}(?<![’']s)"
_NAME = rf"(?:(?:al|el|El|Al)-)?{_WORD}(?: {_WORD}){{0,2}}"


# What parts where a line was written from the line.
_LINE_MARK = r"(?: \([A-Z][\w/ ]{1,20}\))? ?(?:--| [–—-] |—|–(?= )|(?P<stop>\.)(?= [A-Z]))"
_IN = r"(?:(?<=\bin )|(?<=\bnear )|(?<=\boutside )|(?<=\baround )|(?<=\boff )|(?<=\bover ))"
_BASE_LEAD = r"(?:(?<=\bat )|(?<=\bnear )|(?<=\bover )|(?<= the ))"
# What follows a name that goes on no further.
_PHRASE_END = r"(?=[,.;)]|\n|$| (?:after|and|as|before|by|for|from|in|last|on|this|to|will|with)\b)"


@dataclass(frozen=True)
class PlacePatterns:
    """Patterns of places; `built` has the whole name in its match."""

    preposition: re.Pattern[str]
    locative: re.Pattern[str]
    built: tuple[re.Pattern[str], ...]
    follower: re.Pattern[str]
    unlisted: re.Pattern[str]
    holding: re.Pattern[str]
    heading: re.Pattern[str]
    joined: re.Pattern[str]
    seat: re.Pattern[str]
    premises: re.Pattern[str]
    slashed: re.Pattern[str]


@lru_cache(maxsize=1)
def load_patterns() -> PlacePatterns:
    """Build the patterns from the word lists, once a process."""
    lists = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))
    ends = _either([*lists["base_endings"], *lists["area_endings"]])
    return PlacePatterns(
        preposition=re.compile(
            rf"{_either(lists['prepositions'])} (?:the |nearby |downtown |central )?$", re.IGNORECASE
        ),
        locative=re.compile(rf"{_either(lists['directions'])} (?:the |nearby |downtown |central )?$"),
        built=(
            re.compile(rf"(?<![\w’'-]){_either(lists['base_fronts'])} {_WORD}(?:[ -]{_WORD})?"),
            re.compile(rf"(?<![\w’'-]){_NAME} {ends}"),
        ),
        unlisted=re.compile(
            rf"{_IN}(?P<name>{_NAME}){_PHRASE_END}|(?<=\bat )(?P<site>{_NAME}){_PHRASE_END}"
            rf"|{_BASE_LEAD}(?P<base>{_NAME})(?= {_either(lists['small_endings'])})"
        ),
        holding=re.compile(
            rf"(?:{_either(lists['holdings'])} (?:in|at)|{_either(lists['staff'])} at) $", re.IGNORECASE
        ),
        heading=re.compile(rf"^(?P<name>{_NAME})(?:, [\w .]{{1,30}})?{_LINE_MARK}", re.MULTILINE),
        joined=re.compile(rf"(?:,? and |, )(?:the )?(?P<name>{_NAME})(?=[,.;)]|\n| and )"),
        seat=re.compile(rf",? (?:of|from) (?P<name>{_NAME}){_PHRASE_END}"),
        premises=re.compile(rf"[ -]{_either(lists['premises'])}"),
        slashed=re.compile(rf"^(?P<first>{_NAME})/(?P<second>{_NAME}),? (?:\d|\()", re.MULTILINE),
        follower=re.compile(rf"[ -](?!{_either(lists['followers'])}){CAPITAL}[\w-]+"),
    )


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
