"""Passages by where such sentences come from; every party of each is marked, and nothing else may be found."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.mentions.parties.markup import Marked, read_markup

AWARD_NOTICES = [
    "[Marlowe Systems LLC|company US], Dayton, Ohio, was awarded a $12,400,000 contract for spare parts.",
    "[Northgate Optics Inc.|company US],* Tucson, Arizona, has been awarded a $7,100,250 modification for night sights.",
    "[Lockheed Martin Corp.|company US], Fort Worth, Texas, is awarded $41,000,000. Work will be performed in Fort Worth, "
    "Texas. [Naval Air Systems Command|agency US], Patuxent River, Maryland, is the contracting activity.",
    "[Bath Iron Works|company US], Bath, Maine, is awarded a $20,000,000 option under a contract for the "
    "[U.S. Navy|armed_force US].",
    "[Oshkosh Defense LLC|company US], Oshkosh, Wisconsin, was awarded a contract. Foreign Military Sales funds of "
    "[Slovenia|government SI] and [Brazil|government BR] were obligated. [U.S. Army Contracting Command|agency US], "
    "Detroit Arsenal, Michigan, is the contracting activity.",
]

SALE_NOTICES = [
    "The [State Department|government US] has approved a possible sale to the [Government of Norway|government NO] of "
    "torpedoes for an estimated cost of $90 million.",
    "The [Defense Security Cooperation Agency|agency US] delivered the certification notifying [Congress|government US] "
    "of the possible sale.",
    "The principal contractor will be [Raytheon|company US], located in Tucson, Arizona.",
]

WIRE = [
    "[Poland|government PL] will buy 48 fighters from [South Korea|government KR], the [Polish government|government PL] "
    "said on Monday.",
    "[Seoul|government KR] and [Warsaw|government PL] are negotiating the price.",
    "[Saab|company SE] signed the contract with the [Hungarian Air Force|armed_force HU] in Budapest.",
    "The [Iraqi side|government IQ] asked [DAPA|agency KR] for a new offer.",
    "[Defence Minister|x] [Jan Novak|person CZ] told the [Czech parliament|government CZ] that the tanks would arrive.",
    "[Turkey|government TR]'s [Baykar|company TR] has sold drones to [Morocco|government MA].",
    "Talks between [India|government IN] and [France|government FR] on the Rafale resumed in Paris.",
    "[Ankara|government TR] has blocked the export of engines to [Pakistan|government PK].",
    "[Israel Aerospace Industries|company IL] delivered the first radar to the [Philippine Navy|armed_force PH].",
    "The [UAE|government AE] ordered 80 Rafale fighters from [Dassault Aviation|company FR].",
    "The [Kremlin|government RU] has not commented on the sale.",
    "[NATO|organisation] and the [European Union|organisation] welcomed the donation.",
]

TRADE_PRESS = [
    "[Hanwha Aerospace|company KR] exhibited the K9A1 in Kielce. [Hanwha|company KR] hopes for a second order.",
    "[Nurol Makina|company TR] and [FNSS|company TR] both bid for the vehicle programme in Almaty.",
    "[Rheinmetall|company DE] set up [Rheinmetall Hungary Zrt|company HU] near Zalaegerszeg.",
    "[Kestrel Dynamics Ltd|company] of Bristol has built a loitering munition for the [British Army|armed_force GB].",
    "The [Royal Netherlands Navy|armed_force NL] chose [Damen|company NL] to build the frigates.",
    "[Armada Drones|company], a start-up from Tartu, supplied the [Estonian Defence Forces|armed_force EE].",
    "[BAE Systems|company GB] and [Leonardo|company IT] will split the work on the radar.",
    "[General Dynamics European Land Systems|company ES] delivered bridges to the [Swiss Army|armed_force CH].",
    "Deliveries to the [16th Mechanised Division|armed_force PL] of the [Polish Army|armed_force PL] begin in May.",
    "[Bharat Electronics|company IN] received an order from the [Indian Navy|armed_force IN] for sonars.",
]

MINISTRIES = [
    "The [Ministry of Defence of Poland|government PL] signed the order for howitzers.",
    "[Peru|government PE]'s [Ministry of Defense|government PE] cancelled the tender.",
    "The [Romanian Ministry of National Defence|government RO] and [Romtehnica|company RO] signed in Bucharest.",
    "The [Greek defence ministry|government GR] opened talks on frigates.",
    "A delegation of the [Ministry of Foreign Affairs|government KE] visited the [Kenya Defence Forces|armed_force KE].",
    "The [Hungarian Ministry of Defence|government HU] confirmed it. The [Ministry of Defence|government HU] will pay "
    "in euros.",
    "The [Supreme Audit Office|agency PL] criticised how the [Polish government|government PL] bought the missiles.",
]

ACRONYMS = [
    "The [Directorate of Naval Procurement|agency] ([DNP|agency]) issued the tender, and [DNP|agency] will choose in May.",
    "[NSPA|agency] ([NATO Support and Procurement Agency|agency]) bought shells for [Latvia|government LV].",
    "[Korea Aerospace Industries|company KR] ([KAI|company KR]) will build the jets; [KAI|company KR] starts in June.",
    "A unmanned aerial vehicle (UAV) and its ground control station (GCS) were shown by [Elbit Systems|company IL].",
    "Foreign Military Sales (FMS) funds of [Kuwait|government KW] were used.",
]

PERSONS = [
    "[Maria Lindqvist|person SE], chief executive of [Saab|company SE], said the line was full.",
    '"We will deliver," said [Petr Dvorak|person], a spokesman for the yard.',
    "Gen. [Andrzej Zielinski|person PL] of the [Polish Armed Forces|armed_force PL] received the keys. "
    "[Zielinski|person PL] thanked the crews.",
    "[Ko Hyung-seok|person KR], head of the Helicopter Program Department at [DAPA|agency KR], met the buyers. "
    "[Ko|person KR] offered training.",
    "[South Korean|x] President [Park Min-jun|person KR] flew to Jakarta.",
    "Coach [Chad Miller|person] and striker [Jordan Hughes|person] played for charity, reporters said.",
    "U.S. Ambassador [Helen Carter|person US] attended the ceremony in Amman.",
]

COUNTRIES_AS_PLACES = [
    "The factory in Poland will build the hulls, [Rheinmetall|company DE] said.",
    "The ship arrived in Japan and later sailed to Australia.",
    "Fighting near the border of Sudan has delayed the delivery.",
    "The Jordanian-made vehicle was tested across the Middle East.",
    "The jets, assembled in Italy, flew to Qatar on Tuesday.",
]

TRAPS = [
    "The KUH-1 Surion was shown at IQDEX 2025.",
    '"K-Defense" Strategy and Middle East Partnerships',
    "Defense Expo in Baghdad Hosts Critical Talks",
    "The US-made missile and the Russian-built tank were parked side by side.",
    "The sale needs a new engine and an air defence system.",
    "They told us that it was all for us, and the who and the it of it.",
    "The Paris Air Show opens in June; Eurosatory follows.",
    "The George Washington returned to port after the USS George Washington had been refitted.",
    "Work will be performed in Lebanon, Pennsylvania, and Peru, Indiana.",
    "The trawler sank in the Gulf of Mexico, not in the South China Sea.",
    "New Jersey and New Mexico are states.",
    "The Army-2023 forum was cancelled.",
    "Its turret has a bell shape and an arsenal of tools.",
]

GAPS = [
    # The model takes the unlisted single word for a place, and nothing beside it says company.
    "Shares in [Volaris|company] fell after the order.",
    # No rule knows what a bare given name is.
    "[Astrid|person] reads the news.",
]

ALL = [
    *AWARD_NOTICES,
    *SALE_NOTICES,
    *WIRE,
    *TRADE_PRESS,
    *MINISTRIES,
    *ACRONYMS,
    *PERSONS,
    *COUNTRIES_AS_PLACES,
    *TRAPS,
]


def find(nlp: Language, text: str) -> list[Marked]:
    return [(p.start, p.end, p.kind, p.country) for p in nlp(text)._.parties]


def drop_cues(marked: str) -> str:
    """A mark of kind x only shows the reader where a role stands."""
    text, _ = marked, None
    for cue in ("[Defence Minister|x]", "[South Korean|x]"):
        text = text.replace(cue, cue[1 : cue.index("|")])
    return text


@pytest.mark.parametrize("marked", ALL)
def test_exactly_the_marked_parties_are_found(nlp: Language, marked: str):
    text, gold = read_markup(drop_cues(marked))
    shown = [(text[start:end], kind, country) for start, end, kind, country in find(nlp, text)]
    assert shown == [(text[start:end], kind, country) for start, end, kind, country in gold]


@pytest.mark.parametrize("marked", GAPS)
@pytest.mark.xfail(strict=True, reason="known gaps")
def test_known_gaps(nlp: Language, marked: str):
    text, gold = read_markup(marked)
    assert find(nlp, text) == gold
