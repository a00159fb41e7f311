"""CSV: one row a cell, with dotted column names as in JSON; an unpublished figure is empty and `notes` says why."""

import csv
import io
from collections.abc import Sequence

from careercli.queries.datasets import Datasets
from careercli.queries.group import GroupView
from careercli.queries.show import Show
from careercli.render.records import (
    Record,
    entry_record,
    flat,
    listing_record,
    pay_record,
    projection_record,
    source_records,
)


def write_csv(rows: Sequence[Record]) -> str:
    """Rows under one header; a row without a column leaves it empty."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def show_csv(result: Show) -> str:
    """One row for the nation, each place that was asked for and each main industry, marked by `cut`."""
    occupation = result.occupation
    identity = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    source = {"sources": "; ".join(f"{item['title']}, {item['vintage']}" for item in source_records(result.sources))}
    national = {"pay": pay_record(result.pay)} if result.pay else {}
    national["projection"] = projection_record(occupation.projection, result.nation, result.rating_scale)
    national["entry"] = entry_record(occupation.entry)
    rows = [identity | {"cut": "nation"} | flat(national) | source]
    for place in result.places:
        record: Record = {"pay": pay_record(place.pay)} if place.pay else {"missing": place.missing}
        if place.projection:
            record["projection"] = projection_record(place.projection, place.area, None)
        rows.append(identity | {"cut": "place"} | flat(record) | source)
    for item in result.industries:
        rows.append(identity | {"cut": "industry"} | flat({"pay": pay_record(item)}) | source)
    return write_csv(rows)


def group_csv(view: GroupView) -> str:
    """One row a member."""
    source = "; ".join(f"{item['title']}, {item['vintage']}" for item in source_records(view.sources))
    return write_csv([listing_record(member) | {"sources": source} for member in view.members])


def datasets_csv(result: Datasets) -> str:
    """One row a file that was read."""
    return write_csv(
        [
            {
                "id": source.id,
                "publisher": source.publisher,
                "title": source.title,
                "vintage": source.vintage,
                "licence": source.licence,
                "url": source.url,
                "file": file.name,
                "sha256": file.sha256,
            }
            for source in result.sources
            for file in source.files
        ]
    )
