from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from armswire.language.pipeline import load_pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline as far as parties."""
    pipeline = load_pipeline()
    for name in ("armswire_places", "armswire_events", "armswire_checks"):
        pipeline.remove_pipe(name)
    return pipeline


@pytest.fixture(scope="session")
def blank() -> Language:
    """A pipeline without a statistical model."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("armswire_parties")
    return pipeline
