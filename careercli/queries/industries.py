"""The industries to show for an occupation: those a person would name, none of them inside another."""

from collections.abc import Iterable
from enum import StrEnum

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.cells import CellFile
from careercli.model.occupation import Occupation
from careercli.model.pay import published
from careercli.model.place import Industry
from careercli.queries.cells import Cell, cell_of


class Level(StrEnum):
    """How finely industries are told apart: sectors, three or four digits of NAICS, or all there are."""

    SECTOR = "sector"
    THREE = "3"
    FOUR = "4"
    ALL = "all"


MOST_DETAILED_PARTITION = Level.FOUR
"""OEWS labels its most detailed complete breakdown "4-digit", coarser industries that it does not split included."""


def main_industries(
    catalog: Catalog, occupation: Occupation, places: CellFile | None, limit: int | None = 5
) -> tuple[Cell, ...]:
    """The industries of the occupation's Handbook page where it has one, else the largest; most jobs first.

    With a limit, only industries whose number of jobs is released.
    """
    if places is None:
        return ()
    found = _cells(catalog, occupation, places, _handbook_industries(catalog, occupation), by="ooh")
    found = found or industries_at(catalog, occupation, places, MOST_DETAILED_PARTITION)
    return found if limit is None else tuple(item for item in found if item.share is not None)[:limit]


def industries_at(catalog: Catalog, occupation: Occupation, places: CellFile, level: Level) -> tuple[Cell, ...]:
    """The industries of one level, most jobs first; `all` holds parents beside their children."""
    wanted = [naics for naics in places.industries if level in (Level.ALL, catalog.industry(naics).level)]
    return _cells(catalog, occupation, places, wanted)


def without_parts(industries: dict[str, Industry], wanted: Iterable[str]) -> list[str]:
    """The industries that lie in no other of them, so that their shares may be read side by side."""
    kept = set(wanted)

    def enclosed(naics: str) -> bool:
        parent = industries[naics].parent
        return parent is not None and (parent in kept or enclosed(parent))

    return [naics for naics in wanted if not enclosed(naics)]


def _handbook_industries(catalog: Catalog, occupation: Occupation) -> list[str]:
    """The industries that the Handbook's page lists as the largest employers, if the page is about this one alone."""
    page = catalog.handbook(occupation.profile)
    if page is None or len(page.employers) != 1 or page.occupations != (occupation.soc,):
        return []
    named = [catalog.industry(employer.naics).naics for employer in page.employers[0] if employer.naics]
    return without_parts(catalog.industries, named)


def _cells(
    catalog: Catalog, occupation: Occupation, places: CellFile, industries: Iterable[str], by: str = ""
) -> tuple[Cell, ...]:
    """The cells of the industries that have one, most jobs first, those without a released number of jobs last.

    `by` is the dataset that names these industries, if one does.
    """
    cells = [cell for naics in industries if (cell := places.in_industry(naics))]
    cells.sort(key=lambda cell: published(cell.employment) or 0, reverse=True)
    named_by = catalog.sources.newest(by).id if by and cells else ""
    return tuple(cell_of(catalog, cell, occupation.latest_pay)._replace(named_by=named_by) for cell in cells)
