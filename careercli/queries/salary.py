"""`career salary`: what an occupation pays, at every percentile, by place, industry or year."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError
from careercli.model.amount import Amount
from careercli.model.ladder import Standing, standing
from careercli.model.occupation import ALL_OCCUPATIONS, Group, Occupation
from careercli.model.pay import NOT_RELEASED, Figure, Ladder, Pay, published
from careercli.model.place import Area
from careercli.model.source import Source
from careercli.queries.cells import NO_CROSS, Cell, cell_of
from careercli.queries.industries import Level
from careercli.queries.ranked import ranked
from careercli.queries.restated import Restated, month_of, restated
from careercli.queries.salary_cells import asked_cells
from careercli.queries.salary_options import By, Options, Sort
from careercli.queries.subject import subject
from careercli.queries.used import cited


class SalaryRow(NamedTuple):
    """One cell, restated in other prices and with an amount placed on it where that was asked for."""

    cell: Cell
    restated: Restated | None
    standing: Standing | None
    break_reason: str


class Salary(NamedTuple):
    """The rows that were asked for, how many there are without `--limit`, and what was left out with its reason."""

    occupation: Occupation
    group: Group
    by: By | None
    rows: tuple[SalaryRow, ...]
    drawn: tuple[SalaryRow, ...]
    """All states or all years: a map or a line of a part of them would mislead. Empty where rows are something else."""
    total: int
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
        if row.restated is None and any(other.restated for other in (*self.rows, *self.drawn)):
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


_COUNTS: dict[Sort, Callable[[SalaryRow], Figure]] = {
    Sort.JOBS: lambda row: row.cell.pay.employment,
    Sort.SHARE: lambda row: NOT_RELEASED if row.cell.share is None else row.cell.share,
    Sort.CONCENTRATION: lambda row: row.cell.pay.location_quotient,
}
"""What rows are sorted by that is no wage."""


def salary(catalog: Catalog, slug: str, options: Options) -> Salary:
    """Pay of one occupation, or of a group by its SOC code, by what is asked for.

    Raises NoDataError where OEWS publishes nothing for the occupation or none of the rows.
    """
    occupation = subject(catalog, slug)
    asked = asked_cells(catalog, occupation, options)
    rows, left_out = _rows(catalog, occupation, asked.cells, options), list(asked.left_out)
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
    rows, bounds = _sorted(rows, options)
    rows = nation + rows
    everybody = catalog.group(ALL_OCCUPATIONS).pay
    result = Salary(
        occupation,
        catalog.group(occupation.groups[0]),
        options.by,
        tuple(rows[: options.limit]),
        tuple(rows) if options.by in (By.STATE, By.YEAR) else (),
        len(rows) + asked.behind,
        tuple(left_out),
        _notes(catalog, rows, options, bounds + asked.bounds_behind),
        cell_of(catalog, everybody, None) if everybody else None,
        options.amount,
        options.order,
        catalog.tiles if options.by is By.STATE else (),
        (),
    )
    return cited(catalog.sources, result)


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


def _notes(catalog: Catalog, rows: Sequence[SalaryRow], options: Options, bounds: int) -> tuple[str, ...]:
    """What has to be known to read the rows right; of `bounds` of all rows only a bound is known."""
    found = []
    if without := sum(row.restated is None for row in rows) if options.parities or options.real else 0:
        what = "regional price parity" if options.parities else "consumer price index"
        found.append(f"{without} without a {what}, as published only")
    if outside := sorted({_state(catalog, row.cell.area) for row in rows[: options.limit] if row.cell.outside}):
        found.append(f"The national total leaves out {', '.join(outside)}: no share of it there")
    if options.areas and options.industries:
        found.append(NO_CROSS)
    if options.level is Level.ALL:
        found.append("Industries of several levels: some lie inside others, so shares do not add up")
    if bounds:
        what = f"{bounds} whose {options.order} is only known to be at least so much"
        found.append(f"{what} stand unranked, after the published ones")
    return tuple(found)


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


def _sorted(rows: list[SalaryRow], options: Options) -> tuple[list[SalaryRow], int]:
    """By the key that was asked for, else by what a reader expects; and how many stand unranked, with but a bound."""
    key = options.order
    if key is None:
        return sorted(rows, key=lambda row: month_of(row.cell.pay.vintage)) if options.by else rows, 0
    by_name = sorted(rows, key=lambda row: (row.cell.area.name, row.cell.industry.title))
    if key is Sort.NAME:
        return by_name, 0
    found, bounds = ranked((_COUNTS[key](row) if key in _COUNTS else _wage(row, options, key), row) for row in by_name)
    return found, len(bounds)


def _wage(row: SalaryRow, options: Options, measure: Sort) -> Figure:
    """A row's wage to sort by; none where it cannot be restated in the prices that were asked for."""
    if row.restated is None and (options.parities or options.real):
        return NOT_RELEASED
    figure: Figure = getattr(getattr(row.restated or row.cell.pay, row.cell.pay.basis), measure)
    return figure
