"""State projections from Projections Central: an exported CSV file, or the JSON pages of the live service."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from careercli.ingest.classification import SOC_CODE
from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import NATION
from careercli.ingest.opening import read_json
from careercli.ingest.table import Row, Table, header_columns

COLUMNS = "base projected change_percent openings"
"""The tokens of one row, as published; `*` where a figure is missing."""
_FIGURES = {
    "base": r"[0-9]{1,12}",
    "projected": r"[0-9]{1,12}",
    "percentchange": r"-?[0-9]{1,12}(\.[0-9]{1,12})?",
    "avgannualopenings": r"[0-9]{1,12}",
}
_REQUIRED = ("stfips", "occcode", *_FIGURES)
_YEARS = ("baseyear", "projyear")

_LARGER, _ENOUGH, _NEARLY_ALL, _ROUNDING = 1000, 20, 0.9, 10
"""Jobs of an occupation and number of occupations that tell of an area; what part must agree, within so many jobs."""


@dataclass(frozen=True)
class StateProjections:
    """One vintage: occupation code → area (`US`, `06`) → row of `COLUMNS`."""

    paths: list[Path]
    base_year: int
    target_year: int
    by_code: dict[str, dict[str, str]]

    @property
    def vintage(self) -> str:
        """The vintage as file names write it: 2022-32."""
        return f"{self.base_year}-{self.target_year % 100:02}"

    @cached_property
    def growth_only_openings(self) -> list[str]:
        """The areas whose openings are what growth alone makes, though openings are those of separations too.

        Found by the figures: in all but a few larger occupations, openings equal the projected change divided by the
        years, none where jobs go. New York does so for 2022-32: 0 openings for 196,580 cashiers.
        """
        seen: Counter[str] = Counter()
        alike: Counter[str] = Counter()
        for areas in self.by_code.values():
            for area, row in areas.items():
                base, projected, _, openings = row.split()
                if "*" in (base, projected, openings) or int(base) < _LARGER:
                    continue
                growth = max(int(projected) - int(base), 0) / (self.target_year - self.base_year)
                seen[area] += 1
                alike[area] += abs(int(openings) - growth) <= _ROUNDING
        return sorted(area for area in seen if seen[area] >= _ENOUGH and alike[area] > _NEARLY_ALL * seen[area])


def read_state_projections(paths: Sequence[Path]) -> list[StateProjections]:
    """Read CSV files and JSON pages, and put together what is of one vintage.

    The years come from the columns BaseYear and ProjYear; an export that dropped these must say them in its name
    (`…_2022-32.csv`). Raises SourceError where neither does, and for doubled rows and impossible values.
    """
    vintages: dict[tuple[int, int], StateProjections] = {}
    for path in paths:
        table = _read_json(path) if path.suffix == ".json" else read_delimited(path, _REQUIRED, ends_with_newline=False)
        in_name = _years_in_name(path)
        if in_name is None and not all(name in table.columns for name in _YEARS):
            raise SourceError(path, "no years: the columns BaseYear and ProjYear are missing and the name has none")
        for row in table:
            years = _years(row, in_name)
            vintage = vintages.setdefault(years, StateProjections([], *years, {}))
            if path not in vintage.paths:
                vintage.paths.append(path)
            code, area = row.required("occcode"), _area(row)
            if not SOC_CODE.fullmatch(code):
                raise row.error("OccCode", f"{code!r} is not an occupation code")
            areas = vintage.by_code.setdefault(code, {})
            if area in areas:
                raise row.error("OccCode", f"{code} stands twice for area {area}")
            areas[area] = " ".join(_figure(row, name, pattern) for name, pattern in _FIGURES.items())
    if not vintages:
        raise SourceError(paths[0], "has no rows")
    return list(vintages.values())


def _years(row: Row, in_name: tuple[int, int] | None) -> tuple[int, int]:
    """Base and target year of a row; the name of the file must not contradict."""
    if in_name and not row.has("baseyear"):
        return in_name
    years = int(row.decimal("baseyear")), int(row.decimal("projyear"))
    if in_name not in (None, years):
        raise row.error("BaseYear", f"{years[0]}-{years[1]} is not what the file's name says")
    return years


def _years_in_name(path: Path) -> tuple[int, int] | None:
    match = re.search(r"(\d\d)(\d\d)[-–](\d\d)(?!\d)", path.name)
    return (int(match[1] + match[2]), int(match[1] + match[3])) if match else None


def _area(row: Row) -> str:
    fips = row.required("stfips")
    if not re.fullmatch("[0-9]{1,2}", fips):
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
    page = read_json(path)
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
