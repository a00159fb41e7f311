"""What every format says of pay in the same words: the basis, a row's name, where an amount stands, the last line."""

from careercli.model.amount import Amount
from careercli.model.ladder import Position
from careercli.model.pay import Ladder, Unpublished
from careercli.queries.cells import Cell
from careercli.queries.salary import By, Salary, SalaryRow
from careercli.render.numbers import REASONS, dollars
from careercli.render.sources import source_words

PERCENTILE_NAMES = {"p10": "10th", "p25": "25th", "median": "50th", "p75": "75th", "p90": "90th"}


def basis_of(result: Salary) -> str:
    """The basis that the occupation is paid on, which single cells need not tell: theirs may not be released."""
    pay = result.occupation.latest_pay or result.rows[0].cell.pay
    return pay.basis


def salary_footer(result: Salary) -> str:
    """Area, vintage and source, and which jobs are counted."""
    areas = {row.cell.area.code for row in result.rows}
    area = (
        "United States"
        if areas == {"US"}
        else "United States and areas as named"
        if "US" in areas
        else "Areas as named"
    )
    return f"{area}. Sources: {source_words(result.sources)}. Wage-and-salary jobs; the self-employed are not counted."


def reading_notes(result: Salary) -> list[str]:
    """What has to be known to read the rows right, and what was left out of them."""
    return [*result.notes, *(f"Left out: {reason}" for reason in result.left_out)]


def place_name(cell: Cell, by: By | None) -> str:
    """What a row is about: its year, its industry or its area."""
    if by is By.YEAR:
        return cell.pay.vintage
    return cell.industry.name if cell.area.code == "US" and cell.industry.level != "total" else cell.area.name


def amount_words(amount: Amount) -> str:
    """`$95,000 a year`, `$45.00 an hour`."""
    return f"{dollars(amount.dollars, amount.basis)} {'an hour' if amount.basis == 'hourly' else 'a year'}"


def standing_words(row: SalaryRow, amount: Amount) -> str:
    """Where an amount stands in a row, in words; empty where that was not asked."""
    standing = row.standing
    if standing is None:
        return ""
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
    return f"cannot be said: {_why_unknown(row, amount)}"


def _why_unknown(row: SalaryRow, amount: Amount) -> str:
    """What the percentiles on the amount's basis lack."""
    ladder: Ladder = getattr(row.cell.pay, amount.basis)
    median = ladder.median
    if not isinstance(median, Unpublished):
        return "not every percentile is released"
    if median.at_least is not None:
        return f"top-coded, at least {dollars(median.at_least, amount.basis)}"
    return REASONS[median.status]


def ordinal(number: int) -> str:
    """`62nd`, `13th`, `91st`."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
