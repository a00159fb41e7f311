"""soc2010.toml: what the codes of the classification of 2010 became."""

from pathlib import Path

from careercli.catalog.files.conformance import all_conforming
from careercli.catalog.files.slugs import socs
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.occupation import FormerCode


def read_former_codes(path: Path) -> dict[str, FormerCode]:
    """Read soc2010.toml: every detailed SOC 2010 code with its title and its successors. Raises DataError."""
    return all_conforming(decoded(path, read_toml(path), _codes), path)


def _codes(table: Table) -> dict[str, FormerCode]:
    return {code: FormerCode(filled(title), socs(successors)) for code, (title, *successors) in table.items()}
