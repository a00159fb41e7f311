"""`career list` as JSON, CSV and Markdown."""

from careercli.queries.listing import Tree, TreeRow
from careercli.render.numbers import listing_pay
from careercli.render.records import Record, listing_record, source_names, source_records
from careercli.render.sources import COUNTS, source_words


def record(result: Tree, query: Record) -> Record:
    """`career.list/1`."""
    return {
        "schema": "career.list/1",
        "query": query,
        "group": {"soc": result.top.soc, "slug": result.top.slug, "title": result.top.title},
        "tree": lines(result),
        "sources": source_records(result.sources),
    }


def lines(result: Tree) -> list[Record]:
    """One object a group or occupation, parents before what is in them."""
    return [_line(row) for row in result.rows]


def _line(row: TreeRow) -> Record:
    found: Record = {"level": row.level, "parent": row.parent, "occupations": row.occupations}
    found |= {"soc": row.soc, "slug": row.slug, "title": row.title}
    return found | (listing_record(row.listing) if row.listing else {})


def rows(result: Tree) -> list[Record]:
    """One row a group or occupation."""
    return [line | {"sources": source_names(result.sources)} for line in lines(result)]


def markdown(result: Tree) -> str:
    """A nested list."""
    items = []
    for row in result.rows:
        pay = f", {listing_pay(row.listing)}" if row.listing else f", {row.occupations} occupations"
        items.append(f"{'  ' * row.depth}- {row.title} ({row.soc}){pay}\n")
    return f"# {result.top.title} ({result.top.soc})\n\n{''.join(items)}\n{tree_footer(result)}\n"


def tree_footer(result: Tree) -> str:
    """Area, vintages and sources."""
    return f"United States. Sources: {source_words(result.sources)}. {COUNTS}"
