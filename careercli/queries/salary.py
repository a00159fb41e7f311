"""`career salary`: what an occupation pays, at every percentile, by place, industry or year."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog, PlacePay
from careercli.catalog.errors import NoDataError
from careercli.model.ladder import Standing, scaled, standing
from careercli.model.occupation import Group, Occupation
from careercli.model.pay import Ladder, Pay, published
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.model.source import Source
from careercli.queries.industries import industries_at, main_industries
from careercli.queries.places import PlacedPay, figures_in, national_pay, placed


class By(StrEnum):
    """What the rows of pay are."""

    STATE = "state"
    METRO = "metro"
    INDUSTRY = "industry"
    YEAR = "year"


class Amount(NamedTuple):
    """Somebody's pay: dollars on a basis (`annual` or `hourly`)."""

    dollars: float
    basis: str


class Restated(NamedTuple):
    """A cell's ladders in other prices: multiplied by `factor`; `label` says which prices."""

    annual: Ladder
    hourly: Ladder
    factor: float
    label: str


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


SORTS: dict[str, Callable[[SalaryRow], float | None]] = {
    "jobs": lambda row: published(row.placed.pay.employment),
    "share": lambda row: row.placed.share,
    "concentration": lambda row: published(row.placed.pay.location_quotient),
    **{
        measure: lambda row, measure=measure: _wage(row, measure)  # type: ignore[misc]
        for measure in ("median", "p10", "p25", "p75", "p90", "mean")
    },
}
"""What rows can be sorted by, largest first; `name` sorts by the name of the place."""


def salary(catalog: Catalog, slug: str, cut: Cut, query: dict[str, object]) -> Salary:
    """Pay of one occupation by the cut that is asked for.

    Raises NoDataError where OEWS publishes nothing for the occupation or none of the rows.
    """
    occupation = catalog.occupation(slug)
    national = national_pay(catalog, occupation)
    places = catalog.place_pay(slug)
    if national is None or places is None:
        survey = catalog.sources[catalog.newest_oews]
        raise NoDataError(f"{survey.title}, {survey.vintage}, does not cover {occupation.title}")
    cells, left_out = _cells(catalog, occupation, places, national, cut)
    rows, unrestated = _rows(catalog, occupation, cells, cut)
    left_out += unrestated
    if cut.min_jobs:
        kept = [row for row in rows if (published(row.placed.pay.employment) or 0) >= cut.min_jobs]
        if len(kept) < len(rows):
            left_out.append(f"{len(rows) - len(kept)} with fewer than {cut.min_jobs:,} jobs, or a number not released")
        rows = kept
    if not rows:
        raise NoDataError("; ".join(left_out) or f"no pay is published for {occupation.title} in this cut")
    rows = _sorted(rows, cut)
    everybody = catalog.group("00-0000").pay
    return Salary(
        query,
        occupation,
        catalog.group(occupation.groups[0]),
        cut.by,
        tuple(rows[: cut.limit]),
        tuple(rows),
        tuple(left_out),
        placed(catalog, everybody, None) if everybody else None,
        cut.amount,
        _sources(catalog, rows, cut),
    )


def _cells(
    catalog: Catalog, occupation: Occupation, places: PlacePay, national: PlacedPay, cut: Cut
) -> tuple[list[PlacedPay], list[str]]:
    """The cells of the cut, and what is missing from it."""
    if cut.by is By.YEAR:
        return [placed(catalog, pay, None) for pay in occupation.pay], []
    if cut.by is By.STATE:
        return _area_cells(catalog, occupation, places, cut.areas or tuple(places.states)), []
    if cut.by is By.METRO:
        codes = [code for code in places.areas if not cut.within or set(catalog.area(code).states) & set(cut.within)]
        return _area_cells(catalog, occupation, places, codes), []
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


def _area_cells(catalog: Catalog, occupation: Occupation, places: PlacePay, codes: Iterable[str]) -> list[PlacedPay]:
    cells = (places.in_area(code) for code in codes)
    return [placed(catalog, cell, occupation.latest_pay) for cell in cells if cell]


