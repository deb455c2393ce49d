"""The floor under the benchmark's cases: it may rise and never fall."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

from armswire.mentions.money import find_money

CASES = Path(__file__).parents[3] / "benchmarks" / "money" / "cases.tsv"
FLOOR_F1 = 0.995


def test_f1_on_the_benchmark_cases_does_not_fall() -> None:
    right = found = told = 0
    with CASES.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            gold = Counter(tuple(pair.split()) for pair in row["sums"].split("|") if pair.strip())
            wanted = Counter({(Decimal(a), None if code == "?" else code): n for (a, code), n in gold.items()})
            got = Counter((m.amount, m.currency) for m in find_money(row["text"]).mentions if m.amount is not None)
            right, found, told = right + (got & wanted).total(), found + got.total(), told + wanted.total()
    assert told > 700
    assert 2 * right / (found + told) >= FLOOR_F1
