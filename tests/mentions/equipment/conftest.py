from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

from armswire.records import Equipment

Find = Callable[[str], list[Equipment]]


@pytest.fixture(scope="session")
def find() -> Find:
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_equipment")

    def find_in(text: str) -> list[Equipment]:
        return list(nlp(text)._.equipment)

    return find_in
