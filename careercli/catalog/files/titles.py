"""titles/<major group>.toml: the other names of occupations."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.toml import Table, decoded
from careercli.model.occupation import Titles


def titles_of(table: Table, path: Path, soc: str) -> Titles:
    """The other names of one occupation of a file. Raises DataError."""

    def titles(table: Table) -> Titles:
        item = table[soc]
        return Titles(*(tuple(item.get(kind, ())) for kind in Titles._fields))

    return conforming(decoded(path, table, titles), path, soc)
