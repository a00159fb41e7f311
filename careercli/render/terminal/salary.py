"""The screens of `career salary`."""

from careercli.model.ladder import Position, Standing
from careercli.model.pay import Ladder, published
from careercli.queries.places import PlacedPay
from careercli.queries.salary import Amount, By, Salary, SalaryRow
from careercli.render.charts import bar, percentile_strip, sparkline
from careercli.render.numbers import MISSING, dollars, jobs, share
from careercli.render.sources import source_words
from careercli.render.terminal.page import ACCENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.tilemap import draw_tile_map

PERCENTILE_NAMES = {"p10": "10th", "p25": "25th", "median": "50th", "p75": "75th", "p90": "90th"}


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
    for reason in result.left_out:
        page.paragraph(f"Left out: {reason}.", style=QUIET)
    if len(result.rows) < result.total:
        page.paragraph(f"{len(result.rows)} of {result.total} shown; --limit {result.total} shows all.", style=QUIET)
    page.footer(salary_footer(result))


def basis_of(result: Salary) -> str:
    """The basis that the occupation is paid on."""
    return result.rows[0].placed.pay.basis


def salary_footer(result: Salary) -> str:
    """Area, vintage and source, and which jobs are counted."""
    areas = {row.placed.area.code for row in result.rows}
    area = (
        "United States"
        if areas == {"US"}
        else "United States and areas as named"
        if "US" in areas
        else "Areas as named"
    )
    return f"{area}. {source_words(result.sources)}. Wage-and-salary jobs; the self-employed are not counted."


def _draw_ladders(result: Salary, page: Page) -> None:
    """The national ladder as a strip."""
    pay = result.rows[0].placed.pay
    low, high = dollars(pay.ladder.p10, pay.basis), dollars(pay.ladder.p90, pay.basis)
    strip = percentile_strip(pay.ladder, page.width - len(low) - len(high) - 6)
    if strip:
        page.blank()
        page.line(f"  {low} ", (strip.drawing, ACCENT), f" {high}")
        page.line((" " * (len(low) + 3) + strip.labels, QUIET))
    if pay.collapsed:
        page.paragraph("Upper percentiles are published as equal; nothing is read between them.", indent=2, style=QUIET)


def _draw_map(result: Salary, page: Page, tiles: tuple[tuple[str, ...], ...], basis: str) -> None:
    medians = {}
    for row in result.rows:
        median = published(_ladder(row, basis).median)
        if median is not None and row.placed.area.postal:
            medians[row.placed.area.postal] = median
    if len(medians) < len(result.rows) // 2 or len(medians) < 3:
        return
    unit = 1000 if basis == "annual" else 1
    words = "$1,000 a year" if basis == "annual" else "dollars an hour"
    page.heading("Median pay by state", words + _price_words(result))
    draw_tile_map(page, tiles, medians, lambda v: f"{v / unit:.0f}", lambda v: dollars(v, basis))


def _draw_history(result: Salary, page: Page, basis: str) -> None:
    medians = [published(_ladder(row, basis).median) for row in result.rows if not row.break_reason]
    known = [median for median in medians if median is not None]
    if len(known) > 1:
        first, last = (row.placed.pay.vintage for row in (result.rows[-len(medians)], result.rows[-1]))
        page.heading("Median pay by year", f"{first} to {last}{_price_words(result)}")
        page.line("  ", (sparkline(known), ACCENT), f"  {dollars(known[0], basis)} → {dollars(known[-1], basis)}")


def _price_words(result: Salary) -> str:
    labels = [row.restated.label for row in result.rows if row.restated and row.restated.factor != 1]
    return f", in {labels[0]}" if labels else ""


def _ladder(row: SalaryRow, basis: str) -> Ladder:
    """The restated ladder where there is one, else the published."""
    ladder: Ladder = getattr(row.restated or row.placed.pay, basis)
    return ladder


