"""The screens of `career salary`."""

from careercli.model.pay import NOT_RELEASED, Ladder, Unpublished, published
from careercli.queries.cells import Cell
from careercli.queries.salary import By, Salary, SalaryRow, month_of
from careercli.render.numbers import MISSING, amount, dollars, jobs, share
from careercli.render.salary_words import (
    amount_words,
    basis_of,
    place_name,
    reading_notes,
    salary_footer,
    standing_words,
)
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import bar, percentile_strip, sparkline
from careercli.render.terminal.tilemap import draw_tile_map

NARROWEST_STRIP = 20
"""Columns."""

FEWEST_ON_A_MAP = 5
"""States; a map of fewer says less than the table."""


def draw_salary(result: Salary, page: Page, tiles: tuple[tuple[str, ...], ...]) -> None:
    """Draw the cut that was asked for: a picture where there is one, the table, what was left out, the sources."""
    page.title(f"{result.occupation.title}: pay", result.occupation.soc)
    basis = basis_of(result)
    if result.by is None:
        _draw_ladders(result, page)
    elif result.by is By.STATE:
        _draw_map(result, page, tiles, basis)
    elif result.by is By.YEAR:
        _draw_history(result, page, basis)
    _draw_table(result, page, basis)
    if result.amount:
        _draw_standings(result, page)
    for note in reading_notes(result):
        page.paragraph(f"{note}.", style=QUIET)
    shown, total = len(result.rows), len(result.everywhere)
    if shown < total:
        page.paragraph(f"{shown} of {total} shown; --limit {total} shows all.", style=QUIET)
    page.footer(salary_footer(result))


def _draw_ladders(result: Salary, page: Page) -> None:
    """The national ladder as a strip."""
    pay = result.rows[0].cell.pay
    low, high = dollars(pay.ladder.p10, pay.basis), dollars(pay.ladder.p90, pay.basis)
    strip = percentile_strip(pay.ladder, max(page.width - len(low) - len(high) - 6, NARROWEST_STRIP))
    if strip:
        page.blank()
        page.line(f"  {low} ", (strip.drawing, ACCENT), f" {high}")
        page.line((" " * (len(low) + 3) + strip.labels, QUIET))
    if pay.collapsed:
        page.paragraph("Upper percentiles are published as equal; nothing is read between them.", indent=2, style=QUIET)


def _draw_map(result: Salary, page: Page, tiles: tuple[tuple[str, ...], ...], basis: str) -> None:
    unit = 1000 if basis == "annual" else 1
    medians, bounds = {}, {}
    for row in result.everywhere:
        postal, median = row.cell.area.postal or "", _ladder(result, row, basis).median
        if not isinstance(median, Unpublished):
            medians[postal] = median
        elif median.at_least is not None:
            bounds[postal] = f"{median.at_least / unit:.0f}+"
    if len(medians) < FEWEST_ON_A_MAP:
        return
    words = "thousands of dollars a year" if basis == "annual" else "dollars an hour"
    page.heading("Median pay by state", words + _price_words(result))

    def number(median: float) -> str:
        return f"{median:.1f}" if basis == "hourly" and median < 99.95 else f"{median / unit:.0f}"

    draw_tile_map(page, tiles, medians, number, bounds)


def _draw_history(result: Salary, page: Page, basis: str) -> None:
    comparable = sorted(
        (row for row in result.everywhere if not row.break_reason), key=lambda row: month_of(row.cell.pay.vintage)
    )
    known = [
        (row.cell.pay.vintage, median)
        for row in comparable
        if (median := published(_ladder(result, row, basis).median)) is not None
    ]
    if len(known) > 1:
        (first, before), (last, now) = known[0], known[-1]
        page.heading("Median pay by year", f"{first} to {last}{_price_words(result)}")
        drawn = sparkline([median for _, median in known])
        page.line("  ", (drawn, ACCENT), f"  {dollars(before, basis)} → {dollars(now, basis)}")


def _price_words(result: Salary) -> str:
    """The prices that figures are restated in, and what they are measured by."""
    restated = [row.restated for row in result.everywhere if row.restated]
    if not restated:
        return ""
    measures = dict.fromkeys(item.measure for item in restated if item.measure)
    return f", in {restated[0].prices}" + (f" ({', '.join(measures)})" if measures else "")


