"""How like two occupations are, from 0 to 1, and the nearest of each.

The seven measures of `likeness_measures` are added up with `WEIGHTS`; where one of two occupations lacks what a measure
needs, its weight goes to the others. What is left over of a group ("all other") is a mixed bag: its likeness counts
`REST` as much, and where O*NET does not describe it at all, it has the mean likeness of the described occupations of
its group.

The Occupational Outlook Handbook's lists of similar occupations are no part of it: `evaluation/likeness.py` fits the
weights to half of these lists and measures on the other half.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from careercli.ingest.descriptions import Description
from careercli.ingest.likeness_measures import Measure, measures
from careercli.model.likeness import Link

WEIGHTS: Mapping[Link, float] = {
    Link.TASKS: 0.32,
    Link.NAMES: 0.20,
    Link.TECHNOLOGY: 0.16,
    Link.RELATED: 0.03,
    Link.COMMON: 0.13,
    Link.SKILLS: 0.07,
    Link.GROUP: 0.09,
}
"""How much each measure counts; they add up to 1. Means, rounded, of what `python -m evaluation.likeness` fits."""

REST = 0.75
"""How much the likeness of what is left over of a group counts."""

NEIGHBOURS = 60
"""How many of the nearest occupations are kept of each."""

_LEAST_SHARE = 0.15
"""What a measure must add to a likeness, as a share of it, to be named as a link."""

_NEEDS: Mapping[Link, Callable[[Description], object]] = {
    Link.TASKS: lambda description: description.tasks,
    Link.NAMES: lambda description: description.names,
    Link.TECHNOLOGY: lambda description: description.technology,
    Link.RELATED: lambda description: description.related,
    Link.COMMON: lambda description: description.related,
    Link.SKILLS: lambda description: description.ratings,
    Link.GROUP: lambda description: description.groups,
}
"""What a description must have for a measure to apply."""


class Neighbour(NamedTuple):
    """A near occupation: how like it is (0 to 1), and what makes it so, the strongest link first."""

    soc: str
    value: float
    links: tuple[Link, ...]


def likeness_table(descriptions: Mapping[str, Description]) -> dict[str, object]:
    """`likeness.toml` (data/README.md)."""
    letters = {link: str(number) for number, link in enumerate(Link)}

    def token(neighbour: Neighbour) -> str:
        return f"{neighbour.soc}:{round(1000 * neighbour.value)}:{''.join(letters[link] for link in neighbour.links)}"

    return {
        "links": [link.value for link in Link],
        "by_group": [soc for soc, description in descriptions.items() if description.peers],
        "neighbours": {soc: " ".join(map(token, found)) for soc, found in nearest(descriptions).items()},
    }


def nearest(
    descriptions: Mapping[str, Description], weights: Mapping[Link, float] = WEIGHTS
) -> dict[str, list[Neighbour]]:
    """The nearest occupations of each, the nearest first."""
    found: dict[str, list[Neighbour]] = {soc: [] for soc in descriptions}
    wholes: dict[frozenset[Link], float] = {}
    for one, other, applying, measured in all_pairs(descriptions):
        whole = wholes.get(applying) or wholes.setdefault(applying, sum(weights[link] for link in sorted(applying)))
        parts = {link: weights[link] * value / whole for link, value in measured.items()}
        value = sum(parts.values())
        if value > 0:
            ordered = sorted(parts, key=lambda link: -parts[link])
            links = tuple(link for link in ordered if parts[link] >= _LEAST_SHARE * value)
            found[one].append(Neighbour(other, value, links))
            found[other].append(Neighbour(one, value, links))
    return {
        soc: sorted(others, key=lambda item: (-round(item.value, 9), item.soc))[:NEIGHBOURS]
        for soc, others in found.items()
    }


def all_pairs(descriptions: Mapping[str, Description]) -> Iterator[tuple[str, str, frozenset[Link], dict[Link, float]]]:
    """Every two occupations, the lower code first: which measures apply to them, and those that are above 0."""
    tables = measures(descriptions)
    stand_ins = {soc: description.peers or (soc,) for soc, description in descriptions.items()}
    having = {
        soc: frozenset(
            link for link, needed in _NEEDS.items() if any(needed(descriptions[peer]) for peer in stand_ins[soc])
        )
        for soc in descriptions
    }
    for one, other in combinations(sorted(descriptions), 2):
        counts = REST if descriptions[one].rest or descriptions[other].rest else 1.0
        applying, borrowed = having[one] & having[other], bool(descriptions[one].peers or descriptions[other].peers)
        measured = {}
        for link, table in tables.items():
            if borrowed and link is not Link.GROUP:
                value = _mean_of(table, stand_ins[one], stand_ins[other])
            else:
                value = table.get((one, other), 0.0)
            if value and link in applying:
                measured[link] = counts * value
        yield one, other, applying, measured


def _mean_of(measure: Measure, ones: Sequence[str], others: Sequence[str]) -> float:
    """The mean of a measure over every two that stand for two occupations; none is set beside itself."""
    pairs = [(min(one, other), max(one, other)) for one in ones for other in others if one != other]
    return sum(measure.get(pair, 0.0) for pair in pairs) / len(pairs) if pairs else 0.0
