"""Short articles of our own, each with the events it tells.

An expectation is a line an event: type, factuality if not asserted, then `role=names`, all in any order. Only what a
line names is compared; but the events must be these, and no others.
"""

import pytest

import armswire

CASES = {
    "a contract between a state and a company": (
        "Poland signed a $6.5 billion contract with Hyundai Rotem for 180 K2 tanks on Aug. 1, 2025.",
        ["contract suppliers=Hyundai Rotem buyers=Poland equipment=180 K2 value=6500000000 USD date=2025-08-01"],
    ),
    "a company wins": (
        "Saab has won an order worth SEK 2.4 billion from the Swedish agency FMV for Giraffe 4A radars.",
        ["contract suppliers=Saab equipment=Giraffe 4A value=2400000000 SEK"],
    ),
    "an award in the passive": (
        "Lockheed Martin was awarded a $410 million contract by the U.S. Army for 96 HIMARS launchers in March 2023.",
        ["contract suppliers=Lockheed Martin buyers=U.S. Army equipment=96 HIMARS date=2023-03"],
    ),
    "an order told by its verb": (
        (
            "The Royal Netherlands Navy ordered four frigates from Damen in June 2023. "
            "The ships will be delivered by 2029."
        ),
        ["contract suppliers=Damen buyers=Royal Netherlands Navy equipment=4 frigate date=2023-06 delivery=2029"],
    ),
    "a delivery that is not the signing": (
        (
            "Poland's Armament Agency signed a contract with Hanwha Aerospace in December 2024 for 152 K9 howitzers, "
            "to be delivered by March 2029."
        ),
        ["contract suppliers=Hanwha Aerospace equipment=152 K9 date=2024-12 delivery=2029-03"],
    ),
    "told twice, once in the headline": (
        (
            "Egypt Signs Deal for 30 Rafale Jets\n\nEgypt has signed a deal to buy 30 Rafale fighter jets from "
            "France's Dassault Aviation, the ministry said. The contract is worth 3.75 billion euros."
        ),
        ["contract suppliers=Dassault Aviation buyers=Egypt equipment=30 Rafale value=3750000000 EUR"],
    ),
    "talks": (
        "Malaysia is in talks with Korea Aerospace Industries to buy 18 more FA-50 light combat aircraft.",
        ["negotiation suppliers=Korea Aerospace Industries buyers=Malaysia equipment=18 FA-50"],
    ),
    "a plan to buy is no contract": (
        "Romania plans to buy 32 F-35 fighter jets from the United States.",
        ["negotiation planned buyers=Romania suppliers=United States equipment=32 F-35"],
    ),
    "an approval of a sale": (
        (
            "The U.S. State Department has approved a possible sale of 24 AIM-120C-8 missiles to Norway for an "
            "estimated $84 million. The principal contractor will be RTX."
        ),
        ["approval buyers=Norway equipment=24 AIM-120C-8 value=84000000 USD"],
    ),
    "a tender": (
        "The Philippine Navy has issued a request for proposals for two submarines.",
        ["tender buyers=Philippine Navy equipment=2 submarine"],
    ),
    "a delivery": (
        "Baykar delivered six Bayraktar TB2 drones to Kosovo in July 2023.",
        ["delivery suppliers=Baykar buyers=Kosovo equipment=6 Bayraktar TB2 date=2023-07"],
    ),
    "a gift": (
        "Germany has donated 18 Leopard 2A6 tanks to Ukraine.",
        ["donation suppliers=Germany buyers=Ukraine equipment=18 Leopard 2A6"],
    ),
    "an exhibition": (
        "Hanwha Aerospace showcased its K9A2 howitzer at the MSPO defence exhibition in Kielce.",
        ["exhibition participants=Hanwha Aerospace equipment=K9A2"],
    ),
    "a cancellation": (
        "Argentina has cancelled its order for 12 JF-17 fighters from China.",
        ["cancellation buyers=Argentina equipment=12 JF-17"],
    ),
    "a denial": (
        "Serbia has not signed a contract for J-10C fighters with China, the defence ministry said.",
        ["contract negated buyers=Serbia equipment=J-10C"],
    ),
    "an agreement": (
        "Airbus Helicopters and the Indonesian Ministry of Defence signed a letter of intent for four H225Ms.",
        ["agreement suppliers=Airbus Helicopters equipment=4 H225M"],
    ),
    "two deals kept apart": (
        (
            "Finland ordered 64 F-35A fighters from Lockheed Martin in 2022. In 2023, Estonia bought 12 K9 howitzers "
            "from Hanwha Aerospace."
        ),
        [
            "contract suppliers=Lockheed Martin buyers=Finland equipment=64 F-35A date=2022",
            "contract suppliers=Hanwha Aerospace buyers=Estonia equipment=12 K9 date=2023",
        ],
    ),
    "goods and value told in later sentences": (
        (
            "Hanwha Defense and Australia signed a contract in December 2023. The contract covers 129 Redback infantry "
            "fighting vehicles. It is valued at A$7 billion. Deliveries will start in early 2027."
        ),
        ["contract suppliers=Hanwha Defense buyers=Australia equipment=129 Redback value=7000000000 AUD date=2023-12"],
    ),
    "nothing is traded in an exercise": (
        "Twelve F-16 fighters of the Belgian Air Force took part in the exercise over the North Sea on Monday.",
        [],
    ),
    "nothing is traded in an accident": (
        "A MiG-29 of the Polish Air Force crashed near Malbork. The pilot ejected safely.",
        [],
    ),
}


def describe(event, keys):
    parts = [event.type, *([event.factuality] if event.factuality != "asserted" else [])]
    values = {
        "suppliers": ", ".join(party.name for party in event.suppliers),
        "buyers": ", ".join(party.name for party in event.buyers),
        "participants": ", ".join(party.name for party in event.participants),
        "equipment": ", ".join(
            f"{item.quantity.value if item.quantity else ''} {item.text.removesuffix('s')}".strip()
            for item in event.equipment
        ),
        "value": ", ".join(f"{money.amount:f} {money.currency}" for money in event.value),
        "date": event.date.edtf if event.date else None,
        "delivery": event.delivery.edtf if event.delivery else None,
    }
    return " ".join([*parts, *(f"{key}={values[key]}" for key in keys)])


def list_keys(line):
    return [word.partition("=")[0] for word in line.split() if "=" in word]


@pytest.mark.parametrize("name", CASES)
def test_events_of(name, nlp):
    text, expected = CASES[name]
    article = armswire.extract(text, nlp=nlp)
    lines = [describe(event, list_keys(line)) for event, line in zip(article.events, expected, strict=False)]
    assert len(article.events) == len(expected), [event.model_dump_json() for event in article.events]
    assert lines == expected
