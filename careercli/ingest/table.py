"""A table read by the names in its header, whatever kind of file it came from."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.errors import SourceError

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_LEAST, _MOST = 1e-4, 1e12
"""A number of a spreadsheet within these is one that may be published; others are looked at as they are written."""
_BLANKS = re.compile(r"\s*[\t\n\r]\s*")
UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no text of a table needs and a terminal may obey: control characters, and marks that turn the reading order."""


def column_name(header: object) -> str:
    """A header as columns are looked up: lower case, single blanks, no byte-order mark."""
    return " ".join(str(header).replace("\ufeff", "").split()).lower()


def cell_text(value: object) -> str:
    """A cell as text, stripped; spreadsheets store every number as a float, so 12.0 is "12"."""
    if isinstance(value, str):
        return value.strip()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


class Row:
    """One row of a table; `number` counts from 1 in the file."""

    __slots__ = ("_columns", "_values", "number", "path")

    def __init__(self, path: Path, number: int, columns: Mapping[str, int], values: Sequence[object]) -> None:
        self.path = path
        self.number = number
        self._columns = columns
        self._values = values

    def text(self, column: str) -> str:
        """The cell as stripped text on one line, empty where the row is blank there.

        SourceError where it has characters that no text needs.
        """
        text = cell_text(self._values[self._columns[column]])
        return text if text.isprintable() else self._on_one_line(text, column)

    def required(self, column: str) -> str:
        """The cell as text; SourceError where it is blank."""
        text = self.text(column)
        if not text:
            raise self.error(column, "is empty")
        return text

    def has(self, column: str) -> bool:
        """Whether the table has this column at all."""
        return column in self._columns

    def last(self) -> str:
        """The last cell: the titles of the SOC structure stand in a column without a header."""
        text = cell_text(self._values[-1])
        return text if text.isprintable() else self._on_one_line(text, "the last one")

    def decimal(self, column: str) -> float:
        """The cell as a number, thousands separators allowed; SourceError where it is none."""
        value = self._values[self._columns[column]]
        if isinstance(value, float) and (_LEAST <= abs(value) < _MOST or value == 0):
            return value
        text = self.text(column).replace(",", "")
        if not _NUMBER.fullmatch(text):
            raise self.error(column, f"{text!r} is not a number")
        return float(text)

    def jobs(self, column: str) -> int:
        """The cell as a number of jobs; SourceError where it is negative or not whole."""
        value = self.decimal(column)
        if value < 0 or not value.is_integer():
            raise self.error(column, f"{self.text(column)!r} is not a number of jobs")
        return int(value)

    def _on_one_line(self, text: str, column: str) -> str:
        text = _BLANKS.sub(" ", text)
        unfit = UNFIT.search(text)
        if unfit:
            raise self.error(column, f"has the control character {unfit[0]!a}")
        return text

    def error(self, column: str, problem: str) -> SourceError:
        """The error that something is wrong in this row."""
        return SourceError(self.path, problem, row=self.number, column=column)


@dataclass(frozen=True)
class Table:
    """Rows under a header. `columns` are names as `column_name` gives them."""

    path: Path
    columns: Mapping[str, int]
    numbered: Iterable[tuple[int, Sequence[object]]]

    def __iter__(self) -> Iterator[Row]:
        for number, values in self.numbered:
            yield Row(self.path, number, self.columns, values)


def header_columns(
    path: Path, header: Sequence[object], required: Sequence[str], *, row: int | None = None
) -> dict[str, int]:
    """Where each named column stands; the first wins where a name is doubled (OEWS 2018 doubles OCC_CODE).

    Raises SourceError naming the columns that are missing.
    """
    columns: dict[str, int] = {}
    for position, name in enumerate(header):
        columns.setdefault(column_name(name), position)
    missing = [name for name in required if name not in columns]
    if missing:
        found = ", ".join(name for name in columns if name) or "none"
        raise SourceError(path, f"the header lacks {', '.join(missing)} (it has {found})", row=row)
    return columns
