"""What tells candidates apart: median pay and education beside each occupation."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError
from careercli.model.education import LEVELS
from careercli.model.listing import Listing


def told_apart(catalog: Catalog, error: CareerError) -> None:
    """Put beside the occupations among an error's offers what they pay and ask for; by what is typed for each."""
    codes = catalog.codes.occupations
    slugs = {codes.get(offer.argument, offer.argument) for offer in error.offers if offer.kind == "occupation"}
    if not slugs:
        return
    listings = {listing.slug: listing for listing in catalog.index.listings(sorted(slugs))}
    error.beside = {
        offer.argument: _figures(listings[slug])
        for offer in error.offers
        if (slug := codes.get(offer.argument, offer.argument)) in listings
    }


def _figures(listing: Listing) -> str:
    """`$97,550, bachelor's`."""
    level = LEVELS.get(listing.education, listing.education)
    if listing.annual_median is not None:
        return f"${listing.annual_median:,.0f}, {level}"
    if listing.annual_at_least is not None:
        return f"${listing.annual_at_least:,.0f} or more, {level}"
    if listing.hourly_median is not None:
        return f"${listing.hourly_median:,.2f} an hour, {level}"
    return level
