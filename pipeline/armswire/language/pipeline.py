"""Choosing and assembling the spaCy pipeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from armswire import __version__
from armswire.errors import SettingsError

DEFAULT_MODEL = "en_armswire"
"""The folder under `models/` that is loaded where no other model is named."""

MENTION_FACTORIES = ("armswire_money", "armswire_dates", "armswire_equipment", "armswire_parties", "armswire_places")
_FINAL_FACTORIES = ("armswire_events", "armswire_checks")
_CONFIG = "config.cfg"


@dataclass(frozen=True)
class PipelineOptions:
    """What the pipeline is to be made of.

    Args:
        model: a spaCy pipeline by name or path; null for armswire's own.
        gazetteer: a CSV file of further equipment, in the columns of `knowledge/equipment`.
        rates: a CSV file of exchange rates (date, currency, rate_per_usd) that go before the packaged ones.
    """

    model: str | None = None
    gazetteer: Path | None = None
    rates: Path | None = None

    def list_overrides(self) -> dict[str, Mapping[str, Any]]:
        """Give the component settings that these options change."""
        overrides: dict[str, Mapping[str, Any]] = {}
        if self.gazetteer:
            overrides["armswire_equipment"] = {"gazetteer": str(self.gazetteer)}
        if self.rates:
            overrides |= {name: {"rates": str(self.rates)} for name in _FINAL_FACTORIES}
        return overrides


def load_pipeline(options: PipelineOptions | None = None) -> Language:
    """Load the pipeline that turns a text into events.

    Any spaCy pipeline will do as a base: what it lacks of armswire's components is added at its end.

    Raises:
        SettingsError: if there is no such model.
    """
    options = options or PipelineOptions()
    nlp = _load_base(options.model)
    add_components(nlp, options.list_overrides())
    return nlp


def add_components(nlp: Language, overrides: Mapping[str, Mapping[str, Any]] | None = None) -> None:
    """Add the components of armswire that a pipeline lacks, in their order; remake those whose settings change."""
    overrides = overrides or {}
    if "armswire_layout" not in nlp.pipe_names:
        nlp.add_pipe("armswire_layout", first=True)
    if not {"parser", "senter", "sentencizer"} & set(nlp.pipe_names):
        nlp.add_pipe("sentencizer", after="armswire_layout")
    for name in (*MENTION_FACTORIES, *_FINAL_FACTORIES):
        config = {**overrides.get(name, {})}
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, config=config)
        elif config:
            nlp.replace_pipe(name, name, config=config)


def name_model(nlp: Language) -> str:
    """Name a pipeline as records do: language, name and version."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"


def _load_base(model: str | None) -> Language:
    path = _find_model(model or DEFAULT_MODEL)
    if path and not (path / "meta.json").exists():
        return _assemble(path / _CONFIG)
    try:
        return spacy.load(path or model or DEFAULT_MODEL)
    except (OSError, ValueError) as error:
        remedy = "give the name of an installed spaCy pipeline or the path of its folder"
        raise SettingsError(f"cannot load the model: {_first_line(error)}", path=model, remedy=remedy) from error


def _assemble(config_path: Path) -> Language:
    """Build a pipeline from a config that sources its trained components from an installed one."""
    meta = {"lang": "en", "name": "armswire", "version": __version__}
    return spacy.util.load_model_from_config(spacy.util.load_config(config_path), meta=meta, auto_fill=True)


def _find_model(name: str) -> Path | None:
    """Find a model among those that come with armswire, installed or in its repository; null for any other."""
    package = Path(__file__).parents[1]
    candidates = (package / "models" / name, package.parents[1] / "models" / name, Path(name))
    return next((path for path in candidates if (path / _CONFIG).is_file()), None)


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]
