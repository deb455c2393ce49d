"""Recall of designations in carrier sentences: traded systems in the spelling of trade registers.

    python benchmarks/equipment/recall.py [--missed]

`designations.csv` was written apart from the gazetteer, from memory, so that it shows what is not listed as well. A
designation counts as found where a mention covers at least half of it, and as exact where it covers just that.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import spacy

_CARRIERS = {
    "bare, ordered": "The ministry said on Tuesday that it had ordered 12 {name} from the manufacturer.",
    "bare, delivery": "Officials confirmed the delivery of {name} to the armed forces.",
    "with a kind word": "The ministry said on Tuesday that it had ordered 12 {name} {kind} from the manufacturer.",
}


def main() -> None:
    """Print, for each carrier, the shares that are found, found exactly and in the right category."""
    nlp = spacy.blank("en")
    nlp.add_pipe("armswire_equipment")
    with (Path(__file__).parent / "designations.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for title, carrier in _CARRIERS.items():
        tally = Counter(_try_row(nlp, carrier, row) for row in rows)
        total, found = len(rows), sum(tally.values()) - tally["missed"]
        right = tally["right"] + tally["right, exact"]
        exact = tally["right, exact"] + tally["wrong, exact"]
        print(f"{title:18} {found / total:6.1%} found  {exact / total:6.1%} exact  {right / max(found, 1):6.1%} right")


def _try_row(nlp: spacy.Language, carrier: str, row: dict[str, str]) -> str:
    name = row["designation"]
    text = carrier.format(name=name, kind=row["kind"])
    start = text.index(name)
    end = start + len(name)
    for mention in nlp(text)._.equipment:
        if min(end, mention.end) - max(start, mention.start) >= len(name) / 2:
            exact = ", exact" if (mention.start, mention.end) == (start, end) else ""
            verdict = "right" if mention.category == row["category"] else "wrong"
            if "--missed" in sys.argv and (verdict == "wrong" or not exact):
                print(f"  {verdict}: {mention.text!r} for {name!r}, {mention.category} for {row['category']}")
            return verdict + exact
    if "--missed" in sys.argv:
        print(f"  missed: {text}")
    return "missed"


if __name__ == "__main__":
    main()
