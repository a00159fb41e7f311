"""The tables on the screen of pay: a row for each place, industry or year; where an amount stands in each."""

from collections.abc import Sequence

from careercli.model.pay import Ladder, Unpublished, published
from careercli.model.place import NATION
from careercli.queries.cells import Cell
from careercli.queries.salary import Salary, SalaryRow
from careercli.queries.salary_options import By, Sort
from careercli.render.page import cells
from careercli.render.page.blocks import Bar, Column, Fact, Facts, Heading, Note, Row, Table
from careercli.render.page.cells import Count, Marked, Money, Number, Percent, Share, Stated, Text
from careercli.render.page.page import Block
from careercli.render.pages.standings import standing_words

ORDERS = {
    Sort.MEDIAN: ("Median", "highest median first"),
    Sort.P10: ("10%", "highest 10th percentile first"),
    Sort.P25: ("25%", "highest 25th percentile first"),
    Sort.P75: ("75%", "highest 75th percentile first"),
    Sort.P90: ("90%", "highest 90th percentile first"),
    Sort.MEAN: ("Mean", "highest mean first"),
    Sort.JOBS: ("Jobs", "most jobs first"),
    Sort.SHARE: ("Share", "largest share of the nation's jobs first"),
    Sort.CONCENTRATION: ("Location quotient", "highest location quotient first"),
    Sort.NAME: ("", "by name"),
}
"""The column that rows are sorted by, and what comes first."""

WAGES = {"10%": 0, "25%": 1, "Median": 0, "75%": 1, "90%": 0, "Mean": 3}
"""The columns of wages, and how soon a narrow terminal leaves them out."""

RSE = (
    "Relative standard errors: ±Jobs of the number of jobs, ±Mean of the mean wage; none is published of the other pay."
)


def place_name(cell: Cell, by: By | None) -> str:
    """What a row is about: its year, its industry (of the whole nation) or its area."""
    if by is By.YEAR:
        return cell.pay.vintage
    if cell.area.code == NATION and cell.industry.level != "total":
        return cell.industry.name if by else f"{cell.industry.name}, {cell.area.name}"
    return cell.area.name


def asked_first(result: Salary) -> tuple[SalaryRow, ...]:
    """The rows as a screen shows them: the nation, which places are read against, behind those that were asked for."""
    return result.rows if result.by else (*result.rows[1:], result.rows[0])


def price_words(result: Salary) -> str:
    """The prices that figures are restated in, and what they are measured by; empty where they are as published."""
    restated = [row.restated for row in (*result.rows, *result.drawn) if row.restated]
    if not restated:
        return ""
    measures = dict.fromkeys(item.measure for item in restated if item.measure)
    return f"in {restated[0].prices}" + (f" ({', '.join(measures)})" if measures else "")


def unit_words(result: Salary) -> str:
    """What the columns of wages hold, in which prices."""
    hourly = result.basis == "hourly"
    unit = "dollars an hour" if hourly else "dollars a year" if result.by else "dollars a year and an hour"
    prices = price_words(result)
    own = "year" if result.by is By.YEAR else "place"
    return f"{unit} {prices}; as published: the median in each {own}'s own dollars" if prices else unit


def pay_table(result: Salary) -> list[Block]:
    """Every percentile, with the figure that the rows are sorted by."""
    columns = _columns(result)
    order = ORDERS[result.order][1] if result.order else "oldest first" if result.by is By.YEAR else ""
    where = result.rows[0].cell.area.name if result.by in (By.INDUSTRY, By.YEAR) else ""
    note = "; ".join(filter(None, (where, unit_words(result), order)))
    headings = [column.heading for column in columns]
    bar = Bar(headings.index("Share"), spare=4) if result.by is By.INDUSTRY else None
    rows: list[Row] = []
    for row in asked_first(result):
        name = Text(place_name(row.cell, result.by))
        marked = Marked(name, sign="†") if row.break_reason else name
        rows += _rows(result, marked, row.cell, {basis: result.ladder(row, basis) for basis in ("annual", "hourly")})
    if result.everybody and result.by is None:
        pay = result.everybody.pay
        ladders = {"annual": pay.annual, "hourly": pay.hourly}
        rows += _rows(result, Text(f"All occupations, {result.everybody.area.name}"), result.everybody, ladders)
    table = Table(tuple(columns), tuple(rows), f"Pay, {note}", bar)
    return [Heading("Pay", note), table, *_breaks(result), Note(RSE)]


