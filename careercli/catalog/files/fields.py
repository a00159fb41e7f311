"""fields.toml: fields of study and the occupations they lead to."""

from pathlib import Path

from careercli.catalog.files.conformance import all_conforming
from careercli.catalog.files.slugs import socs
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.field import Field


def read_fields(path: Path) -> dict[str, Field]:
    """Read fields.toml: every field of study by its CIP code. Raises DataError."""
    return all_conforming(decoded(path, read_toml(path), _fields), path)


def _fields(table: Table) -> dict[str, Field]:
    return {cip: Field(cip, filled(item["title"]), socs(item["occupations"])) for cip, item in table.items()}
