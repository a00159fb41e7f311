"""states.toml and metros.toml: areas by their codes."""

from pathlib import Path

from careercli.catalog.files.toml import decoding, read_toml
from careercli.model.place import Area


def read_areas(path: Path) -> dict[str, Area]:
    """Read a list of areas. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return {
            code: Area(code, name, type, postal or None, tuple(states))
            for code, (type, name, postal, *states) in table.items()
        }
