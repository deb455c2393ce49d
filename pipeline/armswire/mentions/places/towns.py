"""Which of the places of one name is meant, and whether any is."""

from __future__ import annotations

import math
import re

from armswire.knowledge.countries import load_countries
from armswire.knowledge.lettercase import agrees_in_case
from armswire.knowledge.lexicon import Hit
from armswire.knowledge.places import Site
from armswire.mentions.places.surroundings import Surroundings
from armswire.mentions.places.words import CAPITAL, load_patterns

# A place in a country that the text is about weighs as much as one a hundred times as large elsewhere; in the United
# States, which most texts name and which has a town of almost every name, as one ten times as large.
_HOME_WEIGHT = 2.0
_AMERICAN_WEIGHT = 1.0
_CAPITAL_WEIGHT = 1.5
_LARGE = 100_000
_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_DATELINE = re.compile(r" \(| ?[|—–]|,? -{1,2} |[.:](?:\s|$)|\n|, (?:[\w .]{1,30},? )?(?:\d|[A-Z][a-z]{2,8}\.? \d)")
_FRONT_NAME = re.compile(rf"(?<!\w)(?!The )(?:{CAPITAL}[\w’'-]+|{CAPITAL}\.|&|-) ?$")


def find_qualified(around: Surroundings, hit: Hit[Site]) -> Site | None:
    """Choose the place by the country or state that stands behind it, or none where none does."""
    found = around.text[hit.start : hit.end]
    qualifier = around.qualifier_behind(hit.end)
    if qualifier is None or not found[0].isupper():
        return None
    country, division = qualifier
    matching = [s for s in hit.entries if s.country == country and (not division or s.division == division)]
    if matching:
        return max(matching, key=_population)
    return None if any(site.kind != "town" for site in hit.entries) else Site(found, "town", country, division)


def choose_site(around: Surroundings, hit: Hit[Site], *, is_told: bool) -> Site | None:
    """Choose the place that is most likely meant, or none where the words name no place here.

    Args:
        around: the text.
        hit: the name in it and the places that have it.
        is_told: it is known already that the name stands for a place here.
    """
    found = around.text[hit.start : hit.end]
    if not agrees_in_case(hit.entries[0].name if len(found) > 4 else "Xx", found) or _is_adjective(found):
        return None
    areas = [site for site in hit.entries if site.kind != "town"]
    site = areas[0] if areas else max(hit.entries, key=lambda site: _weigh(around, site))
    if not is_told and not is_named_here(around, hit, site):
        return None
    home = around.main_country()
    is_namesake = site.kind == "town" and site.country == "US" and home not in ("US", None)
    # The American namesake is known; the town that is meant is not.
    return Site(found, "town", home) if is_namesake and site.population < _LARGE else site


def _is_adjective(found: str) -> bool:
    """Canadian is a town in Texas."""
    for hit in load_countries().lexicon.find(found):
        if hit.end == len(found) and all(surface.use in ("adjective", "people") for surface in hit.entries):
            return True
    return False


def _population(site: Site) -> int:
    return site.population


def _weigh(around: Surroundings, site: Site) -> float:
    home = _AMERICAN_WEIGHT if site.country == "US" else _HOME_WEIGHT
    country = load_countries().by_code.get(site.country or "")
    capital = _CAPITAL_WEIGHT if country and country.capital == site.name else 0.0
    return math.log10(site.population + 1) + capital + (home if site.country in around.codes else 0.0)


def is_named_here(around: Surroundings, hit: Hit[Site], site: Site) -> bool:
    """Whether the words around speak for a place and against a longer name."""
    text = around.text
    if not stands_alone(around, hit):
        return False
    if site.kind != "town":
        return True
    is_home = site.country in around.codes
    before = text[max(0, hit.start - 40) : hit.start]
    if is_home and load_patterns().preposition.search(before):
        return True
    if site.population < (15_000 if is_home else _LARGE) or hit.end - hit.start < 3:
        return False
    return bool(
        load_patterns().preposition.search(before)
        or text.startswith("-based", hit.end)
        or load_patterns().premises.match(text, hit.end)
        or _is_address(around, hit, site)
        or _is_dateline(text, hit)
        or _is_place_entity(around, hit)
    )


