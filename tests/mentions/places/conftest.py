from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from armswire.language.pipeline import load_pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline as far as places."""
    pipeline = load_pipeline()
    for name in ("armswire_events", "armswire_checks"):
        pipeline.remove_pipe(name)
    return pipeline


@pytest.fixture(scope="session")
def blank() -> Language:
    """A pipeline of places alone, without a statistical model."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("armswire_places")
    return pipeline
