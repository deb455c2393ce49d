"""The record classes: what armswire writes, field for field.

Every class is frozen, every list a tuple, and the order of the fields is the order of the keys in the JSON.
Offsets are half-open ranges of Unicode code points into the article's normalised text, so that
``text[mention.start:mention.end] == mention.text`` always holds.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

EventType = Literal[
    "contract",
    "agreement",
    "negotiation",
    "approval",
    "tender",
    "delivery",
    "donation",
    "exhibition",
    "cancellation",
]
Factuality = Literal["asserted", "planned", "possible", "negated"]
Category = Literal[
    "aircraft",
    "helicopter",
    "uav",
    "missile",
    "air_defence",
    "armoured_vehicle",
    "artillery",
    "ship",
    "submarine",
    "engine",
    "sensor",
    "small_arms",
    "ammunition",
    "satellite",
    "vehicle",
    "other",
]
SipriCategory = Literal[
    "Aircraft",
    "Air-defence systems",
    "Armoured vehicles",
    "Artillery",
    "Engines",
    "Missiles",
    "Naval weapons",
    "Satellites",
    "Sensors",
    "Ships",
    "Other",
]
UnrocaCategory = Literal["I", "II", "III", "IV", "V", "VI", "VII"]
PartyKind = Literal["company", "government", "agency", "armed_force", "person", "organisation"]
Bound = Literal["min", "max"]
CurrencyBasis = Literal["explicit", "symbol", "context", "ambiguous"]
MoneyRole = Literal["total", "ceiling", "unit", "financing"]
RateSource = Literal["ECB", "NBP", "user"]
Severity = Literal["error", "warning", "info"]


def _write_decimal(value: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


DecimalString = Annotated[Decimal, PlainSerializer(_write_decimal, return_type=str)]


class Record(BaseModel):
    """A frozen piece of the output."""

    # Every key is always written, so the schema of what is written requires every key.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,
    )


class Span(Record):
    """Words of the article: what they are and where they stand."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Quoted(Protocol):
    """Anything that quotes words of the article: a span, a mention, an equivalent."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def start(self) -> int:
        """The offset of the first character."""

    @property
    def end(self) -> int:
        """The offset behind the last character."""


class Suggestion(Record):
    """One way a flagged text might be mended, and why."""

    value: str
    reason: str


class Flag(Record):
    """Something wrong, doubtful or worth knowing about a piece of text; it never mends it."""

    code: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    severity: Severity
    message: str
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    suggestions: tuple[Suggestion, ...] = ()

    @classmethod
    def on(cls, words: Quoted, code: str, severity: Severity, message: str, *suggestions: Suggestion) -> Self:
        """Flag some words of the article."""
        return cls(
            code=code,
            severity=severity,
            message=message,
            text=words.text,
            start=words.start,
            end=words.end,
            suggestions=suggestions,
        )


class Date(Span):
    """A calendar expression in EDTF (ISO 8601-2), with its first and last day in ISO 8601."""

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    inferred: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


class Usd(Record):
    """A sum in US dollars at a dated rate, in US dollars for one unit of the sum's currency."""

    amount: DecimalString
    rate: DecimalString
    rate_date: str
    rate_source: RateSource


class Equivalent(Record):
    """The same sum as the article restates it; `implied_rate` is what one unit of the first sum makes in it."""

    amount: DecimalString
    currency: str | None
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    implied_rate: DecimalString | None = None


class Money(Span):
    """A sum of money in whole currency units; `currency` is an ISO 4217 code or null."""

    amount: DecimalString | None = None
    currency: str | None = None
    currency_basis: CurrencyBasis = "explicit"
    candidates: tuple[str, ...] = ()
    role: MoneyRole | None = None
    approximate: bool = False
    bound: Bound | None = None
    usd: Usd | None = None
    equivalents: tuple[Equivalent, ...] = ()


class Party(Span):
    """Somebody who acts in an event; `country` is an ISO 3166-1 alpha-2 code."""

    name: str
    kind: PartyKind
    country: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()


class Quantity(Span):
    """A count and what it counts: `unit` is "unit", or the collective word ("battery", "squadron")."""

    value: int | None = None
    unit: str = "unit"
    approximate: bool = False
    bound: Bound | None = None


class Equipment(Span):
    """A weapon system, or military goods named only by their kind."""

    name: str
    category: Category
    sipri: SipriCategory | None = None
    unroca: UnrocaCategory | None = None
    maker: str | None = None
    origin: str | None = None
    quantity: Quantity | None = None
    delivered: Quantity | None = None


class Place(Span):
    """A place on the map, in decimal degrees (WGS 84); null where the place has no single point."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Fair(Span):
    """A defence fair or air show: where an exhibition takes place; not written by itself."""

    name: str
    city: str | None = None
    country: str | None = None


class Source(Record):
    """Where an article came from; `sha256` is of the file's bytes (of the text, where there is no file)."""

    path: str | None
    sha256: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"


class Pipeline(Record):
    """What read the article."""

    version: str
    model: str


class Event(Record):
    """One event of the arms trade, as one article tells it."""

    schema_: Literal["armswire/event/1"] = Field(default="armswire/event/1", alias="schema")
    id: str
    type: EventType
    factuality: Factuality
    attribution: Span | None = None
    trigger: Span
    date: Date | None = None
    suppliers: tuple[Party, ...] = ()
    buyers: tuple[Party, ...] = ()
    participants: tuple[Party, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    value: tuple[Money, ...] = ()
    delivery: Date | None = None
    place: Place | None = None
    evidence: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()
    confidence: float = Field(ge=0.0, le=1.0)
    source: Source
    pipeline: Pipeline


class Mentions(Record):
    """Every mention of an article, in reading order, whether or not an event uses it."""

    money: tuple[Money, ...] = ()
    dates: tuple[Date, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    parties: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()


def _list_ids(events: tuple[Event, ...]) -> list[str]:
    return [event.id for event in events]


class ArticleRecord(Record):
    """An article that was read, with everything found in it; written, it names its events by their ids."""

    schema_: Literal["armswire/article/1"] = Field(default="armswire/article/1", alias="schema")
    source: Source
    text: str
    mentions: Mentions = Mentions()
    flags: tuple[Flag, ...] = ()
    events: Annotated[tuple[Event, ...], PlainSerializer(_list_ids, return_type=list[str])] = ()
