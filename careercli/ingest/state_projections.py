"""State projections from Projections Central: an exported CSV file, or the JSON pages of the live service."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.classification import SOC_CODE
from careercli.ingest.delimited import read_delimited, read_text
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import NATION
from careercli.ingest.table import Row, Table, header_columns

COLUMNS = "base projected change_percent openings"
"""The tokens of one row, as published; `*` where a figure is missing."""
_FIGURES = {"base": r"\d+", "projected": r"\d+", "percentchange": r"-?\d+(\.\d+)?", "avgannualopenings": r"\d+"}
_REQUIRED = ("stfips", "occcode", *_FIGURES)
_YEARS = ("baseyear", "projyear")


@dataclass(frozen=True)
class StateProjections:
    """One vintage: occupation code → area (`US`, `06`) → row of `COLUMNS`."""

    paths: tuple[Path, ...]
    base_year: int
    target_year: int
    by_code: dict[str, dict[str, str]]

    @property
    def vintage(self) -> str:
        """The vintage as file names write it: 2022-32."""
        return f"{self.base_year}-{self.target_year % 100:02}"


def read_state_projections(paths: Sequence[Path]) -> StateProjections:
    """Read one CSV file, or all JSON pages of one download.

    The years come from the columns BaseYear and ProjYear; an export that dropped these must say them in its name
    (`…_2022-32.csv`). Raises SourceError where neither does, and for doubled rows and impossible values.
    """
    years: set[tuple[int, int]] = set()
    by_code: dict[str, dict[str, str]] = {}
    for path in paths:
        table = _read_json(path) if path.suffix == ".json" else read_delimited(path, _REQUIRED)
        in_name = _years_in_name(path)
        has_years = all(name in table.columns for name in _YEARS)
        if not has_years and in_name is None:
            raise SourceError(path, "no years: the columns BaseYear and ProjYear are missing and the name has none")
        for row in table:
            stated = (int(row.decimal("baseyear")), int(row.decimal("projyear"))) if has_years else in_name
            if in_name not in (None, stated):
                raise row.error("BaseYear", f"{stated} does not fit the years in the file's name")
            assert stated is not None
            years.add(stated)
            if len(years) > 1:
                raise row.error("BaseYear", f"several vintages: {sorted(years)}")
            code, area = row.required("occcode"), _area(row)
            if not SOC_CODE.fullmatch(code):
                raise row.error("OccCode", f"{code!r} is not an occupation code")
            if area in by_code.setdefault(code, {}):
                raise row.error("OccCode", f"{code} stands twice for area {area}")
            by_code[code][area] = " ".join(_figure(row, name, pattern) for name, pattern in _FIGURES.items())
    if not years:
        raise SourceError(paths[0], "has no rows")
    return StateProjections(tuple(paths), *years.pop(), by_code)


def _years_in_name(path: Path) -> tuple[int, int] | None:
    match = re.search(r"(\d\d)(\d\d)[-–](\d\d)(?!\d)", path.name)
    return (int(match[1] + match[2]), int(match[1] + match[3])) if match else None


def _area(row: Row) -> str:
    fips = row.required("stfips")
    if not fips.isdigit() or len(fips) > 2:
        raise row.error("STFIPS", f"{fips!r} is not a state")
    return NATION if int(fips) == 0 else fips.zfill(2)


def _figure(row: Row, column: str, pattern: str) -> str:
    text = row.text(column).replace(",", "")
    if text in ("", "None", "*"):
        return "*"
    if not re.fullmatch(pattern, text):
        problem = "is negative" if re.fullmatch(r"-\d+(\.\d+)?", text) else "is not a figure"
        raise row.error(column, f"{text} {problem}")
    return text


def _read_json(path: Path) -> Table:
    """One page of the service: an object with `rows`, or the bare list of rows."""
    try:
        page = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise SourceError(path, f"not JSON: {error.msg}", row=error.lineno) from error
    rows = page.get("rows") if isinstance(page, dict) else page
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise SourceError(path, "has no list of rows")
    header = list(rows[0])
    columns = header_columns(path, header, _REQUIRED)

    def numbered() -> Iterator[tuple[int, list[object]]]:
        for number, row in enumerate(rows, start=1):
            if list(row) != header:
                raise SourceError(path, f"has other names than the first row: {', '.join(row)}", row=number)
            yield number, list(row.values())

    return Table(path, columns, numbered())
