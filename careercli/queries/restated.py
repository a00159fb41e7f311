"""Pay in other prices: those of the nation, by regional price parities, or of the latest May, by consumer prices."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.ladder import scaled
from careercli.model.pay import Ladder, Pay
from careercli.model.place import NATION


class Restated(NamedTuple):
    """A cell's ladders in other `prices`: multiplied by `factor`, by `measure` (`RPP 2024`, `CPI-U`) of `sources`."""

    annual: Ladder
    hourly: Ladder
    factor: float
    prices: str
    measure: str
    sources: tuple[str, ...]


def restated(catalog: Catalog, pay: Pay, latest: Pay | None, *, parities: bool, real: bool) -> Restated | None:
    """The cell in national prices (`parities`) or those of the latest vintage (`real`); None where neither can be."""
    if parities:
        if pay.area == NATION:
            return _scaled(pay, 1.0, "national prices", "", ())
        found = catalog.prices.parity(pay.area)
        if found is None:
            return None
        parity, year, source = found
        return _scaled(pay, 100 / parity, "national prices", f"RPP {year}", (source,))
    if real and latest:
        then = catalog.prices.consumer_prices(month_of(pay.vintage))
        now = catalog.prices.consumer_prices(month_of(latest.vintage))
        if then is None or now is None:
            return None
        return _scaled(pay, now[0] / then[0], f"{latest.vintage} dollars", "CPI-U", (then[1], now[1]))
    return None


def _scaled(pay: Pay, factor: float, prices: str, measure: str, sources: tuple[str, ...]) -> Restated:
    annual, hourly = scaled(pay.annual, factor, "annual"), scaled(pay.hourly, factor, "hourly")
    return Restated(annual, hourly, factor, prices, measure, sources)


def month_of(vintage: str) -> str:
    """The month of an OEWS vintage: `May 2025` is `2025-05`."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    month, year = vintage.split()
    return f"{year}-{months.index(month[:3]) + 1:02d}"
