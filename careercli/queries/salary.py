"""`career salary`: what an occupation pays, at every percentile, by place, industry or year."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.amount import Amount
from careercli.model.ladder import Standing, standing
from careercli.model.occupation import ALL_OCCUPATIONS, Group, Occupation
from careercli.model.pay import NOT_RELEASED, Figure, Ladder, Pay, Unpublished, published
from careercli.model.place import ALL_INDUSTRIES, NATION, Area
from careercli.model.source import Source
from careercli.queries.cells import NO_CROSS, Cell, cell_of, figures_in, national_pay
from careercli.queries.industries import Level, industries_at, main_industries
from careercli.queries.restated import Restated, month_of, restated
from careercli.queries.used import cited


class By(StrEnum):
    """What the rows of pay are."""

    STATE = "state"
    METRO = "metro"
    INDUSTRY = "industry"
    YEAR = "year"


class Sort(StrEnum):
    """What rows can be sorted by, the largest first; the name of the place by the alphabet."""

    MEDIAN = "median"
    P10 = "p10"
    P25 = "p25"
    P75 = "p75"
    P90 = "p90"
    MEAN = "mean"
    JOBS = "jobs"
    SHARE = "share"
    CONCENTRATION = "concentration"
    NAME = "name"


class Adjust(StrEnum):
    """How pay is restated so that places can be compared."""

    RPP = "rpp"


class SalaryRow(NamedTuple):
    """One cell, restated in other prices and with an amount placed on it where that was asked for."""

    cell: Cell
    restated: Restated | None
    standing: Standing | None
    break_reason: str


class Salary(NamedTuple):
    """The rows, the first `shown` of which a table shows, and what was left out with its reason."""

    occupation: Occupation
    group: Group
    by: By | None
    rows: tuple[SalaryRow, ...]
    everywhere: tuple[SalaryRow, ...]
    """The rows before `--limit`, for maps and for how many there are."""
    left_out: tuple[str, ...]
    notes: tuple[str, ...]
    """What has to be known to read the rows right."""
    everybody: Cell | None
    amount: Amount | None
    order: Sort | None
    """What the rows are sorted by; None where years follow each other, or places stand as they were asked for."""
    tiles: tuple[tuple[str, ...], ...]
    """The layout of a map of the states, where they are the rows."""
    sources: tuple[Source, ...]

    @property
    def basis(self) -> str:
        """The basis that the occupation is paid on, which single cells need not tell: theirs may not be released."""
        return (self.occupation.latest_pay or self.rows[0].cell.pay).basis

    def ladder(self, row: SalaryRow, basis: str) -> Ladder:
        """A row's ladder in the prices that were asked for; nothing where it cannot be restated in them."""
        if row.restated is None and any(other.restated for other in self.everywhere):
            return UNKNOWN_LADDER
        found: Ladder = getattr(row.restated or row.cell.pay, basis)
        return found

    def versus(self, row: SalaryRow) -> float | None:
        """How many percent a place's median is above the nation's, in the same prices; None where it cannot be said."""
        nation = self.rows[0]
        if self.by or row is nation:
            return None
        median, standard = (published(self.ladder(each, self.basis).median) for each in (row, nation))
        return 100 * (median / standard - 1) if median is not None and standard else None


UNKNOWN_LADDER = Ladder(*[NOT_RELEASED] * 6)


class Options(NamedTuple):
    """Which rows are asked for, in what order, and what is done to them."""

    by: By | None = None
    areas: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    """FIPS codes of the states that the metropolitan areas must lie in."""
    industries: tuple[str, ...] = ()
    level: Level | None = None
    parities: bool = False
    real: bool = False
    amount: Amount | None = None
    sort: Sort | None = None
    min_jobs: int = 0
    limit: int | None = None


_COUNTS: dict[Sort, Callable[[SalaryRow], Figure]] = {
    Sort.JOBS: lambda row: row.cell.pay.employment,
    Sort.SHARE: lambda row: NOT_RELEASED if row.cell.share is None else row.cell.share,
    Sort.CONCENTRATION: lambda row: row.cell.pay.location_quotient,
}
"""What rows are sorted by that is no wage."""


def salary(catalog: Catalog, slug: str, options: Options) -> Salary:
    """Pay of one occupation by what is asked for.

    Raises NoDataError where OEWS publishes nothing for the occupation or none of the rows.
    """
    occupation = catalog.occupation(slug)
    cells, left_out = _cells(catalog, occupation, options)
    rows = _rows(catalog, occupation, cells, options)
    # The nation, against which the places that were asked for are read, is neither sorted nor left out.
    nation, rows = (rows[:1], rows[1:]) if options.by is None else ([], rows)
    if options.min_jobs:
        kept = [row for row in rows if (published(row.cell.pay.employment) or 0) >= options.min_jobs]
        if len(kept) < len(rows):
            left_out.append(
                f"{len(rows) - len(kept)} with fewer than {options.min_jobs:,} jobs, or a number not released"
            )
        rows = kept
    if not rows and (left_out or not nation):
        raise NoDataError("; ".join(left_out) or f"no pay is published for {occupation.title} where it is asked for")
    rows, unranked = _sorted(rows, options)
    rows = nation + rows
    everybody = catalog.group(ALL_OCCUPATIONS).pay
    result = Salary(
        occupation,
        catalog.group(occupation.groups[0]),
        options.by,
        tuple(rows[: options.limit]),
        tuple(rows),
        tuple(left_out),
        (*_notes(catalog, rows, options), *unranked),
        cell_of(catalog, everybody, None) if everybody else None,
        options.amount,
        _order(options),
        catalog.tiles if options.by is By.STATE else (),
        (),
    )
    return cited(catalog.sources, result)


