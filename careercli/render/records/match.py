"""`career match` as records."""

from careercli.model.listing import Listing
from careercli.model.occupation import INTERESTS
from careercli.queries.answers import Vector
from careercli.queries.match import Matched, Matches
from careercli.render.records.parts import Record, area_record, median_record, number

SCHEMA = "career.match/1"

DIGITS = 6
"""Decimals of a correlation."""


def record(result: Matches) -> Record:
    """What is matched by, and the occupations, the best first."""
    wishes = result.wishes
    return {
        "area": area_record(result.area),
        "projection_area": area_record(result.projected_in),
        "projection_vintage": result.projection_vintage,
        "scores": _by_letter(wishes.scores),
        "answers": _by_letter(wishes.answers),
        "interests": _by_letter(result.interests),
        "holland": wishes.letters or None,
        "liked": [_occupation(each) for each in result.liked],
        "disliked": [_occupation(each) for each in result.disliked],
        "skills": list(wishes.skills),
        "matches": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
    }


def lines(result: Matches) -> list[Record]:
    """One object an occupation."""
    return [_line(row, result.pay_vintage) for row in result.rows]


def rows(result: Matches) -> list[Record]:
    """One row an occupation."""
    return lines(result)


def _by_letter(values: Vector | None) -> Record | None:
    if values is None:
        return None
    return {letter: number(round(value, DIGITS)) for letter, value in zip(INTERESTS, values, strict=True)}


def _occupation(listing: Listing) -> Record:
    return {"soc": listing.soc, "slug": listing.slug, "title": listing.title}


def _line(row: Matched, vintage: str) -> Record:
    listing, found = row.found.listing, row.found
    return {
        **_occupation(listing),
        "correlation": round(row.correlation, DIGITS),
        "by_interests": None if row.by_interests is None else round(row.by_interests, DIGITS),
        "by_skills": None if row.by_skills is None else round(row.by_skills, DIGITS),
        "interests": listing.interests,
        **median_record(found.median, vintage),
        "employment": None if found.employment is None else number(found.employment),
        "change_percent": found.projected.change_percent,
        "openings": found.projected.openings,
        "education": listing.education,
        "job_zone": listing.job_zone,
    }
