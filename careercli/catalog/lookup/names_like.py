"""Names like some words: which occupations and groups they may mean, best first, and why.

No model is trained. A name is like what was typed by how much of it the name holds and how little else, each word
weighed by what it says of an occupation (`index/associations.py`); `scoring.py` says what counts beside likeness.
"""

import heapq
import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from careercli.catalog.index.lexicon import SAME, Lexicon, Sense
from careercli.catalog.lookup.reading import PEOPLE, ReadAs, Reading, Variant, read
from careercli.catalog.lookup.scoring import of_meaning, of_name, trusted
from careercli.catalog.text import content
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo, NameKind

NEIGHBOURS = 200
"""Names that are looked at, the most similar ones."""

COMMON = 500
"""Names with a word, from which it adds none of its own where other words have found enough of them."""

TOO_LITTLE = 0.1
"""The part of what the name with most of the words has of them, from which a name is looked at."""

WORTH = 0.3
"""The part of the best score from which something is a match at all."""

MOST_UNNAMED = 20
"""Occupations that are found by what the words speak of, though no name is like them."""

LISTED = frozenset(kind.letter for kind in (NameKind.ONET, NameKind.DIRECT, NameKind.EXAMPLES))
"""The kinds of names, by their letters, of which SOC, O*NET or EP say that they are work of an occupation."""

_KIND_OF = {kind.letter: kind for kind in NameKind}


class Fit(IntEnum):
    """How far a name is just what was typed."""

    LIKE = 0
    WITHIN = 1
    """Wholly among the words."""
    SHORTENED = 2
    """All that names the work, without words that were set aside or say where."""
    REORDERED = 3
    """All words, in another order."""
    VERY = 4


class Match(NamedTuple):
    """Something that may have been meant, with the name that led there and what was made of the typed words.

    `name` is empty and `kind` None where no name led there, but what the words speak of. `exact` says that the name is
    just what was typed, set-aside words apart, `within` that it stands wholly among the words and none beside it names
    anybody, `trusted` that it is more than one of a list of alternatives.
    `score` orders matches of one question. `field` is the field of study that leads to an occupation, where it was
    found by its field.
    """

    leads_to: LeadsTo
    target: str
    title: str
    jobs: int
    score: float
    name: str
    kind: NameKind | None
    exact: bool
    corrections: tuple[ReadAs, ...] = ()
    field: FieldOfStudy | None = None
    listed: bool = False
    """Whether a classification lists the name as work of the occupation (`LISTED`)."""
    within: bool = False
    trusted: bool = False
    chosen_from: bool = False
    """Whether the name's meanings are a list that was written by hand to be chosen from."""

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return (self.kind.dataset,) if self.kind and self.kind.dataset else ()


class _Candidate(NamedTuple):
    """A name that is like what was typed; `fit` as in `Fit`, under the reading that suits it best."""

    similarity: float
    fit: Fit
    variant: Variant


def match(lexicon: Lexicon, text: str, limit: int | None = None) -> list[Match]:
    """What the words may mean, best first."""
    reading = read(text, lexicon)
    matches = _ranked(lexicon, _similar_names(lexicon, reading), _associations(lexicon, reading), reading.broad)
    return [match for match in matches if match.score >= WORTH * matches[0].score][:limit]


def _similar_names(lexicon: Lexicon, reading: Reading) -> dict[int, _Candidate]:
    """The names most like any reading, each under the reading that suits it best."""
    best: dict[int, _Candidate] = {}
    for variant in reading.variants:
        for number, similarity, fit in similar(lexicon, variant, 0, lexicon.fields_from):
            found = best.get(number)
            if found is None or similarity > found.similarity:
                best[number] = _Candidate(similarity, fit, variant)
    top = heapq.nlargest(NEIGHBOURS, best.items(), key=lambda item: item[1].similarity)
    return dict(top)


