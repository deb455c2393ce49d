import datetime as dt

import pytest

from armswire.mentions.dates import find_dates


class TestForms:
    @pytest.mark.parametrize(
        ("words", "edtf"),
        [
            ("23 April 2024", "2024-04-23"),
            ("April 23rd, 2024", "2024-04-23"),
            ("the 23rd of April, 2024", "2024-04-23"),
            ("2024-04-23", "2024-04-23"),
            ("23.04.2024", "2024-04-23"),
            ("Tues., Apr. 23, 2024", "2024-04-23"),
            ("April 2024", "2024-04"),
            ("mid-2024", "2024~"),
            ("late April 2024", "2024-04~"),
            ("the spring of 2024", "2024~"),
            ("Q3 2024", "2024-35"),
            ("the third quarter of fiscal 2024", "2024-35"),
            ("the first half of 2024", "2024-40"),
            ("FY2024", "2024"),
            ("the late 1990s", "199X~"),
            ("the end of last year", "2024"),
            ("the first Friday of July 2024", "2024-07-05"),
            ("the week of April 15, 2024", "2024-04-15/2024-04-21"),
            ("Thanksgiving 2024", "2024-11-28"),
        ],
    )
    def test_a_form_is_found_whole_and_said_in_edtf(self, read, words, edtf):
        assert read(f"It was tested in {words}, they said.") == [(words, edtf)]

    def test_a_timestamp_keeps_its_time(self, read):
        assert read("Filed at 2024-04-23T10:30Z.") == [("2024-04-23T10:30Z", "2024-04-23T10:30:00Z")]


class TestRanges:
    @pytest.mark.parametrize(
        ("words", "edtf"),
        [
            ("19 to 22 April 2024", "2024-04-19/2024-04-22"),
            ("April 19-22, 2024", "2024-04-19/2024-04-22"),
            ("between 2021 and 2024", "2021/2024"),
            ("2019–2024", "2019/2024"),
            ("November to February 2024", "2023-11/2024-02"),
            ("Q1 to Q3 2024", "2024-33/2024-35"),
            ("between late 2023 and early 2024", "2023~/2024~"),
        ],
    )
    def test_a_range_is_one_date_and_from_stays_outside(self, read, words, edtf):
        opener = "" if words.startswith("between") else "from "
        assert read(f"It was tested {opener}{words}, they said.") == [(words, edtf)]

    @pytest.mark.parametrize(
        ("before", "edtf"), [("since", "2024/.."), ("until", "2024"), ("through", "2024"), ("by", "2024")]
    )
    def test_only_a_beginning_opens_a_span_and_prepositions_stay_outside(self, read, before, edtf):
        assert read(f"It serves {before} 2024.") == [("2024", edtf)]

    def test_a_move_is_two_dates_and_no_range(self, read):
        text = "The handover was postponed from 2024 to 2026."
        assert read(text) == [("2024", "2024"), ("2026", "2026")]

    def test_dates_of_a_list_share_month_and_year(self, read):
        found = read("Batches came on April 17, 19 and 22, 2024, then in May and June 2024.")
        assert [edtf for _, edtf in found] == ["2024-04-17", "2024-04-19", "2024-04-22", "2024-05", "2024-06"]


class TestAnchors:
    def test_tense_decides_between_last_and_next(self, read):
        assert read("It was held on April 23.") == [("April 23", "2025-04-23")]
        assert read("It will be held on April 23.") == [("April 23", "2026-04-23")]

    def test_a_weekday_is_of_the_past_unless_the_verb_looks_ahead(self, read):
        assert read("He spoke on Wednesday.") == [("Wednesday", "2025-04-23")]
        assert read("He will speak on Wednesday.") == [("Wednesday", "2025-04-30")]

    def test_a_weekday_given_with_the_day_tells_the_year(self, read):
        assert read("It is on Thursday, April 23.") == [("Thursday, April 23", "2026-04-23")]

    def test_what_was_inferred_is_said(self):
        dates = find_dates("Signed on April 23, 2024, in May, and last month.", published=dt.date(2025, 4, 25)).mentions
        assert [date.inferred for date in dates] == [(), ("year",), ("year", "month")]

    def test_without_publication_date_the_text_lends_its_year(self, read):
        text = "Expo 2023 in review\n\nThe fair opened on April 23 with twelve exhibitors."
        assert read(text, None) == [("April 23", "2023-04-23")]

    def test_without_any_anchor_a_year_stays_unknown(self, read):
        assert read("The fair opened on April 23.", None) == [("April 23", "XXXX-04-23")]

    def test_without_any_anchor_a_relative_expression_is_no_date(self, read):
        assert read("It was signed last month, he said on Wednesday.", None) == []

    def test_a_dateline_stands_in_for_the_publication_date(self, read):
        text = "SEOUL, April 24, 2025 — The ministry said on Wednesday that talks had ended."
        assert read(text, None)[1] == ("Wednesday", "2025-04-23")

    def test_a_narrated_date_counts_from_the_one_told_before(self, read):
        text = "It was ordered in May 2022 and approved the following month."
        assert read(text)[1] == ("the following month", "2022-06")


class TestNoDates:
    @pytest.mark.parametrize(
        "text",
        [
            "They may buy a T-50, a Mi-17, a Su-30, a Leopard 2A6 and an F-16 Block 70/72.",
            "It was shown at IDEX 2025 beside the Panzerhaubitze 2000.",
            "N00024-18-C-6405 was not competed under FAR 6.302-5.",
            "A 31-year-old pilot flew for 12 years and some 2000 hours in the coming years.",
            "They meet every Friday and each month, twice a year.",
            "Theresa May and General March met the 2nd Brigade.",
            "In the 1990s they had 2,025 trucks.",
        ],
    )
    def test_names_numbers_durations_and_modals_are_none(self, read, text):
        assert read(text) == []


def test_the_same_text_gives_the_same_dates():
    text = "From April 22 to 2025, on 03/04/2025 and last week."
    assert find_dates(text) == find_dates(text)
