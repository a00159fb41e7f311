"""prices.toml: consumer prices by month, regional price parities by area."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, number, read_toml
from careercli.model.prices import Parities, PriceIndex, Prices


def read_prices(path: Path) -> Prices:
    """Read prices.toml. Raises DataError."""
    return conforming(decoded(path, read_toml(path), _prices), path)


def _prices(table: Table) -> Prices:
    return Prices(_price_index(table["cpi_u"]), _parities(table["rpp_states"]), _parities(table["rpp_metros"]))


def _price_index(table: Table) -> PriceIndex:
    return PriceIndex(table["source"], {month: _price(v) for month, v in table.items() if month != "source"})


def _parities(table: Table) -> Parities:
    values = {area: _price(v) for area, v in table.items() if area not in ("source", "year")}
    return Parities(table["source"], table["year"], values)


def _price(value: object) -> float:
    """A price, or a level of prices: more than nothing."""
    found = number(value)
    if not found > 0:
        raise ValueError(f"{found} is no price")
    return found
