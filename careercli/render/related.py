"""`career related` as JSON, CSV and Markdown."""

from careercli.model.pay import Median, Unpublished
from careercli.queries.distinctive import Distinction
from careercli.queries.neighbours import Neighbour, Neighbours
from careercli.render.formats import markdown_table
from careercli.render.numbers import percent
from careercli.render.records.parts import (
    Record,
    area_record,
    difference_record,
    entry_record,
    figure,
    number,
    occupation_record,
    pay_record,
    projection_record,
    source_names,
    source_records,
)
from careercli.render.related_words import (
    distinction_record,
    median,
    raise_words,
    related_footer,
    related_notes,
    relation,
    shared_words,
)


def record(result: Neighbours, query: Record) -> Record:
    """`career.related/1`."""
    return {
        "schema": "career.related/1",
        "query": query,
        "occupation": occupation_record(result.occupation, result.group),
        "pay": pay_record(result.pay) if result.pay else None,
        "missing": result.missing or None,
        "rated": result.rated,
        "related": lines(result),
        "total": result.total,
        "left_out": list(result.left_out),
        "sources": source_records(result.sources),
    }


def lines(result: Neighbours) -> list[Record]:
    """One object a related occupation."""
    return [_row(result, row) for row in result.rows]


def rows(result: Neighbours) -> list[Record]:
    """One row a related occupation, with the occupation it is related to in front."""
    identity: Record = {"of": {"soc": result.occupation.soc, "slug": result.occupation.slug}}
    found = []
    for row, line in zip(result.rows, lines(result), strict=True):
        shared, missing = (
            [_names(items) for items in (row.kinship.shared, row.kinship.missing)] if row.kinship else (None, None)
        )
        line = {name: value for name, value in line.items() if value is not None}
        line |= {"shared": shared, "missing": missing}
        found.append(identity | line | {"sources": source_names(result.sources)})
    return found


def _row(result: Neighbours, row: Neighbour) -> Record:
    kinship = row.kinship
    return {
        "soc": row.soc,
        "slug": row.slug,
        "title": row.title,
        "tier": row.tier,
        "handbook": row.handbook,
        "summary": row.summary or None,
        "median_pay": _median(result, row.median) if row.median else None,
        "difference": difference_record(row.difference),
        "projection": projection_record(row.projection, result.nation, result.rating_scale),
        "entry": entry_record(row.entry),
        "shared": [distinction_record(item) for item in kinship.shared] if kinship else None,
        "missing": [distinction_record(item) for item in kinship.missing] if kinship else None,
    }


def _median(result: Neighbours, paid: Median) -> Record:
    """A median where, when and on which basis it is paid; `at_least` is the bound of a top-coded one."""
    bound = paid.figure.at_least if isinstance(paid.figure, Unpublished) else None
    status = paid.figure.status.value if isinstance(paid.figure, Unpublished) else None
    return {
        "area": area_record(result.area),
        "vintage": result.vintage,
        "basis": paid.basis,
        "median": figure(paid.figure),
        "status": status,
        "at_least": number(bound),
    }


def _names(items: tuple[Distinction, ...]) -> str:
    return "; ".join(item.name for item in items)


def markdown(result: Neighbours) -> str:
    """The table of figures, then what each occupation does and why it is related."""
    where = f"{result.area.name}, {result.vintage}"
    cells = [
        [
            row.title,
            median(row.median),
            *raise_words(row),
            percent(row.projection.change_percent),
            row.entry.education,
            relation(row),
        ]
        for row in result.rows
    ]
    columns = ("Occupation", "Median pay", "Difference", "%", "Growth", "Education", "Related by")
    parts = [
        f"# Occupations related to {result.occupation.title} ({result.occupation.soc})\n",
        f"Pay: {where}. Growth: US, {result.occupation.projection.vintage}.\n",
        markdown_table(columns, cells),
    ]
    for row in result.rows:
        shared, missing = shared_words(row)
        why = f"\n- Shared: {shared}\n- To learn: {missing}\n" if row.kinship else "\n- Not rated by O*NET\n"
        parts.append(f"## {row.title}\n\n{row.summary}\n{why}")
    parts += [f"{note}\n" for note in related_notes(result)]
    return "\n".join([*parts, f"{related_footer(result)}\n"])
