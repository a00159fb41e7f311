"""Names like some words: which occupations and groups they may mean, best first, and why.

No model is trained. A name scores by how much of what was typed it holds and how little else (rare words weigh more
than common ones), by where it comes from, and by how many similar names lead to the same occupation; between equals the
one with more jobs comes first, because everyday words mean common occupations.
"""

import heapq
import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from careercli.catalog.index.lexicon import SAME, Lexicon, Sense
from careercli.catalog.lookup.descriptions import described
from careercli.catalog.lookup.reading import ReadAs, Reading, Variant, read
from careercli.catalog.text import content
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo, NameKind

WEIGHT_OF_KIND = {
    NameKind.EVERYDAY: 1.08,
    NameKind.TITLE: 1.0,
    NameKind.GROUP: 1.0,
    NameKind.PROFILE: 1.0,
    NameKind.PART: 0.98,
    NameKind.ONET: 0.97,
    NameKind.DIRECT: 0.97,
    NameKind.REPORTED: 0.93,
    NameKind.EXAMPLES: 0.93,
    NameKind.ALTERNATE: 0.9,
    NameKind.SPECIALTY: 0.88,
    NameKind.FIELD: 1.0,
}
"""How far a name is trusted by where it comes from."""

AGREEMENT = 0.012
"""Added for each further source that gives a meaning the same name."""

NEIGHBOURS = 200
"""Names that are looked at, the most similar ones."""

COMMON = 500
"""Names with a word, from which it adds none of its own where other words have found enough of them."""

EXACT, NEIGHBOURHOOD, JOBS, RESIDUAL = 0.3, 0.3, 0.03, 0.06
"""What counts beside similarity: the very name; similar names with the same meaning; each tenfold of jobs; less for
occupations named "all other"."""

CHOSEN, PLACE, IN_ORDER = 0.4, 0.25, 0.05
"""More for the very name where its meanings were put in order by hand, less for each place down that list, and more
where its words are in the order in which they were typed."""

DESCRIBED = 0.75
"""What a description counts that speaks of all that was typed: less than any name that says it."""

WORTH = 0.3
"""The part of the best score from which something is a match at all."""

BROADER = 0.25
"""More for a group where the words ask for one (`legal jobs`)."""

LISTED = frozenset(kind.letter for kind in (NameKind.ONET, NameKind.DIRECT, NameKind.EXAMPLES))
"""The kinds of names, by their letters, of which SOC, O*NET or EP say that they are work of an occupation."""

_KIND_OF = {kind.letter: kind for kind in NameKind}


