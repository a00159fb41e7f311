"""Which data are in use, as records."""

from careercli.model.updated import Updated
from careercli.render.records.parts import Record

SCHEMA = "career.update/1"


def record(result: Updated) -> Record:
    """What was done, the generations before and now, and every dataset that was made anew."""
    return {
        "done": result.done,
        "generation": result.generation,
        "folder": str(result.folder),
        "before": result.before,
        "renewed": lines(result),
        "files": result.files,
        "figures": result.figures,
        "notes": list(result.notes),
    }


def lines(result: Updated) -> list[Record]:
    """One object a dataset that was made anew."""
    return [renewed._asdict() for renewed in result.renewed]


def rows(result: Updated) -> list[Record]:
    """One row a dataset; where none was made anew, one that says which data are in use."""
    same = {"done": result.done, "generation": result.generation, "before": result.before}
    return [same | line for line in lines(result)] or [same]
