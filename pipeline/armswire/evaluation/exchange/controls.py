"""How a labelling tool shows each key of the gold: derived from the rows, so that nothing is listed twice."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from armswire.evaluation.gold import EVENT_KEYS, MENTION_KEYS
from armswire.evaluation.rows import ROWS, EventRow, Row

EVENTS = "events"
"""The label of a region that stands for an event: it is drawn at the trigger."""

TEXT, LABELS = "text", "mention"
"""The names of the text and of the label control in the tool."""

_COLOURS: Mapping[str, str] = {
    "money": "#2e8b57",
    "dates": "#3b73c4",
    "equipment": "#d2691e",
    "parties": "#8a4fbf",
    "places": "#b8960b",
    "quantities": "#5f8a8b",
    "flags": "#c62828",
    EVENTS: "#222222",
}

ControlType = Literal["choices", "number", "textarea"]


@dataclass(frozen=True)
class Control:
    """One attribute of a region: `choices` is empty where any value may be typed, `several` where it is a list."""

    kind: str
    key: str
    type: ControlType
    choices: tuple[str, ...] = ()
    several: bool = False

    @property
    def name(self) -> str:
        """Its name in the tool, by which its values are found again."""
        return f"{self.kind}_{self.key}"


@cache
def list_controls() -> Mapping[str, Control]:
    """List every control by its name."""
    rows: dict[str, type[Row]] = {**ROWS, EVENTS: EventRow}
    keys = {**MENTION_KEYS, EVENTS: tuple(key for key in EVENT_KEYS if key != "trigger")}
    controls = (_derive(kind, key, rows[kind].model_fields[key].annotation) for kind in keys for key in keys[kind])
    return {control.name: control for control in controls}


def write_config() -> str:
    """Write the labelling configuration of Label Studio, to be pasted into the project's settings."""
    view = Element("View")
    labels = SubElement(view, "Labels", name=LABELS, toName=TEXT)
    for kind, colour in _COLOURS.items():
        SubElement(labels, "Label", value=kind, background=colour)
    SubElement(view, "Text", name=TEXT, value="$text")
    for control in list_controls().values():
        _add_control(view, control)
    indent(view)
    return tostring(view, encoding="unicode") + "\n"


def _add_control(view: Element, control: Control) -> None:
    shown = {"whenTagName": LABELS, "whenLabelValue": control.kind}
    box = SubElement(view, "View", {"visibleWhen": "region-selected", **shown})
    SubElement(box, "Header", value=control.key, size="6")
    base = {"name": control.name, "toName": TEXT, "perRegion": "true", **shown}
    if control.type == "choices":
        element = SubElement(box, "Choices", {**base, "choice": "multiple" if control.several else "single"})
        for value in control.choices:
            SubElement(element, "Choice", value=value)
    elif control.type == "number":
        SubElement(box, "Number", {**base, "min": "0"})
    else:
        SubElement(box, "TextArea", {**base, "maxSubmissions": "99" if control.several else "1", "editable": "true"})


def _derive(kind: str, key: str, annotation: Any) -> Control:
    types_ = set(_list_types(annotation))
    several = list in types_
    choices = tuple(value for item in types_ if typing.get_origin(item) is Literal for value in typing.get_args(item))
    if choices or bool in types_:
        return Control(kind, key, "choices", choices or ("yes",), several)
    if int in types_:
        return Control(kind, key, "number")
    return Control(kind, key, "textarea", several=several)


def _list_types(annotation: Any) -> Iterator[Any]:
    """List the plain types an annotation is made of; a list counts as `list` and what is in it."""
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, typing.Annotated, list):
        if origin is list:
            yield list
        for part in typing.get_args(annotation):
            yield from _list_types(part)
    else:
        yield annotation
