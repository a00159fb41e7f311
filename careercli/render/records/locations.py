"""Where everything lies, as records."""

from careercli.model.locations import Locations
from careercli.render.records.parts import Record

SCHEMA = "career.places/1"


def record(result: Locations) -> Record:
    """Every place."""
    return {"places": lines(result)}


def lines(result: Locations) -> list[Record]:
    """One object a place."""
    return [{"name": place.name, "path": str(place.path), "exists": place.exists} for place in result.places]
