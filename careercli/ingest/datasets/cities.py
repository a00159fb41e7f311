"""Which area a city lies in, by the institutions of higher education that have their seat there (IPEDS)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from careercli.ingest.datasets.reading import Read
from careercli.ingest.delimited import read_delimited
from careercli.ingest.sources import Inputs, Source

Cities = Mapping[str, Mapping[str, set[str]]]
"""By state (its postal abbreviation) and city: the numbers of its metropolitan areas, "" for outside them."""

_METROPOLITAN = "1"
"""CBSATYPE of an institution in a metropolitan area; others lie in a micropolitan one or in none."""


def read(inputs: Inputs) -> Read[Cities]:
    """Read the newest directory of institutions; without one, only the cities in the names of areas are known."""
    found = sorted(inputs.all("ipeds-directory"), key=lambda each: each[1][1])
    if not found:
        return Read({}, (), ("there is no directory of institutions: no cities besides those in the names of areas",))
    path, match = found[-1]
    return Read(read_cities(path), (Source(f"ipeds-directory-{match[1]}", "ipeds-directory", match[1], [path]),))


def read_cities(path: Path) -> Cities:
    """The cities in a directory of institutions. Raises SourceError."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in read_delimited(path, ("city", "stabbr", "cbsa", "cbsatype")):
        area = row.text("cbsa") if row.text("cbsatype") == _METROPOLITAN else ""
        found.setdefault(row.text("stabbr"), {}).setdefault(row.text("city"), set()).add(area)
    return found


def city_table(
    cities: Cities, areas: Mapping[str, Sequence[str]], postal: Mapping[str, str]
) -> dict[str, dict[str, object]]:
    """`cities.toml`: state → city → the area it lies in, all of them where it lies in several, "" for none.

    Where an area does not reach into the city's state the directory is wrong, and the city is left out.
    """
    fips = {abbreviation: code for code, abbreviation in postal.items()}
    table: dict[str, dict[str, object]] = {}
    for state, by_city in sorted(cities.items()):
        for city, found in sorted(by_city.items()):
            if state in fips and all(not area or fips[state] in areas.get(area, ())[3:] for area in found):
                table.setdefault(state, {})[city] = sorted(found) if len(found) > 1 else next(iter(found))
    return table
