"""The figures of an occupation in one place: an area or an industry."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.cells import CellFile
from careercli.model.occupation import Occupation
from careercli.model.pay import Pay, published
from careercli.model.place import ALL_INDUSTRIES, NATION, Area, Industry
from careercli.model.projection import Projection

NO_CROSS = "No pay is published for an industry in one place: industries are those of the whole nation"
"""Said where both are asked for."""


class Cell(NamedTuple):
    """Pay with the names of where it is paid; `share` is the percentage of the occupation's national jobs there.

    A place that the nation's total leaves out (`outside`: the territories) has no share of it. `named_by` is the source
    that names the industry among the occupation's largest employers, where one does.
    """

    area: Area
    industry: Industry
    pay: Pay
    share: float | None = None
    named_by: str = ""
    outside: bool = False


class AreaFigures(NamedTuple):
    """What is published about an occupation in one place; `missing` says why there is no pay."""

    area: Area
    industry: Industry
    pay: Cell | None
    projection: Projection | None
    missing: str


def national_pay(catalog: Catalog, occupation: Occupation) -> Cell | None:
    """The newest national pay, or None where OEWS does not cover the occupation."""
    pay = occupation.latest_pay
    return cell_of(catalog, pay, pay) if pay else None


def cell_of(catalog: Catalog, pay: Pay, national: Pay | None) -> Cell:
    """A cell with its names, and its share of the nation's jobs where both numbers are published."""
    area = catalog.area(pay.area)
    outside = outside_nation(catalog, area)
    jobs, all_jobs = published(pay.employment), published(national.employment) if national else None
    share = None if jobs is None or not all_jobs or outside else 100 * jobs / all_jobs
    return Cell(area, catalog.industry(pay.naics), pay, share, outside=outside)


def outside_nation(catalog: Catalog, area: Area) -> bool:
    """Whether OEWS leaves an area out of the nation's total, which holds the states and the District of Columbia."""
    within = area.states or (area.code,)
    return all(catalog.states[code].type == "territory" for code in within)


def figures_in(catalog: Catalog, occupation: Occupation, places: CellFile | None, area: str, naics: str) -> AreaFigures:
    """What is published about an occupation in an area (all industries) or in an industry (all areas)."""
    pay, missing = pay_in(catalog, occupation, places, area, naics)
    by_state = naics == ALL_INDUSTRIES and area in catalog.states
    projection = catalog.state_projections(occupation.soc).get(area) if by_state else None
    return AreaFigures(catalog.area(area), catalog.industry(naics), pay, projection, missing)


def pay_in(
    catalog: Catalog, occupation: Occupation, places: CellFile | None, area: str, naics: str = ALL_INDUSTRIES
) -> tuple[Cell | None, str]:
    """The pay of an occupation in an area (all industries) or in an industry (all areas), or why there is none."""
    pay = None
    if places:
        pay = places.in_area(area) if naics == ALL_INDUSTRIES else places.in_industry(naics)
    if pay:
        return cell_of(catalog, pay, occupation.latest_pay), ""
    return None, _why_missing(catalog, occupation, places, catalog.area(area), catalog.industry(naics))


def _why_missing(
    catalog: Catalog, occupation: Occupation, places: CellFile | None, area: Area, industry: Industry
) -> str:
    source = catalog.sources.newest("oews")
    survey = f"{source.title}, {source.vintage}"
    if places is None:
        return f"{survey}, does not cover {occupation.title}"
    where = area.name if area.code != NATION else industry.name
    return f"{survey}, publishes no pay for {occupation.title} in {where}"
