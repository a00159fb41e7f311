"""codes.toml: which slug a SOC code leads to."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.toml import decoding, read_toml


class Codes(NamedTuple):
    """Slugs by SOC code: of occupations, of detailed codes counted inside an aggregate, of groups."""

    occupations: dict[str, str]
    members: dict[str, str]
    groups: dict[str, str]


def read_codes(path: Path) -> Codes:
    """Read codes.toml. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return Codes(*(dict(table[kind]) for kind in Codes._fields))
