"""A page for the eye: every article with gold and found side by side, in one file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from string import Template

from armswire.evaluation.figures import bin_confidence, flatten_scores, list_score
from armswire.evaluation.highlighting import highlight_text
from armswire.evaluation.pairing import pair_readings
from armswire.evaluation.readings import GROUNDS, MENTION_KINDS, SLOTS, EventReading, Reading
from armswire.evaluation.running import PIPELINE, Evaluation
from armswire.evaluation.scoring import Report, Score

_SHELL = Path(__file__).parent / "page.html"
_COLUMNS = (*SLOTS, *(ground for ground in GROUNDS if ground != "evidence"))


def write_page(result: Evaluation, system: str = PIPELINE) -> str:
    """Write the page of one system: its figures, and each article, the worst first."""
    report = result.reports[system]
    readings = sorted(
        zip(result.gold, result.found[system], strict=True), key=lambda pair: report.articles[pair[0].name].f1
    )
    return Template(_SHELL.read_text(encoding="utf-8")).substitute(
        folder=escape(result.folder.as_posix()),
        title=escape(f"Gold and found: {len(result.gold)} articles of {result.folder.as_posix()}"),
        legend="".join(f'<mark class="{kind}">{kind}</mark>' for kind in MENTION_KINDS),
        tables="".join(_list_tables(report)),
        articles="\n".join(_write_article(gold, found, report.articles[gold.name]) for gold, found in readings),
    )


def _list_tables(report: Report) -> Iterator[str]:
    scores = ((name, *_write_shares(score)) for name, score in flatten_scores(report).items())
    yield _write_table(("", "P", "R", "F1", "in gold"), scores)
    types = sorted({name for pair in report.confusion for name in pair}, reverse=True)
    counts = ((gold, *(str(report.confusion[gold, found] or "") for found in types)) for gold in types)
    yield _write_table(("gold \\ found", *types), counts)
    bins = (
        (f"{row.low} to {row.high}", str(row.confidence), str(row.right), str(row.count))
        for row in bin_confidence(report.calibration)
        if row.count
    )
    yield _write_table(("confidence", "mean", "share right", "events"), bins)


def _write_table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "".join(f"<tr><th>{escape(first)}</th>{_write_numbers(cells)}</tr>" for first, *cells in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _write_numbers(cells: Iterable[str]) -> str:
    return "".join(f'<td class="number">{cell}</td>' for cell in cells)


def _write_shares(score: Score) -> tuple[str, ...]:
    figures = list_score(score)
    shares = ("" if figures[key] is None else f"{figures[key]:.3f}" for key in ("precision", "recall", "f1"))
    return (*shares, str(score.right + score.missed))


def _write_article(gold: Reading, found: Reading, score: Score) -> str:
    return (
        f"<details><summary><h2 style='display:inline'>{escape(gold.name)}</h2> F1 {score.f1:.3f}</summary>"
        f'<div class="columns">{_write_side("gold", gold, found)}{_write_side("found", found, gold)}</div>'
        f'<div class="events"><h3>events</h3>{_write_events(gold.events, found.events)}</div></details>'
    )


def _write_side(head: str, reading: Reading, other: Reading) -> str:
    text = highlight_text(reading, other)
    return f'<div><h3>{head}</h3><div class="text">{text}</div>{_write_flags(reading)}</div>'


def _write_flags(reading: Reading) -> str:
    flags = (f"{code}: “{reading.text[span.start : span.stop]}”" for code, span in reading.flags)
    return "".join(f"<p>{escape(flag)}</p>" for flag in flags)


def _write_events(gold: Sequence[EventReading], found: Sequence[EventReading]) -> str:
    if not gold and not found:
        return '<p class="none">none, and none found</p>'
    heads = "".join(f"<th>{name}</th>" for name in ("", "type", *_COLUMNS))
    return f"<table><tr>{heads}</tr>{''.join(_list_rows(gold, found))}</table>"


def _list_rows(gold: Sequence[EventReading], found: Sequence[EventReading]) -> Iterator[str]:
    pairs = dict(pair_readings(gold, found))
    for i, event in enumerate(gold):
        partner = found[pairs[i]] if i in pairs else None
        yield _write_row("gold", event, partner) + (_write_row("found", partner, event) if partner else "")
    yield from (_write_row("false", event, None) for j, event in enumerate(found) if j not in pairs.values())


def _write_row(side: str, event: EventReading, partner: EventReading | None) -> str:
    label = "missed" if side == "gold" and partner is None else side
    cells = "".join(_write_cell(event, partner, slot) for slot in _COLUMNS)
    return f'<tr><th>{label}</th><td class="{"same" if partner else "other"}">{event.type}</td>{cells}</tr>'


def _write_cell(event: EventReading, partner: EventReading | None, slot: str) -> str:
    values = "<br>".join(escape(_write_value(value)) for value in event.slots[slot])
    if partner is None:
        return f"<td>{values}</td>"
    score = Score()
    score.add(event.forms[slot], partner.forms[slot])
    same = not score.wrong and not score.missed
    return f'<td class="{"same" if same and values else "" if same else "other"}">{values}</td>'


def _write_value(value: object) -> str:
    return f"{value[1]} × {value[0]}" if isinstance(value, tuple) else str(value)
