"""What goes wrong with an official file: one clear sentence that names the file, the row and the column."""

from pathlib import Path


class SourceError(Exception):
    """An official file that cannot be used; `row` counts from 1 as a spreadsheet or an editor shows it."""

    def __init__(self, path: Path, problem: str, *, row: int | None = None, column: str | None = None) -> None:
        place = str(path)
        if row is not None:
            place += f", row {row}"
        if column is not None:
            place += f", column {column}"
        super().__init__(f"{place}: {problem}")
