"""A group of occupations as records."""

from careercli.queries.group import GroupView
from careercli.render.records.parts import Record, listing_record, pay_record, projection_record

SCHEMA = "career.group/1"


def record(result: GroupView) -> Record:
    """The group, its own figures, its members."""
    projection = result.projection
    return {
        "group": {"soc": result.soc, "title": result.title, "level": result.level},
        "summary": result.summary or None,
        "pay": pay_record(result.pay) if result.pay else None,
        "projection": projection_record(projection, result.nation) if projection else None,
        "members": lines(result),
    }


def lines(result: GroupView) -> list[Record]:
    """One object a member."""
    return [listing_record(member) for member in result.members]
