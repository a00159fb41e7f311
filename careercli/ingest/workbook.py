"""Excel workbooks as tables."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from careercli.ingest.errors import SourceError
from careercli.ingest.table import Table, column_name, header_columns
from careercli.ingest.workbook_file import checked_content

HEADER_WITHIN = 20
"""A header stands within so many rows; what is above it is title and notes."""


class Workbook:
    """An .xlsx file; every way to read it raises SourceError where it is damaged or something else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        content = checked_content(path)
        try:
            self._workbook = CalamineWorkbook.from_filelike(content)
        except (CalamineError, OSError, ValueError) as error:
            raise self._unreadable(error) from error
        self.sheet_names: Sequence[str] = self._workbook.sheet_names

    def sheet(self, called: str | re.Pattern[str]) -> str:
        """The name of the first sheet that is called so; SourceError where none is."""
        pattern = called if isinstance(called, re.Pattern) else re.compile(re.escape(called))
        name = next((name for name in self.sheet_names if pattern.fullmatch(name)), None)
        if name is None:
            missing = "there is no sheet of figures" if pattern is called else f"there is no sheet {called!r}"
            raise SourceError(self.path, f"{missing} (it has {', '.join(self.sheet_names)})")
        return name

    def rows(self, sheet: str) -> Iterator[tuple[int, Sequence[object]]]:
        """The rows of a sheet with their numbers, blank ones left out; SourceError where there is no such sheet."""
        name = self.sheet(sheet)
        try:
            for number, values in enumerate(self._workbook.get_sheet_by_name(name).iter_rows(), start=1):
                if values.count("") < len(values):
                    yield number, values
        except (CalamineError, OSError, ValueError) as error:
            raise self._unreadable(error, sheet) from error

    def _unreadable(self, error: Exception, sheet: str | None = None) -> SourceError:
        where = f" at sheet {sheet}" if sheet else ""
        return SourceError(self.path, f"not a readable workbook{where} ({error}); download it again")


def read_sheet(path: Path, sheet: str | re.Pattern[str], required: Sequence[str]) -> Table:
    """The table on a sheet, which begins with the first row that has the required columns.

    `required` are names as `table.column_name` gives them. Raises SourceError where there is no sheet of this name, or
    none of its rows has them all: an official file of another shape is not guessed at.
    """
    workbook = Workbook(path)
    rows = workbook.rows(workbook.sheet(sheet))
    best: tuple[int, int, Sequence[object]] = (-1, 1, [])
    for number, values in rows:
        if number > HEADER_WITHIN:
            break
        present = len({column_name(value) for value in values} & set(required))
        if present == len(set(required)):
            return Table(path, header_columns(path, values, required, row=number), rows)
        best = max(best, (present, number, values), key=lambda candidate: candidate[0])
    header_columns(path, best[2], required, row=best[1])
    raise AssertionError("unreachable: a header that has every column is returned above")
