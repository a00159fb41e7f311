"""The occupations that were found, as records."""

from careercli.catalog.lookup.names_like import Match
from careercli.queries.find import Find, Found
from careercli.queries.find_sort import Sort
from careercli.render.reasons import why
from careercli.render.records.parts import Record, area_record, listed_exposure_record, median_record, number

SCHEMA = "career.find/1"


def record(result: Find) -> Record:
    """What was found, with the areas that pay and projections are of."""
    return {
        "area": area_record(result.area),
        "projection_area": area_record(result.projected_in),
        "projection_vintage": result.everybody.vintage,
        "sort": result.sort.value,
        "groups": [_group(match) for match in result.groups],
        "matches": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
    }


def _group(match: Match) -> Record:
    return {"kind": match.leads_to.value, "target": match.target, "title": match.title, "why": why(match)}


def lines(result: Find) -> list[Record]:
    """One object an occupation."""
    exposed = result.sort is Sort.AI or bool(result.filters.ai)
    return [
        _line(row, result.pay_vintage) | (listed_exposure_record(row.listing) if exposed else {}) for row in result.rows
    ]


def _line(row: Found, vintage: str) -> Record:
    listing, projected = row.listing, row.projected
    return (
        {"soc": listing.soc, "slug": listing.slug, "title": listing.title, "why": why(row.match) or None}
        | median_record(row.median, vintage)
        | {
            "employment": number(row.employment),
            "change": projected.change,
            "change_percent": projected.change_percent,
            "openings": projected.openings,
            "education": listing.education,
        }
    )


def rows(result: Find) -> list[Record]:
    """One row an occupation; pay and jobs are of `area`, growth and openings of `projection_area`."""
    areas = {"area": result.area.code}
    projected = {"projection_area": result.projected_in.code, "projection_vintage": result.everybody.vintage}
    return [areas | line | projected for line in lines(result)]
