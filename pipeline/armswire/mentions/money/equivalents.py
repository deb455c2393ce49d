"""The same sum told twice: "135.8 billion won, or approximately $101 million"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Context

from armswire.records import Equivalent, Money

_RATE_DIGITS = Context(prec=10)
_LONGEST_JOINT_CHARACTERS = 60

_ABOUT = (
    r"(?:(?:about|approximately|approx\.?|around|roughly|some|nearly|almost|just (?:over|under)|more than|over"
    r"|under|up to|less than|close to|well over|[~≈])\s?)"
)
_SAME = (
    r"(?:(?:which (?:is|was|equals)|that is|i\.e\.,?|ie|which amounts to|amounting to|currently|or)?\s?(?:the )?"
    r"(?:equivalent(?: to| of)?|equal(?:ling|ing)?(?: to)?|equals|in (?:US|U\.S\.) (?:dollars|terms)|worth|or)\s?)"
)
_DASH = "[-‐‑–—]"
# The deal may be named between the two: "a 2.9 trillion won contract ($2.1 billion)".
_DEAL = r"(?:[\s-](?:deal|contract|order|package|purchase|agreement|programme|program|loan|grant|budget|project)s?)?"
_BRACKET = rf"{_DEAL}\s?[(\[]\s?(?:{_SAME}|=\s?)?{_ABOUT}?(?:in today’s money,? )?"
_OR = rf"\s?,?\s?(?:or|i\.e\.|that is),?\s(?:{_SAME})?{_ABOUT}?"
_EQUAL = rf"(?:\s?,\s?|\s?{_DASH}{{1,2}}\s?|\s){_SAME}{_ABOUT}?|\s?[=≈~]\s?{_ABOUT}?"
_PAUSE_ABOUT = rf"(?:\s?,\s|\s?{_DASH}{{1,2}}\s?){_ABOUT}"
_SLASH = r"\s?/\s?"
_DASH_ONLY = rf"\s{_DASH}{{1,2}}\s"
_JOINT = re.compile(rf"{_BRACKET}|{_OR}|{_EQUAL}|{_PAUSE_ABOUT}|{_SLASH}|{_DASH_ONLY}", re.IGNORECASE)
# A second restatement in the same bracket: "(€880 million; $957 million)".
_FURTHER = re.compile(rf"\s?(?:[;,/]|,? or|,? and)\s?(?:{_SAME})?{_ABOUT}?", re.IGNORECASE)
# What makes two neighbouring sums two: "a $5 million or €6 million option".
_OPENING = re.compile(r"[(\[]")


def join_equivalents(text: str, mentions: Sequence[Money]) -> list[Money]:
    """Join the mentions that tell one sum in two currencies, each with the rate that it implies.

    Args:
        text: The article.
        mentions: Its sums, in reading order.

    Returns:
        The same mentions; the first of a pair carries the second as equivalent and the second the first. What is said
        of the first (its role, that it is approximate, its bound) holds for the second.
    """
    pairs = _find_pairs(text, mentions)
    joined: dict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        joined[first].append(second)
        joined[second].append(first)
    firsts = {second: mentions[first] for first, second in pairs}
    return [
        money.model_copy(
            update={
                "equivalents": tuple(_make_equivalent(money, mentions[other]) for other in joined[index]),
                **_inherit(money, firsts.get(index)),
            }
        )
        if index in joined
        else money
        for index, money in enumerate(mentions)
    ]


def _inherit(money: Money, first: Money | None) -> dict[str, object]:
    """What is said of a sum is said of its restatement too."""
    if first is None:
        return {}
    return {
        "role": money.role or first.role,
        "approximate": money.approximate or first.approximate,
        "bound": money.bound or first.bound,
    }


def _find_pairs(text: str, mentions: Sequence[Money]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    first = 0
    for second in range(1, len(mentions)):
        in_bracket = bool(pairs) and pairs[-1][1] == second - 1 and _is_open(text, mentions[first], mentions[second])
        if in_bracket and _is_restated(text, mentions[first], mentions[second - 1], mentions[second], _FURTHER):
            pairs.append((first, second))
            continue
        first = second - 1
        if _is_restated(text, mentions[first], mentions[first], mentions[second], _JOINT):
            pairs.append((first, second))
    return _pair_ranges(pairs, mentions)


def _is_open(text: str, first: Money, last: Money) -> bool:
    between = text[first.end : last.start]
    return len(between) < 200 and bool(_OPENING.search(between)) and ")" not in between


def _is_restated(text: str, first: Money, previous: Money, second: Money, joint: re.Pattern[str]) -> bool:
    if first.amount is None or second.amount is None or _is_same_currency(first, second):
        return False
    between = text[previous.end : second.start]
    return len(between) <= _LONGEST_JOINT_CHARACTERS and bool(joint.fullmatch(between)) and bool(first.amount)


def _is_same_currency(first: Money, second: Money) -> bool:
    if first.currency is None or second.currency is None:
        return first.currency is second.currency
    return first.currency == second.currency


def _pair_ranges(pairs: list[tuple[int, int]], mentions: Sequence[Money]) -> list[tuple[int, int]]:
    """Pair both ends where a range is restated: "€1 billion to €1.5 billion ($1.1 billion to $1.6 billion)"."""
    found: list[tuple[int, int]] = []
    for first, second in pairs:
        ends = [index for index in (first - 1, first, second, second + 1) if 0 <= index < len(mentions)]
        bounds = [mentions[index].bound for index in ends]
        if len(ends) == 4 and bounds == ["min", "max", "min", "max"]:
            found += [(first - 1, second), (first, second + 1)]
        else:
            found.append((first, second))
    return found


def _make_equivalent(money: Money, other: Money) -> Equivalent:
    rate = _RATE_DIGITS.divide(other.amount, money.amount) if other.amount and money.amount else None
    assert other.amount is not None
    return Equivalent(
        amount=other.amount,
        currency=other.currency,
        text=other.text,
        start=other.start,
        end=other.end,
        implied_rate=rate,
    )
