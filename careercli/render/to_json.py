"""JSON: one object a result, with its schema, query, payload and sources (docs/json.md)."""

import json
from collections.abc import Iterable

from careercli.queries.datasets import Datasets
from careercli.queries.group import GroupView
from careercli.queries.show import Show
from careercli.render.records import (
    Record,
    entry_record,
    figure,
    industry_record,
    listing_record,
    occupation_record,
    pay_record,
    projection_record,
    source_records,
)


def dumps(record: Record) -> str:
    """One object on indented lines."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def dump_lines(records: Iterable[Record]) -> str:
    """One object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def show_record(result: Show) -> Record:
    """`career.show/1`."""
    occupation = result.occupation
    record: Record = {
        "schema": "career.show/1",
        "query": result.query,
        "occupation": occupation_record(occupation, result.group)
        | {"members": list(occupation.members), "onet": list(occupation.onet)},
        "summary": result.summary or None,
        "profile": _profile_record(result),
        "pay": pay_record(result.pay) if result.pay else None,
        "projection": projection_record(occupation.projection, result.nation, result.rating_scale),
        "entry": entry_record(occupation.entry),
        "industries": [pay_record(item) for item in result.industries],
        "skills": [rating._asdict() for rating in occupation.skills],
        "knowledge": [rating._asdict() for rating in occupation.knowledge],
        "interests": (
            {"code": occupation.interests.code, **occupation.interests.scores} if occupation.interests else None
        ),
        "technology": {
            "hot": list(occupation.technology.hot),
            "in_demand": list(occupation.technology.in_demand),
        },
        "related": [
            {
                "soc": item.soc,
                "slug": item.slug,
                "title": item.title,
                "tier": item.tier,
                "annual_median": figure(item.pay.annual.median) if item.pay else None,
                "hourly_median": figure(item.pay.hourly.median) if item.pay else None,
                "difference": item.difference._asdict() if item.difference else None,
                "change_percent": item.projection.change_percent,
                "education": item.entry.education,
            }
            for item in result.related
        ],
    }
    if result.places:
        record["places"] = [
            {
                "area": {"code": place.area.code, "name": place.area.name, "type": place.area.type},
                "industry": industry_record(place.industry),
                "pay": pay_record(place.pay) if place.pay else None,
                "missing": place.missing or None,
                "projection": projection_record(place.projection, place.area, None) if place.projection else None,
            }
            for place in result.places
        ]
    return record | {"sources": source_records(result.sources)}


def _profile_record(result: Show) -> Record | None:
    profile = result.profile
    if profile is None:
        return None
    return profile._asdict() | {
        "specialties": [item._asdict() for item in profile.specialties],
        "qualities": [item._asdict() for item in profile.qualities],
    }


def group_record(view: GroupView) -> Record:
    """`career.group/1`."""
    return {
        "schema": "career.group/1",
        "query": view.query,
        "group": {"soc": view.soc, "title": view.title, "level": view.level},
        "summary": view.summary or None,
        "pay": pay_record(view.pay) if view.pay else None,
        "projection": projection_record(view.projection, view.nation, view.rating_scale) if view.projection else None,
        "members": [listing_record(member) for member in view.members],
        "sources": source_records(view.sources),
    }


def datasets_record(result: Datasets) -> Record:
    """`career.data/1`."""
    return {
        "schema": "career.data/1",
        "query": {},
        "sources": [
            {
                "id": source.id,
                "publisher": source.publisher,
                "title": source.title,
                "vintage": source.vintage,
                "licence": source.licence,
                "url": source.url,
                "files": [file._asdict() for file in source.files],
            }
            for source in result.sources
        ],
    }
