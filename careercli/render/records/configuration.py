"""Settings as records."""

from careercli.model.configuration import Configuration
from careercli.render.records.parts import Record

SCHEMA = "career.config/1"


def record(result: Configuration) -> Record:
    """The file and every setting."""
    return {"path": str(result.path), "settings": lines(result)}


def lines(result: Configuration) -> list[Record]:
    """One object a setting."""
    return [{"key": item.key, "value": item.value, "from": item.origin or None} for item in result.settings]
