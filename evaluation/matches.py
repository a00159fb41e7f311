"""How well `career match` finds the work of people of whom it is known: `python -m evaluation.matches`.

Nobody's answers are at hand, so people are simulated, with fixed seeds. A person of an occupation has that occupation's
six scores of O*NET as true interests; what is measured of them holds noise, so much that reliability is `RELIABILITY`:
of the variance of a measured score over all occupations that part is true.

Scores: normal noise is added to each of the six. Statements: what a person feels about one is the true interest in its
kind, as a standard score, and noise of its own; six of them together have the same reliability, so one alone has less.
A third of all feelings is a like, a third a dislike (`careercli.queries.answers` reads answers by the same model).
"""

from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from pathlib import Path
from random import Random
from statistics import fmean, pstdev
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data
from careercli.model.occupation import INTERESTS
from careercli.queries.answers import DISLIKE, EACH, LIKE, OF_ONE, RELIABILITY, THIRD, UNSURE, Expected, Vector
from careercli.queries.match import correlation, standard_scores

RESULTS = Path(__file__).parent / "matches.md"

FIRST = 10
SEED = 20261125

Measure = Callable[[Random, Vector, "Scale"], Vector]
"""What is measured of somebody with these true interests."""


class Scale:
    """Mean and standard deviation of each interest over all occupations, and what answers are worth among them."""

    def __init__(self, profiles: Sequence[Vector]) -> None:
        self.means = [fmean(scores) for scores in zip(*profiles, strict=True)]
        self.spreads = [pstdev(scores) for scores in zip(*profiles, strict=True)]
        self.expected = Expected(profiles)


class Outcome(NamedTuple):
    """Percent of people: whose occupation is among the first ten, and whose kind is the highest of those measured."""

    people: int
    found: float
    kind: float


def by_scores(random: Random, true: Vector, scale: Scale) -> Vector:
    """Six scores with noise."""
    noise = sqrt((1 - RELIABILITY) / RELIABILITY)
    return tuple(value + random.gauss(0, noise * spread) for value, spread in zip(true, scale.spreads, strict=True))


def by_statements(random: Random, true: Vector, scale: Scale) -> Vector:
    """The interests that answers to six statements of each kind stand for."""
    points = []
    for value, mean, spread in zip(true, scale.means, scale.spreads, strict=True):
        interest = sqrt(OF_ONE) * (value - mean) / spread
        felt = [interest + random.gauss(0, sqrt(1 - OF_ONE)) for _ in range(EACH)]
        points.append(float(sum(LIKE if each > THIRD else DISLIKE if each < -THIRD else UNSURE for each in felt)))
    return scale.expected.interests(tuple(points))


def by_letters(random: Random, true: Vector, scale: Scale) -> Vector:
    """Only the three highest of six scores with noise, as `--holland` takes them."""
    measured = by_scores(random, true, scale)
    best = sorted(range(len(measured)), key=lambda at: -measured[at])[:3]
    return tuple(float(3 - best.index(at)) if at in best else 0.0 for at in range(len(measured)))


def people(profiles: Sequence[Vector], measure: Measure, seed: int, scale: Scale) -> Iterator[tuple[int, bool, bool]]:
    """One person of each profile: its kind, whether it is among the first ten, whether its kind is measured highest."""
    random = Random(seed)
    for true in profiles:
        measured = measure(random, true, scale)
        kind = true.index(max(true))
        wished = standard_scores(measured)
        if wished is None:
            yield kind, False, False
            continue
        own = correlation(wished, true)
        better = sum(correlation(wished, other) > own for other in profiles)
        yield kind, better < FIRST, measured.index(max(measured)) == kind


def simulate(profiles: Sequence[Vector], measure: Measure, rounds: int, seed: int = SEED) -> dict[str, Outcome]:
    """The outcomes of all people, and by the kind of their occupation; `rounds` people of each occupation."""
    scale = Scale(profiles)
    found = [person for number in range(rounds) for person in people(profiles, measure, seed + number, scale)]
    groups = {"all": found} | {
        letter: [person for person in found if person[0] == at] for at, letter in enumerate(INTERESTS)
    }
    return {name: _outcome(group) for name, group in groups.items()}


def evenly(profiles: Sequence[Vector], measure: Measure, rounds: int, seed: int = SEED) -> dict[str, Outcome]:
    """The same where there are as many occupations of each kind as of the rarest, drawn anew in each round.

    Of 785 occupations 350 are realistic and 26 artistic: among many that are alike none is easily told from the others.
    """
    by_kind = [[profile for profile in profiles if profile.index(max(profile)) == at] for at in range(len(INTERESTS))]
    size, found, scale = min(map(len, by_kind)), list[tuple[int, bool, bool]](), Scale(profiles)
    for number in range(rounds):
        random = Random(seed + number)
        drawn = [profile for group in by_kind for profile in random.sample(group, size)]
        found += people(drawn, measure, seed + number, scale)
    return {letter: _outcome([person for person in found if person[0] == at]) for at, letter in enumerate(INTERESTS)}


def _outcome(found: Sequence[tuple[int, bool, bool]]) -> Outcome:
    part = 100 / len(found)
    return Outcome(len(found), part * sum(person[1] for person in found), part * sum(person[2] for person in found))


def rated(catalog: Catalog) -> list[Vector]:
    """The interests of every occupation that O*NET rates."""
    profiles = catalog.index.orientations(skills=False)
    return [interests for _, (interests, _) in sorted(profiles.items()) if interests]


def main() -> None:
    """Measure, print and write the results."""
    profiles = rated(Catalog(bundled_data()))
    lines = [INTRODUCTION.format(occupations=len(profiles), reliability=RELIABILITY, one=OF_ONE)]
    for name, measure in (("Scores", by_scores), ("36 statements", by_statements), ("Three letters", by_letters)):
        whole, even = simulate(profiles, measure, 4), evenly(profiles, measure, 20)
        lines += [f"\n## {name}\n", HEAD]
        for kind, outcome in whole.items():
            alike = f"{even[kind].found:.1f}" if kind in even else ""
            label = f"{kind} {INTERESTS[kind].lower()}" if kind in INTERESTS else kind
            lines.append(f"| {label} | {outcome.people} | {outcome.found:.1f} | {outcome.kind:.1f} | {alike} |")
    text = "\n".join(lines) + "\n"
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


INTRODUCTION = """# How well matches are found

Written by `python -m evaluation.matches`, which says how people are simulated. Four people of each of the {occupations}
occupations that O*NET rates, measured with a reliability of {reliability} (a single statement: {one:.2f}). *Found*:
percent whose own occupation is among the first ten. *Kind*: percent whose kind of work is measured highest of the six.
*Evenly*: percent found among as many occupations of each kind as there are of the rarest; among 350 realistic ones,
many of them alike, an occupation is harder to find than among 26 artistic ones, whatever is asked."""

HEAD = "| kind | people | found | kind | evenly: found |\n|---|---:|---:|---:|---:|"

if __name__ == "__main__":
    main()
