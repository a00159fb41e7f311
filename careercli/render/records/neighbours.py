"""Related occupations as records."""

from careercli.model.pay import Median, Unpublished
from careercli.queries.distinctive import Distinction
from careercli.queries.neighbours import Neighbour, Neighbours
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    difference_record,
    distinction_record,
    entry_record,
    figure,
    number,
    occupation_record,
    pay_record,
    projection_record,
    taken,
)

SCHEMA = "career.related/1"


def record(result: Neighbours) -> Record:
    """The occupation with its own pay, those that are related to it, and what was left out."""
    return {
        "occupation": occupation_record(result.occupation, result.group),
        "pay": pay_record(result.pay) if result.pay else None,
        "missing": result.missing or None,
        "rated": result.rated,
        "sort": result.sort.value,
        "related": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
    }


def lines(result: Neighbours) -> list[Record]:
    """One object a related occupation."""
    return [_row(result, row) for row in result.rows]


def rows(result: Neighbours) -> list[Record]:
    """One row a related occupation, with the occupation it is related to in front."""
    identity: Record = {"of": {"soc": result.occupation.soc, "slug": result.occupation.slug}}
    found = []
    for row, line in zip(result.rows, lines(result), strict=True):
        kinship = row.kinship
        line = {name: value for name, value in line.items() if value is not None}
        line |= {"shared": _names(kinship.shared) if kinship else None}
        line |= {"missing": _names(kinship.missing) if kinship else None}
        found.append(identity | line)
    return found


def _row(result: Neighbours, row: Neighbour) -> Record:
    kinship = row.kinship
    return {
        **taken(row, *IDENTITY, "tier", "handbook"),
        "summary": row.summary or None,
        "median_pay": _median(result, row.median) if row.median else None,
        "difference": difference_record(row.difference),
        "projection": projection_record(row.projection, result.projected_in),
        "entry": entry_record(row.entry),
        "shared": [distinction_record(item) for item in kinship.shared] if kinship else None,
        "missing": [distinction_record(item) for item in kinship.missing] if kinship else None,
    }


def _median(result: Neighbours, paid: Median) -> Record:
    """A median where, when and on which basis it is paid; `at_least` is the bound of a top-coded one."""
    unpublished = paid.figure if isinstance(paid.figure, Unpublished) else None
    return {
        "area": area_record(result.area),
        "vintage": result.vintage,
        "basis": paid.basis,
        "median": figure(paid.figure),
        "status": unpublished.status.value if unpublished else None,
        "at_least": number(unpublished.at_least) if unpublished else None,
    }


def _names(items: tuple[Distinction, ...]) -> str:
    return "; ".join(item.name for item in items)
