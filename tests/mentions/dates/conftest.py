import datetime as dt

import pytest

from armswire.mentions.dates import find_dates

PUBLISHED = dt.date(2025, 4, 25)  # a Friday


@pytest.fixture
def read():
    """What a text says, as (words, EDTF) pairs, published on Friday 25 April 2025 unless told otherwise."""

    def read_dates(text, published=PUBLISHED):
        return [(date.text, date.edtf) for date in find_dates(text, published=published).mentions]

    return read_dates


@pytest.fixture
def flag():
    """The flags of a text."""

    def read_flags(text, published=PUBLISHED):
        return list(find_dates(text, published=published).flags)

    return read_flags
