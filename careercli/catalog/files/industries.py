"""industries.toml: industries by the six characters they are published under."""

from pathlib import Path

from careercli.catalog.files.toml import decoding, read_toml
from careercli.model.place import Industry


def read_industries(path: Path) -> dict[str, Industry]:
    """Read industries.toml. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return {
            naics: Industry(naics, title, name[0] if name else title, level, parent or None)
            for naics, (level, title, parent, *name) in table.items()
        }
