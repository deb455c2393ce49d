import pytest
from hypothesis import given
from hypothesis import strategies as st

from armswire.evaluation.forms import count_shared, fold_name, is_same_form


def same_name(first, second):
    return is_same_form((fold_name(first),), (fold_name(second),))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("F-35A", "F-35A Lightning II"),
        ("Javelin", "FGM-148 Javelin"),
        ("U.S. Navy", "US Navy"),
        ("CH 47F Chinook", "CH-47F Chinooks"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("the Polish Army", "Polish army"),
        ("Roketsan", "ROKETSAN"),
        ("Tamandaré-class frigate", "Tamandare frigate"),
    ],
)
def test_names_of_one_thing_are_the_same(first, second):
    assert same_name(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("F-35A", "F-35B"),
        ("Leopard 2A6", "Leopard 2A8"),
        ("South Korea", "North Korea"),
        ("Polish Navy", "Polish Army"),
        ("Т-90", "Су-30"),
        ("K9", "K2"),
    ],
)
def test_names_of_two_things_differ(first, second):
    assert not same_name(first, second)


def test_stretches_are_the_same_if_they_overlap():
    assert is_same_form(("code", range(3, 9)), ("code", range(8, 12)))
    assert not is_same_form(("code", range(3, 8)), ("code", range(8, 12)))
    assert not is_same_form(("code", range(3, 9)), ("other", range(3, 9)))


def test_pairs_are_made_so_that_most_find_a_partner():
    found = [(frozenset({"a"}),), (frozenset({"a", "b"}),)]
    gold = [(frozenset({"a", "b", "c"}),), (frozenset({"a", "d"}),)]
    assert count_shared(found, gold) == 2


def test_one_gold_thing_is_found_only_once():
    assert count_shared([("x",), ("x",), ("x",)], [("x",), ("y",)]) == 1


forms = st.lists(st.tuples(st.frozensets(st.sampled_from("abcd"), min_size=1)), max_size=6)


@given(forms, forms)
def test_sharing_is_symmetric_and_bounded(first, second):
    shared = count_shared(first, second)
    assert shared == count_shared(second, first)
    assert shared <= min(len(first), len(second))
    assert count_shared(first, first) == len(first)


@given(st.text())
def test_folding_never_raises(name):
    fold_name(name)
