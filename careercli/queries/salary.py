"""`career salary`: what an occupation pays, at every percentile, by place, industry or year."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.catalog.files.cells import CellFile
from careercli.model.amount import Amount
from careercli.model.ladder import Standing, scaled, standing
from careercli.model.occupation import ALL_OCCUPATIONS, Group, Occupation
from careercli.model.pay import NOT_RELEASED, Figure, Ladder, Pay, Unpublished, published
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.model.source import Source
from careercli.queries.industries import industries_at, main_industries
from careercli.queries.places import PlacedPay, figures_in, local_pay, national_pay, placed


class By(StrEnum):
    """What the rows of pay are."""

    STATE = "state"
    METRO = "metro"
    INDUSTRY = "industry"
    YEAR = "year"


class Restated(NamedTuple):
    """A cell's ladders in other `prices`: multiplied by `factor`, by `measure` (`RPP 2024`, `CPI-U`)."""

    annual: Ladder
    hourly: Ladder
    factor: float
    prices: str
    measure: str


class SalaryRow(NamedTuple):
    """One cell, restated in other prices and with an amount placed on it where that was asked for."""

    placed: PlacedPay
    restated: Restated | None
    standing: Standing | None
    break_reason: str


class Salary(NamedTuple):
    """The rows, the first `shown` of which a table shows, and what was left out with its reason."""

    query: dict[str, object]
    occupation: Occupation
    group: Group
    by: By | None
    rows: tuple[SalaryRow, ...]
    everywhere: tuple[SalaryRow, ...]
    """The rows before `--limit`, for maps and for how many there are."""
    left_out: tuple[str, ...]
    notes: tuple[str, ...]
    """What has to be known to read the rows right."""
    everybody: PlacedPay | None
    amount: Amount | None
    sources: tuple[Source, ...]


class Cut(NamedTuple):
    """Which rows are asked for, in what order, and what is done to them."""

    by: By | None = None
    areas: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    """FIPS codes of the states that the metropolitan areas must lie in."""
    industries: tuple[str, ...] = ()
    level: str | None = None
    parities: bool = False
    real: bool = False
    amount: Amount | None = None
    sort: str | None = None
    min_jobs: int = 0
    limit: int | None = None


SORTS: dict[str, Callable[[SalaryRow, Cut], Figure]] = {
    "jobs": lambda row, _: row.placed.pay.employment,
    "share": lambda row, _: NOT_RELEASED if row.placed.share is None else row.placed.share,
    "concentration": lambda row, _: row.placed.pay.location_quotient,
    **{
        measure: lambda row, cut, measure=measure: _wage(row, cut, measure)  # type: ignore[misc]
        for measure in ("median", "p10", "p25", "p75", "p90", "mean")
    },
}
"""What rows can be sorted by, largest first; `name` sorts by the name of the place."""


def salary(catalog: Catalog, slug: str, cut: Cut, query: dict[str, object]) -> Salary:
    """Pay of one occupation by the cut that is asked for.

    Raises NoDataError where OEWS publishes nothing for the occupation or none of the rows.
    """
    occupation = catalog.occupation(slug)
    cells, left_out = _cells(catalog, occupation, cut)
    rows = _rows(catalog, occupation, cells, cut)
    # The nation, against which the places that were asked for are read, is neither sorted nor left out.
    nation, rows = (rows[:1], rows[1:]) if cut.by is None else ([], rows)
    if cut.min_jobs:
        kept = [row for row in rows if (published(row.placed.pay.employment) or 0) >= cut.min_jobs]
        if len(kept) < len(rows):
            left_out.append(f"{len(rows) - len(kept)} with fewer than {cut.min_jobs:,} jobs, or a number not released")
        rows = kept
    if not rows and (left_out or not nation):
        raise NoDataError("; ".join(left_out) or f"no pay is published for {occupation.title} in this cut")
    rows, unranked = _sorted(rows, cut)
    rows = nation + rows
    everybody = catalog.group(ALL_OCCUPATIONS).pay
    return Salary(
        query,
        occupation,
        catalog.group(occupation.groups[0]),
        cut.by,
        tuple(rows[: cut.limit]),
        tuple(rows),
        tuple(left_out),
        (*_notes(rows, cut), *unranked),
        placed(catalog, everybody, None) if everybody else None,
        cut.amount,
        _sources(catalog, rows, cut),
    )


