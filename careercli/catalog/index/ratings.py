"""What O*NET's ratings of skills and knowledge look like over all occupations."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.catalog.index.index import Index


class Element(NamedTuple):
    """A skill or a kind of knowledge (`kind`), with mean and standard deviation of its importance (1 to 5)."""

    id: int
    kind: str
    name: str
    mean: float
    deviation: float


def elements(index: Index) -> dict[int, Element]:
    """Every skill and kind of knowledge by its number in the index."""
    return {row[0]: Element(*row) for row in index.rows("SELECT * FROM element")}


def importances(index: Index, socs: Sequence[str]) -> dict[str, dict[int, float]]:
    """The importance of each element that an occupation is rated on, by SOC code; unrated occupations are left out."""
    found: dict[str, dict[int, float]] = {}
    marks = ",".join("?" * len(socs))
    for soc, element, importance in index.rows(f"SELECT * FROM rating WHERE soc IN ({marks})", socs):
        found.setdefault(soc, {})[element] = importance
    return found
