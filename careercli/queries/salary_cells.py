"""The cells of pay that a question is about, and what is missing among them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.occupation import Occupation
from careercli.model.pay import HOURLY_ONLY
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.queries.cells import Cell, cell_of, figures_in, national_pay
from careercli.queries.industries import industries_at, main_industries
from careercli.queries.ranked import ranked
from careercli.queries.salary_options import By, Options, Sort


class Asked(NamedTuple):
    """Cells, and in words what is left out of them."""

    cells: Sequence[Cell]
    left_out: Sequence[str] = ()
    behind: int = 0
    """How many cells rank behind all of these, which `--limit` shows nobody: they are not decoded."""
    bounds_behind: int = 0
    """Of how many of those only a bound is known."""


def asked_cells(catalog: Catalog, occupation: Occupation, options: Options) -> Asked:
    """The cells that are asked for, the nation's first where places are. Raises NoDataError where OEWS has none."""
    if options.by is By.YEAR and occupation.pay:
        cells = [cell_of(catalog, pay, None) for pay in occupation.pay]
        return Asked(cells, _missing_years(catalog, occupation))
    national, places = national_pay(catalog, occupation), catalog.cells_of(occupation)
    if national is None or places is None:
        raise NoDataError(_not_covered(catalog, occupation))
    if options.by is By.STATE:
        return _in_areas(catalog, occupation, places, options.areas or tuple(places.states))
    if options.by is By.METRO:
        return _in_metros(catalog, occupation, places, options)
    if options.by is By.INDUSTRY:
        if options.level:
            return Asked(industries_at(catalog, occupation, places, options.level))
        return Asked(main_industries(catalog, occupation, places, limit=None))
    asked = [figures_in(catalog, occupation, places, area, ALL_INDUSTRIES) for area in options.areas]
    asked += [figures_in(catalog, occupation, places, NATION, naics) for naics in options.industries]
    found = [place.pay for place in asked if place.pay]
    missing = [place.missing for place in asked if place.missing]
    return Asked([] if asked and not found else [national, *found], missing)


def _in_metros(catalog: Catalog, occupation: Occupation, places: CellFile, options: Options) -> Asked:
    """Metropolitan and nonmetropolitan areas; of hundreds only those that a table shows, where that is soon known."""
    within = set(options.within)
    codes = [code for code in places.areas if not within or not within.isdisjoint(catalog.area(code).states)]
    by = {Sort.MEDIAN: 1, Sort.JOBS: 0}.get(options.order or Sort.NAME)
    if options.limit is None or by is None or options.parities or options.min_jobs:
        return _in_areas(catalog, occupation, places, codes)
    figures = {
        code: (employment, hourly if annual == HOURLY_ONLY else annual)
        for code, employment, annual, hourly in places.medians(codes)
    }
    by_name = sorted(codes, key=lambda code: catalog.area(code).name)
    order, bounds = ranked((figures[code][by], code) for code in by_name)
    shown = order[: options.limit]
    found = _in_areas(catalog, occupation, places, shown)
    return found._replace(behind=len(order) - len(shown), bounds_behind=len(set(bounds).difference(shown)))


def _missing_years(catalog: Catalog, occupation: Occupation) -> list[str]:
    """The vintages that have no pay of the occupation by their reasons, the oldest first."""
    vintages: dict[str, list[str]] = {}
    for item in reversed(occupation.missing):
        vintages.setdefault(item.reason, []).append(catalog.sources[item.source].vintage)
    return [f"{' and '.join(found)} ({reason})" for reason, found in vintages.items()]


def _not_covered(catalog: Catalog, occupation: Occupation) -> str:
    survey, latest = catalog.sources.newest("oews"), occupation.latest_pay
    text = f"{survey.title}, {survey.vintage}, does not cover {occupation.title}"
    if latest is None:
        return text
    return f"{text}; the latest that does is {latest.vintage} (`career salary {occupation.slug} --by year`)"


def _in_areas(catalog: Catalog, occupation: Occupation, places: CellFile, codes: Iterable[str]) -> Asked:
    """The cells of some areas, and which of them have none."""
    cells = {code: places.in_area(code) for code in codes}
    missing = [catalog.area(code).name for code, cell in cells.items() if not cell]
    found = [cell_of(catalog, cell, occupation.latest_pay) for cell in cells.values() if cell]
    return Asked(found, [f"no pay is published in {', '.join(missing)}"] if missing else [])