def _cells(catalog: Catalog, occupation: Occupation, cut: Cut) -> tuple[list[PlacedPay], list[str]]:
    """The cells of the cut, and what is missing from it. Raises NoDataError where the newest survey has none at all."""
    if cut.by is By.YEAR and occupation.pay:
        return [placed(catalog, pay, None) for pay in occupation.pay], []
    national, places = national_pay(catalog, occupation), local_pay(catalog, occupation)
    if national is None or places is None:
        raise NoDataError(_not_covered(catalog, occupation))
    if cut.by is By.STATE:
        return _area_cells(catalog, occupation, places, cut.areas or tuple(places.states))
    if cut.by is By.METRO:
        codes = [code for code in places.areas if not cut.within or set(catalog.area(code).states) & set(cut.within)]
        return _area_cells(catalog, occupation, places, codes)
    if cut.by is By.INDUSTRY:
        if cut.level:
            return list(industries_at(catalog, occupation, places, cut.level)), []
        return list(main_industries(catalog, occupation, places, limit=None)), []
    asked = [figures_in(catalog, occupation, places, area, ALL_INDUSTRIES) for area in cut.areas]
    asked += [figures_in(catalog, occupation, places, NATION, naics) for naics in cut.industries]
    found = [place.pay for place in asked if place.pay]
    missing = [place.missing for place in asked if place.missing]
    if asked and not found:
        return [], missing
    return [national, *found], missing


def _not_covered(catalog: Catalog, occupation: Occupation) -> str:
    survey, latest = catalog.sources.newest("oews"), occupation.latest_pay
    text = f"{survey.title}, {survey.vintage}, does not cover {occupation.title}"
    if latest is None:
        return text
    return f"{text}; the latest that does is {latest.vintage} (`career salary {occupation.slug} --by year`)"


def _area_cells(
    catalog: Catalog, occupation: Occupation, places: CellFile, codes: Iterable[str]
) -> tuple[list[PlacedPay], list[str]]:
    """The cells of some areas, and which of them have none."""
    cells = {code: places.in_area(code) for code in codes}
    missing = [catalog.area(code).name for code, cell in cells.items() if not cell]
    found = [placed(catalog, cell, occupation.latest_pay) for cell in cells.values() if cell]
    return found, [f"no pay is published in {', '.join(missing)}"] if missing else []


def _rows(catalog: Catalog, occupation: Occupation, cells: Sequence[PlacedPay], cut: Cut) -> list[SalaryRow]:
    """The cells as rows, in the prices that were asked for."""
    breaks = {item.source: item.reason for item in occupation.breaks}
    rows = []
    for cell in cells:
        restated = _restated(catalog, cell.pay, occupation, cut)
        rows.append(
            SalaryRow(
                cell,
                restated,
                _standing(cell.pay, restated, cut) if cut.amount else None,
                breaks.get(cell.pay.source, "") if cut.by is By.YEAR else "",
            )
        )
    return rows


def _notes(rows: Sequence[SalaryRow], cut: Cut) -> list[str]:
    """What has to be known to read the rows right."""
    found = []
    if without := sum(row.restated is None for row in rows) if cut.parities or cut.real else 0:
        what = "regional price parity" if cut.parities else "consumer price index"
        found.append(f"{without} without a {what}, as published only")
    if cut.level == "all":
        found.append("Industries of several levels: some lie inside others, so shares do not add up")
    return found


