"""What goes wrong with an import: one clear sentence that names the file, the row and the column."""

from pathlib import Path

_LONGEST = 400
"""A message is cut here: a damaged cell may hold thousands of characters."""


class SourceError(Exception):
    """An official file that cannot be used; `row` counts from 1 as a spreadsheet or an editor shows it."""

    def __init__(self, path: Path, problem: str, *, row: int | None = None, column: str | None = None) -> None:
        place = str(path)
        if row is not None:
            place += f", row {row}"
        if column is not None:
            place += f", column {one_line(column)}"
        super().__init__(f"{one_line(place, longest=None)}: {one_line(problem)}")


class LackingError(SourceError):
    """What is looked for is in none of the official files."""


class TargetError(Exception):
    """A folder that data cannot be written to, or that another import is writing to."""

    def __init__(self, problem: str) -> None:
        super().__init__(one_line(problem, longest=None))


def one_line(text: str, *, longest: int | None = _LONGEST) -> str:
    """The text on one line: what a terminal would obey or not show is written as an escape, and the rest cut off."""
    if not text.isprintable():
        text = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    return text if longest is None or len(text) <= longest else f"{text[:longest]} …"
