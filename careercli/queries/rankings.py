"""`career outlook` without a name: occupations in the order of their growth, openings or pay, nationally or in a state.

Ties at the published rounding are settled by the rankings that Employment Projections publishes (tables 1.3 to 1.6),
which were made from unrounded figures.
"""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.exposure import AiLevel
from careercli.model.listing import Listing, RoundProjection, StateProjection
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import Median
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.exposure import AI_ORDER, NO_CATEGORY, listed_exposure
from careercli.queries.measures import FEWEST_JOBS, MEASURES, Doubt, Sort, doubt, in_doubt
from careercli.queries.projected import NOT_PUBLISHED, all_occupations_in, check_state_vintage
from careercli.queries.used import cited

NAMED = 6
"""Occupations; so many are named where they are left out, more are counted."""

WHY_IN_DOUBT = {
    Doubt.FEW: f"projected from fewer than {FEWEST_JOBS} jobs, too few for a percentage; --min-jobs 0 ranks them",
    Doubt.PART: "projected from less than a tenth of the jobs that OEWS counts there; --min-jobs 0 ranks them",
}


class Filters(NamedTuple):
    """Which occupations are ranked."""

    education: tuple[str, ...] = ()
    """Levels that are typically needed to enter, any of which will do; none means all."""
    min_pay: float = 0
    """Dollars a year, at the median."""
    min_jobs: int | None = None
    """Jobs in the base year; in a state, 0 also ranks projections that are in doubt, and None leaves them out."""
    group: str | None = None
    """The SOC code of a group that the occupations must belong to."""
    ai: tuple[AiLevel, ...] = ()
    """BLS's categories of AI exposure, any of which will do; none means all."""

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that filters go by, beside those of a listing."""
        return AI_ORDER if self.ai else ()


class Ranked(NamedTuple):
    """An occupation with what a ranking goes by in its area; `median` is None where no pay is published there.

    `listing` says what the occupation is, its own figures are the nation's.
    """

    listing: Listing
    figures: RoundProjection | StateProjection
    median: Median | None
    doubt: Doubt | None = None
    """What speaks against ranking a state's projection."""


