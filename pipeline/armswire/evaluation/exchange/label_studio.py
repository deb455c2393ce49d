"""Label Studio's JSON: a task an article, a region a mention or an event, a control each key.

An event is a region at its trigger; its slots hold normal forms, a line each, as they do in the gold. Goods are written
"K2; quantity=180". Offsets are code points on both sides. What is above the lists of the gold is in the task's `data`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from armswire.errors import DataError
from armswire.evaluation.exchange.controls import EVENTS, LABELS, TEXT, Control, list_controls
from armswire.evaluation.exchange.texts import read_carried_text
from armswire.evaluation.gold import EVENT_LISTS, HEAD_KEYS, MENTION_KEYS, GoldArticle, GoldMention, find_trigger

_GOODS = re.compile(r"(?P<name>.*?)(?P<counts>(?:; (?:quantity|delivered)=\d+)*)")


def write_tasks(golds: Iterable[GoldArticle]) -> list[dict[str, Any]]:
    """Write articles as tasks, with the gold as a finished annotation of each."""
    return [
        {
            "data": {"text": gold.article.text, "name": gold.path.stem, **gold.head},
            "annotations": [{"result": list(_list_results(gold))}],
        }
        for gold in golds
    ]


def read_tasks(tasks: Iterable[Mapping[str, Any]], path: Path) -> Iterator[GoldArticle]:
    """Read tasks as Label Studio exports them (JSON); the last annotation that was not cancelled counts.

    Args:
        tasks: the tasks.
        path: where they are from, for errors.

    Raises:
        DataError: if a task is not one that armswire's labelling configuration makes.
    """
    for number, task in enumerate(tasks, 1):
        try:
            yield _read_task(task)
        except (KeyError, TypeError, ValueError) as error:
            remedy = (
                "export as JSON from a project with armswire's labelling configuration; `data` needs `text` and `name`"
            )
            problem = f"{type(error).__name__}: {error}"
            raise DataError(problem, path=str(path), place=f"task {number}", remedy=remedy) from error


def _list_results(gold: GoldArticle) -> Iterator[dict[str, Any]]:
    for kind, mentions in gold.mentions.items():
        for number, mention in enumerate(mentions, 1):
            span = {"start": mention.start, "end": mention.end, "text": mention.text}
            yield from _write_region(f"{kind}-{number}", kind, span, mention.values)
    for number, event in enumerate(gold.events, 1):
        start = find_trigger(event, gold.article.text)
        span = {"start": start, "end": start + len(event["trigger"]), "text": event["trigger"]}
        yield from _write_region(f"{EVENTS}-{number}", EVENTS, span, event)


def _write_region(
    region: str, kind: str, span: Mapping[str, Any], values: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    base = {"id": region, "to_name": TEXT}
    yield {**base, "from_name": LABELS, "type": "labels", "value": {**span, "labels": [kind]}}
    for control in list_controls().values():
        if control.kind == kind and values.get(control.key) not in (None, []):
            value = {**span, **_write_control(control, values[control.key])}
            yield {**base, "from_name": control.name, "type": control.type, "value": value}


def _write_control(control: Control, value: Any) -> dict[str, Any]:
    if control.type == "number":
        return {"number": value}
    values = value if control.several else ["yes" if value is True else value]
    return {"text" if control.type == "textarea" else "choices": [_write_goods(item) for item in values]}


def _write_goods(item: Any) -> str:
    if isinstance(item, str):
        return item
    return "; ".join([item["name"], *(f"{key}={item[key]}" for key in ("quantity", "delivered") if key in item)])


def _read_task(task: Mapping[str, Any]) -> GoldArticle:
    data = task["data"]
    head = {key: data[key] for key in HEAD_KEYS if data.get(key) is not None}
    article = read_carried_text(data["text"])
    regions = _collect_regions(_choose_results(task), article.text)
    mentions = {kind: tuple(_list_mentions(kind, regions)) for kind in MENTION_KEYS}
    events = tuple(
        {**{slot: [] for slot in EVENT_LISTS}, **values, "trigger": mention.text}
        for kind, mention, values in regions
        if kind == EVENTS
    )
    return GoldArticle(Path(f"{data['name']}.toml"), article, head, mentions, events)


def _choose_results(task: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    done = [item for item in task.get("annotations") or () if not item.get("was_cancelled")]
    chosen = (done or task.get("predictions") or [{"result": []}])[-1]
    results: list[Mapping[str, Any]] = chosen["result"]
    return results


def _collect_regions(results: Iterable[Mapping[str, Any]], text: str) -> list[tuple[str, GoldMention, dict[str, Any]]]:
    """Gather the regions, in the order of the results, with the values of their controls."""
    values: dict[str, dict[str, Any]] = {}
    spans: dict[str, tuple[str, GoldMention]] = {}
    for result in results:
        if "from_name" not in result:  # a relation: the slots say who takes part
            continue
        own = values.setdefault(result["id"], {})
        if result["from_name"] == LABELS:
            mention = _trim(text, result["value"]["start"], result["value"]["end"], own)
            spans[result["id"]] = (result["value"]["labels"][0], mention)
        else:
            control = list_controls()[result["from_name"]]
            own[control.key] = _read_control(control, result["value"])
    return [(kind, mention, values[region]) for region, (kind, mention) in spans.items()]


def _list_mentions(kind: str, regions: Iterable[tuple[str, GoldMention, dict[str, Any]]]) -> list[GoldMention]:
    """List the mentions of a kind, in reading order; flags keep their own."""
    own = [mention for label, mention, _ in regions if label == kind]
    return own if kind == "flags" else sorted(own, key=lambda mention: mention.start)


def _trim(text: str, start: int, end: int, values: Mapping[str, Any]) -> GoldMention:
    """Make a mention of a stretch of text, without the spaces that a mouse drags along."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return GoldMention(words.strip(), start, start + len(words.strip()), values)


def _read_control(control: Control, value: Mapping[str, Any]) -> Any:
    if control.type == "number":
        return int(value["number"])
    given = value["text"] if control.type == "textarea" else value["choices"]
    items = [given] if isinstance(given, str) else list(given)
    if control.kind == EVENTS and control.key == "equipment":
        return [_read_goods(item) for item in items]
    if control.several:
        return items
    return True if control.choices == ("yes",) else items[0]


def _read_goods(line: str) -> dict[str, Any]:
    match = _GOODS.fullmatch(line)
    assert match is not None
    counts = (pair.split("=") for pair in match["counts"].split("; ")[1:])
    return {"name": match["name"], **{key: int(count) for key, count in counts}}