def similar(lexicon: Lexicon, variant: Variant, start: int, stop: int) -> list[tuple[int, float, Fit]]:
    """The most similar names with numbers from `start` to `stop`, with similarity (to 1) and fit, to `SHORTENED`."""
    asked: dict[int, float] = defaultdict(float)
    held: dict[int, float] = defaultdict(float)
    for concept in sorted(variant.concepts, key=lambda concept: -concept.weight):
        seen: set[int] = set()
        for word, factor in sorted(concept.words, key=lambda word: -word[1]):
            numbers = _numbers(lexicon.names_with(word), start, stop, asked)
            weight, says = concept.weight * factor, lexicon.says(word)
            says *= 1 if factor >= SAME else factor
            for number in numbers:
                if number not in seen:
                    asked[number] += weight
                    held[number] += says
            if len(concept.words) > 1:
                seen.update(numbers)
    total = sum(concept.weight for concept in variant.concepts)
    needed = sum(concept.weight for concept in variant.concepts if concept.main)
    weights, certainty = lexicon.weights, variant.certainty
    least = TOO_LITTLE * max(asked.values(), default=0.0)
    found = [
        (certainty * weight / total * math.sqrt(min(held[number] / weights[number], 1.0)), number)
        for number, weight in asked.items()
        if weight >= least
    ]
    fits = []
    for similarity, number in heapq.nlargest(NEIGHBOURS, found):
        fit = Fit.LIKE
        if held[number] > 0.999 * weights[number]:
            fit = Fit.WITHIN if asked[number] < SAME * needed - 1e-6 else Fit.SHORTENED
        fits.append((number, similarity, fit))
    return fits


def _numbers(numbers: "array[int]", start: int, stop: int, found: dict[int, float]) -> Iterable[int]:
    """The names with a word, from `start` to `stop`; of a common word those only that other words have found before."""
    numbers = numbers[bisect_left(numbers, start) : bisect_left(numbers, stop)]
    return found.keys() & set(numbers) if len(numbers) > COMMON and len(found) > NEIGHBOURS else numbers


def _associations(lexicon: Lexicon, reading: Reading) -> dict[int, float]:
    """What the words say for each occupation, as a logarithm, in the reading that suits it best, less the best's.

    Under None: what they say for any other.
    """
    best: dict[int, float] = {}
    least = -math.inf
    readings = []
    for variant in reading.variants:
        ratios: dict[int, float] = defaultdict(float)
        others = 0.0
        for concept in variant.concepts:
            association = lexicon.association(concept.words)
            role = concept.weight / lexicon.weight(concept.words)
            others += role * association.others
            for occupation, ratio in association.by_occupation.items():
                ratios[occupation] += role * (ratio - association.others)
        readings.append((ratios, others))
        least = max(least, others)
    for ratios, others in readings:
        for occupation, ratio in ratios.items():
            best[occupation] = max(best.get(occupation, least), ratio + others)
    most = max(best.values(), default=0.0)
    return {occupation: ratio - most for occupation, ratio in best.items()} | {NOBODY: least - most if best else 0.0}


NOBODY = -1
"""Stands for every occupation that none of the words speaks of."""