def _ladder(result: Salary, row: SalaryRow, basis: str) -> Ladder:
    """The ladder to show: in the prices that were asked for, empty where it cannot be restated in them."""
    if row.restated is None and any(other.restated for other in result.everywhere):
        return Ladder(*[NOT_RELEASED] * 6)
    ladder: Ladder = getattr(row.restated or row.cell.pay, basis)
    return ladder


def _draw_table(result: Salary, page: Page, basis: str) -> None:
    unit = "dollars an hour" if basis == "hourly" else "dollars a year" if result.by else "dollars a year and an hour"
    page.heading("Pay", unit + _price_words(result))
    columns = [Column("", right=False), Column("Jobs"), Column("±RSE", spare=2)]
    columns += [Column("Share")] if result.by is By.INDUSTRY else []
    columns += [Column("10%"), Column("25%", spare=1), Column("Median", style=STRONG), Column("75%", spare=1)]
    columns += [Column("90%"), Column("Mean", spare=3)]
    if any(row.restated for row in result.rows):
        columns.append(Column("As published"))
    if result.by is By.INDUSTRY:
        columns.append(Column("", right=False, style=ACCENT, spare=4))
    page.table(
        columns, [_table_row(result, row, basis) for row in result.rows] if result.by else _both_bases(result, basis)
    )
    breaks: dict[str, list[str]] = {}
    for row in result.rows:
        if row.break_reason:
            breaks.setdefault(row.break_reason, []).append(row.cell.pay.vintage)
    for reason, vintages in breaks.items():
        page.paragraph(f"† {', '.join(vintages)}: {reason}", indent=2, style=QUIET)


def _both_bases(result: Salary, basis: str) -> list[list[str]]:
    """Each place a year and an hour (an hour alone for occupations paid so), and all occupations beside them."""
    rows = []
    restated = any(row.restated for row in result.rows)
    bases = ("annual", "hourly") if basis == "annual" else ("hourly",)
    cells = [
        (place_name(row.cell, None), row.cell, {each: _ladder(result, row, each) for each in bases})
        for row in result.rows
    ]
    if result.everybody:
        pay = result.everybody.pay
        name = "All occupations" if len(result.rows) == 1 else "All occupations, US"
        cells.append((name, result.everybody, {"annual": pay.annual, "hourly": pay.hourly}))
    for name, cell, ladders in cells:
        head = [name, jobs(cell.pay.employment), _rse(cell)]
        for each in bases:
            ladder = ladders[each]
            figures = [amount(figure, each) for figure in (*ladder.percentiles, ladder.mean)]
            figures += [amount(getattr(cell.pay, each).median, each)] if restated else []
            if any(figure != MISSING for figure in figures):
                rows.append([*head, *figures])
                head = ["  an hour", "", ""]
        if head[0] == name:
            rows.append([*head, *([MISSING] * (7 if restated else 6))])
    return rows


def _rse(cell: Cell) -> str:
    value = published(cell.pay.employment_rse)
    return MISSING if value is None else f"{value:.1f}%"


def _table_row(result: Salary, row: SalaryRow, basis: str) -> list[str]:
    cell, ladder = row.cell, _ladder(result, row, basis)
    cells = [place_name(cell, result.by) + (" †" if row.break_reason else ""), jobs(cell.pay.employment), _rse(cell)]
    cells += [share(cell.share)] if result.by is By.INDUSTRY else []
    cells += [amount(figure, basis) for figure in (*ladder.percentiles, ladder.mean)]
    if any(other.restated for other in result.rows):
        cells.append(amount(getattr(cell.pay, basis).median, basis))
    if result.by is By.INDUSTRY:
        cells.append(bar(cell.share or 0, max((other.cell.share or 0) for other in result.rows), 10))
    return cells


def _draw_standings(result: Salary, page: Page) -> None:
    assert result.amount is not None
    restated = next((row.restated for row in result.rows if row.restated), None)
    prices = restated.prices if restated and result.by is By.YEAR else "each place's own dollars"
    page.heading(f"Where {amount_words(result.amount)} stands", f"in {prices}" if restated else "")
    page.facts(
        [
            (place_name(row.cell, result.by), standing_words(row, result.amount))
            for row in result.rows
            if row.standing is not None
        ],
        label_width=min(max(len(place_name(row.cell, result.by)) for row in result.rows) + 2, 40),
    )
