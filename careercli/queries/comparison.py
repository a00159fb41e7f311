"""`career compare`: two to six occupations side by side, nationally and in the places that are asked for."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.occupation import ALL_OCCUPATIONS, Group, Occupation
from careercli.model.pay import Figure, Unpublished
from careercli.model.place import ALL_INDUSTRIES, NATION, Area
from careercli.model.profile import Profile
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.cells import AreaFigures, Cell, national_pay, pay_in
from careercli.queries.distinctive import Distinction, onet_vintages, outstanding, ratings
from careercli.queries.exposure import Measured, measures
from careercli.queries.industries import main_industries
from careercli.queries.related import Difference, pay_difference
from careercli.queries.subject import subject
from careercli.queries.used import cited

FEWEST, MOST = 2, 6
"""Occupations that can be compared at once."""

OTHERS = 3
"""Related occupations that one alone is compared with."""

RATINGS, INDUSTRIES = 5, 3
"""Skills and kinds of knowledge, and industries, of each occupation."""


MEASURES = (
    "pay.annual.median",
    "pay.hourly.median",
    "pay.employment",
    "projection.base",
    "projection.change_percent",
    "projection.openings",
)
"""What the highest of is marked, by the names that JSON gives it: pay and jobs by OEWS, then the projection."""


class ComparedFigures(NamedTuple):
    """An occupation's figures in one area; `best` names those (`MEASURES`) that are the highest of the occupations'."""

    figures: AreaFigures
    difference: Difference | None
    """Of the median from the first occupation's in the same area; None for the first, or where it cannot be said."""
    best: frozenset[str]


class ComparedOccupation(NamedTuple):
    """One of the occupations; `places` begins with the nation. `rated` is false where O*NET has no ratings of it."""

    occupation: Occupation
    group: Group
    profile: Profile | None
    places: tuple[ComparedFigures, ...]
    exposure: tuple[Measured, ...]
    """How far artificial intelligence touches it."""
    industries: tuple[Cell, ...]
    outstanding: tuple[Distinction, ...]
    rated: bool

    @property
    def facts(self) -> tuple[object, ...]:
        """What is shown of the occupation itself."""
        return self.occupation.entry, self.occupation.interests

    @property
    def summary(self) -> str:
        """What people in the occupation do; empty where no profile is written."""
        return self.profile.summary_of(self.occupation.soc) if self.profile else ""


class Comparison(NamedTuple):
    """The occupations in the order they were named, their figures in each area, and where all come from."""

    by_relation: bool
    """Whether the others are the closest related occupations of the first."""
    occupations: tuple[ComparedOccupation, ...]
    areas: tuple[Area, ...]
    vintage: str
    """The round of the nation's projections, one for all: that asked for, else the newest that has every one."""
    rating_scale: RatingScale | None
    onet: dict[str, str]
    """Which version of O*NET each part of it is (`skills`, `interests` …)."""
    sources: tuple[Source, ...]


def compare(
    catalog: Catalog,
    slugs: Sequence[str],
    areas: Sequence[str] = (),
    *,
    by_relation: bool = False,
    vintage: str | None = None,
) -> Comparison:
    """Gather the occupations' facts and figures; areas are codes, beside which the nation always stands.

    `vintage` names a round of the nation's projections.

    Raises DataError where a file is missing or damaged.
    """
    occupations = [subject(catalog, slug) for slug in slugs]
    rated = ratings(catalog, [occupation.soc for occupation in occupations])
    paid = [catalog.cells(occupation.slug) for occupation in occupations]
    rounds = [{found.vintage: found for found in occupation.projections} for occupation in occupations]
    newest = catalog.sources.newest("ep").vintage
    chosen = vintage or next((name for name in rounds[0] if all(name in found for found in rounds)), newest)
    projections = [found.get(chosen) for found in rounds]
    by_area = [
        _side_by_side([_national(catalog, *each) for each in zip(occupations, projections, strict=True)]),
        *(_side_by_side(_local(catalog, occupations, paid, area)) for area in areas),
    ]
    compared = tuple(
        ComparedOccupation(
            occupation,
            catalog.group(occupation.groups[0]),
            catalog.profile(occupation.profile),
            tuple(compared[place] for compared in by_area),
            measures(catalog.sources, occupation.ai_exposure),
            main_industries(catalog, occupation, pay, INDUSTRIES),
            outstanding(rated.get(occupation.soc, ()), RATINGS),
            occupation.soc in rated,
        )
        for place, (occupation, pay) in enumerate(zip(occupations, paid, strict=True))
    )
    result = Comparison(
        by_relation,
        compared,
        tuple(catalog.area(code) for code in (NATION, *areas)),
        chosen,
        next((catalog.sources[found.source].rating_scale for found in projections if found), None),
        onet_vintages(catalog),
        (),
    )
    return cited(catalog.sources, result)