class Match(NamedTuple):
    """Something that may have been meant, with the name that led there and what was made of the typed words.

    `name` is empty and `kind` None where the description led there, not a name. `exact` says that the name is just what
    was typed, set-aside words apart. `score` orders matches of one question. `field` is the field of study that leads
    to an occupation, where it was found by its field.
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

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return (self.kind.dataset,) if self.kind and self.kind.dataset else ()


class _Candidate(NamedTuple):
    similarity: float
    exact: bool
    variant: Variant


def match(lexicon: Lexicon, text: str, limit: int | None = None) -> list[Match]:
    """What the words may mean, best first."""
    reading = read(text, lexicon)
    named = _ranked(lexicon, _similar_names(lexicon, reading), reading.broad)
    already = {match.target for match in named}
    matches = [*named, *(match for match in _described(lexicon, reading) if match.target not in already)]
    matches.sort(key=lambda match: (-match.score, match.title))
    return [match for match in matches if match.score >= WORTH * matches[0].score][:limit]


def _described(lexicon: Lexicon, reading: Reading) -> list[Match]:
    """The occupations whose descriptions speak of what was typed."""
    found = described(lexicon, reading.variants[0]) if reading.variants else {}
    matches = []
    for number, leads_to, target, title, jobs in lexicon.meanings(found):
        score = DESCRIBED * found[number] + JOBS * math.log10(jobs + 10)
        matches.append(Match(leads_to, target, title, jobs, score, "", None, False))
    return matches


def _similar_names(lexicon: Lexicon, reading: Reading) -> dict[int, _Candidate]:
    """The names most like any reading, each under the reading that suits it best."""
    best: dict[int, _Candidate] = {}
    for variant in reading.variants:
        for number, similarity, exact in similar(lexicon, variant, 0, lexicon.fields_from):
            found = best.get(number)
            if found is None or similarity > found.similarity:
                best[number] = _Candidate(similarity, exact, variant)
    top = heapq.nlargest(NEIGHBOURS, best.items(), key=lambda item: item[1].similarity)
    return dict(top)


def similar(lexicon: Lexicon, variant: Variant, start: int, stop: int) -> list[tuple[int, float, bool]]:
    """The most similar names with numbers from `start` to `stop`, with similarity (to 1) and whether just that."""
    asked: dict[int, float] = defaultdict(float)
    held: dict[int, float] = defaultdict(float)
    for concept in sorted(variant.concepts, key=lambda concept: -concept.weight):
        seen: set[int] = set()
        for word, factor in sorted(concept.words, key=lambda word: -word[1]):
            numbers = _numbers(lexicon.names_with(word), start, stop, asked)
            weight, rarity = concept.weight * factor, lexicon.rarity(word)
            rarity *= 1 if factor >= SAME else factor
            for number in numbers:
                if number not in seen:
                    asked[number] += weight
                    held[number] += rarity
            if len(concept.words) > 1:
                seen.update(numbers)
    total = sum(concept.weight for concept in variant.concepts)
    needed = sum(concept.weight for concept in variant.concepts if concept.main)
    weights, certainty = lexicon.weights, variant.certainty
    found = (
        (certainty * weight / total * math.sqrt(min(held[number] / weights[number], 1.0)), number)
        for number, weight in asked.items()
    )
    return [
        (number, similarity, held[number] > 0.999 * weights[number] and asked[number] >= SAME * needed - 1e-6)
        for similarity, number in heapq.nlargest(NEIGHBOURS, found)
    ]


def _numbers(numbers: "array[int]", start: int, stop: int, found: dict[int, float]) -> Iterable[int]:
    """The names with a word, from `start` to `stop`; of a common word those only that other words have found before."""
    numbers = numbers[bisect_left(numbers, start) : bisect_left(numbers, stop)]
    return found.keys() & set(numbers) if len(numbers) > COMMON and len(found) > NEIGHBOURS else numbers


def _ranked(lexicon: Lexicon, names: dict[int, _Candidate], broad: bool) -> list[Match]:
    """What the names mean, best first, groups before occupations where the question is `broad`."""
    senses = lexicon.senses(names)
    meanings_of: dict[int, int] = defaultdict(int)
    for sense in senses:
        meanings_of[sense.name] += 1
    best: dict[int, tuple[float, Sense]] = {}
    neighbourhood: dict[int, float] = defaultdict(float)
    for sense in senses:
        score = _score(sense, names[sense.name])
        if sense.meaning not in best or score > best[sense.meaning][0]:
            best[sense.meaning] = (score, sense)
        neighbourhood[sense.meaning] += names[sense.name].similarity ** 2 / math.sqrt(meanings_of[sense.name])
    _add_members(lexicon, best, neighbourhood)
    most = max(neighbourhood.values(), default=1.0)
    matches = []
    for meaning, (score, sense) in best.items():
        score += NEIGHBOURHOOD * neighbourhood[meaning] / most + JOBS * math.log10(sense.jobs + 10)
        score += BROADER * (broad and sense.leads_to is LeadsTo.GROUP) - RESIDUAL * sense.title.endswith("All Other")
        candidate = names[sense.name]
        kind, corrections = _KIND_OF[sense.kinds[0]], _corrections(sense.text, candidate.variant)
        about = (sense.leads_to, sense.target, sense.title, sense.jobs)
        listed = not LISTED.isdisjoint(sense.kinds)
        matches.append(Match(*about, score, sense.text, kind, candidate.exact, corrections, listed=listed))
    return sorted(matches, key=lambda match: (-match.score, match.title))


def _corrections(name: str, variant: Variant) -> tuple[ReadAs, ...]:
    """What was made of the typed words, as far as the name has those words."""
    its = set(content(name))
    return tuple(correction for correction in variant.corrections if its & set(content(correction.read_as)))


def _score(sense: Sense, candidate: _Candidate) -> float:
    """How well a name fits what was typed and how far its meaning is trusted."""
    chosen = NameKind.EVERYDAY.letter in sense.kinds
    trust = max(WEIGHT_OF_KIND[_KIND_OF[letter]] for letter in sense.kinds) + AGREEMENT * (len(sense.kinds) - 1)
    score = candidate.similarity * trust
    if candidate.exact:
        # The fourth power: a name that holds the words that were set aside as well is more surely the one.
        score += (EXACT + CHOSEN * chosen) * candidate.similarity**4
        score += IN_ORDER * (content(sense.text) == [concept.word for concept in candidate.variant.concepts])
    return score - PLACE * sense.place


def _add_members(lexicon: Lexicon, best: dict[int, tuple[float, Sense]], neighbourhood: dict[int, float]) -> None:
    """What speaks for the members of a group speaks for the group."""
    groups = {sense.target: meaning for meaning, (_, sense) in best.items() if sense.leads_to is LeadsTo.GROUP}
    if not groups:
        return
    own = dict(neighbourhood)
    for group, meaning in lexicon.members(groups):
        neighbourhood[groups[group]] += own.get(meaning, 0.0)
    most = max(own.values())
    for meaning in groups.values():
        neighbourhood[meaning] = min(neighbourhood[meaning], most)