class Ranking(NamedTuple):
    """The first rows of a ranking of `total`, all occupations together, and what was left out with the reason."""

    area: Area
    sort: Sort
    filters: Filters
    everybody: Projection
    everybody_paid: Median | None
    rows: tuple[Ranked, ...]
    total: int
    group_titles: dict[str, str]
    """The title of every group by its SOC code."""
    notes: tuple[str, ...]
    """What has to be known to read the order right."""
    left_out: tuple[str, ...]
    pay_vintage: str
    rating_scale: RatingScale | None
    sources: tuple[Source, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that rows are sorted by, beside those of a listing."""
        return AI_ORDER if self.sort is Sort.AI else ()

    def projection(self, row: Ranked) -> Projection:
        """The projection of a row: of the same area, vintage and source as that of all occupations."""
        return self.everybody._replace(
            base=row.figures.base,
            projected=row.figures.projected,
            change=row.figures.change,
            change_percent=row.figures.change_percent,
            openings=row.figures.openings,
            exits=None,
            transfers=None,
            self_employed_percent=None,
            rating=row.figures.rating if isinstance(row.figures, RoundProjection) else None,
        )


def ranking(
    catalog: Catalog, sort: Sort, filters: Filters, area: str, limit: int | None, vintage: str | None = None
) -> Ranking:
    """The occupations of an area (`US` or a state's FIPS code) that pass the filters, in order.

    `vintage` names the round of the nation's projections to go by, the newest unless it is given. Raises NoDataError
    where nothing is projected for the area, or of other years, or no occupation passes.
    """
    where = catalog.states[area]
    listings = chosen(catalog, filters)
    if area == NATION:
        everybody, paid, rows = _national(catalog, listings, vintage)
    else:
        everybody, paid, rows = _in_state(catalog, where, listings, vintage)
    rows, left_out = in_order(rows, sort, filters, where, everybody)
    if not rows:
        raise NoDataError("; left out: ".join([f"no occupation fits ({where.name})", *left_out]))
    result = Ranking(
        area=where,
        sort=sort,
        filters=filters,
        rows=tuple(rows[:limit]),
        total=len(rows),
        everybody=everybody,
        everybody_paid=paid,
        group_titles=catalog.index.group_titles(),
        notes=_notes(rows, where, sort),
        left_out=tuple(left_out),
        pay_vintage=catalog.sources.newest("oews").vintage,
        rating_scale=catalog.sources[everybody.source].rating_scale,
        sources=(),
    )
    return cited(catalog.sources, result)


def in_order(
    rows: Sequence[Ranked], sort: Sort, filters: Filters, where: Area, everybody: Projection
) -> tuple[list[Ranked], list[str]]:
    """The rows that a ranking holds, in its order, and how many are left out for which reason."""
    reasons = [_why_not(row, sort, filters, where.name, everybody.base_year) for row in rows]
    kept = [row for row, reason in zip(rows, reasons, strict=True) if not reason]
    return sorted(kept, key=lambda row: _place(row, sort)), _counted(rows, reasons)


def major_of(soc: str) -> str:
    """The SOC code of the major group of an occupation."""
    return f"{soc[:2]}-0000"


def chosen(catalog: Catalog, filters: Filters) -> list[Listing]:
    """The occupations of the group that need one of the levels of education and are of one of the levels of exposure.

    Those without a level of exposure are among them, to be counted.
    """
    listings = catalog.index.members(filters.group) if filters.group else catalog.index.listings()
    exposed = {None, *(level.category for level in filters.ai or AiLevel)}
    return [
        listing
        for listing in listings
        if (not filters.education or listing.education in filters.education) and listing.ai_category in exposed
    ]


def _national(
    catalog: Catalog, listings: Sequence[Listing], vintage: str | None
) -> tuple[Projection, Median | None, list[Ranked]]:
    """All occupations together, their median pay, and the listed ones, by one round of Employment Projections."""
    total = catalog.group(ALL_OCCUPATIONS)
    everybody = all_occupations_in(catalog, vintage)
    projections = catalog.index.projections_of(everybody.source)
    rows = [Ranked(listing, projections.get(listing.soc, NOT_PUBLISHED), listing.median) for listing in listings]
    return everybody, Median.of(total.pay) if total.pay else None, rows


def _in_state(
    catalog: Catalog, where: Area, listings: Sequence[Listing], vintage: str | None
) -> tuple[Projection, Median | None, list[Ranked]]:
    """The same in a state, by the projections of its agency."""
    everybody = catalog.state_projections(ALL_OCCUPATIONS).get(where.code)
    if everybody is None:
        raise NoDataError(f"no projection is published for {where.name}")
    check_state_vintage(catalog, everybody, vintage)
    places = catalog.cells("all-occupations")
    total = places.in_area(where.code) if places else None
    return everybody, Median.of(total) if total else None, rows_in_state(catalog, where, listings)


def rows_in_state(catalog: Catalog, where: Area, listings: Sequence[Listing]) -> list[Ranked]:
    """The occupations by the projections of a state's agency, each with what speaks against ranking it."""
    projections, pay = catalog.index.projections_in(where.code), catalog.index.medians_in(where.code)
    rows = []
    for listing in listings:
        paid = pay.get(listing.soc)
        figures = projections.get(listing.soc, NOT_PUBLISHED)
        counted = paid.employment if paid else None
        rows.append(Ranked(listing, figures, paid.median if paid else None, doubt(figures.base, counted)))
    return rows


def _why_not(row: Ranked, sort: Sort, filters: Filters, where: str, year: int) -> str:
    """Why a row is not in the ranking; empty where it is."""
    if (filters.ai or sort is Sort.AI) and row.listing.ai_category is None:
        return NO_CATEGORY
    by_pay = filters.min_pay or sort is Sort.PAY
    return _why_not_by_projection(row, sort, filters, where, year) or (
        _why_not_by_pay(row, filters.min_pay) if by_pay else ""
    )


def _why_not_by_projection(row: Ranked, sort: Sort, filters: Filters, where: str, year: int) -> str:
    """What the projection lacks of what the ranking goes by and the filters ask for."""
    measure, base = MEASURES.get(sort), row.figures.base
    if base is None:
        return f"without a projection for {where}" if measure or filters.min_jobs else ""
    if base < (filters.min_jobs or 0):
        return f"with fewer than {filters.min_jobs:,} jobs in {year}"
    if measure is None:
        return ""
    if measure.of(row.figures) is None:
        return f"without openings that count replacements for {where}"
    if row.doubt and in_doubt(measure, row.doubt, filters.min_jobs):
        return WHY_IN_DOUBT[row.doubt]
    if measure.holds(row.figures):
        return ""
    if not measure.of(row.figures):
        return "projected to keep their number of jobs, as rounded"
    return "projected to lose jobs" if measure.direction < 0 else "projected to gain jobs"


def _why_not_by_pay(row: Ranked, dollars: float) -> str:
    """Why it is not known that the annual median is at least so much.

    An hourly median is never turned into an annual one, and a bound below the amount says nothing about it.
    """
    if row.median is None:
        return "without a published median"
    if row.median.known_annual is None:
        return "with an hourly median only, which is not comparable with annual ones"
    if row.median.known_annual >= dollars:
        return ""
    if row.median.at_least is not None:
        return "top-coded below that amount, which may pay it"
    return f"with a median below ${dollars:,.0f} a year"


def _counted(rows: Sequence[Ranked], reasons: Sequence[str]) -> list[str]:
    """How many are left out for each reason, the largest number first; where they are few, which."""
    found: dict[str, list[str]] = {}
    for row, reason in zip(rows, reasons, strict=True):
        if reason:
            found.setdefault(reason, []).append(row.listing.title)
    return [
        f"{len(titles)} {reason}" + (f": {', '.join(titles)}" if len(titles) <= NAMED else "")
        for reason, titles in sorted(found.items(), key=lambda item: -len(item[1]))
    ]


def _place(row: Ranked, sort: Sort) -> tuple[float, float, float, str]:
    """What a row is sorted by, the first row having the least of it.

    By pay, a top-coded median stands at its bound, after the published ones of the same amount: those above the bound
    may be more or less than it.
    """
    if sort is Sort.PAY:
        assert row.median is not None
        return -(row.median.known_annual or 0), row.median.at_least is not None, 0, row.listing.title
    if sort is Sort.AI:
        return -(listed_exposure(row.listing) or 0), 0, 0, row.listing.title
    measure = MEASURES[sort]
    national = isinstance(row.figures, RoundProjection)
    rank = getattr(row.figures, f"rank_{measure.ranking}") if national and measure.ranking else None
    return *measure.order(row.figures, rank), row.listing.title


def _notes(rows: Sequence[Ranked], where: Area, sort: Sort) -> tuple[str, ...]:
    """Whose place by pay nobody can tell, and whether all openings are missing."""
    found = []
    bounds = [row.median.at_least for row in rows if row.median and row.median.at_least is not None]
    if sort is Sort.PAY and bounds:
        reading = "they pay at least that, and may pay more than any above them"
        found.append(f"{len(bounds)} are top-coded at ${max(bounds):,.0f}: {reading}")
    if all(row.figures.openings is None for row in rows):
        found.append(f"No openings that count replacements are published for {where.name}")
    return tuple(found)
