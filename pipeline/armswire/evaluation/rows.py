"""What each row of a gold file must look like: its keys, their types, and the codes they may hold."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Literal, get_args

import pycountry
from babel.numbers import list_currencies
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from armswire.evaluation.edtf_syntax import is_edtf
from armswire.records import Bound, Category, EventType, Factuality, MoneyRole, PartyKind

FlagCode = Literal[
    "date.ambiguous_day_month",
    "date.end_before_start",
    "date.future_in_past_tense",
    "date.implausible_year",
    "date.impossible",
    "date.malformed_range",
    "date.two_digit_year",
    "date.weekday_mismatch",
    "money.decimal_comma",
    "money.implied_rate",
    "money.missing_unit",
    "money.no_currency",
    "money.scale_slip",
    "quantity.mismatch",
]
"""The flags that the gold marks: what is wrong with the text. Others tell of rates or doubts, and are not scored."""

FLAG_CODES = frozenset(get_args(FlagCode))

Manner = Literal[
    "wire agency",
    "trade press",
    "national daily",
    "press release",
    "government notice",
    "blog",
    "think-tank brief",
    "machine translation",
]

_AMOUNT = re.compile(r"(?:0|[1-9]\d*)(?:\.\d*[1-9])?")
_SEASON = re.compile(r"^\d{4}-(?:2[1-9]|3[0-2])(?!-|\d)")
_KOSOVO = "XK"


@functools.cache
def _list_codes() -> frozenset[str]:
    """List ISO 3166-1 alpha-2 codes, and the one in use for Kosovo, which has none."""
    return frozenset(country.alpha_2 for country in pycountry.countries) | {_KOSOVO}


@functools.cache
def _list_currencies() -> frozenset[str]:
    """List ISO 4217 codes, with those that were withdrawn (CLDR knows when they were valid)."""
    return frozenset(list_currencies()) | {currency.alpha_3 for currency in pycountry.currencies}


def _demand(test: Callable[[str], bool], message: str) -> AfterValidator:
    def check(value: str) -> str:
        if not test(value):
            raise ValueError(f"{value!r} is {message}")
        return value

    return AfterValidator(check)


Words = Annotated[str, Field(min_length=1)]
Amount = Annotated[str, _demand(lambda v: bool(_AMOUNT.fullmatch(v)), 'no plain decimal number like "1600000.5"')]
Currency = Annotated[str, _demand(lambda v: v in _list_currencies(), "no ISO 4217 code, present or past")]
Country = Annotated[str, _demand(lambda v: v in _list_codes(), "no ISO 3166-1 alpha-2 code")]
Edtf = Annotated[
    str,
    _demand(is_edtf, "no EDTF date, or the calendar does not have it"),
    _demand(lambda v: not _SEASON.search(v), "a season: write the approximate year"),
]
IsoDay = Annotated[str, _demand(lambda v: is_edtf(v) and v.count("-") == 2 and v[-1].isdigit(), "no ISO day")]


class Row(BaseModel):
    """A row: no key that it does not know, no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class MoneyRow(Row):
    """A row of `money`; a sum that the text does not give whole has no amount or currency."""

    text: Words
    amount: Amount | None = None
    currency: Currency | None = None
    role: MoneyRole | None = None
    approximate: bool = False
    bound: Bound | None = None


class DateRow(Row):
    """A row of `dates`."""

    text: Words
    edtf: Edtf | None = None
    inferred: list[Literal["year", "month", "day"]] = []


class EquipmentRow(Row):
    """A row of `equipment`."""

    text: Words
    name: Words | None = None
    category: Category
    quantity: Annotated[int, Field(gt=0)] | None = None
    delivered: Annotated[int, Field(gt=0)] | None = None


class PartyRow(Row):
    """A row of `parties`."""

    text: Words
    name: Words
    kind: PartyKind
    country: Country | None = None
    role: Words | None = None


class PlaceRow(Row):
    """A row of `places`."""

    text: Words
    name: Words
    country: Country | None = None


class QuantityRow(Row):
    """A row of `quantities`."""

    text: Words
    value: Annotated[int, Field(ge=0)] | None = None
    of: Words | None = None
    unit: Words | None = None
    approximate: bool = False
    bound: Bound | None = None
    delivered: bool = False


class FlagRow(Row):
    """A row of `flags`."""

    text: Words
    code: FlagCode


class GoodsRow(Row):
    """A row of an event's `equipment`."""

    name: Words
    quantity: Annotated[int, Field(gt=0)] | None = None
    delivered: Annotated[int, Field(gt=0)] | None = None


class EventRow(Row):
    """An event."""

    type: EventType
    factuality: Factuality
    trigger: Words
    date: Edtf | None = None
    suppliers: list[Words] = []
    buyers: list[Words] = []
    participants: list[Words] = []
    equipment: list[GoodsRow] = []
    value: list[Words] = []
    delivery: Edtf | None = None
    place: Words | None = None
    attribution: Words | None = None
    evidence: Annotated[list[Words], Field(min_length=1)]


class HeadRow(Row):
    """What stands above the lists."""

    published: IsoDay | None = None
    manner: Manner
    region: Words
    subject: Words
    hard_negative: bool


ROWS: Mapping[str, type[Row]] = {
    "money": MoneyRow,
    "dates": DateRow,
    "equipment": EquipmentRow,
    "parties": PartyRow,
    "places": PlaceRow,
    "quantities": QuantityRow,
    "flags": FlagRow,
}
