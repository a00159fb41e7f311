"""What prices are in a place: its regional price parity, or its state's where none is published for the place."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.place import NATION, Area

NATIONAL = 100.0
"""The parity of the nation, by definition."""


class PriceLevel(NamedTuple):
    """A regional price parity, all items (the nation is 100): of the area itself, or of the state that it lies in."""

    parity: float
    year: int
    area: Area
    source: str


def price_level(catalog: Catalog, area: str) -> PriceLevel | None:
    """The parity to go by in an area; None in territories, for which none is published."""
    if area == NATION:
        states = catalog.prices.states
        return PriceLevel(NATIONAL, states.year, catalog.area(NATION), states.source)
    for code in (area, *catalog.area(area).states):
        if found := catalog.prices.parity(code):
            return PriceLevel(found[0], found[1], catalog.area(code), found[2])
    return None