def _standing(pay: Pay, restated: Restated | None, cut: Cut) -> Standing:
    """Where the amount stands among what is paid there, in that place's own dollars."""
    assert cut.amount is not None
    ladder: Ladder = getattr(restated, cut.amount.basis) if restated and cut.real else getattr(pay, cut.amount.basis)
    return standing(cut.amount.dollars, ladder)


def _restated(catalog: Catalog, pay: Pay, occupation: Occupation, cut: Cut) -> Restated | None:
    """The cell in national prices (`--adjust rpp`) or in those of the newest vintage (`--real`)."""
    if cut.parities:
        if pay.area == NATION:
            return _scaled(pay, 1.0, "national prices", "")
        found = catalog.prices.parity(pay.area)
        if found is None:
            return None
        parity, year, _ = found
        return _scaled(pay, 100 / parity, "national prices", f"RPP {year}")
    if cut.real and occupation.latest_pay:
        then = catalog.prices.consumer_prices(month_of(pay.vintage))
        now = catalog.prices.consumer_prices(month_of(occupation.latest_pay.vintage))
        if then is None or now is None:
            return None
        return _scaled(pay, now[0] / then[0], f"{occupation.latest_pay.vintage} dollars", "CPI-U")
    return None


def _scaled(pay: Pay, factor: float, prices: str, measure: str) -> Restated:
    return Restated(scaled(pay.annual, factor), scaled(pay.hourly, factor), factor, prices, measure)


def month_of(vintage: str) -> str:
    """The month of an OEWS vintage: `May 2025` is `2025-05`."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    month, year = vintage.split()
    return f"{year}-{months.index(month[:3]) + 1:02d}"


def _sorted(rows: list[SalaryRow], cut: Cut) -> tuple[list[SalaryRow], list[str]]:
    """By the key that was asked for, the largest first; else by what a reader expects.

    Behind the rows with a published figure stand those with a bound, unranked and said to be so, and those with none.
    """
    if cut.by in (By.YEAR, None) and cut.sort is None:
        return sorted(rows, key=lambda row: month_of(row.placed.pay.vintage)) if cut.by else rows, []
    key = cut.sort or ("jobs" if cut.by is By.INDUSTRY else "median")
    by_name = sorted(rows, key=lambda row: (row.placed.area.name, row.placed.industry.title))
    if key == "name":
        return by_name, []
    figures = [(SORTS[key](row, cut), row) for row in by_name]
    ranked = [(figure, row) for figure, row in figures if not isinstance(figure, Unpublished)]
    bounds = [row for figure, row in figures if isinstance(figure, Unpublished) and figure.at_least is not None]
    missing = [row for figure, row in figures if isinstance(figure, Unpublished) and figure.at_least is None]
    ranked.sort(key=lambda pair: -pair[0])
    note = f"{len(bounds)} whose {key} is only known to be at least so much stand unranked, after the published ones"
    return [*(row for _, row in ranked), *bounds, *missing], [note] if bounds and ranked else []


def _wage(row: SalaryRow, cut: Cut, measure: str) -> Figure:
    """A row's wage to sort by; none where it cannot be restated in the prices that were asked for."""
    if row.restated is None and (cut.parities or cut.real):
        return NOT_RELEASED
    figure: Figure = getattr(getattr(row.restated or row.placed.pay, row.placed.pay.basis), measure)
    return figure


def _sources(catalog: Catalog, rows: Sequence[SalaryRow], cut: Cut) -> tuple[Source, ...]:
    ids = sorted({row.placed.pay.source for row in rows})
    if cut.parities:
        ids += [found[2] for row in rows if (found := catalog.prices.parity(row.placed.pay.area))]
    if cut.real:
        months = (catalog.prices.consumer_prices(month_of(row.placed.pay.vintage)) for row in rows)
        ids += [found[1] for found in months if found]
    if cut.by is By.INDUSTRY and not cut.level:
        ids += [source.id for source in catalog.sources.of("ooh")]
    return tuple(catalog.sources[id] for id in dict.fromkeys(ids))
