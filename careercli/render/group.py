"""A group of occupations as JSON, CSV and Markdown."""

from careercli.queries.group import GroupView
from careercli.render.formats import markdown_table
from careercli.render.numbers import jobs, listing_pay, percent
from careercli.render.records import (
    Record,
    listing_record,
    pay_record,
    projection_record,
    source_names,
    source_records,
)
from careercli.render.sources import COUNTS, source_words


def record(view: GroupView, query: Record) -> Record:
    """`career.group/1`."""
    return {
        "schema": "career.group/1",
        "query": query,
        "group": {"soc": view.soc, "title": view.title, "level": view.level},
        "summary": view.summary or None,
        "pay": pay_record(view.pay) if view.pay else None,
        "projection": projection_record(view.projection, view.nation, view.rating_scale) if view.projection else None,
        "members": [listing_record(member) for member in view.members],
        "sources": source_records(view.sources),
    }


def lines(view: GroupView) -> list[Record]:
    """One object a member."""
    return [listing_record(member) for member in view.members]


def rows(view: GroupView) -> list[Record]:
    """One row a member."""
    return [line | {"sources": source_names(view.sources)} for line in lines(view)]


def markdown(view: GroupView) -> str:
    """A group and its members."""
    parts = [f"# {view.title}{f' ({view.soc})' if view.soc else ''}\n"]
    if view.summary:
        parts.append(f"{view.summary}\n")
    rows = (
        [item.title, item.soc, listing_pay(item), jobs(item.base), percent(item.change_percent)]
        for item in view.members
    )
    parts.append(markdown_table(("Occupation", "Code", "Median pay", "Jobs", "Growth"), rows, left=2))
    parts.append(f"United States. Sources: {source_words(view.sources)}. {COUNTS}\n")
    return "\n".join(parts)
