"""Prices: the consumer price index over time (CPI-U) and regional price parities between places (RPP)."""

from typing import NamedTuple


class PriceIndex(NamedTuple):
    """A monthly index by month (`2025-05`), from one source."""

    source: str
    values: dict[str, float]


class Parities(NamedTuple):
    """Regional price parities of one year by area code, all items, nation = 100."""

    source: str
    year: int
    values: dict[str, float]


class Prices(NamedTuple):
    """CPI-U without seasonal adjustment, the one series that wages are deflated by, and parities by area."""

    cpi_u: PriceIndex
    states: Parities
    metros: Parities

    def consumer_prices(self, month: str) -> tuple[float, str] | None:
        """CPI-U of a month (`2025-05`) and the id of its source, or None where it is not published."""
        value = self.cpi_u.values.get(month)
        return None if value is None else (value, self.cpi_u.source)

    def parity(self, area: str) -> tuple[float, int, str] | None:
        """The parity of an area (nation = 100), its year and the id of its source."""
        for parities in (self.states, self.metros):
            if area in parities.values:
                return parities.values[area], parities.year, parities.source
        return None