def _cells(catalog: Catalog, occupation: Occupation, options: Options) -> tuple[list[Cell], list[str]]:
    """The cells that are asked for, and what is missing. Raises NoDataError where the newest survey has none."""
    if options.by is By.YEAR and occupation.pay:
        return [cell_of(catalog, pay, None) for pay in occupation.pay], _missing_years(catalog, occupation)
    national, places = national_pay(catalog, occupation), catalog.cells_of(occupation)
    if national is None or places is None:
        raise NoDataError(_not_covered(catalog, occupation))
    if options.by is By.STATE:
        return _area_cells(catalog, occupation, places, options.areas or tuple(places.states))
    if options.by is By.METRO:
        codes = [
            code for code in places.areas if not options.within or set(catalog.area(code).states) & set(options.within)
        ]
        return _area_cells(catalog, occupation, places, codes)
    if options.by is By.INDUSTRY:
        if options.level:
            return list(industries_at(catalog, occupation, places, options.level)), []
        return list(main_industries(catalog, occupation, places, limit=None)), []
    asked = [figures_in(catalog, occupation, places, area, ALL_INDUSTRIES) for area in options.areas]
    asked += [figures_in(catalog, occupation, places, NATION, naics) for naics in options.industries]
    found = [place.pay for place in asked if place.pay]
    missing = [place.missing for place in asked if place.missing]
    if asked and not found:
        return [], missing
    return [national, *found], missing


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


def _area_cells(
    catalog: Catalog, occupation: Occupation, places: CellFile, codes: Iterable[str]
) -> tuple[list[Cell], list[str]]:
    """The cells of some areas, and which of them have none."""
    cells = {code: places.in_area(code) for code in codes}
    missing = [catalog.area(code).name for code, cell in cells.items() if not cell]
    found = [cell_of(catalog, cell, occupation.latest_pay) for cell in cells.values() if cell]
    return found, [f"no pay is published in {', '.join(missing)}"] if missing else []


def _rows(catalog: Catalog, occupation: Occupation, cells: Sequence[Cell], options: Options) -> list[SalaryRow]:
    """The cells as rows, in the prices that were asked for."""
    breaks = {item.source: item.reason for item in occupation.breaks}
    rows = []
    for cell in cells:
        in_prices = restated(catalog, cell.pay, occupation.latest_pay, parities=options.parities, real=options.real)
        rows.append(
            SalaryRow(
                cell,
                in_prices,
                _standing(cell.pay, in_prices, options) if options.amount else None,
                breaks.get(cell.pay.source, "") if options.by is By.YEAR else "",
            )
        )
    return rows


def _notes(catalog: Catalog, rows: Sequence[SalaryRow], options: Options) -> list[str]:
    """What has to be known to read the rows right."""
    found = []
    if without := sum(row.restated is None for row in rows) if options.parities or options.real else 0:
        what = "regional price parity" if options.parities else "consumer price index"
        found.append(f"{without} without a {what}, as published only")
    if outside := sorted({_state(catalog, row.cell.area) for row in rows if row.cell.outside}):
        found.append(f"The national total leaves out {', '.join(outside)}: no share of it there")
    if options.areas and options.industries:
        found.append(NO_CROSS)
    if options.level is Level.ALL:
        found.append("Industries of several levels: some lie inside others, so shares do not add up")
    return found


def _state(catalog: Catalog, area: Area) -> str:
    """The state or territory that an area is, or is named for."""
    return catalog.states[area.states[0]].name if area.states else area.name


def _standing(pay: Pay, in_prices: Restated | None, options: Options) -> Standing:
    """Where the amount stands among what is paid there, in that place's own dollars."""
    assert options.amount is not None
    ladder: Ladder = (
        getattr(in_prices, options.amount.basis) if in_prices and options.real else getattr(pay, options.amount.basis)
    )
    return standing(options.amount.dollars, ladder)


def _order(options: Options) -> Sort | None:
    """What rows are sorted by: what was asked for, else what a reader expects."""
    if options.by in (By.YEAR, None):
        return options.sort
    return options.sort or (Sort.JOBS if options.by is By.INDUSTRY else Sort.MEDIAN)


def _sorted(rows: list[SalaryRow], options: Options) -> tuple[list[SalaryRow], list[str]]:
    """By the key that was asked for, the largest first; else by what a reader expects.

    Behind the rows with a published figure stand those with a bound, unranked and said to be so, and those with none.
    """
    key = _order(options)
    if key is None:
        return sorted(rows, key=lambda row: month_of(row.cell.pay.vintage)) if options.by else rows, []
    by_name = sorted(rows, key=lambda row: (row.cell.area.name, row.cell.industry.title))
    if key is Sort.NAME:
        return by_name, []
    figures = [(_COUNTS[key](row) if key in _COUNTS else _wage(row, options, key), row) for row in by_name]
    ranked = [(figure, row) for figure, row in figures if not isinstance(figure, Unpublished)]
    bounds = [row for figure, row in figures if isinstance(figure, Unpublished) and figure.at_least is not None]
    missing = [row for figure, row in figures if isinstance(figure, Unpublished) and figure.at_least is None]
    ranked.sort(key=lambda pair: -pair[0])
    note = f"{len(bounds)} whose {key} is only known to be at least so much stand unranked, after the published ones"
    return [*(row for _, row in ranked), *bounds, *missing], [note] if bounds and ranked else []


def _wage(row: SalaryRow, options: Options, measure: Sort) -> Figure:
    """A row's wage to sort by; none where it cannot be restated in the prices that were asked for."""
    if row.restated is None and (options.parities or options.real):
        return NOT_RELEASED
    figure: Figure = getattr(getattr(row.restated or row.cell.pay, row.cell.pay.basis), measure)
    return figure
