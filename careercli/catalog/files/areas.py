"""states.toml and metros.toml: areas by their codes."""

from pathlib import Path

from careercli.catalog.files.conformance import all_conforming
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.place import Area


def read_areas(path: Path) -> dict[str, Area]:
    """Read a list of areas. Raises DataError."""
    return all_conforming(decoded(path, read_toml(path), _areas), path)


def _areas(table: Table) -> dict[str, Area]:
    return {
        code: Area(code, filled(name), type, postal or None, tuple(states))
        for code, (type, name, postal, *states) in table.items()
    }
