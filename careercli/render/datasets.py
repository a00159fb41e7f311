"""The list of datasets as JSON, CSV and Markdown."""

from careercli.queries.datasets import Datasets
from careercli.render.formats import markdown_table
from careercli.render.records import Record


def record(result: Datasets, query: Record) -> Record:
    """`career.data/1`."""
    return {
        "schema": "career.data/1",
        "query": query,
        "sources": lines(result),
    }


def lines(result: Datasets) -> list[Record]:
    """One object a dataset."""
    return [
        {
            "id": source.id,
            "publisher": source.publisher,
            "title": source.title,
            "vintage": source.vintage,
            "licence": source.licence,
            "url": source.url,
            "files": [file._asdict() for file in source.files],
        }
        for source in result.sources
    ]


def rows(result: Datasets) -> list[Record]:
    """One row a file that was read."""
    return [
        {name: value for name, value in source.items() if name != "files"}
        | {"file": file["name"], "sha256": file["sha256"]}
        for source in lines(result)
        for file in source["files"]
    ]


def markdown(result: Datasets) -> str:
    """Every dataset with its terms."""
    cells = ([item.title, item.vintage, item.publisher, item.licence, item.url] for item in result.sources)
    return "# Datasets\n\n" + markdown_table(("Dataset", "Vintage", "Publisher", "Licence", "Address"), cells, left=5)
