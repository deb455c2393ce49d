"""Dates: armswire beside other tools on the cases of `cases/`, each in a process of its own.

Usage: python benchmarks/dates/compare.py [TOOL]

A date counts as exact where its first and its last day are both right, and by first day where the first is. Where the
gold says that nothing can be told (a malformed range), every date found is false. For armswire alone the words and the
EDTF are scored too, and the flags.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
import warnings
from collections import Counter
from statistics import median

from cases import Case, Days, load_cases
from peers import PEERS, Finder


def measure(name: str) -> dict[str, float]:
    """Run one tool over the cases."""
    warnings.simplefilter("ignore")
    find = PEERS[name]()
    find("The first of May 2021 and two weeks ago.", dt.date(2025, 4, 25))  # loads what is loaded late
    exact, first, times, false = Counter[str](), Counter[str](), [], 0
    cases = load_cases()
    for case in cases:
        found, seconds = _run(find, case)
        times.append(seconds * 1e6)
        gold = [date.find_days() for date in case.dates]
        exact.update(_tally(found, gold))
        first.update(_tally([days[:1] for days in found], [days[:1] for days in gold]))
        false += 0 if gold else len(found)
    empty = sum(not case.dates for case in cases)
    return {
        **{f"exact {key}": value for key, value in _rate(exact).items()},
        **{f"first {key}": value for key, value in _rate(first).items()},
        "false": 100 * false / empty,
        "median": median(times),
        "mean": sum(times) / len(times),
    }


def _run(find: Finder, case: Case) -> tuple[list[Days], float]:
    """Run a tool on a case; what it raises counts as nothing found."""
    start = time.perf_counter()
    try:
        found = find(case.text, case.published)
    except Exception:  # noqa: BLE001  other tools' errors are their own
        found = []
    return found, time.perf_counter() - start


def _tally(found: list[tuple], gold: list[tuple]) -> dict[str, int]:
    right = sum((Counter(found) & Counter(gold)).values())
    return {"right": right, "found": len(found), "wanted": len(gold)}


def _rate(tally: Counter[str]) -> dict[str, float]:
    right, found, wanted = tally["right"], tally["found"], tally["wanted"]
    return {"P": right / max(found, 1), "R": right / wanted, "F1": 2 * right / max(found + wanted, 1)}


def print_own() -> None:
    """Print what only armswire has: words and EDTF, and flags."""
    from armswire.mentions.dates import find_dates

    spans, flags = Counter[str](), Counter[str]()
    for case in load_cases():
        found = find_dates(case.text, published=case.published)
        dates = [(date.start, date.end, date.edtf) for date in found.mentions]
        spans.update(_tally(dates, [(date.start, date.end, date.edtf) for date in case.dates]))
        flags.update(_tally([flag.code for flag in found.flags], list(case.flags)))
    for title, tally in (("words and EDTF", spans), ("flags", flags)):
        rates = "  ".join(f"{key} {value:.3f}" for key, value in _rate(tally).items())
        print(f"armswire, {title:15} {rates}  ({tally['wanted']} wanted)")


def main() -> None:
    """Measure every tool, or the one named, and print a table."""
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1])))
        return
    cases = load_cases()
    print(
        f"{len(cases)} cases, {sum(len(case.dates) for case in cases)} dates, {sum(not c.dates for c in cases)} without"
    )
    heads = ("exact P", 8), ("R", 6), ("F1", 6), ("first day F1", 13), ("false/100", 10), ("µs median", 10), ("mean", 8)
    print(f"{'tool':24} " + " ".join(f"{head:>{width}}" for head, width in heads))
    for name in PEERS:
        run = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=False)
        if run.returncode:
            print(f"{name:24} not run: {run.stderr.strip().splitlines()[-1][:80]}")
            continue
        row = json.loads(run.stdout.splitlines()[-1])
        scores = f"{row['exact P']:8.3f} {row['exact R']:6.3f} {row['exact F1']:6.3f} {row['first F1']:13.3f}"
        print(f"{name:24} {scores} {row['false']:10.1f} {row['median']:10.0f} {row['mean']:8.0f}")
    print_own()


if __name__ == "__main__":
    main()
