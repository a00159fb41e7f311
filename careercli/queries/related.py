"""Occupations related to another, with the difference in pay."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import AreaMedian, Listing
from careercli.model.occupation import Occupation
from careercli.model.pay import Median, Pay, published
from careercli.model.place import NATION
from careercli.queries.cells import Cell, national_pay, pay_in


class Difference(NamedTuple):
    """How much more (or less) the median is than another, on the basis that both publish (`annual` or `hourly`)."""

    basis: str
    dollars: float
    percent: float


class Relation(NamedTuple):
    """How an occupation is related to another, its listing, and its pay beside the other's.

    `tier` is O*NET's, None where only the Handbook names the occupation; `named_by` is the Handbook's source where it
    calls the two similar. `median` is that of the area asked for, None where none is published there; `difference` is
    None where either median is not a published number of the newest survey. `change_percent` is the nation's projected
    growth in the round that is asked for; None where that has none.
    """

    listing: Listing
    tier: str | None
    named_by: str
    median: Median | None
    difference: Difference | None
    change_percent: float | None = None

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",) if self.tier else ()


def related_occupations(
    catalog: Catalog, occupation: Occupation, round: str, limit: int | None = None
) -> tuple[Relation, ...]:
    """O*NET's related occupations, nearest first, with the nation's pay; growth by a `round`, the id of its source."""
    tiers = {item.slug: item.tier for item in occupation.related[:limit]}
    if not tiers:
        return ()
    listings = {listing.slug: listing for listing in catalog.index.listings(tiers)}
    own = occupation.pay_in(catalog.sources.newest("oews").id)
    growth = {listing.soc: listing.change_percent for listing in listings.values() if listing.round == round}
    if not growth:
        growth = {soc: found.change_percent for soc, found in catalog.index.projections_of(round).items()}
    return tuple(
        Relation(listing, tier, "", listing.median, listed_difference(own, listing), growth.get(listing.soc))
        for listing, tier in ((listings[slug], tier) for slug, tier in tiers.items() if slug in listings)
    )


def listed_difference(first: Pay | None, other: Listing) -> Difference | None:
    """The nation's median of a listed occupation less that of a cell of the newest survey."""
    return difference(first, other.annual_median, other.hourly_median) if first else None


def pay_difference(first: Pay | None, other: Pay | None) -> Difference | None:
    """The other median less the first, on a basis published for both; a bound or a missing median gives None."""
    if first is None or other is None or first.vintage != other.vintage:
        return None
    return difference(first, published(other.annual.median), published(other.hourly.median))


def difference(first: Pay, annual: float | None, hourly: float | None) -> Difference | None:
    """Published medians of the same vintage less the first one, on the basis that both have; None where none is."""
    for basis, other in (("annual", annual), ("hourly", hourly)):
        one = published(getattr(first, basis).median)
        if one is not None and other is not None:
            return Difference(basis, other - one, 100 * (other - one) / one)
    return None


def own_pay(catalog: Catalog, occupation: Occupation, area: str) -> tuple[Cell | None, str]:
    """The occupation's own pay in an area, or why there is none."""
    if area == NATION:
        pay = national_pay(catalog, occupation)
        return pay, "" if pay else f"no pay is published for {occupation.title}"
    return pay_in(catalog, occupation, catalog.cells(occupation.slug), area)


def similar_by_handbook(catalog: Catalog, occupation: Occupation) -> list[str]:
    """The slugs of the occupations on the Handbook's pages that it calls similar to this one's, in its order."""
    page = catalog.handbook(occupation.profile)
    pages = [catalog.handbook(slug) for slug in page.similar] if page else []
    slugs = catalog.codes.occupations
    return [slugs[soc] for other in pages if other for soc in other.occupations if soc in slugs]


def local_difference(catalog: Catalog, own: Pay, slug: str, cell: AreaMedian, area: str) -> Difference | None:
    """As `difference`; an occupation paid by the hour needs the other's hourly median, which the index leaves out."""
    if published(own.annual.median) is None and cell.annual_median is not None:
        pay = catalog.cells(slug)
        return pay_difference(own, pay.in_area(area)) if pay else None
    return difference(own, cell.annual_median, cell.hourly_median)
