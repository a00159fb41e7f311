"""fields.toml: fields of study and the occupations they lead to."""

from pathlib import Path

from careercli.catalog.files.toml import decoding, read_toml
from careercli.model.field import Field


def read_fields(path: Path) -> dict[str, Field]:
    """Read fields.toml: every field of study by its CIP code. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return {cip: Field(cip, item["title"], tuple(item["occupations"])) for cip, item in table.items()}