def closest(catalog: Catalog, slug: str) -> tuple[str, ...]:
    """The slugs of the occupations that O*NET relates most closely to one. Raises NoDataError where there are none."""
    occupation = subject(catalog, slug)
    if not occupation.related:
        raise NoDataError(f"O*NET relates no other occupations to {occupation.title}; name the ones to compare it with")
    return tuple(item.slug for item in occupation.related[:OTHERS])


def best_of(figures: Sequence[Figure | None]) -> frozenset[int]:
    """The places of the highest figures, as far as that is certain; empty where they do not differ.

    A top-coded figure is among the highest only where its bound is at or above every published value; where its bound
    is below the highest published value, nobody can say which of the two is higher, and none is marked. Figures that
    are not published are passed over.
    """
    values = {place: figure for place, figure in enumerate(figures) if isinstance(figure, int | float)}
    bounds = {
        place: figure.at_least
        for place, figure in enumerate(figures)
        if isinstance(figure, Unpublished) and figure.at_least is not None
    }
    top = max(values.values(), default=float("-inf"))
    if any(bound < top for bound in bounds.values()):
        return frozenset()
    best = frozenset(bounds or (place for place, value in values.items() if value == top))
    return best if len(best) < len(values) + len(bounds) else frozenset()


def _national(catalog: Catalog, occupation: Occupation, projection: Projection | None) -> AreaFigures:
    pay = national_pay(catalog, occupation)
    survey = catalog.sources.newest("oews")
    missing = "" if pay else f"{survey.title}, {survey.vintage}, does not cover {occupation.title}"
    return AreaFigures(catalog.area(NATION), catalog.industry(ALL_INDUSTRIES), pay, projection, missing)


def _local(
    catalog: Catalog, occupations: Sequence[Occupation], paid: Sequence[CellFile | None], area: str
) -> list[AreaFigures]:
    """The figures of all occupations in a state or a metropolitan area; metropolitan areas have no projections."""
    everybody = catalog.state_projections(ALL_OCCUPATIONS).get(area) if area in catalog.states else None
    projections = catalog.index.projections_in(area) if everybody else {}
    found = []
    for occupation, places in zip(occupations, paid, strict=True):
        pay, missing = pay_in(catalog, occupation, places, area)
        figures = projections.get(occupation.soc)
        projection = everybody._replace(**figures._asdict()) if everybody and figures else None
        if occupation.soc in catalog.codes.groups:
            projection = catalog.state_projections(occupation.soc).get(area)
        found.append(AreaFigures(catalog.area(area), catalog.industry(ALL_INDUSTRIES), pay, projection, missing))
    return found


def _side_by_side(figures: Sequence[AreaFigures]) -> list[ComparedFigures]:
    """The figures of all occupations in one area, with the differences from the first and the highest marked."""
    best = {measure: best_of([_measure(item, measure) for item in figures]) for measure in MEASURES}
    first = figures[0].pay.pay if figures[0].pay else None
    return [
        ComparedFigures(
            item,
            pay_difference(first, item.pay.pay) if place and item.pay else None,
            frozenset(measure for measure in MEASURES if place in best[measure]),
        )
        for place, item in enumerate(figures)
    ]


def _measure(figures: AreaFigures, measure: str) -> Figure | None:
    """One of `MEASURES`, or None where there is no cell or no projection."""
    of, *names = measure.split(".")
    found: Any = figures.projection if of == "projection" else figures.pay and figures.pay.pay
    for name in names:
        found = getattr(found, name, None)
    figure: Figure | None = found
    return figure
