"""The industries to show for an occupation: those a person would name, none inside another."""

from careercli.catalog.catalog import Catalog, PlacePay
from careercli.model.occupation import Occupation
from careercli.model.pay import Pay, published
from careercli.queries.places import PlacedPay, placed

MOST_DETAILED_PARTITION = "4"
"""OEWS labels its most detailed complete breakdown "4-digit", coarser industries that it does not split included."""


def main_industries(
    catalog: Catalog, occupation: Occupation, places: PlacePay | None, limit: int = 5
) -> tuple[PlacedPay, ...]:
    """The industries of the occupation's Handbook page where it has one, else the largest; most jobs first."""
    if places is None:
        return ()
    named = _handbook_industries(catalog, occupation)
    cells = _cells(places, [naics for naics in named if naics in places.industries])
    if not cells:
        cells = _cells(
            places,
            [naics for naics in places.industries if catalog.industries[naics].level == MOST_DETAILED_PARTITION],
        )
    cells.sort(key=lambda cell: published(cell.employment) or 0, reverse=True)
    return tuple(placed(catalog, cell, occupation.latest_pay) for cell in cells[:limit])


def _handbook_industries(catalog: Catalog, occupation: Occupation) -> list[str]:
    """The industries that the Handbook's page lists as the largest employers, if the page is about this one alone."""
    page = catalog.handbook.get(occupation.profile)
    if page is None or len(page.employers) != 1 or page.occupations != (occupation.soc,):
        return []
    return [employer.naics for employer in page.employers[0] if employer.naics]


def _cells(places: PlacePay, industries: list[str]) -> list[Pay]:
    """The published cells of these industries."""
    cells = [places.in_industry(naics) for naics in industries]
    return [cell for cell in cells if cell is not None and published(cell.employment) is not None]
