import datetime as dt

import pytest

from armswire.mentions.dates import find_dates


def _only(flags, code):
    assert [flag.code for flag in flags] == [code]
    return flags[0]


class TestMalformedRanges:
    @pytest.mark.parametrize(
        "words",
        [
            "from April 22 to 2025",
            "between March 3 and 2024",
            "from April to 22, 2025",
            "from 22 to April 2025",
            "from April 22 to",
            "between 22 April 2024",
            "from to 25 April 2024",
        ],
    )
    def test_a_broken_range_keeps_its_words_and_says_nothing(self, read, flag, words):
        text = f"It was held {words}."
        assert read(text) == [(words, None)]
        broken = _only(flag(text), "date.malformed_range")
        assert (broken.text, broken.severity) == (words, "error")
        assert broken.suggestions

    def test_a_stray_number_before_is_the_first_suggestion(self, flag):
        text = "The IDET 7 fair was held in Brno from May 9 to 2023."
        suggestion = _only(flag(text), "date.malformed_range").suggestions[0]
        assert suggestion.value == "2023-05-07/2023-05-09"
        assert "stray 7" in suggestion.reason

    def test_a_number_that_counts_something_is_not_stray(self, flag):
        text = "Some 7 firms came to Brno from May 9 to 2023."
        values = [suggestion.value for suggestion in _only(flag(text), "date.malformed_range").suggestions]
        assert values == ["2023-05-09", "2023-05-09/.."]

    def test_a_day_told_elsewhere_is_suggested(self, flag):
        text = "It closed on May 12, 2023. The fair was held from May 9 to 2023."
        assert "2023-05-09/2023-05-12" in [s.value for s in _only(flag(text), "date.malformed_range").suggestions]


class TestImpossibleDates:
    @pytest.mark.parametrize(
        "words", ["31 June 2024", "February 30, 2024", "2024-13-05", "32 April 2024", "29 February 2023"]
    )
    def test_a_day_that_does_not_exist_is_flagged(self, read, flag, words):
        text = f"It was signed on {words}."
        assert read(text) == [(words, None)]
        assert _only(flag(text), "date.impossible").text == words

    def test_the_neighbours_in_the_calendar_are_suggested(self, flag):
        impossible = _only(flag("It was signed on 31 June 2024."), "date.impossible")
        assert [s.value for s in impossible.suggestions] == ["2024-06-30", "2024-07-01"]


class TestOrderOfDayAndMonth:
    def test_both_readings_are_given_and_none_is_chosen(self, read, flag):
        text = "It was signed on 03/04/2025."
        assert read(text) == [("03/04/2025", None)]
        values = {s.value for s in _only(flag(text), "date.ambiguous_day_month").suggestions}
        assert values == {"2025-03-04", "2025-04-03"}

    def test_the_habit_of_the_article_settles_it_and_keeps_the_other_reading(self, flag):
        text = "Bids came on 25/03/2025. It was signed on 03/04/2025."
        date = find_dates(text).mentions[1]
        assert (date.edtf, date.alternatives) == ("2025-04-03", ("2025-03-04",))
        assert flag(text) == []

    def test_the_publication_date_settles_it(self, read):
        assert read("BRNO, 03/04/2025 - It was signed.", dt.date(2025, 4, 3))[0] == ("03/04/2025", "2025-04-03")

    def test_a_weekday_settles_it(self, read):
        assert read("It was signed on Tuesday 04/03/2025.") == [("Tuesday 04/03/2025", "2025-03-04")]


def test_a_range_that_ends_before_it_starts(read, flag):
    text = "It ran from April 25 to April 22, 2024."
    assert read(text) == [("April 25 to April 22, 2024", None)]
    assert _only(flag(text), "date.end_before_start").suggestions[0].value == "2024-04-22/2024-04-25"


def test_a_weekday_that_is_not_that_days(read, flag):
    text = "It was signed on Monday, 21 April 2024."
    assert read(text) == [("Monday, 21 April 2024", "2024-04-21")]
    values = [s.value for s in _only(flag(text), "date.weekday_mismatch").suggestions]
    assert values == ["2024-04-22", "2024-04-15", "2025-04-21"]


def test_a_year_of_two_digits(flag):
    assert _only(flag("It was signed on 23/04/24."), "date.two_digit_year").severity == "info"


class TestTheFutureToldAsPast:
    def test_a_date_after_publication_told_as_done(self, flag):
        told = _only(flag("It was signed on 30 May 2025."), "date.future_in_past_tense")
        assert [s.value for s in told.suggestions] == ["2024-05-30", "2023-05-30"]

    @pytest.mark.parametrize(
        "text",
        [
            "A contract was signed for delivery in 2029.",
            "It will be signed on 30 May 2025.",
            "Work is expected to be completed in March 2029.",
            "He said the yard would deliver it in August 2026.",
            "The minister announced that the ships are to arrive in 2028.",
            "The deal was extended to 2030.",
        ],
    )
    def test_plans_told_in_the_past_are_none(self, flag, text):
        assert flag(text) == []

    @pytest.mark.parametrize("words", ["2052", "1025", "March 2205"])
    def test_a_year_that_cannot_be_meant(self, flag, words):
        assert _only(flag(f"It was signed in {words}."), "date.implausible_year").text == words

    def test_a_slip_of_the_year_is_suggested(self, flag):
        implausible = _only(flag("It was signed in 2052."), "date.implausible_year")
        assert [s.value for s in implausible.suggestions] == ["2025", "2022"]


def test_a_clean_text_has_no_flags(flag):
    text = "WARSAW, March 3, 2025 – Poland signed in December 2024 and on Monday (March 3) for delivery by 2029."
    assert flag(text, dt.date(2025, 3, 4)) == []
