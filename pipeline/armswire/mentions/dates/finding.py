"""Finding the dates of a text: tokens, expressions, ranges, licences, anchors, flags, in that order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from armswire.language.annotations import Found
from armswire.mentions.dates.anchoring import resolve
from armswire.mentions.dates.anchors import Anchor, ImpossibleDateError
from armswire.mentions.dates.context import Context, read_context
from armswire.mentions.dates.expressions import (
    Expression,
    Tokenised,
    extend_back,
    find_expressions,
    mark_doubt,
    tokenise,
)
from armswire.mentions.dates.faults import Judged, flag_date
from armswire.mentions.dates.licences import is_licensed
from armswire.mentions.dates.orders import settle_order
from armswire.mentions.dates.periods import Period
from armswire.mentions.dates.ranges import join_ranges, lend_in_lists
from armswire.mentions.dates.readings import Faulty
from armswire.mentions.dates.span_ends import drop_openers, mark_broken, open_ahead, open_spans
from armswire.mentions.dates.tense import read_tense
from armswire.records import Date, Flag


def find_dates(text: str, *, published: dt.date | None = None) -> Found:
    """Find every calendar expression of a text and say it in EDTF.

    Args:
        text: the article's normalised text.
        published: the day the article was published, against which "Wednesday", "last month" and days of no year are
            told. Without it, what the text itself gives stands in, or XXXX.

    Returns:
        `Date` records in reading order and the flags on them; of a broken or ambiguous date `edtf` is null.

    >>> [(d.text, d.edtf) for d in find_dates("It was signed in December 2024.").mentions]
    [('December 2024', '2024-12')]
    """
    source = tokenise(text)
    expressions = list_expressions(source)
    context = read_context(source, expressions, published)
    dates: list[Date] = []
    flags: list[Flag] = []
    told: Period | None = None
    for expression in open_ahead(source, expressions, context.day):
        judged = _judge(source, expression, context, told)
        if judged is None:
            continue
        if judged.period and judged.period.first:
            told = judged.period
        dates.append(_write_date(judged))
        flags.extend(flag_date(source, judged, context))
    return Found(tuple(dates), tuple(flags))


def list_expressions(source: Tokenised) -> list[Expression]:
    """List the expressions of a text that count as dates, in reading order, not yet resolved."""
    found: list[Expression] = []
    for expression in find_expressions(source):
        floor = found[-1].last if found else 0
        found.append(mark_doubt(source, extend_back(source, expression, floor)))
    found = mark_broken(source, join_ranges(source, lend_in_lists(source, found)))
    licensed = [expression for expression in found if is_licensed(source, expression)]
    return drop_openers(source, open_spans(source, licensed))


def _judge(source: Tokenised, expression: Expression, context: Context, told: Period | None) -> Judged | None:
    start, end = source.span(expression)
    anchor = Anchor(context.day, context.find_year(start), read_tense(source.text, start, end), told)
    judged = Judged(expression, start, end, source.text[start:end], anchor)
    if isinstance(expression.reading, Faulty):
        return settle_order(judged, expression.reading, context)
    try:
        resolved = resolve(expression.reading, anchor)
    except ImpossibleDateError as error:
        return replace(judged, impossible=True, options=error.options)
    return None if resolved is None else replace(judged, period=resolved.period, inferred=resolved.inferred)


def _write_date(judged: Judged) -> Date:
    period = judged.period if judged.is_sound() else None
    return Date(
        text=judged.text,
        start=judged.start,
        end=judged.end,
        edtf=period.edtf if period else None,
        earliest=period.first.isoformat() if period and period.first else None,
        latest=period.last.isoformat() if period and period.last else None,
        inferred=judged.inferred if period else (),
        alternatives=judged.alternatives,
    )
