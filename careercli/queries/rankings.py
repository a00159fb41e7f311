"""`career outlook` without a name: occupations in the order of their growth, openings or pay, nationally or in a state.

Ties at the published rounding are settled by the rankings that Employment Projections publishes (tables 1.3 to 1.6),
which were made from unrounded figures.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.listing import Listing, StateProjection
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import Median
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.measures import MEASURES, Sort
from careercli.queries.used import cited

UNPUBLISHED = StateProjection(None, None, None, None, None)

FEW = 6
"""Occupations; so many are named where they are left out, more are counted."""


class Filters(NamedTuple):
    """Which occupations are ranked."""

    education: tuple[str, ...] = ()
    """Levels that are typically needed to enter, any of which will do; none means all."""
    min_pay: float = 0
    """Dollars a year, at the median."""
    min_jobs: int = 0
    """Jobs in the base year."""
    group: str | None = None
    """The SOC code of a group that the occupations must belong to."""


class Ranked(NamedTuple):
    """An occupation with what a ranking goes by in its area; `median` is None where no pay is published there.

    `listing` says what the occupation is, its own figures are the nation's.
    """

    listing: Listing
    figures: Listing | StateProjection
    median: Median | None


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
        )


def ranking(catalog: Catalog, sort: Sort, filters: Filters, area: str, limit: int | None) -> Ranking:
    """The occupations of an area (`US` or a state's FIPS code) that pass the filters, in order.

    Raises NoDataError where nothing is projected for the area, or no occupation passes.
    """
    where = catalog.states[area]
    listings = _chosen(catalog, filters)
    left_out: list[str] = []
    everybody, paid, rows = _national(catalog, listings) if area == NATION else _in_state(catalog, where, listings)
    rows = _published(sort, filters, where, rows, left_out)
    if sort in MEASURES:
        rows = [row for row in rows if MEASURES[sort].holds(row.figures)]
    rows = [row for row in rows if (row.figures.base or 0) >= filters.min_jobs]
    if filters.min_pay or sort is Sort.PAY:
        rows = _paid_at_least(filters.min_pay, rows, left_out)
    if not rows:
        raise NoDataError("; left out: ".join([f"no occupation fits ({where.name})", *left_out]))
    rows.sort(key=lambda row: _place(row, sort))
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


def major_of(soc: str) -> str:
    """The SOC code of the major group of an occupation."""
    return f"{soc[:2]}-0000"


def _chosen(catalog: Catalog, filters: Filters) -> list[Listing]:
    """The occupations of the group that need one of the levels of education."""
    listings = catalog.index.members(filters.group) if filters.group else catalog.index.listings()
    return [listing for listing in listings if not filters.education or listing.education in filters.education]


def _national(catalog: Catalog, listings: Sequence[Listing]) -> tuple[Projection, Median | None, list[Ranked]]:
    """All occupations together, their median pay, and the listed ones, by Employment Projections."""
    total = catalog.group(ALL_OCCUPATIONS)
    everybody = total.projection
    assert everybody is not None
    rows = [Ranked(listing, listing, listing.median) for listing in listings]
    return everybody, Median.of(total.pay) if total.pay else None, rows


def _in_state(
    catalog: Catalog, where: Area, listings: Sequence[Listing]
) -> tuple[Projection, Median | None, list[Ranked]]:
    """The same in a state, by the projections of its agency."""
    everybody = catalog.state_projections(ALL_OCCUPATIONS).get(where.code)
    if everybody is None:
        raise NoDataError(f"no projection is published for {where.name}")
    projections, pay = catalog.index.projections_in(where.code), catalog.index.medians_in(where.code)
    places = catalog.cells("all-occupations")
    total = places.in_area(where.code) if places else None
    rows = []
    for listing in listings:
        paid = pay.get(listing.soc)
        figures = projections.get(listing.soc, UNPUBLISHED)
        rows.append(Ranked(listing, figures, paid.median if paid else None))
    return everybody, Median.of(total) if total else None, rows


def _published(sort: Sort, filters: Filters, where: Area, rows: Sequence[Ranked], left_out: list[str]) -> list[Ranked]:
    """The rows whose projections have what the ranking goes by and what the filters ask for."""
    needed = [MEASURES[sort].name] if sort in MEASURES else []
    needed += ["base"] if filters.min_jobs else []
    kept = [row for row in rows if all(getattr(row.figures, name) is not None for name in needed)]
    if len(kept) < len(rows):
        what = "openings that count replacements" if sort is Sort.OPENINGS else "a projection"
        left_out.append(f"{len(rows) - len(kept)} without {what} for {where.name}")
    return kept


def _paid_at_least(dollars: float, rows: Iterable[Ranked], left_out: list[str]) -> list[Ranked]:
    """The rows whose annual median is known to be at least so much.

    An hourly median is never turned into an annual one, and a bound below the amount says nothing about it: both are
    left out and noted.
    """
    kept: list[Ranked] = []
    hourly: list[Ranked] = []
    bounded: list[Ranked] = []
    unknown: list[Ranked] = []
    for row in rows:
        if row.median is None:
            unknown.append(row)
        elif row.median.known_annual is None:
            hourly.append(row)
        elif row.median.known_annual >= dollars:
            kept.append(row)
        elif row.median.at_least is not None:
            bounded.append(row)
    for rows_left, reason in (
        (hourly, "with an hourly median only, which is not comparable with annual ones"),
        (bounded, "top-coded below that amount, which may pay it"),
        (unknown, "without a published median"),
    ):
        if rows_left:
            left_out.append(_named(rows_left, reason))
    return kept


def _named(rows: Sequence[Ranked], reason: str) -> str:
    names = f": {', '.join(row.listing.title for row in rows)}" if len(rows) <= FEW else ""
    return f"{len(rows)} {reason}{names}"


def _place(row: Ranked, sort: Sort) -> tuple[float, float, float, str]:
    """What a row is sorted by, the first row having the least of it.

    By pay, a top-coded median stands at its bound, after the published ones of the same amount: those above the bound
    may be more or less than it.
    """
    if sort is Sort.PAY:
        assert row.median is not None
        return -(row.median.known_annual or 0), row.median.at_least is not None, 0, row.listing.title
    measure = MEASURES[sort]
    national = isinstance(row.figures, Listing)
    rank = getattr(row.listing, f"rank_{measure.ranking}") if national and measure.ranking else None
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
