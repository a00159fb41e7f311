"""Occupations compared, as records."""

from careercli.model.place import Area
from careercli.queries.comparison import ComparedFigures, ComparedOccupation, Comparison
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    difference_record,
    distinction_record,
    entry_record,
    exposure_record,
    occupation_record,
    pay_record,
    projection_record,
    taken,
)

SCHEMA = "career.compare/1"


def record(result: Comparison) -> Record:
    """The occupations in the order they were named."""
    return {"by_relation": result.by_relation, "occupations": lines(result)}


def lines(result: Comparison) -> list[Record]:
    """One object an occupation; the nation's figures stand in it, those of other areas in `places`."""
    return [_occupation(result, item) for item in result.occupations]


def rows(result: Comparison) -> list[Record]:
    """One row for each occupation in each area."""
    found = []
    for item in result.occupations:
        occupation = item.occupation
        facts: Record = {
            "summary": item.summary or None,
            "entry": entry_record(occupation.entry),
            "licence": item.profile.licence if item.profile else None,
            "industries": "; ".join(cell.industry.title for cell in item.industries),
            "outstanding": "; ".join(rating.name for rating in item.outstanding),
            "interests": occupation.interests.code if occupation.interests else None,
        }
        for area, place in zip(result.areas, item.places, strict=True):
            row = taken(occupation, *IDENTITY)
            row |= {"area": area_record(area)} | _figures(result, place, area)
            row = {name: value for name, value in row.items() if value is not None}
            row["best"] = "; ".join(sorted(place.best))
            found.append(row | facts)
    return found


def _occupation(result: Comparison, item: ComparedOccupation) -> Record:
    nation, *places = zip(result.areas, item.places, strict=True)
    occupation, interests = item.occupation, item.occupation.interests
    found: Record = {
        "occupation": occupation_record(occupation, item.group),
        "summary": item.summary or None,
        **_figures(result, nation[1], nation[0]),
        "entry": entry_record(occupation.entry),
        "licence": item.profile.licence if item.profile else None,
        "industries": [pay_record(cell) for cell in item.industries],
        "ai_exposure": exposure_record(occupation),
        "rated": item.rated,
        "outstanding": [distinction_record(rating) for rating in item.outstanding],
        "interests": {"code": interests.code or None, **interests.scores} if interests else None,
    }
    if places:
        found["places"] = [{"area": area_record(area)} | _figures(result, place, area) for area, place in places]
    return found


def _figures(result: Comparison, place: ComparedFigures, area: Area) -> Record:
    """Pay, projection, the difference from the first occupation and what is highest, in one area."""
    figures = place.figures
    found: Record = {
        "pay": pay_record(figures.pay) if figures.pay else None,
        "difference": difference_record(place.difference),
        "projection": projection_record(figures.projection, area) if figures.projection else None,
        "best": sorted(place.best),
    }
    return found | ({"missing": figures.missing} if figures.missing else {})
