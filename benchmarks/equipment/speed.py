"""Speed of the equipment matcher beside spaCy's PhraseMatcher, and of the equipment component.

    python benchmarks/equipment/speed.py [FOLDER OF .txt FILES]

Without a folder a text is made of the carrier sentences of `designations.csv`. Both matchers hold every surface form
of the gazetteer, in one spelling each; PhraseMatcher compares lower-cased tokens.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from spacy.matcher import PhraseMatcher

from armswire.knowledge.lexicon import build_lexicon
from armswire.knowledge.systems import list_surfaces, load_gazetteer
from armswire.mentions.equipment.extraction import find_equipment


def main() -> None:
    """Print how long building and matching take, in seconds and characters per second."""
    nlp = spacy.blank("en")
    docs = [nlp(text) for text in read_texts()]
    characters = sum(len(doc.text) for doc in docs)
    load_seconds, gazetteer = clock(load_gazetteer)
    forms = [form for form, _ in list_surfaces(gazetteer.systems.values())]
    print(f"{len(gazetteer.systems)} systems, {len(forms)} surface forms; {characters} characters of text")
    print(f"load the gazetteer from CSV           {load_seconds:7.2f} s")
    build_seconds, lexicon = clock(lambda: build_lexicon(((form, form) for form in forms), plurals=True))
    report("lexicon", build_seconds, characters, lambda: [list(lexicon.find(doc.text)) for doc in docs])
    build_seconds, matcher = clock(lambda: build_phrase_matcher(nlp, forms))
    report("PhraseMatcher", build_seconds, characters, lambda: [matcher(doc) for doc in docs])
    report("equipment component", 0.0, characters, lambda: [find_equipment(doc) for doc in docs])
    report("spaCy's tokeniser", 0.0, characters, lambda: [nlp(doc.text) for doc in docs])


def read_texts() -> list[str]:
    """Read the texts of the folder on the command line, or make some."""
    if len(sys.argv) > 1:
        return [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    with (Path(__file__).parent / "designations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    sentences = [f"It had ordered 12 {row['designation']} {row['kind']} from the manufacturer." for row in rows]
    return [" ".join(sentences[first : first + 20]) for first in range(0, len(sentences), 20)]


def build_phrase_matcher(nlp: spacy.Language, forms: list[str]) -> PhraseMatcher:
    """Build spaCy's matcher of the same forms."""
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("equipment", [nlp.make_doc(form) for form in forms])
    return matcher


def report(title: str, build_seconds: float, characters: int, run: Callable[[], Any]) -> None:
    """Run twice, the first time to warm up, and print."""
    run()
    seconds, _ = clock(run)
    print(f"{title:20} build {build_seconds:6.2f} s   match {seconds:6.3f} s   {characters / seconds:12,.0f} chars/s")


def clock(run: Callable[[], Any]) -> tuple[float, Any]:
    """Give the seconds that a call took, and its result."""
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()
