"""`career data`: what the program knows, where it lies and whether it is whole."""

import os
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_index, cache_dir, config_dir
from careercli.model.source import Source


class Datasets(NamedTuple):
    """Every dataset, in the order of the file that lists them."""

    sources: tuple[Source, ...]
    full: bool = False
    """Whether the files that they were made from are shown too."""


class Location(NamedTuple):
    """A folder or file that the program uses, and whether it exists."""

    name: str
    path: Path
    exists: bool


def datasets(catalog: Catalog, *, full: bool = False) -> Datasets:
    """Every dataset that figures come from."""
    return Datasets(tuple(catalog.sources.values()), full)


def places(catalog: Catalog) -> tuple[Location, ...]:
    """Where data, index, cache and configuration lie, as far as there is a place for them."""
    found = (
        ("data", catalog.folder),
        ("index", bundled_index()),
        ("cache", cache_dir()),
        ("configuration", config_dir()),
    )
    return tuple(Location(name, path, os.path.lexists(path)) for name, path in found if path)
