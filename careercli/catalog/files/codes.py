"""codes.toml: which slug a SOC code leads to."""

from pathlib import Path
from typing import NamedTuple

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.slugs import slugs, socs
from careercli.catalog.files.toml import Table, decoded, read_toml


class Codes(NamedTuple):
    """Slugs by SOC code: of occupations, of detailed codes counted inside an aggregate, of groups.

    `member_titles` are the titles of the detailed codes that an aggregate counts together.
    """

    occupations: dict[str, str]
    members: dict[str, str]
    member_titles: dict[str, str]
    groups: dict[str, str]


def read_codes(path: Path) -> Codes:
    """Read codes.toml. Raises DataError, where something that is to name a file is no slug or no code too."""
    return conforming(decoded(path, read_toml(path), _codes), path)


def _codes(table: Table) -> Codes:
    codes = Codes(*(dict(table[kind]) for kind in Codes._fields))
    for found in codes:
        socs(found)
    for found in (codes.occupations, codes.members, codes.groups):
        slugs(found.values())
    if strangers := {*codes.members.values()} - {*codes.occupations.values()}:
        raise ValueError(f"no occupation has the slug {min(strangers)}")
    return codes
