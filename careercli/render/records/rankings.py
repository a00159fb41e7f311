"""`career outlook` without a name as records."""

from careercli.queries.measures import Sort
from careercli.queries.rankings import Ranked, Ranking, major_of
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    listed_exposure_record,
    median_record,
    projection_record,
    taken,
)

SCHEMA = "career.outlook/1"


def record(result: Ranking) -> Record:
    """The ranking, all occupations together, and what was left out."""
    everybody = projection_record(result.everybody, result.area)
    return {
        "area": area_record(result.area),
        "sort": result.sort.value,
        "projections": lines(result),
        "total": result.total,
        "all_occupations": everybody | median_record(result.everybody_paid, result.pay_vintage),
        "notes": list(result.notes),
        "left_out": list(result.left_out),
    }


def lines(result: Ranking) -> list[Record]:
    """One object an occupation, in the order of the ranking."""
    return [_line(row, result) for row in result.rows]


def _line(row: Ranked, result: Ranking) -> Record:
    listing = row.listing
    major = major_of(listing.soc)
    occupation = taken(listing, *IDENTITY) | {"group": {"soc": major, "title": result.group_titles[major]}}
    projection = projection_record(result.projection(row), result.area)
    exposed = result.sort is Sort.AI or bool(result.filters.ai)
    return (
        {"occupation": occupation, **projection, "doubt": row.doubt.value if row.doubt else None}
        | median_record(row.median, result.pay_vintage)
        | {"education": listing.education}
        | (listed_exposure_record(listing) if exposed else {})
    )


def rows(result: Ranking) -> list[Record]:
    """One row an occupation."""
    found = []
    for line in lines(result):
        occupation = line.pop("occupation")
        found.append(occupation | line)
    return found
