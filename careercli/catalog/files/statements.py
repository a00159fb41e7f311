"""statements.toml: short statements of work, written by hand, six for each kind of interests."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.slugs import socs
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.occupation import INTERESTS
from careercli.model.orientation import Statement


def read_statements(path: Path) -> tuple[Statement, ...]:
    """Read statements.toml, in the order in which they are asked. Raises DataError."""
    return conforming(decoded(path, read_toml(path), _statements), path)


def _statements(table: Table) -> tuple[Statement, ...]:
    found = tuple(Statement(item["kind"], socs([item["soc"]])[0], filled(item["text"])) for item in table["statements"])
    counts = {sum(item.kind == letter for item in found) for letter in INTERESTS}
    if len(counts) > 1 or len(found) != len(INTERESTS) * min(counts):
        raise ValueError("statements are not as many of each of the six kinds")
    return found
