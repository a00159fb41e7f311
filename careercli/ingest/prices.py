"""What money buys: the Consumer Price Index by month and regional price parities by area."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.table import Row

_MONTH = re.compile(r"([0-9]{4}-(?:0[1-9]|1[0-2]))(-01)?")
_NOT_PUBLISHED = ("", ".", "(NA)", "(D)")
_ALL_ITEMS = "RPPs: All items"
_NONMETRO = {"00999": "US-nonmetro"}


@dataclass(frozen=True)
class Parities:
    """Price levels of one year, 100 = the nation."""

    year: int
    by_area: dict[str, float]


def read_index(paths: Sequence[Path]) -> dict[str, float]:
    """A monthly index: `2025-05` → value. What several files say of one month must agree."""
    index: dict[str, float] = {}
    for path in paths:
        for month, value in _read_index(path).items():
            if index.setdefault(month, value) != value:
                raise SourceError(path, f"{month} is {value} here, {index[month]} in another file of the index")
    return index


def _read_index(path: Path) -> dict[str, float]:
    """A table of two columns, a month (`2025-05` or its first day) and the index.

    A month that was not published (October 2025) is blank or a full stop, and left out.
    """
    index: dict[str, float] = {}
    table = read_delimited(path, ())
    if len(table.columns) != 2:
        raise SourceError(path, "the header is not a month and an index", row=1)
    date, series = table.columns
    for row in table:
        month = _MONTH.fullmatch(row.required(date))
        if not month:
            raise row.error(date, f"{row.text(date)!r} is not a month")
        if month[1] in index:
            raise row.error(date, f"{month[1]} stands twice")
        if row.text(series) in _NOT_PUBLISHED:
            continue
        index[month[1]] = row.decimal(series)
        if index[month[1]] <= 0:
            raise row.error(series, f"{row.text(series)} is not an index")
    if not index:
        raise SourceError(path, "has no months")
    return index


def read_parities(path: Path) -> Parities:
    """Regional price parities for all items in the newest year of a Bureau of Economic Analysis table.

    The rows are told by their description: the number of the line (LineCode) differs from table to table and changed
    from release to release, 5 being all items of states until 2023 and other services since.

    States come as `06000`, metropolitan areas as their number; keys are `06`, `41860` and `US-nonmetro` for the part
    of the nation outside metropolitan areas. The nation itself (100 by definition) is left out.
    """
    table = read_delimited(path, ("geofips", "description"), notes_after=True)
    years = [name for name in table.columns if re.fullmatch(r"[0-9]{4}", name)]
    if not years:
        raise SourceError(path, "the header has no year", row=1)
    newest = max(years)
    by_area: dict[str, float] = {}
    for row in table:
        if row.text("description") != _ALL_ITEMS:
            continue
        area = _area(row)
        if area in by_area:
            raise row.error("GeoFIPS", f"{area} stands twice")
        if area != "00000" and row.text(newest) not in _NOT_PUBLISHED:
            value = row.decimal(newest)
            if value <= 0:
                raise row.error(newest, f"{value} is not a price level")
            by_area[area] = value
    if not by_area:
        raise SourceError(path, f"has no rows of {_ALL_ITEMS!r}")
    return Parities(int(newest), by_area)


def _area(row: Row) -> str:
    code = row.required("geofips").strip('"')
    if not re.fullmatch(r"[0-9]{5}", code):
        raise row.error("GeoFIPS", f"{code!r} is not an area")
    if code.endswith("000") and code != "00000":
        return code[:2]
    return _NONMETRO.get(code, code)
