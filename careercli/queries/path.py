"""`career path FROM to TO`: the way to another occupation that takes the least time, over stops where one can work.

Every stop is near the next (`STEP` and more alike), so that what is learnt there counts; the first may also be
unlike work that can be begun without school, licence or experience. At each the preparation is counted that is still
needed (queries/preparation.py): what was studied and learnt before counts, and so do years of experience. A stop has to
save `SAVES` of a year, a second one half as much again; it never needs more school than both ends, pays no more than
the goal and is a title of its own, not what is left over of a group. It pays no more than `MOST_DROP` less than the one
before; where there is no such way, up to `MOST_MARKED` less, and that is marked. The direct way stands beside every
other.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import UsageError
from careercli.model.listing import Listing
from careercli.model.occupation import Group, Occupation
from careercli.model.place import NATION, Area
from careercli.model.preparation import FORMAL, Preparation
from careercli.model.profile import Licence
from careercli.model.source import Source
from careercli.queries.preparation import LICENSED, NEAR, Preparing, Worked
from careercli.queries.used import cited

STEP = 0.25
"""From this likeness up one occupation is a step from another: below it readers found few steps sensible."""

FIRST_STEP = 0.15
"""The same of the first step, which leads away from what somebody knows."""

SAVES = 0.5
"""Years that a stop has to save: for less nobody changes work twice."""

MOST_DROP = 10.0
MOST_MARKED = 25.0
"""Percent: a stop pays no more than this much less than the one before it; only where there is none such, and then
marked, up to the latter. A drop at the end is marked."""

_REST, _DEGREE = "All Other", "Associate's degree"

MOST_ROUTES = 3
"""Ways with stops that are shown."""


class Step(NamedTuple):
    """An occupation on the way: what it takes to get there from the one before, and its pay beside that one's.

    `likeness` is that to the one before, 0 where the two are not among each other's nearest; `change_percent` of the
    median, None where either is no published annual figure.
    """

    listing: Listing
    likeness: float
    preparation: Preparation
    change_percent: float | None

    @property
    def drop(self) -> bool:
        """Whether it pays so much less than the one before that it has to be marked."""
        return self.change_percent is not None and self.change_percent < -MOST_DROP

    @property
    def licence(self) -> Licence:
        """Whom the law lets do the work."""
        return Licence(self.listing.licence)

    @property
    def licensed(self) -> bool:
        """Whether a licence stands in between, by every state or by some."""
        return self.listing.licence in LICENSED

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that likeness is measured from."""
        return "onet", "soc"


class Route(NamedTuple):
    """One way: its steps, the last of which is the goal; a direct one has no other."""

    steps: tuple[Step, ...]

    @property
    def years(self) -> float:
        """All that it takes."""
        return sum(step.preparation.years for step in self.steps)

    @property
    def direct(self) -> bool:
        """Whether it leads there without a stop."""
        return len(self.steps) == 1


class Path(NamedTuple):
    """The ways from one occupation to another, the direct one first; `why_direct` where no stop saves anything."""

    origin: Occupation
    origin_listing: Listing
    goal: Occupation
    groups: tuple[Group, Group]
    area: Area
    vintage: str
    routes: tuple[Route, ...]
    why_direct: str
    sources: tuple[Source, ...]

    @property
    def direct(self) -> Route:
        """The way without a stop."""
        return self.routes[0]


def path(catalog: Catalog, origin: str, goal: str) -> Path:
    """The ways between two occupations by their slugs. Raises UsageError where they are the same."""
    if origin == goal:
        raise UsageError(
            f"{catalog.occupation(origin).title} is where the way begins; name another occupation to go to"
        )
    first, last = catalog.occupation(origin), catalog.occupation(goal)
    search = _Search(catalog, first.soc, last.soc)
    direct = search.direct()
    stops = search.with_stops(direct)
    result = Path(
        first,
        search.listings[first.soc],
        last,
        (catalog.group(first.groups[0]), catalog.group(last.groups[0])),
        catalog.area(NATION),
        catalog.sources.newest("oews").vintage,
        (direct, *stops),
        "" if stops else search.why_none(direct),
        (),
    )
    return cited(catalog.sources, result)


