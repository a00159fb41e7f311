"""Excel workbooks as tables."""

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

    def rows(self, sheet: str) -> Iterator[tuple[int, Sequence[object]]]:
        """The rows of a sheet with their numbers, blank ones left out; SourceError where there is no such sheet."""
        if sheet not in self.sheet_names:
            raise SourceError(self.path, f"there is no sheet {sheet!r} (it has {', '.join(self.sheet_names)})")
        try:
            for number, values in enumerate(self._workbook.get_sheet_by_name(sheet).iter_rows(), start=1):
                if values.count("") < len(values):
                    yield number, values
        except (CalamineError, OSError, ValueError) as error:
            raise self._unreadable(error, sheet) from error

    def _unreadable(self, error: Exception, sheet: str | None = None) -> SourceError:
        where = f" at sheet {sheet}" if sheet else ""
        return SourceError(self.path, f"not a readable workbook{where} ({error}); download it again")


def read_sheet(path: Path, required: Sequence[str], *, sheet: str | None = None) -> Table:
    """The table on the named sheet, or on the first sheet whose header has the required columns.

    `required` are names as `table.column_name` gives them. Raises SourceError where no sheet has them all.
    """
    workbook = Workbook(path)
    best: tuple[int, int, Sequence[object]] = (-1, 1, [])
    for name in [sheet] if sheet else workbook.sheet_names:
        rows = workbook.rows(name)
        for number, values in rows:
            if number > HEADER_WITHIN:
                break
            present = len({column_name(value) for value in values} & set(required))
            if present == len(set(required)):
                return Table(path, header_columns(path, values, required, row=number), rows)
            best = max(best, (present, number, values), key=lambda candidate: candidate[0])
    header_columns(path, best[2], required, row=best[1])
    raise AssertionError("unreachable: a header that has every column is returned above")
