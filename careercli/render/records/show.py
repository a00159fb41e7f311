"""One occupation as records."""

from careercli.queries.cells import AreaFigures
from careercli.queries.related import Relation
from careercli.queries.show import Show
from careercli.render.records.parts import (
    IDENTITY,
    Record,
    area_record,
    difference_record,
    entry_record,
    exposure_record,
    industry_record,
    number,
    occupation_record,
    pay_record,
    projection_record,
    taken,
)

SCHEMA = "career.show/1"


def record(result: Show) -> Record:
    """All that is known of an occupation, nationally and in the places that were asked for."""
    occupation, interests = result.occupation, result.occupation.interests
    previous = result.previous
    found: Record = {
        "occupation": occupation_record(occupation, result.group)
        | {"members": list(occupation.members), "member_titles": dict(result.members), "onet": list(occupation.onet)},
        "summary": result.summary or None,
        "duties": list(result.duties),
        "profile": _profile(result),
        "pay": pay_record(result.pay) if result.pay else None,
        "projection": projection_record(result.projection, result.nation),
        "previous_projection": projection_record(previous, result.nation) if previous else None,
        "ai_exposure": exposure_record(occupation),
        "average_growth_percent": result.rating_scale.average_percent if result.rating_scale else None,
        "entry": entry_record(occupation.entry),
        "industries": [pay_record(item) for item in result.industries],
        "skills": [rating._asdict() for rating in occupation.skills],
        "knowledge": [rating._asdict() for rating in occupation.knowledge],
        "work_styles": [rating._asdict() for rating in occupation.work_styles],
        "unrated_members": list(occupation.unrated_members),
        "interests": {"code": interests.code or None, **interests.scores} if interests else None,
        "technology": {kind: list(names) for kind, names in occupation.technology._asdict().items()},
        "titles": {kind: list(names) for kind, names in result.titles._asdict().items()} if result.titles else None,
        "related": [_related(item) for item in result.related],
    }
    if result.places:
        found["places"] = [_place(place) for place in result.places]
    return found


def _profile(result: Show) -> Record | None:
    profile = result.profile
    if profile is None:
        return None
    return profile._asdict() | {
        "covers": [item._asdict() for item in profile.covers],
        "specialties": [item._asdict() for item in profile.specialties],
        "qualities": [item._asdict() for item in profile.qualities],
    }


def _related(item: Relation) -> Record:
    return {
        **taken(item.listing, *IDENTITY),
        "tier": item.tier,
        "annual_median": number(item.listing.annual_median),
        "hourly_median": number(item.listing.hourly_median),
        "difference": difference_record(item.difference),
        "change_percent": item.change_percent,
        "education": item.listing.education,
    }


def _place(place: AreaFigures) -> Record:
    return {
        "area": area_record(place.area),
        "industry": industry_record(place.industry),
        "pay": pay_record(place.pay) if place.pay else None,
        "missing": place.missing or None,
        "projection": projection_record(place.projection, place.area) if place.projection else None,
    }


def lines(result: Show) -> list[Record]:
    """The whole object on one line."""
    return [record(result)]


def rows(result: Show) -> list[Record]:
    """One row for the nation, each place that was asked for and each main industry, told apart by `cut`."""
    occupation = result.occupation
    identity = taken(occupation, *IDENTITY)
    national = identity | {"cut": "nation"}
    if result.pay:
        national["pay"] = pay_record(result.pay)
    national["projection"] = projection_record(result.projection, result.nation)
    national["entry"] = entry_record(occupation.entry)
    found = [national]
    for place in result.places:
        row = identity | {"cut": "place"}
        row |= {"pay": pay_record(place.pay)} if place.pay else {"missing": place.missing}
        if place.projection:
            row["projection"] = projection_record(place.projection, place.area)
        found.append(row)
    return found + [identity | {"cut": "industry", "pay": pay_record(item)} for item in result.industries]
