"""The occupations that were found, as records."""

from careercli.catalog.lookup.names_like import Match
from careercli.model.question import Question
from careercli.queries.find import Find
from careercli.queries.find_filters import Found
from careercli.queries.find_sort import Sort
from careercli.render.reasons import why
from careercli.render.records.parts import Record, area_record, listed_exposure_record, median_record, number

SCHEMA = "career.find/1"


def record(result: Find) -> Record:
    """What was found, with the areas that pay and projections are of."""
    return {
        "read": read_record(result.question) if result.question else None,
        "area": area_record(result.area),
        "areas": [area_record(area) for area in result.areas],
        "projection_area": area_record(result.projected_in),
        "projection_vintage": result.everybody.vintage,
        "sort": result.sort.value,
        "reverse": result.reverse,
        "leaving": {"slug": result.left.slug, "title": result.left.title} if result.left else None,
        "excluded": list(result.filters.exclude),
        "groups": [_group(match) for match in result.groups],
        "matches": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
    }


def read_record(question: Question) -> Record:
    """What was read in a sentence: dollars a year, null or empty where nothing was asked."""
    return {
        "words": question.words,
        "min_pay": number(question.min_pay),
        "max_pay": number(question.max_pay),
        "hourly": number(question.hourly),
        "min_education": question.min_education,
        "max_education": question.max_education,
        "no_experience": question.no_experience,
        "areas": list(question.areas),
        "group": question.group,
        "sort": question.sort,
        "reverse": question.reverse,
        "growing": question.growing,
        "growth": number(question.growth),
        "min_jobs": question.min_jobs,
        "interest": question.interest or None,
        "exclude": list(question.exclude),
        "leaving": question.leaving or None,
        "unknown": list(question.unknown),
    }


def _group(match: Match) -> Record:
    return {"kind": match.leads_to.value, "target": match.target, "title": match.title, "why": why(match)}


def lines(result: Find) -> list[Record]:
    """One object an occupation."""
    exposed = result.sort is Sort.AI or bool(result.filters.ai)
    several = len(result.areas) > 1
    return [
        _line(row, result.pay_vintage)
        | (listed_exposure_record(row.listing) if exposed else {})
        | ({"area": row.area.code} if several else {})
        | ({"interest_fit": number(row.fit)} if row.fit is not None else {})
        for row in result.rows
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
