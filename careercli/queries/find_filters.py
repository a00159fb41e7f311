"""What `career find` asks of occupations, and which of them have it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.names_like import Match
from careercli.model.education import rank
from careercli.model.exposure import AiLevel
from careercli.model.listing import Listing, RoundProjection, StateProjection
from careercli.model.pay import Median
from careercli.model.place import Area
from careercli.queries.exposure import AI_ORDER, NO_CATEGORY

IMPORTANT = 3.0
"""O*NET's importance from which a skill counts: "important" on its scale from 1 to 5."""

NO_EXPERIENCE = "None"
"""What the Employment Projections call the experience of what needs none."""


class Filters(NamedTuple):
    """What occupations must have; what is not asked for is None or empty."""

    min_pay: float | None = None
    """Dollars a year, at the median in the area."""
    max_pay: float | None = None
    education: tuple[str, ...] = ()
    """The levels of which one is typically needed to enter; all where none is named."""
    min_education: str | None = None
    max_education: str | None = None
    no_experience: bool = False
    """Whether no work experience in another occupation may typically be needed."""
    growth: float | None = None
    """Percent over the projection's ten years, at least: a state's own projection where a state is asked for."""
    growing: bool = False
    group: str | None = None
    """The SOC code of a group."""
    exclude: tuple[str, ...] = ()
    """The codes of groups and occupations that are left out."""
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

    `median` and `employment` are those of `area`; `projected` holds the figures of a projection, of the area that
    `Find.projected_in` names. `fit` is the mean of O*NET's ratings (1 to 7) of the interests that were asked for.
    """

    listing: Listing
    match: Match | None
    area: Area
    median: Median | None
    employment: float | None
    projected: Listing | RoundProjection | StateProjection
    fit: float | None = None


def filtered(catalog: Catalog, rows: list[Found], filters: Filters, left_out: list[str]) -> list[Found]:
    """The rows that pass; those of which it cannot be told, because a figure is not published, are counted."""
    within = {listing.soc for listing in catalog.index.members(filters.group)} if filters.group else None
    without = _excluded(catalog, filters.exclude) if filters.exclude else set()
    skilled = _skilled(catalog, filters.skills)
    kept = [
        row
        for row in rows
        if (within is None or row.listing.soc in within)
        and row.listing.soc not in without
        and (skilled is None or row.listing.soc in skilled)
        and _schooled(row.listing, filters)
        and (not filters.job_zones or row.listing.job_zone in filters.job_zones)
        and set(filters.interest) <= set(row.listing.interests or "")
    ]
    if filters.growth is not None or filters.growing:
        least = filters.growth

        def grows(value: float) -> bool:
            return (least is None or value >= least) and (not filters.growing or value > 0)

        kept = _known(kept, lambda row: row.projected.change_percent, grows, "growth", left_out)
    if filters.min_jobs:
        fewest = filters.min_jobs
        kept = _known(kept, lambda row: row.employment, lambda jobs: jobs >= fewest, "number of jobs", left_out)
    if filters.min_pay is not None or filters.max_pay is not None:
        kept = _paid(kept, filters, left_out)
    return kept


def _excluded(catalog: Catalog, codes: tuple[str, ...]) -> set[str]:
    from careercli.catalog.lookup.question.exclusion import members

    return members(catalog, codes)


def _schooled(listing: Listing, filters: Filters) -> bool:
    """Whether what is typically needed to enter is what was asked for."""
    level = rank(listing.education)
    return (
        (not filters.education or listing.education in filters.education)
        and (filters.min_education is None or level >= rank(filters.min_education))
        and (filters.max_education is None or level <= rank(filters.max_education))
        and (not filters.no_experience or listing.experience == NO_EXPERIENCE)
    )


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


def exposed(rows: Iterable[Found], levels: Sequence[AiLevel], left_out: list[str]) -> list[Found]:
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
