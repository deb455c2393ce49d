"""Money: armswire beside other tools on the cases of `cases.tsv`, each in a process of its own.

Usage: python benchmarks/money/compare.py [TOOL]

A case is a text and the sums in it, as amounts in whole units with ISO 4217 codes ("?" where the text does not tell the
currency). A sum counts as found where amount and currency are both exact. Sums without a value ("several million") are
left out on both sides.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
import warnings
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path
from statistics import median

from peers import PEERS, Finder, Pair

CASES = Path(__file__).with_name("cases.tsv")
SPANS_ONLY = "spaCy MONEY (spans only)"


def read_cases() -> list[tuple[str, str, Counter[Pair]]]:
    """Read the cases: group, text and sums."""
    with CASES.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["group"], row["text"], read_sums(row["sums"])) for row in rows]


def read_sums(cell: str) -> Counter[Pair]:
    """Read "1200000 EUR | 35 ?"."""
    pairs = (sum_.split() for sum_ in cell.split("|") if sum_.strip())
    return Counter((Decimal(amount), None if code == "?" else code) for amount, code in pairs)


def measure(name: str) -> dict[str, object]:
    """Run one tool over the cases: counts by group, and microseconds for a case."""
    warnings.simplefilter("ignore")
    cases, find = read_cases(), PEERS[name]()
    find("A first sum of $5 million and 3 euros.")  # loads what is loaded late
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    times = []
    for group, text, gold in cases:
        found, seconds = run_case(find, text)
        times.append(seconds * 1e6)
        right, got = score(found, gold, spans_only=name == SPANS_ONLY)
        for row in (counts[group], counts["all"]):
            row[0], row[1], row[2] = row[0] + right, row[1] + got, row[2] + sum(gold.values())
    return {"counts": counts, "median": median(times), "mean": sum(times) / len(times)}


def run_case(find: Finder, text: str) -> tuple[list[Pair], float]:
    """Run a tool on a text; what it raises counts as nothing found."""
    start = time.perf_counter()
    try:
        found = find(text)
    except Exception:  # noqa: BLE001  a peer that fails on a text has found nothing in it
        found = []
    return found, time.perf_counter() - start


def score(found: list[Pair], gold: Counter[Pair], *, spans_only: bool) -> tuple[int, int]:
    """Count what is right and what was found."""
    if spans_only:
        return min(len(found), sum(gold.values())), len(found)
    got = Counter(pair for pair in found if pair[0] is not None)
    return sum((got & gold).values()), sum(got.values())


def tell(right: int, got: int, gold: int) -> tuple[float, float, float]:
    """Give precision, recall and F1."""
    precision, recall = right / got if got else 0.0, right / gold if gold else 0.0
    return precision, recall, 2 * right / (got + gold) if got + gold else 1.0


def print_table(results: dict[str, dict[str, object]]) -> None:
    """Print the table of all tools, and F1 by group."""
    print(f"{len(read_cases())} cases; amount and currency both exact\n")
    print(f"{'tool':<26}{'P':>7}{'R':>7}{'F1':>7}{'median µs':>12}{'mean µs':>10}")
    for name, result in results.items():
        values = tell(*result["counts"]["all"])  # type: ignore[index]
        print(f"{name:<26}" + "".join(f"{v:7.3f}" for v in values) + f"{result['median']:12.0f}{result['mean']:10.0f}")
    groups = [group for group in next(iter(results.values()))["counts"] if group != "all"]  # type: ignore[attr-defined]
    print(f"\n{'F1 by group':<26}" + "".join(f"{group[:9]:>10}" for group in groups))
    for name, result in results.items():
        values = [tell(*result["counts"][group])[2] for group in groups]  # type: ignore[index]
        print(f"{name:<26}" + "".join(f"{value:10.3f}" for value in values))


def main() -> None:
    """Measure every tool in a process of its own, or the one that is named, and print."""
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1])))
        return
    results = {}
    for name in PEERS:
        ran = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=False)
        if ran.returncode:
            print(f"{name}: {ran.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        results[name] = json.loads(ran.stdout.splitlines()[-1])
    print_table(results)


if __name__ == "__main__":
    main()
