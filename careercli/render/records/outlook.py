"""One occupation's outlook as records."""

from careercli.queries.outlook import AreaProjection, Outlook, Past
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    exposure_record,
    number,
    occupation_record,
    projection_record,
    taken,
)

SCHEMA = "career.outlook/1"


def record(result: Outlook) -> Record:
    """The nation's outlook, that of states where they were asked for, and how an older one turned out."""
    previous = result.previous
    return {
        "projections": lines(result),
        "openings_from": {
            "growth": number(result.growth_openings),
            "exits": result.split.exits if result.split else None,
            "transfers": result.split.transfers if result.split else None,
            "vintage": result.split.vintage if result.split else None,
        },
        "compared": [
            {"soc": group.soc, "title": group.title} | projection_record(projection, result.national.area)
            for group in result.compared
            if (projection := group.projection_in(result.national.projection.source))
        ],
        "drivers": result.drivers or None,
        "previous_projection": projection_record(previous, result.national.area) if previous else None,
        "ai_exposure": exposure_record(result.occupation),
        "past": _past(result, result.past) if result.past else None,
        "past_missing": result.past_missing or None,
        "total_states": len(result.all_states),
        "drawn": _drawn(result),
        "missing": [area_record(area) for area in result.missing],
        "too_small": result.too_small,
    }


def _drawn(result: Outlook) -> list[Record] | None:
    """The growth of all states that the map shows, where `projections` holds only the first of them."""
    if len(result.all_states) <= len(result.states):
        return None
    return [
        {"area": area_record(placed.area), "change_percent": placed.projection.change_percent}
        for placed in result.all_states
    ]


def _past(result: Outlook, past: Past) -> Record:
    return {
        "projection": projection_record(past.projection, result.national.area),
        "counted": [period._asdict() for period in past.counted],
        "not_comparable": past.break_reason or None,
    }


def lines(result: Outlook) -> list[Record]:
    """One object a projection: the nation's, then, where states were asked for, those of the states' vintage."""
    occupation = {"occupation": occupation_record(result.occupation, result.compared[0])}
    return [occupation | _line(result, placed) for placed in result.placed]


def _line(result: Outlook, placed: AreaProjection) -> Record:
    doubt = placed.doubt.value if placed.doubt else None
    return projection_record(placed.projection, placed.area) | {"doubt": doubt}


def rows(result: Outlook) -> list[Record]:
    """One row a projection, with the occupation in front."""
    identity = taken(result.occupation, *IDENTITY)
    return [identity | _line(result, placed) for placed in result.placed]
