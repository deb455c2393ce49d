"""All of a doc's parties: found by every rule, the surest kept, and their names made one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from armswire.mentions.parties.acronyms import find_defined, find_repeated
from armswire.mentions.parties.bodies import find_alone, find_national, find_of_country, find_units
from armswire.mentions.parties.candidates import Candidate, keep_best
from armswire.mentions.parties.companies import extend_company, find_awarded, find_built, find_indonesian
from armswire.mentions.parties.fairs import find_fairs
from armswire.mentions.parties.figures import find_figures
from armswire.mentions.parties.home import find_home
from armswire.mentions.parties.listed import find_listed
from armswire.mentions.parties.mentioned import CountryHit, overlaps
from armswire.mentions.parties.naming import name_parties
from armswire.mentions.parties.nations import Verdict, find_actors, judge_countries
from armswire.mentions.parties.persons import find_persons, find_speakers, list_surnames
from armswire.mentions.parties.scene import Scene, read_scene
from armswire.mentions.parties.unknown import find_agencies, find_unknown
from armswire.records import Fair, Party

_FINDERS: tuple[Callable[[Scene], Iterator[Candidate]], ...] = (
    find_national,
    find_of_country,
    find_alone,
    find_units,
    find_awarded,
    find_indonesian,
    find_built,
    find_defined,
    find_figures,
    find_persons,
    find_speakers,
    find_agencies,
    find_unknown,
)


@dataclass(frozen=True)
class Reading:
    """What a doc says of who acts, and of the names beside them that are no parties.

    Attributes:
        parties: in reading order, repeats included.
        fairs: in reading order.
        stays: character ranges of countries where something is or happens.
        home: the country whose affairs the doc tells, ISO 3166-1 alpha-2.
    """

    parties: list[Party]
    fairs: list[Fair]
    stays: list[tuple[int, int]]
    home: str | None


def read_parties(doc: Doc) -> Reading:
    """Find the parties of a doc; what it carries of money, dates and equipment keeps its words to itself."""
    fairs = find_fairs(doc)
    scene = read_scene(doc, _list_taken(doc, fairs))
    listed = [extend_company(doc.text, c, scene) if c.kind == "company" else c for c in find_listed(scene)]
    verdicts = judge_countries(scene, {candidate.end for candidate in listed if candidate.kind == "company"})
    kept = keep_best(_drop_doubtful(scene, [*listed, *_find_all(scene, verdicts)]))
    kept = keep_best((*kept, *find_repeated(scene, kept)))
    kept = keep_best((*kept, *_find_surnames(scene, kept)))
    acting = [(candidate.start, candidate.end) for candidate in kept]
    stays = [(hit.start, hit.end) for hit, verdict in verdicts if verdict == "place"]
    stays = [stay for stay in stays if not overlaps(acting, *stay)]
    home = find_home(scene, kept)
    return Reading(name_parties(scene, kept, home), fairs, stays, home)


def _drop_doubtful(scene: Scene, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Drop what lies in the name of a base or sea, and what only a heading's capitals make a name."""
    certain = {candidate.name for candidate in candidates if not scene.is_heading(candidate.start)}
    for candidate in candidates:
        is_guess = candidate.rank >= 3 or (candidate.rank == 1 and candidate.kind in ("company", "person"))
        if candidate.kind == "company" and (candidate.start, candidate.end) in scene.towns:
            continue
        if is_guess and (scene.is_area(candidate.start, candidate.end) or candidate.name not in certain):
            continue
        yield candidate


def _list_taken(doc: Doc, fairs: Sequence[Fair]) -> Iterator[tuple[int, int]]:
    for mention in (*doc._.money, *doc._.dates, *fairs):
        yield mention.start, mention.end
    for item in doc._.equipment:
        if any(char.isupper() or char.isdigit() for char in item.text):
            yield item.start, item.end


def _find_all(scene: Scene, verdicts: Sequence[tuple[CountryHit, Verdict]]) -> Iterator[Candidate]:
    for find in _FINDERS:
        yield from find(scene)
    yield from find_actors(verdicts)


def _find_surnames(scene: Scene, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the persons that a text goes on to call by one name."""
    persons = [candidate for candidate in kept if candidate.kind == "person"]
    for surname, person in list_surnames(persons).items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", scene.text):
            if match.start() != person.start and not scene.is_taken(match.start(), match.end()):
                yield replace(person, start=match.start(), end=match.end(), rank=6)
