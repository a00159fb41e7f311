"""Ways to another occupation as records."""

from careercli.model.occupation import Group, Occupation
from careercli.queries.path import Path, Route, Step
from careercli.render.records.next import preparation_record
from careercli.render.records.parts import Record, median_record, number, occupation_record

SCHEMA = "career.path/1"


def record(result: Path) -> Record:
    """Both ends and every way, the direct one first."""
    first, last = result.groups
    return {
        "from": _end(result.origin, first) | median_record(result.origin_listing.median, result.vintage),
        "to": _end(result.goal, last),
        "routes": lines(result),
        "why_direct": result.why_direct or None,
    }


def lines(result: Path) -> list[Record]:
    """One object a way."""
    return [
        {
            "direct": route.direct,
            "years": number(round(route.years, 2)),
            "steps": [_step(result, step) for step in route.steps],
        }
        for route in result.routes
    ]


def rows(result: Path) -> list[Record]:
    """One row a step of a way: `route` 0 is the direct one, `step` counts from 1."""
    return [
        _ends(result)
        | {"route": at, "direct": route.direct, "years": number(round(route.years, 2)), "step": place}
        | _step(result, step)
        for at, route in enumerate(result.routes)
        for place, step in _numbered(route)
    ]


def _numbered(route: Route) -> list[tuple[int, Step]]:
    return list(enumerate(route.steps, 1))


def _ends(result: Path) -> Record:
    return {"from": {"soc": result.origin.soc}, "to": {"soc": result.goal.soc}}


def _end(occupation: Occupation, group: Group) -> Record:
    return occupation_record(occupation, group) | {"education": occupation.entry.education}


def _step(result: Path, step: Step) -> Record:
    return {
        "soc": step.listing.soc,
        "slug": step.listing.slug,
        "title": step.listing.title,
        **median_record(step.listing.median, result.vintage),
        "change_percent": None if step.change_percent is None else round(step.change_percent, 2),
        "drop": step.drop,
        "likeness": number(step.likeness),
        "preparation": preparation_record(step.preparation),
        "licensed": step.licensed,
        "licence": step.licence.value,
        "education": step.listing.education,
    }
