"""The benchmark's cases are the gate: what they measure may not fall."""

import importlib.util
import sys
from pathlib import Path

import pytest

from armswire.mentions.dates import find_dates

_PATH = Path(__file__).parents[3] / "benchmarks" / "dates" / "cases.py"
_SPEC = importlib.util.spec_from_file_location("date_cases", _PATH)
date_cases = importlib.util.module_from_spec(_SPEC)
sys.modules["date_cases"] = date_cases
_SPEC.loader.exec_module(date_cases)

CASES = date_cases.load_cases()


def _tally(cases):
    right = found = wanted = 0
    for case in cases:
        dates = {(d.start, d.end, d.edtf) for d in find_dates(case.text, published=case.published).mentions}
        gold = {(g.start, g.end, g.edtf) for g in case.dates}
        right, found, wanted = right + len(dates & gold), found + len(dates), wanted + len(gold)
    return right, found, wanted


def test_the_suite_has_at_least_four_hundred_cases_and_none_twice():
    assert len(CASES) >= 400
    assert len({(case.text, case.published) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("group", sorted({case.group for case in CASES} - {"negatives"}))
def test_exact_f1_holds(group):
    right, found, wanted = _tally(case for case in CASES if case.group == group)
    assert 2 * right / (found + wanted) >= 0.97


def test_fewer_than_one_false_date_in_a_hundred_negatives():
    negatives = [case for case in CASES if not case.dates]
    _, found, _ = _tally(negatives)
    assert found < len(negatives) / 100


def test_flags_are_precise_and_complete():
    right = found = wanted = 0
    for case in CASES:
        codes = sorted(flag.code for flag in find_dates(case.text, published=case.published).flags)
        right += sum(min(codes.count(code), case.flags.count(code)) for code in set(codes))
        found, wanted = found + len(codes), wanted + len(case.flags)
    assert right / found >= 0.95
    assert right / wanted >= 0.95
