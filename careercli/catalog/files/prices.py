"""prices.toml: consumer prices by month, regional price parities by area."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoding, read_toml
from careercli.model.prices import Parities, PriceIndex, Prices


def read_prices(path: Path) -> Prices:
    """Read prices.toml. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return Prices(
            _price_index(table["cpi_u"]),
            _parities(table["rpp_states"]),
            _parities(table["rpp_metros"]),
        )


def _price_index(table: Table) -> PriceIndex:
    return PriceIndex(table["source"], {month: float(v) for month, v in table.items() if month != "source"})


def _parities(table: Table) -> Parities:
    values = {area: float(v) for area, v in table.items() if area not in ("source", "year")}
    return Parities(table["source"], table["year"], values)
