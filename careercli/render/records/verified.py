"""What was verified, as records."""

from careercli.model.verified import Verified
from careercli.render.records.parts import Record

SCHEMA = "career.verify/1"


def record(result: Verified) -> Record:
    """How much was read and checked."""
    return {"files": result.files, "figures": result.figures}


def lines(result: Verified) -> list[Record]:
    """The only object."""
    return [record(result)]
