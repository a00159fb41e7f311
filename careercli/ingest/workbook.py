"""Excel workbooks as tables."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from careercli.ingest.errors import SourceError
from careercli.ingest.table import Table, column_name, header_columns

HEADER_WITHIN = 20
"""A header stands within so many rows; what is above it is title and notes."""


def open_workbook(path: Path) -> CalamineWorkbook:
    """Open an .xlsx file; SourceError where it is missing, truncated or something else."""
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
        if damaged:
            raise SourceError(path, f"the workbook is damaged (in {damaged})")
        return CalamineWorkbook.from_path(path)
    except (OSError, zipfile.BadZipFile, CalamineError) as error:
        raise SourceError(path, f"not a readable workbook ({error}); download it again") from error


def sheet_rows(path: Path, sheet: CalamineSheet) -> Iterator[tuple[int, list[object]]]:
    """The rows of a sheet with their numbers, blank ones left out."""
    for number, values in enumerate(sheet.iter_rows(), start=1):
        if any(value != "" for value in values):
            yield number, list(values)


def read_sheet(path: Path, required: Sequence[str], *, sheet: str | None = None) -> Table:
    """The table on the named sheet, or on the first sheet whose header has the required columns.

    `required` are names as `table.column_name` gives them. Raises SourceError where no sheet has them all.
    """
    workbook = open_workbook(path)
    if sheet is not None and sheet not in workbook.sheet_names:
        raise SourceError(path, f"there is no sheet {sheet!r} (it has {', '.join(workbook.sheet_names)})")
    best: tuple[int, int, list[object]] = (-1, 1, [])
    for name in [sheet] if sheet else workbook.sheet_names:
        rows = sheet_rows(path, workbook.get_sheet_by_name(name))
        for number, values in rows:
            if number > HEADER_WITHIN:
                break
            present = len({column_name(value) for value in values} & set(required))
            if present == len(set(required)):
                return Table(path, header_columns(path, values, required, row=number), rows)
            best = max(best, (present, number, values), key=lambda candidate: candidate[0])
    header_columns(path, best[2], required, row=best[1])
    raise AssertionError("unreachable: a header that has every column is returned above")