def _draw_table(result: Salary, page: Page, basis: str) -> None:
    note = "dollars an hour" if basis == "hourly" else "dollars a year"
    page.heading("Pay", note + _price_words(result))
    wide = page.width >= 100
    restated = any(row.restated for row in result.rows)
    columns = [Column("", right=False), Column("Jobs")]
    if wide or result.by is None:
        columns.append(Column("±RSE"))
    if result.by is By.INDUSTRY:
        columns.append(Column("Share"))
    columns += [Column(name) for name in ("10%", "25%")]
    columns.append(Column("Median", style=STRONG))
    columns += [Column(name) for name in ("75%", "90%")]
    if wide or result.by is None:
        columns.append(Column("Mean"))
    if restated:
        columns.append(Column("As published"))
    if wide and result.by is By.INDUSTRY:
        columns.append(Column("", right=False, style=ACCENT))
    rows = [_table_row(result, row, basis, wide) for row in result.rows]
    if result.by is None:
        rows = _both_bases(result)
        columns[0] = Column("", right=False)
    page.table(columns, rows)
    for row in result.rows:
        if row.break_reason:
            page.paragraph(f"{row.placed.pay.vintage} †: {row.break_reason}", indent=2, style=QUIET)


def _both_bases(result: Salary) -> list[list[str]]:
    """Each place a year and an hour, and all occupations beside them."""
    rows = []
    cells = [(place_name(row.placed, None), row.placed) for row in result.rows]
    if result.everybody:
        cells.append(("All occupations", result.everybody))
    for name, cell in cells:
        for basis in ("annual", "hourly"):
            ladder: Ladder = getattr(cell.pay, basis)
            head = [name, jobs(cell.pay.employment), _rse(cell)] if basis == "annual" else ["  an hour", "", ""]
            figures = (*ladder.percentiles, ladder.mean)
            rows.append([*head, *(dollars(figure, basis) for figure in figures)])
    return rows


def _rse(cell: PlacedPay) -> str:
    value = published(cell.pay.employment_rse)
    return MISSING if value is None else f"{value:.1f}%"


def _table_row(result: Salary, row: SalaryRow, basis: str, wide: bool) -> list[str]:
    cell, ladder = row.placed, _ladder(row, basis)
    mark = " †" if row.break_reason else ""
    cells = [place_name(cell, result.by) + mark, jobs(cell.pay.employment)]
    if wide:
        cells.append(_rse(cell))
    if result.by is By.INDUSTRY:
        cells.append(share(cell.share))
    cells += [dollars(figure, basis) for figure in ladder.percentiles]
    if wide:
        cells.append(dollars(ladder.mean, basis))
    if any(other.restated for other in result.rows):
        cells.append(dollars(getattr(cell.pay, basis).median, basis))
    if wide and result.by is By.INDUSTRY:
        largest = max((other.placed.share or 0) for other in result.rows)
        cells.append(bar(cell.share or 0, largest, 10))
    return cells


def place_name(cell: PlacedPay, by: By | None) -> str:
    """What a row is about: its year, its industry or its area."""
    if by is By.YEAR:
        return cell.pay.vintage
    return cell.industry.title if cell.area.code == "US" and cell.industry.level != "total" else cell.area.name


def _draw_standings(result: Salary, page: Page) -> None:
    assert result.amount is not None
    page.heading(f"Where {amount_words(result.amount)} stands")
    page.facts(
        [
            (place_name(row.placed, result.by), standing_words(row.standing))
            for row in result.rows
            if row.standing is not None
        ],
        label_width=min(max(len(place_name(row.placed, result.by)) for row in result.rows) + 2, 40),
    )


def amount_words(amount: Amount) -> str:
    """`$95,000 a year`, `$45.00 an hour`."""
    return f"{dollars(amount.dollars, amount.basis)} {'an hour' if amount.basis == 'hourly' else 'a year'}"


def standing_words(standing: Standing) -> str:
    """Where an amount stands, in words."""
    low, high = (PERCENTILE_NAMES.get(name or "", "") for name in (standing.low, standing.high))
    if standing.position is Position.BELOW:
        return f"below the {high} percentile"
    if standing.position is Position.ABOVE:
        return f"above the {low} percentile"
    if standing.position is Position.AT:
        return f"at the {low} percentile" if low == high else f"at the {low} to {high} percentile, published as equal"
    if standing.position is Position.BETWEEN:
        about = f", about the {ordinal(standing.percentile)}" if standing.percentile is not None else ""
        return f"between the {low} and {high} percentile{about}"
    return "cannot be said: the percentiles are not published on this basis"


def ordinal(number: int) -> str:
    """`62nd`, `13th`, `91st`."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
