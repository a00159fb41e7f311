"""places.toml, gazetteer.toml and cities.toml: what places are called beyond the official names of areas."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded, read_toml

Cities = dict[str, dict[str, tuple[str, ...]]]
"""By state (its postal abbreviation) and city: the areas it lies in, "" for outside metropolitan areas."""


class PlaceNames(NamedTuple):
    """What people say: `everyday` names for states and areas, `uncovered` places with what they are.

    `former` numbers of areas lead to today's.
    """

    everyday: dict[str, tuple[str, ...]]
    uncovered: dict[str, str]
    former: dict[str, str]


class OtherPlaces(NamedTuple):
    """Cities that the generated list lacks, `known` ones that need no state; places `abroad` by kind.

    The kinds are countries, regions and cities.
    """

    cities: Cities
    known: tuple[str, ...]
    abroad: dict[str, tuple[str, ...]]


def read_place_names(path: Path) -> PlaceNames:
    """Read places.toml; a folder of data without one knows the official names only. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return conforming(decoded(path, table, _place_names), path)


def _place_names(table: Table) -> PlaceNames:
    return PlaceNames(
        everyday={name: _codes(codes) for name, codes in table.get("everyday", {}).items()},
        uncovered=dict(table.get("uncovered", {})),
        former=dict(table.get("former", {})),
    )


def read_other_places(path: Path) -> OtherPlaces:
    """Read gazetteer.toml; a folder of data without one knows no more places. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return conforming(decoded(path, table, _other_places), path)


def _other_places(table: Table) -> OtherPlaces:
    return OtherPlaces(
        cities=_cities(table.get("cities", {})),
        known=tuple(table.get("known", {}).get("cities", ())),
        abroad={kind: tuple(names) for kind, names in table.get("abroad", {}).items()},
    )


def read_cities(path: Path) -> Cities:
    """Read cities.toml; a folder of data without one knows the cities of the official names only. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return decoded(path, table, _cities)


def _cities(table: Table) -> Cities:
    return {state: {city: _codes(areas) for city, areas in cities.items()} for state, cities in table.items()}


def _codes(codes: str | list[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)
