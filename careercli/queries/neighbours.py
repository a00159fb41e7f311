"""`career related`: occupations near another, why they are near, and what they pay beside it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.education import rank
from careercli.model.occupation import Entry, Group, Occupation
from careercli.model.pay import NOT_RELEASED, Median, Pay
from careercli.model.place import NATION, Area
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.cells import Cell
from careercli.queries.distinctive import Kinship, kinship, onet_vintages, ratings
from careercli.queries.listed import Key, by_pay, entry, largest_first
from careercli.queries.projected import Projected, projected_for
from careercli.queries.related import (
    Difference,
    Relation,
    listed_difference,
    local_difference,
    own_pay,
    similar_by_handbook,
)
from careercli.queries.used import cited

_NOT_RELEASED = Median(NOT_RELEASED, "annual")


class Sort(StrEnum):
    """What related occupations can be sorted by: nearness, or the highest median, raise or growth first."""

    RELATEDNESS = "relatedness"
    PAY = "pay"
    RAISE = "raise"
    GROWTH = "growth"


class Neighbour(NamedTuple):
    """A related occupation: how it is related, its figures, and what of its skills and knowledge is shared.

    `tier` is O*NET's, None where only the Handbook names the occupation; `named_by` is its source where it does.
    `median` is that of the area asked for, None where none is published there; `kinship` is None where O*NET rates one
    of the two not at all.
    """

    soc: str
    slug: str
    title: str
    tier: str | None
    named_by: str
    summary: str
    median: Median | None
    difference: Difference | None
    projection: Projection
    entry: Entry
    kinship: Kinship | None

    @property
    def handbook(self) -> bool:
        """Whether the Handbook calls the two similar."""
        return bool(self.named_by)

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from, beside its projection's and its entry's."""
        return ("oews", "onet") if self.tier else ("oews",)


class Neighbours(NamedTuple):
    """The related occupations that fit, of `total`; what was left out with its reason; the occupation's own pay."""

    occupation: Occupation
    group: Group
    nation: Area
    area: Area
    vintage: str
    pay: Cell | None
    missing: str
    """Why there is no pay of the occupation itself."""
    rated: bool
    rows: tuple[Neighbour, ...]
    total: int
    left_out: tuple[str, ...]
    sort: Sort
    projected_in: Area
    """A state that was asked for, by its own agency's projections; else the nation."""
    projection_vintage: str
    rating_scale: RatingScale | None
    """Of the nation's projections; those of states define none."""
    onet: dict[str, str]
    """Which version of O*NET each part of it is (`skills`, `related occupations` …)."""
    full: bool
    sources: tuple[Source, ...]


class Options(NamedTuple):
    """Which related occupations are asked for: where, with what raise in percent, at most which education, how many."""

    area: str = NATION
    min_raise: float | None = None
    max_education: str | None = None
    sort: Sort = Sort.RELATEDNESS
    limit: int | None = None
    vintage: str | None = None
    """The round of the nation's projections, the newest unless it is named."""
    full: bool = False
    """Whether what each does and what is shared is to be shown."""


_SORTS: dict[Sort, Callable[[Relation, Projected], Key]] = {
    Sort.PAY: lambda item, _: by_pay(item.median),
    Sort.RAISE: lambda item, _: largest_first(item.difference.percent if item.difference else None),
    Sort.GROWTH: lambda item, projected: largest_first(projected.figures(item.listing).change_percent),
}


