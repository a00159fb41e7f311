"""`career find`: occupations by the words people use, by what they pay and ask for, or by both."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.lookup.find import find as look_up
from careercli.catalog.lookup.names_like import Match
from careercli.model.education import rank
from careercli.model.exposure import AiLevel
from careercli.model.listing import Listing, RoundProjection, StateProjection
from careercli.model.name import LeadsTo
from careercli.model.pay import Median
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection
from careercli.model.source import Source
from careercli.queries.exposure import AI_ORDER, NO_CATEGORY, listed_exposure
from careercli.queries.find_sort import Sort
from careercli.queries.projected import Projected, projected_for
from careercli.queries.used import cited

IMPORTANT = 3.0
"""O*NET's importance from which a skill counts: "important" on its scale from 1 to 5."""


FEW_GROUPS = 3
"""Groups and profiles that are named beside the occupations: the best."""


class Filters(NamedTuple):
    """What occupations must have; what is not asked for is None or empty."""

    min_pay: float | None = None
    """Dollars a year, at the median in the area."""
    max_pay: float | None = None
    education: tuple[str, ...] = ()
    """The levels of which one is typically needed to enter; all where none is named."""
    max_education: str | None = None
    growth: float | None = None
    """Percent over the projection's ten years, at least: a state's own projection where a state is asked for."""
    group: str | None = None
    """The SOC code of a group."""
    interest: str = ""
    """RIASEC letters that are all among the occupation's high points."""
    skills: tuple[str, ...] = ()
    """O*NET skills or kinds of knowledge that are important (`IMPORTANT`)."""
    job_zones: tuple[int, ...] = ()
    min_jobs: int | None = None
    """Wage-and-salary jobs in the area."""
    ai: tuple[AiLevel, ...] = ()
    """BLS's categories of AI exposure, any of which will do; none means all."""

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that filters go by, beside those of a listing."""
        onet = self.interest or self.skills or self.job_zones
        return (*(("onet",) if onet else ()), *(AI_ORDER if self.ai else ()))


class Found(NamedTuple):
    """An occupation that was found: the match that led to it, where words were given, and its figures.

    `median` and `employment` are those of the area asked for; `projected` holds the figures of a projection, of the
    area that `Find.projected_in` names.
    """

    listing: Listing
    match: Match | None
    median: Median | None
    employment: float | None
    projected: Listing | RoundProjection | StateProjection


class Find(NamedTuple):
    """The first rows of `total`, the groups and profiles that the words also name, and what was left out."""

    words: str
    area: Area
    projected_in: Area
    """A state that was asked for, by its own agency's projections; else the nation."""
    everybody: Projection
    """The projection of all occupations there: the years and the source of those of the rows."""
    sort: Sort
    filters: Filters
    group_title: str
    """Of the group that is filtered by; empty where none is."""
    groups: tuple[Match, ...]
    rows: tuple[Found, ...]
    total: int
    left_out: tuple[str, ...]
    pay_vintage: str
    sources: tuple[Source, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that rows are sorted by, beside those of a listing."""
        return AI_ORDER if self.sort is Sort.AI else ()


_FIGURES: dict[Sort, Callable[[Found], float | None]] = {
    Sort.PAY: lambda row: row.median.known_annual if row.median else None,
    Sort.GROWTH: lambda row: row.projected.change_percent,
    Sort.NEW_JOBS: lambda row: row.projected.change,
    Sort.OPENINGS: lambda row: row.projected.openings,
    Sort.JOBS: lambda row: row.employment,
    Sort.AI: lambda row: listed_exposure(row.listing),
    Sort.EDUCATION: lambda row: -rank(row.listing.education),
}
"""What rows are sorted by, the largest first."""


def find(
    catalog: Catalog,
    words: str,
    filters: Filters,
    area: str,
    sort: Sort | None,
    limit: int | None,
    vintage: str | None = None,
) -> Find:
    """The occupations that the words may mean and that pass the filters; with no words, all that pass.

    `vintage` names the round of the nation's projections to go by, the newest unless it is given. Raises NoDataError
    where none passes, or a state's projections are of other years.
    """
    matches = [match for match in look_up(catalog, words) if match.leads_to is not LeadsTo.UNCOVERED] if words else []
    projected = projected_for(catalog, area, vintage)
    rows = _rows(catalog, words, matches, area, projected)
    left_out: list[str] = []
    rows = _filtered(catalog, rows, filters, left_out)
    order = sort or (Sort.MATCH if words else Sort.PAY)
    if filters.ai or order is Sort.AI:
        rows = _exposed(rows, filters.ai, left_out)
    groups = tuple(match for match in matches if match.leads_to in (LeadsTo.GROUP, LeadsTo.PROFILE))[:FEW_GROUPS]
    if not rows and not (groups and filters == Filters()):
        reason = "; left out: " + "; ".join(left_out) if left_out else ""
        raise NoDataError(f"no occupation fits{reason}" if not words else f"nothing is found for '{words}'{reason}")
    rows = _sorted(rows, order)
    result = Find(
        words=words,
        area=catalog.area(area),
        projected_in=projected.area,
        everybody=projected.total,
        sort=order,
        filters=filters,
        group_title=catalog.group(filters.group).title if filters.group else "",
        groups=groups,
        rows=tuple(rows[:limit]),
        total=len(rows),
        left_out=tuple(left_out),
        pay_vintage=catalog.sources.newest("oews").vintage,
        sources=(),
    )
    return cited(catalog.sources, result)


def _rows(catalog: Catalog, words: str, matches: Sequence[Match], area: str, projected: Projected) -> list[Found]:
    """The occupations of the matches, best first, or all where no words are given, with their pay in the area."""
    by_slug = {match.target: match for match in matches if match.leads_to is LeadsTo.OCCUPATION}
    listings = {listing.slug: listing for listing in catalog.index.listings(by_slug if words else None)}
    local = catalog.index.medians_in(area) if area != NATION else None
    rows = []
    for slug in by_slug if words else listings:
        listing = listings[slug]
        paid = listing if local is None else local.get(listing.soc)
        median = paid.median if paid else None
        employment = paid.employment if paid else None
        rows.append(Found(listing, by_slug.get(slug), median, employment, projected.figures(listing)))
    return rows


def _filtered(catalog: Catalog, rows: list[Found], filters: Filters, left_out: list[str]) -> list[Found]:
    """The rows that pass; those of which it cannot be told, because a figure is not published, are counted."""
    members = {listing.soc for listing in catalog.index.members(filters.group)} if filters.group else None
    skilled = _skilled(catalog, filters.skills)
    kept = [
        row
        for row in rows
        if (members is None or row.listing.soc in members)
        and (skilled is None or row.listing.soc in skilled)
        and (not filters.education or row.listing.education in filters.education)
        and (filters.max_education is None or rank(row.listing.education) <= rank(filters.max_education))
        and (not filters.job_zones or row.listing.job_zone in filters.job_zones)
        and set(filters.interest) <= set(row.listing.interests or "")
    ]
    if filters.growth is not None:
        least = filters.growth
        kept = _known(kept, lambda row: row.projected.change_percent, lambda value: value >= least, "growth", left_out)
    if filters.min_jobs:
        fewest = filters.min_jobs
        kept = _known(kept, lambda row: row.employment, lambda jobs: jobs >= fewest, "number of jobs", left_out)
    if filters.min_pay is not None or filters.max_pay is not None:
        kept = _paid(kept, filters, left_out)
    return kept


def _known(
    rows: Iterable[Found],
    figure: Callable[[Found], float | None],
    passes: Callable[[float], bool],
    what: str,
    left_out: list[str],
) -> list[Found]:
    values = [(row, figure(row)) for row in rows]
    if unknown := sum(value is None for _, value in values):
        left_out.append(f"{unknown} without a published {what}")
    return [row for row, value in values if value is not None and passes(value)]


def _exposed(rows: Iterable[Found], levels: Sequence[AiLevel], left_out: list[str]) -> list[Found]:
    """The rows of the levels, or of any where none is named; those that BLS gives none are counted."""
    categories = {level.category for level in levels or AiLevel}
    kept = [row for row in rows if row.listing.ai_category]
    if unknown := sum(not row.listing.ai_category for row in rows):
        left_out.append(f"{unknown} {NO_CATEGORY}")
    return [row for row in kept if row.listing.ai_category in categories]


def _paid(rows: Iterable[Found], filters: Filters, left_out: list[str]) -> list[Found]:
    """The rows whose annual median is known to lie between the bounds.

    A top-coded median is at least its bound: enough for a lower limit at or below it, never for an upper one. An hourly
    median is not made annual.
    """
    kept, bounded, hourly, unknown = [], 0, 0, 0
    least, most = filters.min_pay or 0, filters.max_pay or float("inf")
    for row in rows:
        if row.median is None:
            unknown += 1
        elif row.median.known_annual is None:
            hourly += 1
        elif row.median.at_least is not None:
            if row.median.at_least >= least and most == float("inf"):
                kept.append(row)
            elif row.median.at_least <= most:
                bounded += 1
        elif least <= row.median.known_annual <= most:
            kept.append(row)
    for count, reason in (
        (unknown, "without a published median"),
        (hourly, "with an hourly median only"),
        (bounded, "top-coded, of which it cannot be told"),
    ):
        if count:
            left_out.append(f"{count} {reason}")
    return kept


def _skilled(catalog: Catalog, skills: Sequence[str]) -> set[str] | None:
    """The SOC codes of the occupations in which all these skills are important; None where none is asked for."""
    sets = [catalog.index.occupations_where(skill, IMPORTANT) for skill in skills]
    return set.intersection(*sets) if sets else None


def _sorted(rows: list[Found], sort: Sort) -> list[Found]:
    if sort is Sort.MATCH:
        return rows
    if sort is Sort.NAME:
        return sorted(rows, key=lambda row: row.listing.title)
    value = _FIGURES[sort]

    def place(row: Found) -> tuple[float, str]:
        figure = value(row)
        return float("inf") if figure is None else -figure, row.listing.title

    return sorted(rows, key=place)