def _columns(result: Salary) -> list[Column]:
    sorted_by = ORDERS[result.order][0] if result.order else "Median"
    found = [
        Column("", words=True),
        Column("Jobs", spoken="{} jobs"),
        Column("±Jobs", spare=2, spoken="relative standard error of the jobs {}"),
    ]
    if result.by is By.INDUSTRY or result.order is Sort.SHARE:
        found.append(Column("Share", spoken="{} of the nation's jobs"))
    if result.order is Sort.CONCENTRATION:
        found.append(Column("Location quotient", spoken="location quotient {}"))
    found += [
        Column(name, spare=spare, stated=Stated.UNIT, spoken=f"{name.lower()} {{}}") for name, spare in WAGES.items()
    ]
    found.append(Column("±Mean", spare=4, spoken="relative standard error of the mean {}"))
    if price_words(result):
        found.append(Column("As published", stated=Stated.UNIT, spoken="median as published {}"))
    return [
        column._replace(strong=True, spare=0) if column.heading and column.heading == sorted_by else column
        for column in found
    ]


def _rows(result: Salary, name: Text | Marked, cell: Cell, ladders: dict[str, Ladder]) -> list[Row]:
    """A row in the basis of the occupation; without rows of places or years to compare, the other basis below it."""
    pay = cell.pay
    head: list[cells.Cell] = [name, Count(pay.employment), Percent(published(pay.employment_rse), signed=False)]
    if result.by is By.INDUSTRY or result.order is Sort.SHARE:
        head.append(Share(cell.share))
    if result.order is Sort.CONCENTRATION:
        head.append(Number(pay.location_quotient, 2))

    def row(head: Sequence[cells.Cell], basis: str, depth: int = 0) -> Row:
        ladder = ladders[basis]
        wages: list[cells.Cell] = [Money(figure, basis) for figure in (*ladder.percentiles, ladder.mean)]
        wages.append(Text("") if depth else Percent(published(pay.mean_rse), signed=False))
        if price_words(result):
            wages.append(Money(getattr(pay, basis).median, basis))
        return Row((*head, *wages), depth)

    found = [row(head, result.basis)]
    if result.by is None and result.basis == "annual" and _known(ladders["hourly"]):
        below = [Text("an hour"), *[Text("")] * (len(head) - 1)]
        found = [row(head, "annual"), row(below, "hourly", 1)] if _known(ladders["annual"]) else [row(head, "hourly")]
    return found


def _known(ladder: Ladder) -> bool:
    """Whether any of its figures is published, or a bound is."""
    return any(not isinstance(figure, Unpublished) or figure.at_least is not None for figure in ladder)


def _breaks(result: Salary) -> list[Block]:
    """Which years cannot be compared with the latest, and why."""
    breaks: dict[str, list[str]] = {}
    for row in result.rows:
        if row.break_reason:
            breaks.setdefault(row.break_reason, []).append(row.cell.pay.vintage)
    return [
        Note(f"† {', '.join(vintages)}: not comparable with the latest ({reason}).")
        for reason, vintages in breaks.items()
    ]


def standings(result: Salary) -> list[Block]:
    """Where the amount that was asked about stands in every row."""
    amount = result.amount
    if amount is None:
        return []
    own = "each place's own dollars" if result.by is not By.YEAR else ""
    prices = price_words(result) and (own or price_words(result).removeprefix("in "))
    facts = [
        Fact(place_name(row.cell, result.by), standing_words(row.standing, amount, getattr(row.cell.pay, amount.basis)))
        for row in asked_first(result)
        if row.standing is not None
    ]
    return [Heading(f"Where {amount} stands", f"in {prices}" if prices else ""), Facts(tuple(facts))]
