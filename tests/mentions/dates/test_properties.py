import calendar
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from armswire.mentions.dates import find_dates

MONTHS = calendar.month_name[1:]
WEEKDAYS = calendar.day_name


def _suffix(day):
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FORMATS = (
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d:%Y.%m.%d}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{d.day}{_suffix(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}{_suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"the {d.day}{_suffix(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}{_suffix(d.day)}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} the {d.day}{_suffix(d.day)}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()][:3]}, {d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{d.year} {MONTHS[d.month - 1]} {d.day}",
)
PIECES = st.sampled_from(
    [
        "from",
        "to",
        "between",
        "and",
        "until",
        "since",
        "by",
        "in",
        "on",
        "of",
        "the",
        ",",
        ".",
        "-",
        "/",
        "(",
        ")",
        "22",
        "2025",
        "31",
        "3rd",
        "April",
        "May",
        "Mon.",
        "Monday",
        "Q3",
        "early",
        "late",
        "next",
        "last",
        "week",
        "year",
        "month",
        "ago",
        "two",
        "FY",
        "'98",
        "03/04/2025",
        "2025-13-01",
        "1990s",
        "half",
        "quarter",
        "fall",
        "$",
        "%",
        "\n",
        "\n\n",
        "0",
        "99999",
        "Easter",
    ]
)
RANGE_WORDS = [("from", "to"), ("between", "and"), ("from", "until"), ("from", "through")]
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))


@given(DAYS, st.sampled_from(FORMATS))
def test_any_day_in_any_format_comes_back(day, write):
    words = write(day)
    dates = find_dates(f"The notice of {words} names two ships.").mentions
    assert [(date.text, date.edtf) for date in dates] == [(words, day.isoformat())]


@given(DAYS, DAYS, st.sampled_from(FORMATS), st.sampled_from(RANGE_WORDS))
def test_any_two_days_make_a_range(first, last, write, words):
    first, last = sorted((first, last))
    dates = find_dates(f"It ran {words[0]} {write(first)} {words[1]} {write(last)}, they said.").mentions
    assert [date.edtf for date in dates] == [f"{first.isoformat()}/{last.isoformat()}"]


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join)), st.none() | DAYS)
def test_whatever_the_text_the_offsets_hold_and_no_end_comes_before_its_start(text, published):
    found = find_dates(text, published=published)
    end = 0
    for date in found.mentions:
        assert text[date.start : date.end] == date.text
        assert end <= date.start < date.end
        end = date.end
        if date.earliest and date.latest:
            assert date.earliest <= date.latest
        assert date.edtf or (date.earliest is None and date.latest is None)
    for flag in found.flags:
        assert text[flag.start : flag.end] == flag.text


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join), st.integers(50, 200))
def test_endless_repetition_is_read_to_the_end(text, times):
    found = find_dates(f"{text} " * times, published=dt.date(2025, 4, 25))
    assert all(date.end <= len(text) * times + times for date in found.mentions)
