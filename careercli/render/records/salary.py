"""Pay as records."""

from careercli.model.pay import MEASURES, Ladder, Median, published
from careercli.queries.restated import Restated
from careercli.queries.salary import Salary, SalaryRow
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    median_record,
    occupation_record,
    pay_record,
    taken,
)

SCHEMA = "career.salary/1"


def record(result: Salary) -> Record:
    """The cells that were asked for, in order, and what was left out."""
    return {
        "occupation": occupation_record(result.occupation, result.group),
        "by": result.by.value if result.by else None,
        "sort": result.order.value if result.order else None,
        "pay": lines(result),
        "all_occupations": pay_record(result.everybody) if result.everybody else None,
        "total": result.total,
        "drawn": _drawn(result),
        "left_out": list(result.left_out),
        "notes": list(result.notes),
    }


def _drawn(result: Salary) -> list[Record] | None:
    """The medians of all that a map or a line shows, where `pay` holds only the first of them."""
    if len(result.drawn) <= len(result.rows):
        return None
    found = []
    for row in result.drawn:
        median = result.ladder(row, result.basis).median
        record = median_record(Median(median, result.basis), row.cell.pay.vintage)
        found.append({"area": area_record(row.cell.area)} | record)
    return found


def lines(result: Salary) -> list[Record]:
    """One object a cell."""
    return [_row(row, result.versus(row)) for row in result.rows]


def rows(result: Salary) -> list[Record]:
    """One row a cell, with the occupation in front."""
    identity = taken(result.occupation, *IDENTITY)
    return [identity | line for line in lines(result)]


def _row(row: SalaryRow, versus: float | None) -> Record:
    found = pay_record(row.cell)
    if versus is not None:
        found["above_nation_percent"] = round(versus, 2)
    if row.restated:
        found["restated"] = _restated(row.restated)
    if row.standing:
        found["standing"] = row.standing._asdict() | {"position": row.standing.position.value}
    if row.break_reason:
        found["break"] = row.break_reason
    return found


def _restated(restated: Restated) -> Record:
    """The ladders in other prices, rounded to dollars a year and cents an hour."""

    def rounded(ladder: Ladder, digits: int | None) -> Record:
        pairs = zip(MEASURES, map(published, ladder), strict=True)
        return {measure: None if value is None else round(value, digits) for measure, value in pairs}

    return {
        "prices": restated.prices,
        "by": restated.measure,
        "factor": round(restated.factor, 6),
        "annual": rounded(restated.annual, None),
        "hourly": rounded(restated.hourly, 2),
    }
