"""What a user has settled once, as `career config` shows it."""

from pathlib import Path
from typing import NamedTuple


class Settled(NamedTuple):
    """A setting: its value, where that comes from, and what it does. The value is None where nothing is settled."""

    key: str
    value: str | None
    origin: str
    meaning: str


class Configuration(NamedTuple):
    """The file, and every setting there is."""

    path: Path
    settings: tuple[Settled, ...]
