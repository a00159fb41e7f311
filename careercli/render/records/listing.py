"""`career list` as records."""

from careercli.queries.listing import Tree, TreeRow
from careercli.render.records.parts import IDENTITY, Record, listing_record, taken

SCHEMA = "career.list/1"


def record(result: Tree) -> Record:
    """The group at the top, and all that lies in it."""
    return {"group": taken(result.top, *IDENTITY), "tree": lines(result)}


def lines(result: Tree) -> list[Record]:
    """One object a group or occupation, parents before what is in them."""
    return [_line(row) for row in result.rows]


def _line(row: TreeRow) -> Record:
    found = taken(row, "level", "parent", "occupations", *IDENTITY)
    return found | (listing_record(row.listing) if row.listing else {})
