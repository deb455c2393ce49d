"""Finding money in a text: every sum with its currency, its bounds and its role, and what is doubtful about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from armswire.language.annotations import Found
from armswire.mentions.money import doubts
from armswire.mentions.money.context import Context, Reading, find_named_currencies
from armswire.mentions.money.equivalents import join_equivalents
from armswire.mentions.money.lookalikes import is_lookalike
from armswire.mentions.money.notation import regroup_points
from armswire.mentions.money.qualifiers import read_qualifiers
from armswire.mentions.money.ranges import Ranged, share_and_range
from armswire.mentions.money.sums import Sum, find_sums
from armswire.mentions.money.tokens import Tokens
from armswire.records import Flag, Money


def find_money(text: str) -> Found:
    """Find the sums of money in a text.

    Args:
        text: An article, or a piece of one; a currency that several countries share is told by what stands in it.

    Returns:
        The sums in reading order, without US dollars; and the flags `money.decimal_comma` (info), `money.point_group`,
        `money.missing_unit`, `money.ambiguous_currency` and `money.no_currency` (warnings).

    >>> for money in find_money("135,8 billion South Korean won, or approximately $101 million").mentions:
    ...     print(money.text, money.amount, money.currency, money.approximate)
    135,8 billion South Korean won 135800000000 KRW False
    $101 million 101000000 USD True
    """
    tokens = Tokens(text)
    sums = [found for found in regroup_points(find_sums(tokens)) if not is_lookalike(text, found)]
    ranged = share_and_range(text, sums)
    readings = _read_currencies(tokens, ranged)
    mentions = join_equivalents(text, _make_mentions(text, ranged, readings))
    bare = _find_bare(text, sums, ranged)
    lone = [_make_money(text, found, Reading(None, "ambiguous"), 0) for found in bare]
    flags = [*_flag_notation(text, [*ranged, *bare], [*mentions, *lone]), *_flag_bare(lone, mentions)]
    return Found(
        sorted([*mentions, *lone], key=lambda money: money.start),
        sorted(flags, key=lambda flag: (flag.start, flag.end, flag.code)),
    )


def _read_currencies(tokens: Tokens, ranged: Sequence[Ranged]) -> list[Reading]:
    sums = [found.sum for found in ranged]
    signed = [(found.start, found.denomination.codes[0]) for found in sums if found.denomination and _is_single(found)]
    context = Context(tokens, sorted({*signed, *find_named_currencies(tokens)}))
    readings = [context.read(found.denomination, found.start, found.end) for found in sums if found.denomination]
    for index in range(len(sums) - 1):
        local = _read_local_dollar(tokens.text, context, sums[index : index + 2], readings[index : index + 2])
        readings[index] = local or readings[index]
    return readings


def _is_single(found: Sum) -> bool:
    return found.denomination is not None and len(found.denomination.codes) == 1


def _read_local_dollar(text: str, context: Context, pair: Sequence[Sum], readings: Sequence[Reading]) -> Reading | None:
    """Read the first dollar of "$1.7 billion (US$1.1 billion)", which is not the United States'."""
    left, right = pair
    is_pair = readings[0].basis == "symbol" and readings[0].code == "USD" and readings[1].code == "USD"
    if not is_pair or not _is_single(right) or left.value == right.value or left.denomination is None:
        return None
    if text[left.end : right.start].strip().lower() not in ("(", "[", ", or", "(about", "(approximately", "(around"):
        return None
    return context.read_local_dollar(left.denomination.codes, left.start, left.end)


def _make_mentions(text: str, ranged: Sequence[Ranged], readings: Sequence[Reading]) -> list[Money]:
    mentions: list[Money] = []
    for found, reading in zip(ranged, readings, strict=True):
        # What is said before another sum is said of that one.
        floor = mentions[-1].end if mentions else 0
        mentions.append(_make_money(text, found, reading, floor))
    for index in range(1, len(mentions)):
        if ranged[index].bound == "max":
            mentions[index - 1 : index + 1] = _share_role(*mentions[index - 1 : index + 1])
    return mentions


def _share_role(least: Money, most: Money) -> tuple[Money, Money]:
    """Say of both ends of a range what the text says before the first or behind the last ("$80m–$100m apiece")."""
    # "from €1bn up to €1.4bn" names the upper end, not a ceiling.
    role = least.role or (None if most.role == "ceiling" else most.role)
    said = {"role": role, "approximate": least.approximate or most.approximate}
    return least.model_copy(update=said), most.model_copy(update=said)


def _make_money(text: str, ranged: Ranged, reading: Reading, floor: int) -> Money:
    found = ranged.sum
    said = read_qualifiers(text, found.start, found.end, floor)
    return Money(
        text=text[found.start : found.end],
        start=found.start,
        end=found.end,
        amount=_settle(found, reading.code),
        currency=reading.code,
        currency_basis=reading.basis,
        candidates=reading.candidates,
        role=said.role,
        approximate=said.approximate or found.value is None,
        bound="min" if ranged.bound == "min" else "max" if ranged.bound == "max" else said.bound,
    )


def _settle(found: Sum, code: str | None) -> Decimal | None:
    """Give the amount in whole units, without a trailing zero or an exponent."""
    amount = found.count_whole(code)
    if amount is None:
        return None
    plain = format(amount, "f")
    return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)


def _flag_notation(text: str, ranged: Sequence[Ranged], mentions: Sequence[Money]) -> Iterator[Flag]:
    for found, money in zip(ranged, mentions, strict=True):
        yield from doubts.flag_decimal_comma(found.sum, money)
        yield from doubts.flag_point_groups(found.sum, money)
        yield from doubts.flag_missing_unit(text, found.sum, money)
        yield from doubts.flag_currency(money)


def _find_bare(text: str, sums: Sequence[Sum], ranged: Sequence[Ranged]) -> list[Ranged]:
    """Find the numbers that are plainly sums, but of no currency."""
    taken = {found.sum.start for found in ranged}
    return [Ranged(found) for found in sums if found.start not in taken and doubts.is_plainly_sum(text, found)]


def _flag_bare(bare: Sequence[Money], mentions: Sequence[Money]) -> list[Flag]:
    counted = Counter(money.currency for money in mentions if money.currency)
    return [doubts.flag_no_currency(money, [code for code, _ in counted.most_common()]) for money in bare]
