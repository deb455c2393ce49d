"""The text of an article with its mentions marked, as HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from html import escape

from armswire.evaluation.forms import is_same_form
from armswire.evaluation.readings import MENTION_KINDS, Mark, Reading


def highlight_text(reading: Reading, other: Reading) -> str:
    """Write the text with the marks of a reading, and how each compares with another reading's.

    Marks may overlap: the text is cut wherever one begins or ends, and every piece carries the shortest mark over it.
    """
    marks = [(kind, mark, _judge(mark, other, kind)) for kind in MENTION_KINDS for mark in reading.mentions[kind]]
    cuts = sorted({0, len(reading.text), *(cut for _, mark, _ in marks for cut in mark.span)})
    return "".join(_write_pieces(reading.text, cuts, sorted(marks, key=lambda m: m[1].end - m[1].start)))


def _write_pieces(text: str, cuts: list[int], marks: list[tuple[str, Mark, str]]) -> Iterator[str]:
    for start, end in itertools.pairwise(cuts):
        piece = escape(text[start:end])
        over = next((item for item in marks if item[1].start <= start and end <= item[1].end), None)
        if over is None:
            yield piece
        else:
            kind, mark, judgement = over
            values = ", ".join(f"{key}: {value}" for key, value in mark.values.items() if value is not None)
            yield f'<mark class="{kind} {judgement}" title="{escape(f"{kind}: {values}")}">{piece}</mark>'


def _judge(mark: Mark, other: Reading, kind: str) -> str:
    """Say how a mark compares: the same, of another form ("half"), or not there ("error")."""
    same_span = [candidate for candidate in other.mentions[kind] if candidate.span == mark.span]
    if not same_span:
        return "error"
    return "" if any(is_same_form(candidate.form, mark.form) for candidate in same_span) else "half"
