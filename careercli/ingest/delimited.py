"""Comma- and tab-separated text as tables."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from careercli.ingest.errors import SourceError
from careercli.ingest.opening import read_text
from careercli.ingest.table import Table, header_columns

if TYPE_CHECKING:
    from _csv import Reader


def read_delimited(
    path: Path,
    required: Sequence[str],
    *,
    delimiter: str = ",",
    notes_after: bool = False,
    ends_with_newline: bool = True,
) -> Table:
    """The table in a text file whose first line is the header.

    `notes_after`: lines of a single field are the publisher's notes under the table (Bureau of Economic Analysis);
    without any the file is truncated. `ends_with_newline`: so is a file whose last line has no end. Raises SourceError
    for these and where the header lacks a required column, and on reading where a row has too few or too many fields.
    """
    text = read_text(path)
    if ends_with_newline and not text.endswith("\n"):
        raise SourceError(path, "truncated: the last line is incomplete", row=text.count("\n") + 1)
    # The bureau does not quote in its tab-separated tables: a quotation mark there is one.
    quoting: Literal[0, 3] = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, skipinitialspace=True)
    header = next(_checked(path, reader), [])
    columns = header_columns(path, header, required, row=1)

    def rows() -> Iterator[tuple[int, list[str]]]:
        notes = False
        for values in _checked(path, reader):
            if not any(values):
                continue
            if notes_after and len(values) == 1:
                notes = True
                continue
            if len(values) != len(header):
                raise SourceError(path, f"{len(values)} fields where the header has {len(header)}", row=reader.line_num)
            yield reader.line_num, values
        if notes_after and not notes:
            raise SourceError(path, "truncated: the notes under the table are missing", row=reader.line_num)

    return Table(path, columns, rows())


def _checked(path: Path, reader: "Reader") -> Iterator[list[str]]:
    """The reader's rows; SourceError where a quotation mark is never closed."""
    try:
        yield from reader
    except csv.Error as error:
        raise SourceError(path, f"not comma-separated text: {error}", row=reader.line_num) from error
