"""What money buys: the Consumer Price Index by month and regional price parities by area."""

import re
from dataclasses import dataclass
from pathlib import Path

from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.table import Row

_MONTH = re.compile(r"(\d{4}-\d\d)-01")
_ALL_ITEMS = "RPPs: All items"
_NONMETRO = {"00999": "US-nonmetro"}


@dataclass(frozen=True)
class Parities:
    """Price levels of one year, 100 = the nation."""

    year: int
    by_area: dict[str, float]


def read_index(path: Path) -> dict[str, float]:
    """A monthly index: `2025-05` → value. The series is the one column beside the date."""
    index: dict[str, float] = {}
    for row in read_delimited(path, ("date",)):
        month = _MONTH.fullmatch(row.required("date"))
        if not month:
            raise row.error("date", f"{row.text('date')!r} is not the first of a month")
        if month[1] in index:
            raise row.error("date", f"{month[1]} stands twice")
        value = float(row.last()) if re.fullmatch(r"\d+(\.\d+)?", row.last()) else 0.0
        if value <= 0:
            raise row.error("value", f"{row.last()!r} is not an index")
        index[month[1]] = value
    if not index:
        raise SourceError(path, "has no months")
    return index


def read_parities(path: Path, line_code: int) -> Parities:
    """Regional price parities for all items in the newest year of a Bureau of Economic Analysis table.

    States come as `06000`, metropolitan areas as their number; keys are `06`, `41860` and `US-nonmetro` for the part
    of the nation outside metropolitan areas. The nation itself (100 by definition) is left out.
    """
    table = read_delimited(path, ("geofips", "linecode", "description"), notes_after=True)
    years = [name for name in table.columns if re.fullmatch(r"\d{4}", name)]
    if not years:
        raise SourceError(path, "the header has no year", row=1)
    newest = max(years)
    by_area: dict[str, float] = {}
    for row in table:
        if row.required("linecode") != str(line_code):
            continue
        if row.text("description") != _ALL_ITEMS:
            raise row.error("Description", f"line {line_code} is {row.text('description')!r}, not {_ALL_ITEMS!r}")
        area = _area(row)
        if area in by_area:
            raise row.error("GeoFIPS", f"{area} stands twice")
        if area != "00000":
            value = row.decimal(newest)
            if value <= 0:
                raise row.error(newest, f"{value} is not a price level")
            by_area[area] = value
    if not by_area:
        raise SourceError(path, f"has no rows of line {line_code}, {_ALL_ITEMS!r}")
    return Parities(int(newest), by_area)


def _area(row: Row) -> str:
    code = row.required("geofips").strip('"')
    if not re.fullmatch(r"\d{5}", code):
        raise row.error("GeoFIPS", f"{code!r} is not an area")
    if code.endswith("000") and code != "00000":
        return code[:2]
    return _NONMETRO.get(code, code)
