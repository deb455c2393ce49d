"""Finding expressions: the longest patterns of the tables, with what stands before them and belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from armswire.mentions.dates import vocabulary
from armswire.mentions.dates.lexing import Token, cut_tokens, encode
from armswire.mentions.dates.patterns import COMPILED, COMPILED_BEFORE, COMPILED_LISTS, STARTS
from armswire.mentions.dates.picking import pick, read_year
from armswire.mentions.dates.readers import READERS
from armswire.mentions.dates.readings import Calendar, Faulty, Interval, Narrated, Nth, Reading

_BACK = 9  # tokens looked back for what belongs to an expression


@dataclass(frozen=True)
class Expression:
    """Tokens ``first`` up to ``last`` (half-open) and what they say; `joined` where it is more than one point."""

    first: int
    last: int
    reading: Reading
    joined: bool = False
    qualified: bool = False
    listed: bool = False


@dataclass(frozen=True)
class Tokenised:
    """A text with its tokens and their codes; `day_first` is how it writes dates in digits, where they show it."""

    text: str
    tokens: Sequence[Token]
    codes: str
    day_first: bool | None = None

    def kind(self, index: int) -> str:
        """Give the kind of a token; the text's edges count as a break."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else "BREAK"

    def word(self, index: int) -> str:
        """Give a token's word as written; nothing beyond the text's edges."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def span(self, expression: Expression) -> tuple[int, int]:
        """Give an expression's offsets."""
        return self.tokens[expression.first].start, self.tokens[expression.last - 1].end


def tokenise(text: str) -> Tokenised:
    """Cut a text into tokens and write their codes."""
    tokens = cut_tokens(text)
    return Tokenised(text, tokens, encode(tokens), _read_habit(tokens))


_SEPARATED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2\d{2,4}")


def _read_habit(tokens: Sequence[Token]) -> bool | None:
    """Read from dates like 23/04/2025 which number comes first; a text that does both has no habit."""
    habits = set()
    for token in tokens:
        match = _SEPARATED.fullmatch(token.word) if token.kind == "NUMERIC" else None
        if match and not isinstance(token.value, Faulty) and match[1] != match[3]:
            habits.add(int(match[1]) > 12)
    return habits.pop() if len(habits) == 1 else None


_BOUNDS = frozenset({"BREAK", "STOP", "COMMA", "CLOSE", "OPEN", "DASH", "POSS"})


def ends_phrase(source: Tokenised, index: int) -> bool:
    """Tell whether the phrase ends before a token: it is a mark, or a word that opens another phrase."""
    return source.kind(index) in _BOUNDS or source.word(index).lower() in vocabulary.FOLLOWERS


def find_expressions(source: Tokenised) -> Iterator[Expression]:
    """Find expressions from left to right, not overlapping, each as long as the tables allow."""
    at = 0
    while match := STARTS.search(source.codes, at):
        listed = _read_list(source, match.start())
        if listed:
            yield from listed
            at = listed[-1].last
            continue
        found = _read_longest(source, match.start())
        if found is None:
            at = match.start() + 1
            continue
        yield found
        at = found.last


def _read_longest(source: Tokenised, at: int) -> Expression | None:
    ends = []
    for rank, point in enumerate(COMPILED):
        match = point.pattern.match(source.codes, at)
        if match and match.end() > at:
            ends.append((-match.end(), rank))
    for end, rank in sorted(ends):
        reading = READERS[COMPILED[rank].reader](source.tokens[at:-end])
        if reading is not None:
            return Expression(at, -end, reading, joined=COMPILED[rank].reader in _JOINED)
    return None


def _read_list(source: Tokenised, at: int) -> list[Expression]:
    """Read days that share a month ("April 17, 19 and 22, 2025") as one expression each."""
    for pattern in COMPILED_LISTS:
        match = pattern.match(source.codes, at)
        if match:
            return _split_list(source, at, match.end())
    return []


def _split_list(source: Tokenised, first: int, last: int) -> list[Expression]:
    tokens = source.tokens[first:last]
    shared = Calendar(month=pick(tokens, "MONTH"), **read_year(tokens))  # type: ignore[arg-type]
    days = [i for i in range(first, last) if source.kind(i) in {"NUM", "ORD"}]
    if shared.year is None and not ends_phrase(source, last):
        return []
    numbers = [pick(source.tokens[day : day + 1], "NUM", "ORD") or 0 for day in days]
    if len(days) == 2 and numbers[1] == numbers[0] + 1 and not any(source.kind(i) == "OR" for i in range(first, last)):
        pair = Interval(replace(shared, day=numbers[0]), replace(shared, day=numbers[1]))
        return [Expression(first, last, pair, joined=True)]
    begins = [first, *days[1:]]
    ends = [day + 1 for day in days[:-1]] + [last]
    return [
        Expression(begin, end, replace(shared, day=number), listed=True)
        for begin, end, number in zip(begins, ends, numbers, strict=True)
    ]


_JOINED = frozenset({"days_of_month", "days_of_step", "year_span", "ordinal_span", "weekday_pair"})


def extend_back(source: Tokenised, expression: Expression, floor: int) -> Expression:
    """Take in what stands before and belongs: "early", "the end of", "later"."""
    if not _takes_qualifier(expression.reading):
        return expression
    for _ in range(2):
        begin = max(floor, expression.first - _BACK)
        before = source.codes[begin : expression.first]
        for pattern, blurs in COMPILED_BEFORE:
            match = pattern.search(before)
            if match and match.group():
                reading = replace(expression.reading, approximate=expression.reading.approximate or blurs)
                expression = replace(expression, first=begin + match.start(), reading=reading, qualified=True)
                break
    return expression


_ABOUT = frozenset({"about", "around", "approximately", "roughly", "circa", "ca", "some", "nearly", "almost"})


def mark_doubt(source: Tokenised, expression: Expression) -> Expression:
    """Mark what is told as approximate ("around 2019", "about two years ago") or uncertain ("2019 (?)")."""
    reading = expression.reading
    if source.word(expression.first - 1).lower() in _ABOUT:
        reading = replace(reading, approximate=True)
    if [source.word(expression.last + i) for i in range(3)] == ["(", "?", ")"]:
        reading = replace(reading, uncertain=True)
    return replace(expression, reading=reading)


def _takes_qualifier(reading: Reading) -> bool:
    if isinstance(reading, Calendar):
        fine = (
            reading.day or reading.holiday or reading.weekday is not None or (reading.step and reading.step[0] == "day")
        )
        return not fine
    return isinstance(reading, Nth) or (isinstance(reading, Narrated) and reading.unit in {"month", "year"})
