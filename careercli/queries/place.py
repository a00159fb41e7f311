"""`career place`: the labour market of a place, or of two side by side: pay, prices, what leads there, what grows."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import DataError, NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.ladder import as_published
from careercli.model.listing import AreaMedian, Listing
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import Pay, published
from careercli.model.place import Area
from careercli.model.projection import Projection
from careercli.model.source import Source
from careercli.queries import measures
from careercli.queries.cells import Cell, cell_of
from careercli.queries.price_levels import NATIONAL, PriceLevel, price_level
from careercli.queries.rankings import Filters, Ranked, chosen, in_order, rows_in_state
from careercli.queries.used import cited


class Sort(StrEnum):
    """What occupations are ranked by: in the place itself, or (growth, openings) in its state."""

    JOBS = "jobs"
    PAY = "pay"
    CONCENTRATION = "concentration"
    GROWTH = "growth"
    OPENINGS = "openings"

    @property
    def projected(self) -> bool:
        """Whether it goes by projections, which states make and metropolitan areas do not."""
        return self in _PROJECTED


_PROJECTED = {Sort.GROWTH: measures.Sort.GROWTH, Sort.OPENINGS: measures.Sort.OPENINGS}

NO_LIKE = "without a published {}"


class Local(NamedTuple):
    """An occupation with its jobs and pay in a place.

    `above_nation` is how many percent its median there is above the nation's; None where one of them is not published.
    """

    listing: Listing
    figures: AreaMedian

    @property
    def above_nation(self) -> float | None:
        """Of medians on one basis; a bound says nothing."""
        for here, nation in (
            (self.figures.annual_median, self.listing.annual_median),
            (self.figures.hourly_median, None if self.listing.annual_median else self.listing.hourly_median),
        ):
            if here is not None and nation:
                return 100 * (here / nation - 1)
        return None


class Leading(NamedTuple):
    """A ranking: its first rows of `total`, what has to be known to read it, and what was left out with the reason.

    Rankings of the place hold `local` rows, those of its state's projections `projected` ones.
    """

    sort: Sort
    local: tuple[Local, ...]
    projected: tuple[Ranked, ...]
    total: int
    notes: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def listings(self) -> tuple[Listing, ...]:
        """Its occupations, in order."""
        return (*(row.listing for row in self.local), *(row.listing for row in self.projected))


class Place(NamedTuple):
    """One place: all its jobs together, its prices, and its rankings.

    `national_median` is the median of all occupations in national prices, None where it or the parity is not published.
    `projection` is that of all occupations in its state; None where none is published, which `missing` says.
    """

    area: Area
    everybody: Cell
    above_nation: float | None
    level: PriceLevel | None
    national_median: float | None
    state: Area
    projection: Projection | None
    missing: str
    rankings: tuple[Leading, ...]


class Beside(NamedTuple):
    """An occupation that leads in one of two places, with its figures in each, ranked there or not.

    A figure is of the place (`Local`) or of its state's projections (`Ranked`), None where nothing is published.
    """

    listing: Listing
    figures: tuple[Local | Ranked | None, ...]


class Places(NamedTuple):
    """A place, and perhaps another beside it: then `beside` holds what leads in either, by ranking."""

    places: tuple[Place, ...]
    beside: Mapping[Sort, tuple[Beside, ...]]
    nation: Cell
    sort: Sort | None
    """The only ranking that was asked for, or None for all."""
    filters: Filters
    group_title: str
    pay_vintage: str
    sources: tuple[Source, ...]


def place(catalog: Catalog, areas: Sequence[str], filters: Filters, sort: Sort | None, limit: int | None) -> Places:
    """The labour market of one area or two, by their codes; `limit` rows of each ranking.

    Raises NoDataError where no occupation passes the filters in any ranking.
    """
    listings = chosen(catalog, filters)
    total = catalog.group(ALL_OCCUPATIONS).pay
    if total is None:
        raise DataError(f"{catalog.folder}: no pay of all occupations")
    nation = cell_of(catalog, total, total)
    everybody = catalog.cells("all-occupations")
    cells = [_cell(catalog, everybody, area, total) for area in areas]
    found = [_place(catalog, cell, nation, listings, filters, sort) for cell in cells]
    places = [_first(place, limit) for place, _ in found]
    if not any(ranking.total for one in places for ranking in one.rankings):
        reasons = dict.fromkeys(reason for one in places for each in one.rankings for reason in each.left_out)
        where = " or ".join(one.area.name for one in places)
        raise NoDataError("; left out: ".join([f"no occupation fits ({where})", *filter(None, ["; ".join(reasons)])]))
    result = Places(
        places=tuple(places),
        beside=_beside(places, [rows for _, rows in found]) if len(places) > 1 else {},
        nation=nation,
        sort=sort,
        filters=filters,
        group_title=catalog.group(filters.group).title if filters.group else "",
        pay_vintage=catalog.sources.newest("oews").vintage,
        sources=(),
    )
    return cited(catalog.sources, result)


class _Rows(NamedTuple):
    """All rows of a place by SOC code, ranked or not."""

    local: Mapping[str, Local]
    projected: Mapping[str, Ranked]


def _cell(catalog: Catalog, cells: CellFile | None, area: str, national: Pay) -> Cell:
    """All jobs of an area together. Raises NoDataError where no pay of them is published."""
    pay = cells.in_area(area) if cells else None
    if pay is None:
        raise NoDataError(f"no pay of all occupations is published in {catalog.area(area).name}")
    return cell_of(catalog, pay, national)


def _place(
    catalog: Catalog, everybody: Cell, nation: Cell, listings: Sequence[Listing], filters: Filters, sort: Sort | None
) -> tuple[Place, _Rows]:
    """A place with its whole rankings, and all rows that they are made of."""
    area = everybody.area
    median, level = published(everybody.pay.annual.median), price_level(catalog, area.code)
    standard = published(nation.pay.annual.median)
    wanted = (sort,) if sort else tuple(Sort)
    figures = catalog.index.medians_in(area.code)
    local = [Local(listing, figures[listing.soc]) for listing in listings if listing.soc in figures]
    without = len(listings) - len(local)
    rankings = [_local(local, without, each, filters) for each in wanted if not each.projected]
    state = catalog.states[area.states[0]] if area.states else area
    projection, missing, projected = None, "", list[Ranked]()
    if any(each.projected for each in wanted):
        projection = catalog.state_projections(ALL_OCCUPATIONS).get(state.code)
        if projection is None:
            missing = f"no projection is published for {state.name}"
        else:
            projected = rows_in_state(catalog, state, listings)
            rankings += [_projected(projected, each, filters, state, projection) for each in wanted if each.projected]
    place = Place(
        area=area,
        everybody=everybody,
        above_nation=100 * (median / standard - 1) if median and standard else None,
        level=level,
        national_median=as_published(median * NATIONAL / level.parity, "annual") if median and level else None,
        state=state,
        projection=projection,
        missing=missing,
        rankings=tuple(rankings),
    )
    return place, _Rows({row.listing.soc: row for row in local}, {row.listing.soc: row for row in projected})


def _pay(row: Local) -> float | None:
    median = row.figures.median
    return median.known_annual if median else None


class _Measure(NamedTuple):
    """The figure that a ranking of a place goes by, and what it is called where it is missing."""

    name: str
    of: Callable[[Local], float | None]
    settling: Callable[[Local], float]
    """Which of two comes first whose figures are the same: the one with more of this."""


_MEASURES = {
    Sort.JOBS: _Measure("number of jobs", lambda row: row.figures.employment, lambda row: 0),
    # A bound stands after the published medians of the same amount: those above it may be more or less than it.
    Sort.PAY: _Measure("median", _pay, lambda row: row.figures.annual_median or 0),
    Sort.CONCENTRATION: _Measure(
        "location quotient", lambda row: row.figures.location_quotient, lambda row: row.figures.jobs_per_1000 or 0
    ),
}


def _local(rows: Sequence[Local], without: int, sort: Sort, filters: Filters) -> Leading:
    """The occupations of a place by one of their figures there, the largest first; so many are `without` any figure."""
    measure, fewest = _MEASURES[sort], filters.min_jobs or 0
    left_out: dict[str, int] = {"of which nothing is published there": without} if without else {}
    kept: list[tuple[float, Local]] = []
    for row in rows:
        figure, jobs = measure.of(row), row.figures.employment
        if fewest and (jobs is None or jobs < fewest):
            reason = NO_LIKE.format("number of jobs") if jobs is None else f"with fewer than {fewest:,} jobs"
        elif figure is None:
            hourly = sort is Sort.PAY and row.figures.hourly_median is not None
            reason = "with an hourly median only, not comparable" if hourly else NO_LIKE.format(measure.name)
        else:
            kept.append((figure, row))
            continue
        left_out[reason] = left_out.get(reason, 0) + 1
    kept.sort(key=lambda pair: (-pair[0], -measure.settling(pair[1]), pair[1].listing.title))
    reasons = tuple(f"{count} {reason}" for reason, count in sorted(left_out.items(), key=lambda item: -item[1]))
    return Leading(sort, tuple(row for _, row in kept), (), len(kept), (), reasons)


def _projected(rows: Sequence[Ranked], sort: Sort, filters: Filters, state: Area, projection: Projection) -> Leading:
    """The occupations of a state by its own projections; those in doubt are left out or marked (`measures.Doubt`)."""
    kept, left_out = in_order(rows, _PROJECTED[sort], filters, state, projection)
    return Leading(sort, (), tuple(kept), len(kept), (), tuple(left_out))


def _first(place: Place, limit: int | None) -> Place:
    """The place with the first rows of each ranking, and what has to be known to read them."""
    rankings = []
    for ranking in place.rankings:
        local = ranking.local[:limit]
        notes = _notes(local) if ranking.sort is Sort.PAY else ()
        rankings.append(ranking._replace(local=local, projected=ranking.projected[:limit], notes=notes))
    return place._replace(rankings=tuple(rankings))


def _beside(places: Sequence[Place], rows: Sequence[_Rows]) -> dict[Sort, tuple[Beside, ...]]:
    """What leads in the first place, then what leads only in the other, with the figures of both."""
    leading: dict[Sort, dict[str, Listing]] = {}
    for place in places:
        for ranking in place.rankings:
            leading.setdefault(ranking.sort, {}).update({listing.soc: listing for listing in ranking.listings})
    return {
        sort: tuple(
            Beside(listing, tuple((each.projected if sort.projected else each.local).get(soc) for each in rows))
            for soc, listing in listings.items()
        )
        for sort, listings in leading.items()
    }


def _notes(rows: Sequence[Local]) -> tuple[str, ...]:
    """Whose place by pay nobody can tell."""
    bounds = [row.figures.annual_at_least for row in rows if row.figures.annual_at_least is not None]
    if not bounds:
        return ()
    reading = "they pay at least that, and may pay more than any above them"
    return (f"{len(bounds)} are top-coded at ${max(bounds):,.0f}: {reading}",)
