"""How people ask: what `data/questions.toml` knows of the words in sentences."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoded, read_toml

Questions = dict[str, dict[str, tuple[str, ...]]]
"""By kind of words (`order`, `level`, `not` …) and what they mean: the phrases."""


def read_questions(path: Path) -> Questions:
    """Read questions.toml; a folder of data without one understands no sentences. Raises DataError."""
    table = read_toml(path) if path.is_file() else {}
    return decoded(path, table, _questions)


def _questions(table: Table) -> Questions:
    return {
        kind: {
            meaning: tuple(phrase.strip() for line in lines for phrase in line.split(","))
            for meaning, lines in its.items()
        }
        for kind, its in table.items()
    }
