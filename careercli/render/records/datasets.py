"""The datasets as records."""

from careercli.queries.datasets import Datasets
from careercli.render.records.parts import Record, taken

SCHEMA = "career.data/1"


def record(result: Datasets) -> Record:
    """Every dataset with the files that it was made from."""
    return {"sources": lines(result)}


def lines(result: Datasets) -> list[Record]:
    """One object a dataset."""
    return [
        taken(source, "id", "publisher", "title", "vintage", "licence", "url")
        | {"files": [file._asdict() for file in source.files]}
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