def stands_alone(around: Surroundings, hit: Hit[Site]) -> bool:
    """Whether no other capitalised word makes the name part of a longer one."""
    return is_free(around, hit.start, hit.end)


def is_free(around: Surroundings, start: int, end: int) -> bool:
    """Whether a name there is whole, and no company's; with an article only before what stands in a town."""
    text, patterns = around.text, load_patterns()
    before = text[max(0, start - 40) : start]
    is_behind = _FRONT_NAME.search(before) and not patterns.preposition.search(before)
    is_one = re.search(r"(?:^|\s)(?:an?|another|each|every) $", before) and not patterns.premises.match(text, end)
    if is_one or is_holding(around, start) or re.match(r"-(?!based)[a-z]", text[end : end + 6]):
        return False
    return text[start].isupper() and not is_behind and not patterns.follower.match(text, end)


def _is_address(around: Surroundings, hit: Hit[Site], site: Site) -> bool:
    """Whether it follows a company of its country behind a comma: "MBDA UK Ltd, Stevenage."."""
    text = around.text
    if not text.startswith(", ", hit.start - 2) or text[hit.end : hit.end + 1] not in (".", ",", ";", ")", "\n"):
        return False
    return any(party.end == hit.start - 2 and party.country == site.country for party in around.doc._.parties)


def _is_dateline(text: str, hit: Hit[Site]) -> bool:
    return (hit.start == 0 or text[hit.start - 1] == "\n") and _DATELINE.match(text, hit.end) is not None


def _is_place_entity(around: Surroundings, hit: Hit[Site]) -> bool:
    span = around.doc.char_span(hit.start, hit.end, alignment_mode="expand")
    return span is not None and all(token.ent_type_ in _PLACE_LABELS for token in span)


def is_holding(around: Surroundings, start: int) -> bool:
    """Whether the words before make it a company: "shares in Volaris", "analyst at Renaissance"."""
    return load_patterns().holding.search(around.text, max(0, start - 30), start) is not None


def is_plain_name(name: str) -> bool:
    """Whether it is written like a place's name, and is no month, acronym or ordinal."""
    words = name.split(" ")
    return (
        "\n" not in name and name[:1].isupper() and not name.isupper() and len(name) > 2 and words[0] not in _NO_PLACES
    )


def is_proper(around: Surroundings, match: re.Match[str]) -> bool:
    """Whether a base or area has a name of its own, and gives none to a ship: not "Patrol Base", "USS Leyte Gulf"."""
    before = around.text[max(0, match.start() - 8) : match.start()]
    words = match.group().split(" ")
    is_ship = _SHIP.search(before) is not None or _SHIP.match(match.group()) is not None
    return not is_ship and words[0] not in _NO_NAMES and not _is_adjective(words[0])


# "USS Leyte Gulf", "HMAS Perth".
_SHIP = re.compile(r"(?<!\w)(?:USS|USNS|USCGC|HM[A-Z]{1,3}S|HMS|INS|JS|ROKS) ?")
_NO_NAMES = frozenset(
    ("A", "An", "Contingency", "Forward", "Main", "Military", "Missile", "Naval", "Operating", "Patrol", "Tactical",
     "The", "This", "Training", "Air", "Army")
)  # fmt: skip
_NO_PLACES = frozenset(
    ("Air", "April", "Army", "August", "Block", "Christmas", "Congress", "Contact", "Cabinet", "December", "Easter",
     "February", "Government", "House", "I", "January", "July", "June", "Lot", "March", "Mark", "May", "Navy",
     "November", "October", "Parliament", "Phase", "Ramadan", "Senate", "September", "The", "Tranche", "Monday",
     "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "English", "God", "Chapter", "Table",
     "Figure", "Part", "Item", "Article", "Annex")
)  # fmt: skip
