"""`career data`: what the program knows, where it lies and whether it is whole."""

import os
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import INDEX, bundled_index, cache_dir, config_dir, generations_dir
from careercli.model.locations import Location, Locations
from careercli.model.source import Source


class Datasets(NamedTuple):
    """Every dataset, in the order of the file that lists them."""

    sources: tuple[Source, ...]
    full: bool = False
    """Whether the files that they were made from are shown too."""


def datasets(catalog: Catalog, *, full: bool = False) -> Datasets:
    """Every dataset that figures come from."""
    return Datasets(tuple(catalog.sources.values()), full)


def places(catalog: Catalog) -> Locations:
    """Where data, index, cache and configuration lie, as far as there is a place for them."""
    found = (
        ("data", catalog.folder),
        ("index", own if (own := catalog.folder / INDEX).is_file() else bundled_index()),
        ("cache", cache_dir()),
        ("generations", generations_dir()),
        ("configuration", config_dir()),
    )
    return Locations(tuple(place(name, path) for name, path in found if path))


def place(name: str, path: Path) -> Location:
    """A file or folder, whether it is there or not."""
    return Location(name, path, os.path.lexists(path))
