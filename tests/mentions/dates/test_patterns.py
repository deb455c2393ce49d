import pytest

from armswire.mentions.dates.holidays import HOLIDAYS, find_holiday
from armswire.mentions.dates.lexing import CODES, KINDS, cut_tokens, encode
from armswire.mentions.dates.patterns import COMPILED, POINTS
from armswire.mentions.dates.readers import READERS
from armswire.mentions.dates.vocabulary import DETERMINERS, FOLLOWERS, MEASURES, PREPOSITIONS


def test_every_pattern_names_a_reader_and_every_reader_is_named():
    assert {reader for _, reader in POINTS} == set(READERS)


def test_no_pattern_stands_twice():
    assert len({pattern for pattern, _ in POINTS}) == len(POINTS)


def test_no_pattern_matches_nothing():
    assert [point.reader for point in COMPILED if point.pattern.match("")] == []


def test_every_kind_has_a_code_of_its_own():
    assert len(set(CODES.values())) == len(CODES) == len(KINDS)


@pytest.mark.parametrize("name", sorted(HOLIDAYS))
def test_every_holiday_is_one_token_and_falls_in_every_year(name):
    assert [token.kind for token in cut_tokens(name)] == ["HOLIDAY"]
    assert all(find_holiday(name, year).year == year for year in (1999, 2024, 2025))


def test_neighbours_are_lower_case():
    for table in (DETERMINERS, FOLLOWERS, MEASURES, PREPOSITIONS):
        assert {word.lower() for word in table} == table


@pytest.mark.parametrize(
    "text", ["T-50", "Mi-17", "2A6", "N00024-18-C-6405", "6.302-5", "MAY-2", "$2024", "2,025", "1-2-3-4-5-6-7-8-9-10"]
)
def test_designations_contract_numbers_and_sums_are_opaque(text):
    assert {token.kind for token in cut_tokens(text)} == {"OTHER"}


def test_one_code_stands_for_one_token():
    tokens = cut_tokens("From April 22 to 2025, it was held.")
    assert len(encode(tokens)) == len(tokens)