def _rows(
    catalog: Catalog, occupation: Occupation, cells: Sequence[PlacedPay], cut: Cut
) -> tuple[list[SalaryRow], list[str]]:
    """The cells as rows, in the prices that were asked for; and a note where some could not be restated."""
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
    without = sum(row.restated is None for row in rows) if cut.parities or cut.real else 0
    what = "regional price parity" if cut.parities else "consumer price index"
    return rows, [f"{without} without a {what}, in their own prices only"] if without else []


def _standing(pay: Pay, restated: Restated | None, cut: Cut) -> Standing:
    """Where the amount stands among what is paid there, in that place's own dollars."""
    assert cut.amount is not None
    ladder: Ladder = getattr(restated, cut.amount.basis) if restated and cut.real else getattr(pay, cut.amount.basis)
    return standing(cut.amount.dollars, ladder)


def _restated(catalog: Catalog, pay: Pay, occupation: Occupation, cut: Cut) -> Restated | None:
    """The cell in national prices (`--adjust rpp`) or in those of the newest vintage (`--real`)."""
    if cut.parities:
        if pay.area == NATION:
            return Restated(pay.annual, pay.hourly, 1.0, "national prices")
        found = catalog.prices.parity(pay.area)
        if found is None:
            return None
        parity, year, _ = found
        return _scaled(pay, 100 / parity, f"national prices, RPP {year}")
    if cut.real and occupation.latest_pay:
        then = catalog.prices.consumer_prices(month_of(pay.vintage))
        now = catalog.prices.consumer_prices(month_of(occupation.latest_pay.vintage))
        if then is None or now is None:
            return None
        return _scaled(pay, now[0] / then[0], f"{occupation.latest_pay.vintage} dollars")
    return None


def _scaled(pay: Pay, factor: float, label: str) -> Restated:
    return Restated(scaled(pay.annual, factor), scaled(pay.hourly, factor), factor, label)


def month_of(vintage: str) -> str:
    """The month of an OEWS vintage: `May 2025` is `2025-05`."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    month, year = vintage.split()
    return f"{year}-{months.index(month[:3]) + 1:02d}"


def _sorted(rows: list[SalaryRow], cut: Cut) -> list[SalaryRow]:
    """By the key that was asked for, the largest first and what has none last; else by what a reader expects."""
    if cut.by in (By.YEAR, None) and cut.sort is None:
        return sorted(rows, key=lambda row: month_of(row.placed.pay.vintage)) if cut.by else rows
    key = cut.sort or ("jobs" if cut.by is By.INDUSTRY else "median")
    if key == "name":
        return sorted(rows, key=lambda row: (row.placed.area.name, row.placed.industry.title))
    value = SORTS[key]
    return sorted(rows, key=lambda row: (-_or_last(value(row)), row.placed.area.name, row.placed.industry.title))


def _or_last(value: float | None) -> float:
    return float("-inf") if value is None else value


def _wage(row: SalaryRow, measure: str) -> float | None:
    """A row's wage to sort by: restated where it is; a top-coded one counts as its bound, above all published ones."""
    ladders = row.restated or row.placed.pay
    basis = row.placed.pay.basis
    figure = getattr(getattr(ladders, basis), measure)
    value = published(figure)
    return value if value is not None else getattr(figure, "at_least", None)


def _sources(catalog: Catalog, rows: Sequence[SalaryRow], cut: Cut) -> tuple[Source, ...]:
    ids = list(dict.fromkeys(row.placed.pay.source for row in rows))
    if cut.parities:
        ids += [found[2] for row in rows if (found := catalog.prices.parity(row.placed.pay.area))]
    if cut.real:
        months = (catalog.prices.consumer_prices(month_of(row.placed.pay.vintage)) for row in rows)
        ids += [found[1] for found in months if found]
    if cut.by is By.INDUSTRY and not cut.level:
        ids += [id for id in catalog.sources if id.startswith("ooh-")]
    return tuple(catalog.sources[id] for id in dict.fromkeys(ids))
