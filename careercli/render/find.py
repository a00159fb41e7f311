"""`career find` as JSON, CSV and Markdown."""

from careercli.catalog.lookup.names_like import Match
from careercli.queries.find import Find, Found
from careercli.render.find_words import filter_list, find_footer, find_title, why
from careercli.render.formats import markdown_table
from careercli.render.numbers import jobs, percent
from careercli.render.ranking_words import median_words
from careercli.render.rankings import median_record
from careercli.render.records.parts import Record, area_record, number, source_names, source_records


def record(result: Find, query: Record) -> Record:
    """`career.find/1`."""
    return {
        "schema": "career.find/1",
        "query": query,
        "area": area_record(result.area),
        "groups": [_group(match) for match in result.groups],
        "matches": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
        "sources": source_records(result.sources),
    }


def _group(match: Match) -> Record:
    return {"kind": match.leads_to, "target": match.target, "title": match.title, "why": why(match)}


def lines(result: Find) -> list[Record]:
    """One object an occupation."""
    vintage = result.pay_vintage
    return [_line(row, vintage) for row in result.rows]


def _line(row: Found, vintage: str) -> Record:
    listing = row.listing
    return (
        {"soc": listing.soc, "slug": listing.slug, "title": listing.title, "why": why(row.match) or None}
        | median_record(row.median, vintage)
        | {
            "employment": number(row.employment),
            "change_percent": listing.change_percent,
            "openings": listing.openings,
            "education": listing.education,
        }
    )


def rows(result: Find) -> list[Record]:
    """One row an occupation."""
    area = {"area": result.area.code}
    return [area | line | {"sources": source_names(result.sources)} for line in lines(result)]


def markdown(result: Find) -> str:
    """The matches as a table."""
    parts = [f"# {find_title(result)}\n"]
    if filters := filter_list(result.filters):
        parts.append(f"{'; '.join(filters)}.\n")
    parts += [f"- Group: {match.title} ({match.target}), {why(match)}\n" for match in result.groups]
    cells = (
        [
            row.listing.title,
            row.listing.soc,
            why(row.match),
            median_words(row.median),
            jobs(row.employment),
            percent(row.listing.change_percent),
            row.listing.education,
        ]
        for row in result.rows
    )
    if result.rows:
        headings = ("Occupation", "Code", "Why", "Median pay", "Jobs", "Growth", "Education")
        parts.append(markdown_table(headings, cells, left=3))
    parts += [f"Left out: {reason}.\n" for reason in result.left_out]
    return "\n".join([*parts, f"{find_footer(result)}\n"])