class _Search:
    """The occupations between two, with all that a way over them takes."""

    def __init__(self, catalog: Catalog, origin: str, goal: str) -> None:
        self.origin, self.goal = origin, goal
        self.near = _near(catalog, [origin, goal])
        self.near |= _near(catalog, [soc for soc in self.near[goal] if soc not in self.near])
        self.listings = {item.soc: item for item in catalog.index.listings()}
        self.preparing = Preparing(catalog, tuple(self.listings))
        school = self.preparing.times.years_of_school
        self.most_school = max(school(self.listings[soc].education) for soc in (origin, goal))

    def direct(self) -> Route:
        """The way without a stop."""
        return self._route((self.goal,))

    def with_stops(self, direct: Route) -> list[Route]:
        """The quickest ways over one stop or two, each of whose stops saves something."""
        routes = self._least(direct, MOST_DROP) or self._least(direct, MOST_MARKED)
        return sorted(routes, key=_quickest)[:MOST_ROUTES]

    def _least(self, direct: Route, most_drop: float) -> list[Route]:
        last = [soc for soc, likeness in self.near[self.goal].items() if likeness >= STEP and self._suits(soc)]
        single = self._saving([(soc,) for soc in last if self._begins(soc)], direct.years, most_drop)
        least = min([direct.years, *(route.years for route in single)])
        double = self._saving([(first, soc) for soc in last for first in self._before(soc)], least, most_drop)
        return [*single, *(route for route in double if self._needs_both(route))]

    def _needs_both(self, route: Route) -> bool:
        """Whether each of two stops saves something beside the other."""
        first, second, goal = (step.listing.soc for step in route.steps)
        alone = [self._route((soc, goal)).years for soc in (first, second) if self._begins(soc)]
        return route.years <= min(alone) - SAVES / 2

    def why_none(self, direct: Route) -> str:
        """Why no stop is offered."""
        if direct.years < 2 * SAVES:
            return "the direct way takes so little time that no stop could save any"
        if not any(likeness >= STEP for likeness in self.near[self.goal].values()):
            return f"nothing is near enough to {self.listings[self.goal].title} to lead there"
        return (
            f"no stop saves as much as {SAVES * 12:.0f} months: what is near {self.listings[self.goal].title} takes as "
            "long itself, pays less than now, or needs more school"
        )

    def _saving(self, stops: Sequence[tuple[str, ...]], limit: float, most_drop: float) -> list[Route]:
        """The ways over some stops that take so much less than the limit, without a stop that pays too little."""
        paying = [between for between in stops if self._pays(between, most_drop)]
        routes = [self._route((*between, self.goal)) for between in paying]
        return [route for route in routes if route.years <= limit - SAVES]

    def _pays(self, stops: tuple[str, ...], most_drop: float) -> bool:
        """Whether no stop pays so much less than the one before, or more than the goal; all pay has to be published."""
        changes = (
            _change(self.listings[before], self.listings[soc])
            for before, soc in zip((self.origin, *stops), stops, strict=False)
        )
        beyond = (_change(self.listings[soc], self.listings[self.goal]) for soc in stops)
        return all(change is not None and change >= -most_drop for change in changes) and all(
            change is not None and change >= 0 for change in beyond
        )

    def _before(self, soc: str) -> Iterator[str]:
        """From where somebody could go on to a stop."""
        for first, likeness in self.near[soc].items():
            if likeness >= NEAR and first != self.goal and self._suits(first) and self._begins(first):
                yield first

    def _suits(self, soc: str) -> bool:
        """Whether somebody could stop there at all: a title of its own, its schooling within that of both ends."""
        listing = self.listings[soc]
        school = self.preparing.times.years_of_school(listing.education)
        return soc != self.origin and school <= self.most_school and _REST not in listing.title

    def _begins(self, soc: str) -> bool:
        """Whether the first step may lead there: to near work, or to work that asks for no school and no licence."""
        if self._likeness(self.origin, soc) >= FIRST_STEP:
            return True
        listing, school = self.listings[soc], self.preparing.times.years_of_school
        longer = school(listing.education) > school(self.listings[self.origin].education)
        open_to_all = (
            listing.licence not in LICENSED and listing.experience == "None" and listing.training not in FORMAL
        )
        return not longer and open_to_all and school(listing.education) < school(_DEGREE)

    def _likeness(self, one: str, other: str) -> float:
        around = self.near.get(one, {})
        return around[other] if other in around else self.near.get(other, {}).get(one, 0.0)

    def _route(self, socs: tuple[str, ...]) -> Route:
        """A way with what each of its steps takes; experience that was gathered on the way counts."""
        standing, gathered = self.preparing.standing(self.listings[self.origin]), 0.0
        passed = [self.origin]
        steps: list[Step] = []
        for soc in socs:
            listing = self.listings[soc]
            worked = [Worked(self._likeness(before, soc), self.listings[before].education) for before in passed]
            needed = self.preparing.needed(standing, listing, worked)
            if gathered:
                needed = needed._replace(experience_years=max(0.0, needed.experience_years - gathered))
            steps.append(Step(listing, worked[-1].likeness, needed, _change(self.listings[passed[-1]], listing)))
            standing = self.preparing.after(standing, listing, needed)
            gathered += needed.experience_years
            passed.append(soc)
        return Route(tuple(steps))


def _near(catalog: Catalog, socs: list[str]) -> dict[str, dict[str, float]]:
    """The nearest occupations of each, with their likeness."""
    found = catalog.index.neighbourhoods(socs)
    return {soc: {item.soc: item.value for item in found[soc].near} if soc in found else {} for soc in socs}


def _change(one: Listing, other: Listing) -> float | None:
    """How much more the other's median is, in percent, where both publish an annual figure."""
    if not one.annual_median or not other.annual_median:
        return None
    return 100 * (other.annual_median - one.annual_median) / one.annual_median


def _quickest(route: Route) -> tuple[float, int, float]:
    return round(route.years, 2), len(route.steps), -sum(step.likeness for step in route.steps)
