"""`career list` as JSON, CSV and Markdown."""

from careercli.queries.listing import Branch, Tree
from careercli.render.numbers import listing_pay
from careercli.render.records import Record, listing_record, source_names, source_records
from careercli.render.sources import COUNTS, source_words


def record(result: Tree) -> Record:
    """`career.list/1`."""
    return {
        "schema": "career.list/1",
        "query": result.query,
        "group": {"soc": result.top.soc, "slug": result.top.slug, "title": result.top.title},
        "tree": lines(result),
        "sources": source_records(result.sources),
    }


def lines(result: Tree) -> list[Record]:
    """One object a group or occupation, parents before what is in them."""
    return [_line(branch) for branch in result.branches]


def _line(branch: Branch) -> Record:
    found: Record = {"level": branch.level, "parent": branch.parent, "occupations": branch.occupations}
    found |= {"soc": branch.soc, "slug": branch.slug, "title": branch.title}
    return found | (listing_record(branch.listing) if branch.listing else {})


def rows(result: Tree) -> list[Record]:
    """One row a group or occupation."""
    return [line | {"sources": source_names(result.sources)} for line in lines(result)]


def markdown(result: Tree) -> str:
    """A nested list."""
    items = []
    for branch in result.branches:
        pay = f", {listing_pay(branch.listing)}" if branch.listing else f", {branch.occupations} occupations"
        items.append(f"{'  ' * branch.depth}- {branch.title} ({branch.soc}){pay}\n")
    return f"# {result.top.title} ({result.top.soc})\n\n{''.join(items)}\n{tree_footer(result)}\n"


def tree_footer(result: Tree) -> str:
    """Area, vintages and sources."""
    return f"United States. Sources: {source_words(result.sources)}. {COUNTS}"
