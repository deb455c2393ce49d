from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from armswire.mentions.money import find_money
from armswire.records import Money


def find_one(text: str) -> Money:
    (money,) = find_money(text).mentions
    return money


def list_sums(text: str) -> list[tuple[Decimal | None, str | None]]:
    return [(money.amount, money.currency) for money in find_money(text).mentions]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1,234,567.89", "1234567.89"),
        ("1.234.567,89 euros", "1234567.89"),
        ("1 234 567 euros", "1234567"),
        ("CHF 1'234'567", "1234567"),
        ("Rs 12,34,56,789", "123456789"),
        ("135,8 billion won", "135800000000"),
        ("£6.7bn", "6700000000"),
        ("EUR 350 mln", "350000000"),
        ("$1.2tn", "1200000000000"),
        ("$4k", "4000"),
        ("120 MEUR", "120000000"),
        ("$2.4B", "2400000000"),
        ("35 lakh rupees", "3500000"),
        ("Rs 62,700 crore", "627000000000"),
        ("₹1.45 lakh crore", "1450000000000"),
        ("5 arab rupees", "5000000000"),
        ("three and a half billion dollars", "3500000000"),
        ("a quarter of a billion euros", "250000000"),
        ("one hundred and twenty thousand euros", "120000"),
        ("1 trillion 270 billion won", "1270000000000"),
        ("$2½ million", "2500000"),
        ("10 , 000 dollars", "10000"),
        ("470 pence", "4.7"),
        ("thirteen dollars and forty-five cents", "13.45"),
        ("500 Bahraini fils", "0.5"),
    ],
)
def test_every_notation_gives_the_amount_in_whole_units(text: str, amount: str) -> None:
    assert find_one(text).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("US$5 million", "USD"),
        ("A$1.7 billion", "AUD"),
        ("NT$240 billion", "TWD"),
        ("R$1.3 billion", "BRL"),
        ("5 million Hong Kong dollars", "HKD"),
        ("5 million Emirati dirhams", "AED"),
        ("500 million kronor", "SEK"),
        ("₺1.2 billion", "TRY"),
        ("2.3 billion zł", "PLN"),
        ("RM2.9 billion", "MYR"),
        ("Rp 500 billion", "IDR"),
        ("50 kuruş", "TRY"),
        ("$5 million (AUD)", "AUD"),
        ("$1.7 billion Australian dollars", "AUD"),
        ("KRW135.8bn", "KRW"),
        ("10 us dollar", "USD"),
    ],
)
def test_an_unshared_form_is_explicit(text: str, currency: str) -> None:
    money = find_one(text)
    assert (money.currency, money.currency_basis, money.candidates) == (currency, "explicit", ())


def test_a_bare_dollar_is_the_united_states_by_its_sign() -> None:
    money = find_one("Australia will pay $5 million.")
    assert (money.currency, money.currency_basis) == ("USD", "symbol")


def test_a_dollar_restated_in_us_dollars_is_the_countrys_own() -> None:
    local, american = find_money("Canberra signed a $1.7 billion (US$1.1 billion) contract.").mentions
    assert (local.currency, local.currency_basis) == ("AUD", "context")
    assert american.currency == "USD"


def test_a_statement_about_all_figures_decides_the_dollar() -> None:
    money = find_one("All figures are in Canadian dollars. The ships cost $5 billion.")
    assert (money.currency, money.currency_basis) == ("CAD", "context")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Oslo will spend 500 million kr.", "NOK"),
        ("The Swedish agency ordered guns for 500 million kr.", "SEK"),
        ("Manila signed for 28 billion pesos.", "PHP"),
        ("Pakistan allocated Rs 2.1 trillion.", "PKR"),
        ("Cairo paid 5 billion pounds.", "EGP"),
        ("Doha's 12 billion riyals", "QAR"),
        ("Prices are in Danish kroner. The boat costs 40 million kroner.", "DKK"),
    ],
)
def test_the_text_decides_what_a_shared_name_means(text: str, currency: str) -> None:
    money = find_one(text)
    assert (money.currency, money.currency_basis) == (currency, "context")


def test_nothing_is_guessed_where_the_text_does_not_tell_the_currency() -> None:
    found = find_money("The boat costs 500 million kr.")
    assert found.mentions[0].currency is None
    assert found.mentions[0].currency_basis == "ambiguous"
    assert {"SEK", "NOK", "DKK"} <= set(found.mentions[0].candidates)
    assert [flag.code for flag in found.flags] == ["money.ambiguous_currency"]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("between $1 billion and $1.5 billion", ["1000000000 USD", "1500000000 USD"]),
        ("$1-1.5bn", ["1000000000 USD", "1500000000 USD"]),
        ("from 300 to 350 million euros", ["300000000 EUR", "350000000 EUR"]),
        ("$300 to $350 million", ["300000000 USD", "350000000 USD"]),
        ("between EUR 12 and 15 million", ["12000000 EUR", "15000000 EUR"]),
    ],
)
def test_a_range_is_two_sums_with_bounds(text: str, sums: list[str]) -> None:
    mentions = find_money(text).mentions
    assert [f"{money.amount} {money.currency}" for money in mentions] == sums
    assert [money.bound for money in mentions] == ["min", "max"]


