"""What sets an occupation apart: the skills and kinds of knowledge that matter more in it than elsewhere.

By raw importance every occupation looks alike: active listening, speaking and critical thinking lead nearly everywhere.
So each importance is standardized over all occupations that O*NET rates on the element: (importance - mean) / standard
deviation. That is the same idea as the revealed comparative advantage of skills in Alabdulkareem et al., "Unpacking the
polarization of workplace skills" (Science Advances 4, 2018): what counts is how much more an occupation asks for
something than occupations do on average. The ratings are those of the O*NET database; what O*NET recommends to suppress
has no rating, and nothing is said about it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog

CLEARLY = 0.5
"""Standard deviations: so far above the average counts as clearly above it."""

IMPORTANT = 2.5
"""The importance that rounds to 3, "important" on O*NET's scale; what matters less sets nothing apart."""


NEEDED = 3.0
"""The importance from which somebody has to have a skill or a kind of knowledge: "important" on O*NET's scale."""

PARTS = {
    "skills": "Skills",
    "knowledge": "Knowledge",
    "interests": "Interests",
    "work styles": "Work Styles",
    "technology": "Technology Skills",
    "related occupations": "Related Occupations",
}
"""Parts of O*NET by the names of their files: a release need not renew all of them."""


def onet_vintages(catalog: Catalog) -> dict[str, str]:
    """Which version of O*NET each of its parts was read from: `{"skills": "30.2 (February 2026)", …}`."""
    return catalog.sources.vintages_of("onet", PARTS)


class Distinction(NamedTuple):
    """How much a skill or a kind of knowledge (`kind`) matters: importance 1 to 5, and deviations from the average."""

    kind: str
    name: str
    importance: float
    deviations: float

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",)

    @property
    def clear(self) -> bool:
        """Whether it is important, and clearly more so than in occupations on average."""
        return self.importance >= IMPORTANT and self.deviations >= CLEARLY


class Kinship(NamedTuple):
    """Why an occupation is near another: what both ask for (`shared`), and what only this one does (`missing`)."""

    shared: tuple[Distinction, ...]
    missing: tuple[Distinction, ...]


def ratings(catalog: Catalog, socs: Sequence[str]) -> dict[str, tuple[Distinction, ...]]:
    """Every rating of the occupations by SOC code, the most distinctive first; unrated occupations are left out."""
    known = catalog.index.elements()
    found = {}
    for soc, importance in catalog.index.importances(socs).items():
        rated = [
            Distinction(at.kind, at.name, value, (value - at.mean) / at.deviation)
            for at, value in ((known[number], value) for number, value in importance.items())
            if at.deviation
        ]
        found[soc] = tuple(sorted(rated, key=lambda item: (-item.deviations, item.name, item.kind)))
    return found


def outstanding(rated: Sequence[Distinction], limit: int | None = None) -> tuple[Distinction, ...]:
    """What is clearly above the average, the most distinctive first."""
    return _first([item for item in rated if item.clear], limit)


def kinship(origin: Sequence[Distinction], other: Sequence[Distinction], limit: int | None = 3) -> Kinship:
    """What two rated occupations share and what the other asks for beyond, the most distinctive first.

    Shared is what is clearly above average in both, by the lesser of the two. Missing is what is clearly above average
    in the other and not in the origin, and clearly more so there, by how much more; what the origin is not rated on is
    neither.
    """
    own = {(item.kind, item.name): item for item in origin}
    pairs = [(own[item.kind, item.name], item) for item in other if (item.kind, item.name) in own]
    shared = [(min(mine.deviations, its.deviations), its) for mine, its in pairs if mine.clear and its.clear]
    missing = [
        (its.deviations - mine.deviations, its)
        for mine, its in pairs
        if its.clear and not mine.clear and its.deviations - mine.deviations >= CLEARLY
    ]
    return Kinship(_first(_by_weight(shared), limit), _first(_by_weight(missing), limit))


def carried_over(origin: Sequence[Distinction], other: Sequence[Distinction], limit: int | None = 3) -> Kinship:
    """What somebody takes along to another occupation (`shared`), and what is to be learnt there (`missing`).

    Shared is what is needed in both (importance `NEEDED` or more) and stands above the average in both, by the lesser
    of the two. To be learnt is what the other needs and the origin does not have above the average, by how much more
    it counts there; what the origin is not rated on is neither.
    """
    own = {(item.kind, item.name): item for item in origin}
    pairs = [(own[item.kind, item.name], item) for item in other if (item.kind, item.name) in own]
    needed = [(mine, its) for mine, its in pairs if its.importance >= NEEDED and its.deviations > 0]
    had = [(mine, its) for mine, its in needed if mine.deviations > 0]
    shared = [(min(mine.deviations, its.deviations), its) for mine, its in had if mine.importance >= NEEDED]
    missing = [(its.deviations - mine.deviations, its) for mine, its in needed if mine.deviations <= 0]
    return Kinship(_first(_by_weight(shared), limit), _first(_by_weight(missing), limit))


def _by_weight(weighted: list[tuple[float, Distinction]]) -> list[Distinction]:
    return [item for _, item in sorted(weighted, key=lambda pair: (-pair[0], pair[1].name, pair[1].kind))]


def _first(items: Sequence[Distinction], limit: int | None) -> tuple[Distinction, ...]:
    """The first of the items, each name once: mathematics is both a skill and a kind of knowledge."""
    return tuple({item.name: item for item in reversed(items)}[name] for name in _names(items)[:limit])


def _names(items: Sequence[Distinction]) -> list[str]:
    return list(dict.fromkeys(item.name for item in items))
