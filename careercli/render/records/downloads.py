"""The files that an update fetches, as records."""

from careercli.model.downloads import Downloads
from careercli.render.records.parts import Record

SCHEMA = "career.downloads/1"


def record(result: Downloads) -> Record:
    """Every file, and whether servers were asked for them."""
    return {"asked": result.asked, "files": lines(result)}


def lines(result: Downloads) -> list[Record]:
    """One object a file."""
    return [file._asdict() for file in result.files]


def rows(result: Downloads) -> list[Record]:
    """One row a file."""
    return lines(result)