def test_a_change_is_no_range() -> None:
    mentions = find_money("The ceiling was raised from $400 million to $975 million.").mentions
    assert [money.bound for money in mentions] == [None, None]


def test_neighbours_share_the_currency_that_is_written_once() -> None:
    assert list_sums("lots of 4.5 and 6 billion won") == [
        (Decimal(4_500_000_000), "KRW"),
        (Decimal(6_000_000_000), "KRW"),
    ]


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("more than $5 million", "min", False),
        ("at least $5 million", "min", False),
        ("up to $5 million", "max", False),
        ("not to exceed $5 million", "max", False),
        ("as much as $5 million", "max", False),
        ("less than $5 million", "max", False),
        ("up to about $5 million", "max", True),
        ("approximately $5 million", None, True),
        ("some $5 million", None, True),
        ("~$5 million", None, True),
        ("$5 million or more", "min", False),
        ("a dispute about a $5 million loan", None, False),
    ],
)
def test_qualifiers_stay_outside_the_span(text: str, bound: str | None, approximate: bool) -> None:  # noqa: FBT001
    money = find_one(text)
    assert (money.text, money.bound, money.approximate) == ("$5 million", bound, approximate)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("$85 million apiece", "unit"),
        ("$85 million each", "unit"),
        ("$85 million per aircraft", "unit"),
        ("$85 million a share", "unit"),
        ("a unit price of $85 million", "unit"),
        ("a not-to-exceed $85 million contract", "ceiling"),
        ("a maximum value of $85 million", "ceiling"),
        ("a loan of $85 million", "financing"),
        ("an $85 million export credit", "financing"),
        ("a contract worth $85 million", "total"),
        ("The total value of the agreement is reported to be $85 million", "total"),
        ("$85 million a year", None),
        ("Bell of Fort Worth, Texas, won $85 million", None),
        ("spending rose by $85 million", None),
    ],
)
def test_the_text_gives_the_role(text: str, role: str | None) -> None:
    assert find_one(text).role == role


def test_both_ends_of_a_range_have_its_role() -> None:
    assert [money.role for money in find_money("$80m–$100m apiece").mentions] == ["unit", "unit"]


@pytest.mark.parametrize(
    "text",
    [
        "135.8 billion won, or approximately $101 million",
        "135.8 billion won ($101 million)",
        "135.8 billion won – about $101 million –",
        "135.8 billion won, equivalent to $101 million,",
        "135.8 billion won/$101 million",
        "135.8 billion won [$101 million]",
        "a 135.8 billion won contract ($101 million)",
    ],
)
def test_a_restated_sum_is_an_equivalent_with_its_rate(text: str) -> None:
    won, dollars = find_money(text).mentions
    (other,) = won.equivalents
    assert (other.amount, other.currency, other.text) == (Decimal(101_000_000), "USD", "$101 million")
    assert other.implied_rate == Decimal("0.0007437407953")
    assert [(back.currency, back.start) for back in dollars.equivalents] == [("KRW", won.start)]


def test_two_restatements_belong_to_the_first_sum() -> None:
    crowns, dollars, euros = find_money("SEK 16.4 billion ($1.6 billion; €1.4 billion)").mentions
    assert [other.currency for other in crowns.equivalents] == ["USD", "EUR"]
    assert [other.currency for other in dollars.equivalents] == ["SEK"]
    assert [other.currency for other in euros.equivalents] == ["SEK"]


@pytest.mark.parametrize(
    "text",
    [
        "awards of €15 million and $3 million",
        "€5 million for guns. $3 million went elsewhere",
        "$5 million ($5 million)",
        "€5 million, $3 million and £2 million",
    ],
)
def test_two_sums_side_by_side_are_no_equivalents(text: str) -> None:
    assert not any(money.equivalents for money in find_money(text).mentions)


@pytest.mark.parametrize("text", ["several hundred million dollars", "tens of billions of euros", "a few million won"])
def test_an_untold_amount_is_not_invented(text: str) -> None:
    money = find_one(text)
    assert (money.text, money.amount, money.approximate) == (text, None, True)


