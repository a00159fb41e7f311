"""soc2010.toml: what the codes of the classification of 2010 became."""

from pathlib import Path

from careercli.catalog.files.toml import decoding, read_toml
from careercli.model.occupation import FormerCode


def read_former_codes(path: Path) -> dict[str, FormerCode]:
    """Read soc2010.toml: every detailed SOC 2010 code with its title and its successors. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return {code: FormerCode(title, tuple(successors)) for code, (title, *successors) in table.items()}
