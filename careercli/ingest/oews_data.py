"""The large file of OEWS's time series, `oe.data.0.Current`: six million lines in, one row for each cell out.

It is read in parts, so that only the cells and not all their lines are in memory at once.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import polars as pl

from careercli.ingest.errors import SourceError
from careercli.ingest.opening import read_expanded
from careercli.ingest.table import header_columns

_COLUMNS = ("series_id", "year", "period", "value", "footnote_codes")
_KEY = r"^[NSM][0-9]{7}.{6}[0-9]{6}$"
_SERIES = r"^OEU[NSM][0-9]{7}.{6}[0-9]{6}[0-9]{2}$"
_MOST_ROWS = 20_000_000
_PART = 16_000_000
"""Bytes that are read at once."""


class SeriesData:
    """The file, and where in it something stands."""

    def __init__(self, path: Path) -> None:
        """Read the whole file; SourceError where it is truncated, mis-encoded or larger than any year's."""
        self.path = path
        self._content = read_expanded(path)
        self._check_text()
        header = self._content[: self._content.index(b"\n")].decode().rstrip("\r").split("\t")
        columns = header_columns(path, header, _COLUMNS, row=1)
        self._header = "\t".join(map(str, range(len(header)))).encode() + b"\n"
        self._columns = {str(columns[name]): name for name in _COLUMNS}

    def cells(self, marks: Mapping[str, str], datatypes: Mapping[str, str]) -> tuple[int, pl.DataFrame]:
        """The year, and for each cell its `key` (area type, area, industry, occupation) and figures by name, as text.

        `marks` stand for unpublished values by footnote code, `datatypes` are the names of figures by their code. A
        figure that a cell lacks is null. Sorted by key. SourceError for lines that are no series of one year, or stand
        twice.
        """
        first_line: dict[str, int] = {}
        parts: list[pl.DataFrame] = []
        lines = 0
        for lines_before, part in self._parts():
            self._check_lines(part, lines_before)
            for year in part["year"].unique():
                first_line.setdefault(year, lines_before + (part["year"] == year).arg_true()[0] + 1)
            lines += part.height
            parts.append(_widened(part, marks))
        years = sorted(first_line)
        if len(years) != 1:
            problem = f"several vintages in one file: {', '.join(years)}"
            raise SourceError(self.path, problem, row=first_line.get(min(years, default="")), column="year")
        cells = _joined(parts)
        unknown = sorted(set(cells.columns) - {"key", *datatypes})
        if unknown:
            series = cells.filter(pl.col(unknown[0]).is_not_null())["key"][0] + unknown[0]
            raise self.error(f"datatype {unknown[0]} is not in oe.datatype", series, column="series_id")
        odd = cells.filter(~pl.col("key").str.contains(_KEY))
        if odd.height:
            raise self.error(f"'OEU{odd['key'][0]}…' is not an OEWS series", odd["key"][0], column="series_id")
        figures = sum(cells.height - cells[code].null_count() for code in cells.columns if code != "key")
        if figures < lines:
            raise self._doubled()
        return int(years[0]), cells.rename({code: datatypes[code] for code in cells.columns if code != "key"})

    def error(self, problem: str, series: str, *, column: str | None = None) -> SourceError:
        """The error that something is wrong in the line of a series, given without OEU, or the first of a cell."""
        at = self._content.find(f"OEU{series}".encode())
        return SourceError(self.path, problem, row=self._content.count(b"\n", 0, at) + 1, column=column)

    def _check_text(self) -> None:
        content, path = self._content, self.path
        if not content.endswith(b"\n"):
            raise SourceError(path, "truncated: the last line is incomplete", row=content.count(b"\n") + 1)
        if not content.isascii():
            at = next(at for at in range(len(content)) if content[at] > 0x7F)
            raise SourceError(path, f"not plain text (byte 0x{content[at]:02x})", row=content.count(b"\n", 0, at) + 1)
        for odd, problem in ((b"\0", "has a NUL character"), (b"\n\n", "is blank"), (b"\n\r\n", "is blank")):
            if odd in content:
                row = content.count(b"\n", 0, content.index(odd) + len(odd) - 1) + 1
                raise SourceError(path, problem, row=row)
        rows = content.count(b"\n")
        if rows > _MOST_ROWS:
            raise SourceError(path, f"has {rows:,} rows, more than the bureau publishes for a year (6 million)")

    def _parts(self) -> Iterator[tuple[int, pl.DataFrame]]:
        """The lines in parts, each with the number of lines before it, cells stripped."""
        start, lines = self._content.index(b"\n") + 1, 1
        while start < len(self._content):
            end = self._content.find(b"\n", min(start + _PART, len(self._content) - 1)) + 1
            part = self._table(self._content[start:end], lines)
            yield lines, part
            start, lines = end, lines + part.height

    def _table(self, content: bytes, lines_before: int) -> pl.DataFrame:
        try:
            part = pl.read_csv(
                BytesIO(self._header + content),
                separator="\t",
                quote_char=None,
                infer_schema=False,
                columns=list(self._columns),
            )
        except pl.exceptions.PolarsError as error:
            raise SourceError(
                self.path,
                f"not the table that the header announces ({str(error).splitlines()[0]})",
                row=lines_before + 1,
            ) from error
        return part.select(
            pl.col(column).str.strip_chars().fill_null("").alias(name) for column, name in self._columns.items()
        )

    def _check_lines(self, part: pl.DataFrame, lines_before: int) -> None:
        series = pl.col("series_id")
        for column, wrong, problem in (
            ("series_id", (series.str.len_bytes() != 25) | ~series.str.starts_with("OEU"), "is not an OEWS series"),
            ("year", ~pl.col("year").str.contains(r"^[0-9]{4}$"), "is not a year"),
            ("period", pl.col("period") != "A01", "is not the annual period A01"),
        ):
            row = part.select(wrong.arg_true().first()).item()
            if row is not None:
                raise SourceError(
                    self.path, f"{part[column][row]!r} {problem}", row=lines_before + row + 1, column=column
                )

    def _doubled(self) -> SourceError:
        """The error that names the last line of those whose series stands in another one too."""
        series = pl.concat([part.select("series_id") for _, part in self._parts()])["series_id"]
        row = series.is_duplicated().arg_true()[-1]
        return SourceError(self.path, f"{series[row]!r} stands twice", row=row + 2, column="series_id")


def _widened(part: pl.DataFrame, marks: Mapping[str, str]) -> pl.DataFrame:
    """A row for each cell, a column for each datatype."""
    token = pl.col("value")
    for code, mark in marks.items():
        noted = (pl.col("value") == "-") & pl.col("footnote_codes").str.split(",").list.contains(code)
        token = pl.when(noted).then(pl.lit(mark)).otherwise(token)
    series = pl.col("series_id")
    long = part.select(
        series.str.slice(3, 20).alias("key"), series.str.slice(23, 2).alias("datatype"), token.alias("token")
    )
    return long.pivot(on="datatype", index="key", values="token", aggregate_function="first")


def _joined(parts: list[pl.DataFrame]) -> pl.DataFrame:
    """The cells of all parts, sorted by key; those that were cut apart between two parts whole again."""
    cells = pl.concat(parts, how="diagonal")
    split = cells["key"].is_duplicated()
    if split.any():
        whole = cells.filter(split).group_by("key").agg(pl.exclude("key").drop_nulls().first())
        cells = pl.concat([cells.filter(~split), whole.select(cells.columns)])
    return cells.sort("key")