def _ranked(lexicon: Lexicon, names: dict[int, _Candidate], associations: dict[int, float], broad: bool) -> list[Match]:
    """What the names mean, best first, groups before occupations where the question is `broad`."""
    senses = lexicon.senses(names)
    meanings_of: dict[int, int] = defaultdict(int)
    by_hand: dict[int, int] = defaultdict(int)
    for sense in senses:
        meanings_of[sense.name] += 1
        by_hand[sense.name] += NameKind.EVERYDAY.letter in sense.kinds
    fits = {sense.name: _fit(sense, names[sense.name]) for sense in senses}
    closest = max(fits.values(), default=Fit.LIKE)
    best: dict[int, tuple[float, Sense]] = {}
    neighbourhood: dict[int, float] = defaultdict(float)
    for sense in senses:
        candidate, exact = names[sense.name], closest >= Fit.SHORTENED and fits[sense.name] is closest
        sure = trusted(sense.kinds, sense.place, meanings_of[sense.name] == 1)
        score = of_name(candidate.similarity, exact, sure, sense.place)
        if sense.meaning not in best or score > best[sense.meaning][0]:
            best[sense.meaning] = (score, sense)
        neighbourhood[sense.meaning] += candidate.similarity**2 / math.sqrt(meanings_of[sense.name])
    # Words are counted for occupations only; a profile of several by its very name is not the less likely for that.
    uncounted = {
        meaning
        for meaning, (_, sense) in best.items()
        if sense.leads_to not in (LeadsTo.OCCUPATION, LeadsTo.GROUP) and fits[sense.name] >= Fit.SHORTENED
    }
    ratios = {meaning: associations.get(meaning, associations[NOBODY]) for meaning in best}
    ratios |= dict.fromkeys(uncounted, 0.0)
    _add_members(lexicon, best, neighbourhood, ratios)
    most = max(neighbourhood.values(), default=1.0)
    matches = []
    for meaning, (score, sense) in best.items():
        score += of_meaning(sense.leads_to, sense.jobs, neighbourhood[meaning] / most, ratios[meaning], broad)
        candidate = names[sense.name]
        about = (sense.leads_to, sense.target, sense.title, sense.jobs)
        listed = not LISTED.isdisjoint(sense.kinds)
        kind, corrections = _KIND_OF[sense.kinds[0]], _corrections(sense.text, candidate.variant)
        exact = closest >= Fit.SHORTENED and fits[sense.name] is closest
        within = fits[sense.name] >= Fit.WITHIN and _nobody_beside(lexicon, sense.text, candidate.variant)
        sure = (exact or within) and trusted(sense.kinds, sense.place, meanings_of[sense.name] == 1)
        choice = by_hand[sense.name] > 1
        found = Match(*about, score, sense.text, kind, exact, corrections, None, listed, within, sure, choice)
        matches.append(found)
    unnamed = {meaning: ratio for meaning, ratio in associations.items() if meaning not in best and meaning != NOBODY}
    for meaning, leads_to, target, title, jobs in lexicon.meanings(
        heapq.nlargest(MOST_UNNAMED, unnamed, key=lambda meaning: unnamed[meaning])
    ):
        score = of_meaning(leads_to, jobs, 0.0, unnamed[meaning], broad)
        matches.append(Match(leads_to, target, title, jobs, score, "", None, exact=False))
    return sorted(matches, key=lambda match: (-match.score, match.title))


def _fit(sense: Sense, candidate: _Candidate) -> Fit:
    """How far a name is just what was typed; a heading inside a profile is no title."""
    if sense.kinds == NameKind.SPECIALTY.letter:
        return Fit.LIKE
    if candidate.fit < Fit.SHORTENED:
        return candidate.fit
    its, concepts = content(sense.text), candidate.variant.concepts
    if not all(any(word in its for word, _ in concept.words) for concept in concepts):
        return Fit.SHORTENED
    return Fit.VERY if its == [concept.word for concept in concepts] else Fit.REORDERED


def _nobody_beside(lexicon: Lexicon, name: str, variant: Variant) -> bool:
    """Whether none of the typed words that a name lacks is one for people."""
    its = set(content(name))
    beside = (concept for concept in variant.concepts if its.isdisjoint(word for word, _ in concept.words))
    return not any(concept.main and lexicon.ends(concept.word) >= PEOPLE for concept in beside)


def _corrections(name: str, variant: Variant) -> tuple[ReadAs, ...]:
    """What was made of the typed words, as far as the name has those words."""
    if not variant.corrections:
        return ()
    its = set(content(name))
    return tuple(correction for correction in variant.corrections if its & set(content(correction.read_as)))


def _add_members(
    lexicon: Lexicon,
    best: dict[int, tuple[float, Sense]],
    neighbourhood: dict[int, float],
    associations: dict[int, float],
) -> None:
    """What speaks for the members of a group speaks for the group."""
    groups = {sense.target: meaning for meaning, (_, sense) in best.items() if sense.leads_to is LeadsTo.GROUP}
    if not groups:
        return
    own = dict(neighbourhood)
    for group, meaning in lexicon.members(groups):
        neighbourhood[groups[group]] += own.get(meaning, 0.0)
        ratio = associations.get(meaning, -math.inf)
        associations[groups[group]] = max(associations[groups[group]], ratio)
    most = max(own.values())
    for meaning in groups.values():
        neighbourhood[meaning] = min(neighbourhood[meaning], most)
