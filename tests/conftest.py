from pathlib import Path

import pytest

import armswire

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="session")
def nlp():
    """The whole pipeline, loaded once."""
    return armswire.load()
