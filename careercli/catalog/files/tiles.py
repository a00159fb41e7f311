"""tiles.toml: the tile map of the states."""

from pathlib import Path

from careercli.catalog.files.toml import decoding, read_toml

Tiles = tuple[tuple[str, ...], ...]
"""Rows of postal codes, `..` where nothing lies."""


def read_tiles(path: Path) -> Tiles:
    """Read tiles.toml. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return tuple(tuple(row.split()) for row in table["rows"])
