"""tiles.toml: the tile map of the states."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoded, filled, read_toml

Tiles = tuple[tuple[str, ...], ...]
"""Rows of postal codes, `..` where nothing lies."""


def read_tiles(path: Path) -> Tiles:
    """Read tiles.toml. Raises DataError."""
    return decoded(path, read_toml(path), _tiles)


def _tiles(table: Table) -> Tiles:
    return tuple(tuple(filled(row).split()) for row in table["rows"])
