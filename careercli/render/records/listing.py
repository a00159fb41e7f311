"""`career list` as records."""

from careercli.queries.listing import Tree, TreeRow
from careercli.render.records.parts import Record, listing_record

SCHEMA = "career.list/1"


def record(result: Tree) -> Record:
    """The group at the top, and all that lies in it."""
    top = result.top
    return {"group": {"soc": top.soc, "slug": top.slug, "title": top.title}, "tree": lines(result)}


def lines(result: Tree) -> list[Record]:
    """One object a group or occupation, parents before what is in them."""
    return [_line(row) for row in result.rows]


def _line(row: TreeRow) -> Record:
    found: Record = {"level": row.level, "parent": row.parent, "occupations": row.occupations}
    found |= {"soc": row.soc, "slug": row.slug, "title": row.title}
    return found | (listing_record(row.listing) if row.listing else {})
