"""titles/<major group>.toml: the other names of occupations."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoding
from careercli.model.occupation import Titles


def titles_of(table: Table, path: Path, soc: str) -> Titles:
    """The other names of one occupation of a file. Raises DataError."""
    with decoding(path, soc):
        return Titles(*(tuple(table[soc].get(kind, ())) for kind in Titles._fields))
