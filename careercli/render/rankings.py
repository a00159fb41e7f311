"""`career outlook` without a name as JSON, CSV and Markdown."""

from careercli.queries.rankings import Ranked, Ranking, major_of
from careercli.render.formats import markdown_table
from careercli.render.numbers import jobs, percent, signed_jobs
from careercli.render.ranking_words import (
    change_heading,
    filter_words,
    median_words,
    ranking_footer,
    ranking_notes,
    ranking_scope,
    ranking_title,
    ranking_units,
)
from careercli.render.records.parts import (
    Record,
    area_record,
    median_record,
    projection_record,
    source_names,
    source_records,
)


def record(result: Ranking, query: Record) -> Record:
    """`career.outlook/1`."""
    everybody = projection_record(result.everybody, result.area, result.rating_scale)
    return {
        "schema": "career.outlook/1",
        "query": query,
        "area": area_record(result.area),
        "sort": result.sort.value,
        "projections": lines(result),
        "total": result.total,
        "all_occupations": everybody | median_record(result.everybody_paid, result.pay_vintage),
        "notes": list(result.notes),
        "left_out": list(result.left_out),
        "sources": source_records(result.sources),
    }


def lines(result: Ranking) -> list[Record]:
    """One object an occupation, in the order of the ranking."""
    return [_line(row, result) for row in result.rows]


def _line(row: Ranked, result: Ranking) -> Record:
    listing = row.listing
    major = major_of(listing.soc)
    occupation = {
        "soc": listing.soc,
        "slug": listing.slug,
        "title": listing.title,
        "group": {"soc": major, "title": result.group_titles[major]},
    }
    projection = projection_record(result.projection(row), result.area, result.rating_scale)
    return (
        {"occupation": occupation, **projection}
        | median_record(row.median, result.pay_vintage)
        | {"education": listing.education}
    )


def rows(result: Ranking) -> list[Record]:
    """One row an occupation, the sources behind."""
    found = []
    for line in lines(result):
        occupation = line.pop("occupation")
        group = occupation.pop("group")
        found.append(occupation | {"group": group} | line | {"sources": source_names(result.sources)})
    return found


def markdown(result: Ranking) -> str:
    """The ranking as a table."""
    parts = [f"# {ranking_title(result)}: {ranking_scope(result)}\n", f"{ranking_units(result)}.\n"]
    if words := filter_words(result):
        parts.append(f"{words}\n")
    years = (result.everybody.base_year, result.everybody.target_year)
    columns = (
        "Occupation",
        "Code",
        f"Jobs {years[0]}",
        f"Jobs {years[1]}",
        "Growth",
        change_heading(result),
        "Openings a year",
        "Median pay",
        "Education",
    )
    cells = [
        [
            row.listing.title,
            row.listing.soc,
            jobs(row.figures.base),
            jobs(row.figures.projected),
            percent(row.figures.change_percent),
            signed_jobs(row.figures.change),
            jobs(row.figures.openings),
            median_words(row.median),
            row.listing.education,
        ]
        for row in result.rows
    ]
    parts.append(markdown_table(columns, cells, left=2))
    parts += [f"{note}\n" for note in ranking_notes(result)]
    parts.append(f"{ranking_footer(result)}\n")
    return "\n".join(parts)
