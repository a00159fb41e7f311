"""Which occupations a word speaks of: how often it stands in their names, and a little in their descriptions."""

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

DESCRIPTION = 0.3
"""How much of a name an occupation's own summary and duties count for, for each of their words."""


LEAST, UNKNOWN = 0.3, 3.0
"""What a word says that stands in the names of all occupations alike, and one that stands in none."""


class Counts(NamedTuple):
    """In how many of the names of each occupation a word stands; the occupations by the numbers of their meanings.

    A name of several occupations counts for each in equal parts.
    """

    occupations: "array[int]"
    names: "array[float]"


class Association(NamedTuple):
    """How much likelier each occupation is once a word is known: the natural logarithm of the ratio.

    `by_occupation` holds those that have the word, `others` is what holds for all that lack it. `information` is the
    mean of all by how likely each is with the word (Kullback-Leibler divergence): about 1 for `worker`, 5 for `welder`.
    """

    by_occupation: dict[int, float]
    others: float
    information: float


NO_ASSOCIATION = Association({}, 0.0, UNKNOWN)


def counts_of(
    names: Iterable[tuple[Iterable[str], list[int]]], descriptions: Mapping[str, Iterable[int]]
) -> dict[str, Counts]:
    """The counts of every word, from the words and the occupations of every name, and who is described with a word."""
    found: dict[str, dict[int, float]] = {}
    for words, occupations in names:
        for word in words:
            its = found.setdefault(word, {})
            for occupation in occupations:
                its[occupation] = its.get(occupation, 0.0) + 1 / len(occupations)
    for word, described in descriptions.items():
        its = found.setdefault(word, {})
        for occupation in described:
            its[occupation] = its.get(occupation, 0.0) + DESCRIPTION
    return {word: Counts(array("I", its), array("f", its.values())) for word, its in found.items() if its}


def shares(names: Iterable[list[int]], occupations: int) -> "array[float]":
    """Each occupation's part of all names, one name more given to each."""
    counts = [1.0] * occupations
    for its in names:
        for occupation in its:
            counts[occupation] += 1 / len(its)
    total = sum(counts)
    return array("f", (count / total for count in counts))


def associated(counts: Iterable[tuple[Counts, float]], shares: Sequence[float]) -> Association:
    """What words that stand for one speak of, each with how far it does.

    Counts are smoothed by one name that is spread over all occupations by their `shares` (a Dirichlet prior): what is
    known from few names is believed less.
    """
    found: dict[int, float] = {}
    for (occupations, names), factor in counts:
        for occupation, count in zip(occupations, names, strict=True):
            found[occupation] = found.get(occupation, 0.0) + factor * count
    if not found:
        return NO_ASSOCIATION
    total = sum(found.values()) + 1
    others = -math.log(total)
    by_occupation: dict[int, float] = {}
    information, rest = 0.0, 1.0
    for occupation, count in found.items():
        share = shares[occupation]
        likelihood = (count + share) / total
        ratio = math.log(likelihood / share)
        by_occupation[occupation] = ratio
        information += likelihood * ratio
        rest -= share
    return Association(by_occupation, others, information + rest / total * others)
