"""What could come next, as records."""

from careercli.model.pay import Median, Unpublished
from careercli.model.preparation import Preparation
from careercli.queries.distinctive import Distinction
from careercli.queries.moves import Raise
from careercli.queries.next import Next, Prospect
from careercli.render.records.parts import (
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
)

SCHEMA = "career.next/1"


def record(result: Next) -> Record:
    """The occupation with its own figures, where it could lead, and what was left out."""
    return {
        "occupation": occupation_record(result.occupation, result.group),
        "pay": pay_record(result.pay) if result.pay else None,
        "missing": result.missing or None,
        "projection": projection_record(result.projection, result.projected_in),
        "leaving": _leaving(result),
        "by_group": result.by_group,
        "rated": result.rated,
        "sort": result.sort.value,
        "next": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
    }


def lines(result: Next) -> list[Record]:
    """One object an occupation."""
    return [_row(result, row) for row in result.rows]


def rows(result: Next) -> list[Record]:
    """One row an occupation, the own one first (`place` 0), with that one in front of each."""
    identity: Record = {"of": {"soc": result.occupation.soc, "slug": result.occupation.slug}}
    found = []
    for place, line in enumerate((_own(result), *lines(result))):
        flat = {name: value for name, value in line.items() if value is not None}
        for name in ("shared", "missing"):
            if name in flat:
                flat[name] = "; ".join(item["name"] for item in flat[name])
        if "links" in flat:
            flat["links"] = "; ".join(flat["links"])
        found.append(identity | {"place": place} | flat)
    return found


def _own(result: Next) -> Record:
    """The own occupation as a row among the others."""
    pay = result.pay.pay if result.pay else None
    return {
        "soc": result.occupation.soc,
        "slug": result.occupation.slug,
        "title": result.occupation.title,
        "likeness": 1,
        "median_pay": _median(result, Median.of(pay)) if pay else None,
        "projection": projection_record(result.projection, result.projected_in),
        "entry": entry_record(result.occupation.entry),
        "jobs": figure(pay.employment) if pay else None,
    }


def _row(result: Next, row: Prospect) -> Record:
    move, kinship = row.move, row.kinship
    return {
        "soc": move.listing.soc,
        "slug": move.listing.slug,
        "title": move.listing.title,
        "likeness": move.likeness.value,
        "links": [link.value for link in move.likeness.links],
        "handbook": row.handbook,
        "related_tier": row.tier,
        "median_pay": _median(result, move.median) if move.median else None,
        "difference": raise_record(move.rise),
        "projection": projection_record(row.projection, result.projected_in),
        "entry": entry_record(row.entry),
        "preparation": preparation_record(move.preparation),
        "licensed": move.licensed,
        "licence": move.licence.value,
        "shared": _distinctions(kinship.shared) if kinship else None,
        "missing": _distinctions(kinship.missing) if kinship else None,
        "jobs": number(move.jobs),
    }


def raise_record(rise: Raise | None) -> Record | None:
    """A difference in median pay; `at_least` is true where only the bound of the other median is known."""
    found = difference_record(rise.difference) if rise else None
    return found | {"at_least": rise.at_least} if found and rise else None


def preparation_record(needed: Preparation) -> Record:
    """What takes time, in years; `experience` and `training` are the categories that are assigned."""
    return {
        "schooling_years": number(round(needed.schooling_years, 2)),
        "own_degree": needed.own_degree,
        "experience": needed.experience,
        "experience_years": number(round(needed.experience_years, 2)),
        "training": needed.training,
        "training_years": number(round(needed.training_years, 2)),
        "years": number(round(needed.years, 2)),
    }


def _leaving(result: Next) -> Record | None:
    found = result.leaving
    if found is None or found.transfers is None:
        return None
    mean = ((found.base or 0) + (found.projected or 0)) / 2
    rate = round(100 * found.transfers / mean, 2) if mean else None
    return {"transfers": found.transfers, "percent": rate, "vintage": found.vintage}


def _median(result: Next, paid: Median) -> Record:
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


def _distinctions(items: tuple[Distinction, ...]) -> list[Record]:
    return [distinction_record(item) for item in items]