@pytest.mark.parametrize(
    "text",
    [
        "Hanwha won 300 orders in 2023",
        "KAI, which in 2010 won the tender",
        "a 500-pound bomb and 22,000 pounds of thrust",
        "12 SAR helicopters, BMD 3 and the MRO 2023 plan",
        "in constant 2012 dollars",
        "contract N6274222D0001 for the P7T",
        "It flew at 30,000 Ft and 500 kn",
        "The Mark 48 torpedo and the Euro 6 engine",
        "2.4 million rounds",
    ],
)
def test_what_is_no_money_is_not_found(text: str) -> None:
    assert list_sums(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("135,8 billion won", ["money.decimal_comma"]),
        ("a deal worth $1.6", ["money.missing_unit"]),
        ("a $1.6 contract", ["money.missing_unit"]),
        ("a deal worth $1.6 billion", []),
        ("shares at $1.6 each", []),
        ("a deal worth 2.4 billion", ["money.no_currency"]),
        ("a fleet worth 2.4 million flight hours", []),
        ("€500.000 was paid", ["money.point_group"]),
        ("a price of $4.375", []),
    ],
)
def test_doubtful_notation_is_flagged(text: str, codes: list[str]) -> None:
    assert [flag.code for flag in find_money(text).flags] == codes


def test_a_sum_without_scale_word_keeps_its_literal_value() -> None:
    found = find_money("a deal worth $1.6")
    assert found.mentions[0].amount == Decimal("1.6")
    assert [suggestion.value for suggestion in found.flags[0].suggestions] == ["1600000000 USD", "1600000 USD"]


def test_the_articles_currency_is_suggested_for_a_sum_without_one() -> None:
    (flag,) = find_money("The first lot cost 2 billion won. The second is worth 3 billion.").flags
    assert [suggestion.value for suggestion in flag.suggestions] == ["3000000000 KRW"]


def test_a_narrow_decimal_context_does_not_round_amounts() -> None:
    with localcontext(prec=5):
        assert find_one("$123,456,789.12").amount == Decimal("123456789.12")


def test_a_text_that_writes_us_dollars_too_counts_its_bare_ones_at_home() -> None:
    text = "Canada pays US$5.9 billion for the jets. Ottawa's bill climbs to $10.4 billion, Canadian officials said."
    assert list_sums(text) == [(Decimal(5_900_000_000), "USD"), (Decimal(10_400_000_000), "CAD")]


def test_a_ministrys_own_release_counts_in_its_own_dollar() -> None:
    text = (
        "Canberra, Department of Defence. The Australian Army will get 211 vehicles built in Australia under a $5.2 "
        "billion contract, and Australian workers will build them."
    )
    money = find_one(text)
    assert (money.currency, money.currency_basis, money.candidates) == ("AUD", "context", ("USD", "AUD"))


def test_an_american_notice_about_australia_counts_in_us_dollars() -> None:
    text = (
        "The State Department approved a sale to Australia. The Government of Australia requested launchers; the "
        "Defense Security Cooperation Agency said that Australia will pay $705 million. Australian troops are trained."
    )
    assert find_one(text).currency == "USD"


def test_a_text_that_marks_the_other_dollar_keeps_the_bare_one() -> None:
    text = "Australia's Defence minister said in Canberra that Australia pays A$1.3 billion, or $820 million."
    assert [currency for _, currency in list_sums(text)] == ["AUD", "USD"]


def test_a_sum_without_currency_is_a_mention_and_flagged() -> None:
    found = find_money("a deal worth 2.4 billion")
    assert [(money.amount, money.currency) for money in found.mentions] == [(Decimal(2_400_000_000), None)]
    assert [flag.code for flag in found.flags] == ["money.no_currency"]


def test_a_restatement_is_as_approximate_and_bounded_as_the_sum() -> None:
    first, second = find_money("up to about 150 billion Czech crowns ($6.5 billion)").mentions
    assert (second.approximate, second.bound, second.role) == (first.approximate, first.bound, first.role)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Rs 5,000-6,000 crore", [50_000_000_000, 60_000_000_000]),
        ("$500,000 to $1 million", [500_000, 1_000_000]),
        ("lots of 4.5 and 3 billion won", [4_500_000_000, 3_000_000_000]),
        ("€4.5 and 6 million rounds", [Decimal("4.5")]),
        ("$1.2 billion and 5 million rounds", [1_200_000_000]),
        ("a budget of 462,9 million dollars, about 1.735 million soles", [462_900_000, 1_735_000_000]),
        ("98.600 million pesos in Chile", [98_600_000_000]),
        ("$1.250 billion", [1_250_000_000]),
    ],
)
def test_a_scale_and_a_notation_are_shared_where_numbers_are_alike(text: str, amounts: list[Decimal]) -> None:
    assert [amount for amount, _ in list_sums(text)] == amounts
