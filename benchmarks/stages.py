"""What each stage of the pipeline costs on the corpus: its share of the time, and characters a second.

python benchmarks/stages.py
"""

from __future__ import annotations

import time
from collections import defaultdict
from pathlib import Path

import armswire
from armswire.articles import Article, read_articles

CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
ROUNDS = 3
MENTIONS = ("armswire_money", "armswire_dates", "armswire_equipment", "armswire_parties", "armswire_places")
EVENTS = ("armswire_events", "armswire_checks")


def main() -> None:
    """Print the table; the first round warms up and does not count."""
    nlp = armswire.load()
    articles = [article for path in sorted(CORPUS.glob("*.txt")) for article in read_articles(path)]
    texts = [article.text for article in articles if isinstance(article, Article)]
    seconds: defaultdict[str, float] = defaultdict(float)
    for number in range(ROUNDS + 1):
        for text in texts:
            doc = nlp.make_doc(text)
            for name, component in nlp.pipeline:
                start = time.perf_counter()
                doc = component(doc)
                seconds[name] += (time.perf_counter() - start) * (number > 0)
    total, characters = sum(seconds.values()), ROUNDS * sum(map(len, texts))
    groups = {
        "the base model": [name for name in seconds if name not in (*MENTIONS, *EVENTS)],
        "mentions": MENTIONS,
        **{f"  {name.removeprefix('armswire_')}": (name,) for name in MENTIONS},
        "events and checks": EVENTS,
        "the whole": list(seconds),
    }
    print(f"{'stage':20} {'share':>7} {'chars/s':>12}")
    for title, names in groups.items():
        spent = sum(seconds[name] for name in names)
        print(f"{title:20} {spent / total:7.1%} {characters / spent:12,.0f}")


if __name__ == "__main__":
    main()