def neighbours(catalog: Catalog, slug: str, options: Options) -> Neighbours:
    """The occupations that O*NET and the Handbook relate to one, the nearest first.

    O*NET's go first, in its order; then those that only the Handbook calls similar, in its order. Raises NoDataError
    where there are none, or none fits.
    """
    occupation, survey = catalog.occupation(slug), catalog.sources.newest("oews")
    pay, missing = own_pay(catalog, occupation, options.area)
    related = _relations(catalog, occupation, pay.pay if pay and pay.pay.source == survey.id else None, options.area)
    if not related:
        raise NoDataError(
            f"O*NET relates no other occupations to {occupation.title}, and the Handbook names none as similar"
        )
    fitting, left_out = _fitting(related, options)
    if not fitting:
        raise NoDataError(f"no occupation related to {occupation.title} fits: {'; '.join(left_out)}")
    projected = projected_for(catalog, options.area, options.vintage)
    if options.sort in _SORTS:
        order = _SORTS[options.sort]
        fitting.sort(key=lambda item: order(item, projected))
    rows, rated = _neighbours(catalog, occupation, fitting[: options.limit], projected)
    result = Neighbours(
        occupation,
        catalog.group(occupation.groups[0]),
        catalog.area(NATION),
        catalog.area(options.area),
        survey.vintage,
        pay,
        missing,
        rated,
        rows,
        len(fitting),
        tuple(left_out),
        options.sort,
        projected.area,
        projected.total.vintage,
        catalog.sources[projected.total.source].rating_scale,
        onet_vintages(catalog),
        options.full,
        (),
    )
    return cited(catalog.sources, result)


def _relations(catalog: Catalog, occupation: Occupation, own: Pay | None, area: str) -> list[Relation]:
    """Every occupation that is related, with its pay in the area."""
    tiers = {item.slug: item.tier for item in occupation.related}
    similar = similar_by_handbook(catalog, occupation)
    slugs = [slug for slug in dict.fromkeys((*tiers, *similar)) if slug != occupation.slug]
    listings = {listing.slug: listing for listing in catalog.index.listings(slugs)}
    local = None if area == NATION else catalog.index.medians_in(area)
    handbook = catalog.sources.newest("ooh").id if similar else ""
    found = []
    for slug in slugs:
        listing = listings[slug]
        if local is None:
            median: Median | None = listing.median or _NOT_RELEASED
            raised = listed_difference(own, listing)
        else:
            cell = local.get(listing.soc)
            median = (cell.median or _NOT_RELEASED) if cell else None
            raised = local_difference(catalog, own, slug, cell, area) if own and cell else None
        found.append(Relation(listing, tiers.get(slug), handbook if slug in similar else "", median, raised))
    return found


def _fitting(related: Sequence[Relation], options: Options) -> tuple[list[Relation], list[str]]:
    """Those with the raise and the education that are asked for, and how many were left out for which reason."""
    kept, left_out = list(related), []
    if options.max_education is not None:
        most = rank(options.max_education)
        fitting = [item for item in kept if rank(item.listing.education) <= most]
        if len(fitting) < len(kept):
            left_out.append(f"{len(kept) - len(fitting)} that typically need more than: {options.max_education}")
        kept = fitting
    if options.min_raise is not None:
        known = [item for item in kept if item.difference]
        fitting = [item for item in known if item.difference and item.difference.percent >= options.min_raise]
        if len(fitting) < len(known):
            left_out.append(f"{len(known) - len(fitting)} whose median is not {options.min_raise:g}% higher")
        if len(known) < len(kept):
            left_out.append(f"{len(kept) - len(known)} whose difference in pay is not known")
        kept = fitting
    return kept, left_out


def _neighbours(
    catalog: Catalog, occupation: Occupation, related: Sequence[Relation], projected: Projected
) -> tuple[tuple[Neighbour, ...], bool]:
    """The rows, with what they do and why they are related; and whether O*NET rates the occupation itself."""
    rated = ratings(catalog, [occupation.soc, *(item.listing.soc for item in related)])
    own = rated.get(occupation.soc)
    rows = []
    for item in related:
        listing, other = item.listing, rated.get(item.listing.soc)
        profile = catalog.profile(listing.profile)
        rows.append(
            Neighbour(
                listing.soc,
                listing.slug,
                listing.title,
                item.tier,
                item.named_by,
                profile.summary_of(listing.soc) if profile else "",
                item.median,
                item.difference,
                projected.projection(listing),
                entry(occupation.entry, listing),
                kinship(own, other) if own and other else None,
            )
        )
    return tuple(rows), own is not None
