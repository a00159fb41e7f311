"""Seven measures of how alike two occupations are, each from 0 to 1 and the same in both directions.

- `tasks`: the words of O*NET's task statements. Of each stem log(1 + times) × log(occupations / occupations that use
  it), then the cosine. Only these statistics are used; no sentence is kept.
- `names`: the same of the words of job titles; `technology`: the same of the tools and software that are used.
- `related`: how near O*NET calls the two (its tiers as 1, 0.75 and 0.5), the mean of both directions.
- `common`: how far O*NET relates the two to the same occupations: the cosine of what `related` says of each.
- `skills`: O*NET's importance of skills and kinds of knowledge, each less the mean of all occupations: the cosine, or 0
  where that is negative. By raw importance all work is alike.
- `group`: how many of the three levels of the Standard Occupational Classification (major, minor, broad) both share.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from math import log, log1p

import numpy as np

from careercli.ingest.descriptions import Counts, Description
from careercli.model.likeness import Link

Pair = tuple[str, str]
Measure = Mapping[Pair, float]
"""A measure by two SOC codes, the lower first; pairs that are not in it are not alike at all (0)."""

_LEVELS = 3

_NOISE = 1e-12
"""What is less is what sums of floating-point numbers leave over of 0."""


def measures(descriptions: Mapping[str, Description]) -> dict[Link, Measure]:
    """Every measure of every two occupations; what O*NET does not describe is in none but `group`."""
    relatedness = _relatedness(descriptions)
    return {
        Link.TASKS: _cosines(_by_rarity({soc: item.tasks for soc, item in descriptions.items()})),
        Link.NAMES: _cosines(_by_rarity({soc: item.names for soc, item in descriptions.items()})),
        Link.TECHNOLOGY: _cosines(_by_rarity({soc: item.technology for soc, item in descriptions.items()})),
        Link.RELATED: relatedness,
        Link.COMMON: _cosines(_circles(descriptions, relatedness)),
        Link.SKILLS: _cosines(_deviations({soc: item.ratings for soc, item in descriptions.items()})),
        Link.GROUP: _shared_groups(descriptions),
    }


def _relatedness(descriptions: Mapping[str, Description]) -> dict[Pair, float]:
    sums: dict[Pair, float] = defaultdict(float)
    for soc, description in descriptions.items():
        for other, value in description.related.items():
            sums[min(soc, other), max(soc, other)] += value / 2
    return dict(sums)


def _circles(descriptions: Mapping[str, Description], relatedness: Measure) -> dict[str, Counts]:
    """Each occupation with all that it is related to, in either direction."""
    circles: dict[str, dict[str, float]] = {soc: {soc: 1.0} for soc, item in descriptions.items() if item.related}
    for (one, other), value in relatedness.items():
        for centre, around in ((one, other), (other, one)):
            if centre in circles:
                circles[centre][around] = 2 * value
    return dict(circles)


def _by_rarity(counts: Mapping[str, Counts]) -> dict[str, Counts]:
    users: dict[str, int] = defaultdict(int)
    for words in counts.values():
        for word in words:
            users[word] += 1
    described = sum(bool(words) for words in counts.values())
    return {
        soc: {word: log1p(times) * log(described / users[word]) for word, times in words.items()}
        for soc, words in counts.items()
    }


def _deviations(ratings: Mapping[str, Counts]) -> dict[str, Counts]:
    known: dict[str, list[float]] = defaultdict(list)
    for values in ratings.values():
        for name, value in values.items():
            known[name].append(value)
    means = {name: sum(values) / len(values) for name, values in known.items()}
    return {soc: {name: value - means[name] for name, value in values.items()} for soc, values in ratings.items()}


def _cosines(vectors: Mapping[str, Counts]) -> dict[Pair, float]:
    """The cosine of every two vectors where it is above 0."""
    order = sorted(vectors)
    columns = {
        name: place for place, name in enumerate(sorted({name for vector in vectors.values() for name in vector}))
    }
    matrix = np.zeros((len(order), len(columns)))
    for row, soc in enumerate(order):
        for name, value in vectors[soc].items():
            matrix[row, columns[name]] = value
    lengths = np.sqrt((matrix**2).sum(axis=1, keepdims=True))
    units = np.divide(matrix, lengths, out=np.zeros_like(matrix), where=lengths > 0)
    products = np.triu(units @ units.T, k=1)
    ones, others = np.nonzero(products > _NOISE)
    found = zip(ones.tolist(), others.tolist(), products[ones, others].tolist(), strict=True)
    return {(order[one], order[other]): value for one, other, value in found}


def _shared_groups(descriptions: Mapping[str, Description]) -> dict[Pair, float]:
    shared: dict[Pair, float] = {}
    for one, other in combinations(sorted(descriptions), 2):
        common = set(descriptions[one].groups) & set(descriptions[other].groups)
        if common:
            shared[one, other] = len(common) / _LEVELS
    return shared
