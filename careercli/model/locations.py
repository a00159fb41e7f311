"""Where the program keeps what it uses."""

from pathlib import Path
from typing import NamedTuple


class Location(NamedTuple):
    """A folder or file that the program uses, and whether it exists."""

    name: str
    path: Path
    exists: bool


class Locations(NamedTuple):
    """The places that were asked for."""

    places: tuple[Location, ...]
