"""`career find`: occupations by the words people use, by what they pay and ask for, or by both."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.lookup.names_like import Match
from careercli.catalog.lookup.question.search import close, search
from careercli.model.education import rank
from careercli.model.name import LeadsTo
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection
from careercli.model.question import Question
from careercli.model.source import Source
from careercli.queries.exposure import AI_ORDER, listed_exposure
from careercli.queries.find_filters import Filters, Found, exposed, filtered
from careercli.queries.find_sort import Sort
from careercli.queries.projected import Projected, projected_for
from careercli.queries.used import cited

if TYPE_CHECKING:
    from careercli.queries.leaving import Left

FEW_GROUPS = 3
"""Groups and profiles that are named beside the occupations: the best."""


class Wish(NamedTuple):
    """What is asked: words, what occupations must have, where, and in which order.

    `leaving` names an occupation that somebody leaves; `question` is the sentence that all was read in, if it was one.
    """

    words: str = ""
    filters: Filters = Filters()
    areas: tuple[str, ...] = ()
    sort: Sort | None = None
    reverse: bool = False
    leaving: str = ""
    limit: int | None = None
    vintage: str | None = None
    question: Question | None = None

    @property
    def order(self) -> Sort:
        """What comes first where nothing is said: the best match, the best fit of interests, the best paid.

        A sentence that asks neither for some work nor for pay is answered with what there is most to be had of.
        """
        if self.sort:
            return self.sort
        if self.words or self.leaving:
            return Sort.MATCH
        if self.filters.interest:
            return Sort.INTEREST
        paid = self.question is None or self.filters.min_pay is not None or self.filters.max_pay is not None
        return Sort.PAY if paid else Sort.OPENINGS


class Find(NamedTuple):
    """The first rows of `total`, the groups and profiles that the words also name, and what was left out."""

    words: str
    question: Question | None
    """The sentence that all was read in, if it was one."""
    left: "Left | None"
    """The occupation that somebody leaves."""
    area: Area
    """The first of the areas."""
    areas: tuple[Area, ...]
    """All that were asked for; an occupation then has a row for each."""
    projected_in: Area
    """A state that was asked for, by its own agency's projections; else the nation."""
    everybody: Projection
    """The projection of all occupations there: the years and the source of those of the rows."""
    sort: Sort
    reverse: bool
    """Whether the smallest comes first, the most education, the last name."""
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
    Sort.INTEREST: lambda row: row.fit,
}
"""What rows are sorted by, the largest first."""


def find(catalog: Catalog, wish: Wish) -> Find:
    """The occupations that the words may mean and that pass the filters; with no words, all that pass.

    Raises NoDataError where none passes, or a state's projections are of other years than those that are asked for.
    """
    words, filters, order = wish.words, wish.filters, wish.order
    areas = wish.areas or (NATION,)
    left = _left(catalog, wish.leaving) if wish.leaving else None
    matches = _matches(catalog, words, left)
    projected = projected_for(catalog, areas[0] if len(areas) == 1 else NATION, wish.vintage)
    groups = tuple(match for match in matches if match.leads_to in (LeadsTo.GROUP, LeadsTo.PROFILE))[:FEW_GROUPS]
    meant = close(matches) if order is not Sort.MATCH and matches else matches
    chosen = bool(words or left)
    rows = [
        row for area in areas for row in rows_in(catalog, meant if chosen else None, area, projected, filters.interest)
    ]
    if order is Sort.MATCH and len(areas) > 1:
        places = {match.target: place for place, match in enumerate(meant)}
        rows.sort(key=lambda row: places.get(row.listing.slug, 0))
    if left and not words:
        filters = filters._replace(exclude=(*filters.exclude, *left.codes))
    left_out: list[str] = []
    rows = filtered(catalog, rows, filters, left_out)
    if filters.ai or order is Sort.AI:
        rows = exposed(rows, filters.ai, left_out)
    if not rows and not (groups and filters == Filters()):
        reason = "; left out: " + "; ".join(left_out) if left_out else ""
        raise NoDataError(f"no occupation fits{reason}" if not words else f"nothing is found for '{words}'{reason}")
    result = Find(
        words=words,
        question=wish.question,
        left=left,
        area=catalog.area(areas[0]),
        areas=tuple(map(catalog.area, areas)),
        projected_in=projected.area,
        everybody=projected.total,
        sort=order,
        reverse=wish.reverse,
        filters=wish.filters,
        group_title=catalog.group(filters.group).title if filters.group else "",
        groups=groups,
        rows=tuple(_sorted(rows, order, reverse=wish.reverse)[: wish.limit]),
        total=len(rows),
        left_out=tuple(left_out),
        pay_vintage=catalog.sources.newest("oews").vintage,
        sources=(),
    )
    return cited(catalog.sources, result)


def _left(catalog: Catalog, name: str) -> "Left":
    from careercli.queries.leaving import leave  # few questions are asked by somebody who leaves

    return leave(catalog, name)


def _matches(catalog: Catalog, words: str, left: "Left | None") -> list[Match]:
    """What the words mean, else what is near to the occupation that somebody leaves."""
    if words:
        return [match for match in search(catalog, words) if match.leads_to is not LeadsTo.UNCOVERED]
    return list(left.near) if left else []


def rows_in(
    catalog: Catalog, matches: Sequence[Match] | None, area: str, projected: Projected, interest: str
) -> list[Found]:
    """The occupations of the matches, best first, or all where there are none to go by, with their pay in the area."""
    by_slug = {match.target: match for match in matches or () if match.leads_to is LeadsTo.OCCUPATION}
    listings = {listing.slug: listing for listing in catalog.index.listings(None if matches is None else by_slug)}
    local = catalog.index.medians_in(area) if area != NATION else None
    fits = catalog.index.interests(interest) if interest else {}
    where = catalog.area(area)
    rows = []
    for slug in listings if matches is None else by_slug:
        listing = listings[slug]
        paid = listing if local is None else local.get(listing.soc)
        median = paid.median if paid else None
        employment = paid.employment if paid else None
        scores = fits.get(listing.soc, {}).values()
        fit = sum(scores) / len(interest) if scores else None
        rows.append(Found(listing, by_slug.get(slug), where, median, employment, projected.figures(listing), fit))
    return rows


def _sorted(rows: list[Found], sort: Sort, *, reverse: bool) -> list[Found]:
    """The rows in an order, those without a figure last."""
    if sort is Sort.MATCH:
        return rows[::-1] if reverse else rows
    if sort is Sort.NAME:
        return sorted(rows, key=lambda row: row.listing.title, reverse=reverse)
    value = _FIGURES[sort]

    def place(row: Found) -> tuple[float, str]:
        figure = value(row)
        return float("inf") if figure is None else figure if reverse else -figure, row.listing.title

    return sorted(rows, key=place)
