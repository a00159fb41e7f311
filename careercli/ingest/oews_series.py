"""OEWS in the bureau's time-series layout: `oe.data.0.Current` and its code tables.

Series id: `OE` + `U` (not seasonally adjusted) + area type (1) + area (7) + industry (6) + occupation (6) +
datatype (2); https://download.bls.gov/pub/time.series/oe/oe.txt describes the layout. The live files carry more columns
than the ones read here and pad with blanks, so everything is read by header name and stripped.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from careercli.ingest.classification import occupation_title
from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import ALL_INDUSTRIES, TERRITORIES, OewsYear, PublishedArea, PublishedIndustry
from careercli.ingest.oews_cell import pay_row
from careercli.ingest.oews_columns import pay_rows
from careercli.ingest.oews_data import SeriesData
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import COUNTS, MEASURES, TopCode

_DATATYPES = {
    "employment": "employment",
    "employment percent relative standard error": "employment_rse",
    "wage percent relative standard error": "mean_rse",
    "employment per 1,000 jobs": "jobs_per_1000",
    "location quotient": "location_quotient",
    "hourly mean wage": "hourly.mean",
    "hourly 10th percentile wage": "hourly.p10",
    "hourly 25th percentile wage": "hourly.p25",
    "hourly median wage": "hourly.median",
    "hourly 75th percentile wage": "hourly.p75",
    "hourly 90th percentile wage": "hourly.p90",
    "annual mean wage": "annual.mean",
    "annual 10th percentile wage": "annual.p10",
    "annual 25th percentile wage": "annual.p25",
    "annual median wage": "annual.median",
    "annual 75th percentile wage": "annual.p75",
    "annual 90th percentile wage": "annual.p90",
}
_CUT_BY_OWNER = re.compile(r", (State Government|Local Government|Privately) Owned$")
_LOCAL_ONLY = ("jobs_per_1000", "location_quotient")
_LEVELS = {"0": "major", "1": "minor", "2": "broad", "3": "detailed"}
_TOP_CODED = re.compile(r"equal to or greater than \$([\d.,]+) per hour or \$([\d,]+) per year")
_FOOTNOTES = (
    (_TOP_CODED, "#"),
    (re.compile("not released"), "*"),
    (re.compile("either as hourly wages or annual"), "="),
)


def read_series(data: Path) -> OewsYear:
    """Read one vintage from `oe.data.0.Current` (plain or .gz) and the code tables beside it.

    Raises SourceError for a truncated or mis-encoded file, an unknown header, a doubled series, a code that the tables
    do not have, an area without figures, an incomplete cell and every impossible value.
    """
    tables = {name: data.parent / f"oe.{name}" for name in ("area", "industry", "occupation", "datatype", "footnote")}
    marks, top_code = _read_footnotes(tables["footnote"])
    datatypes = _read_datatypes(tables["datatype"])
    series = SeriesData(data)
    year, cells = series.cells(marks, datatypes)
    oews = OewsYear(year, top_code, files=[data, *tables.values()])
    for row in read_delimited(
        tables["occupation"], ("occupation_code", "occupation_name", "display_level"), delimiter="\t"
    ):
        code = row.required("occupation_code")
        soc = f"{code[:2]}-{code[2:]}"
        oews.titles[soc] = occupation_title(row, "occupation_name", row.text("occupation_name"))
        oews.levels[soc] = {"total" if soc == ALL_OCCUPATIONS else _LEVELS.get(row.text("display_level"), "")}
    for row in read_delimited(tables["industry"], ("industry_code", "industry_name"), delimiter="\t"):
        title = row.required("industry_name")
        oews.industries[row.required("industry_code")] = PublishedIndustry(title, bool(_CUT_BY_OWNER.search(title)))
    areas = _read_areas(tables["area"])
    oews.areas = {_area_code(key): area for key, area in areas.items()}
    cells = _complete(series, cells).with_columns(
        area=pl.col("key").str.slice(0, 8),
        naics=pl.col("key").str.slice(8, 6),
        soc=pl.col("key").str.replace(r"^.{14}(..)", "$1-"),
    )
    for column, known, name, table in (
        ("area", areas, "area", "area"),
        ("naics", oews.industries, "industry", "industry"),
        ("soc", oews.titles, "occupation", "occupation"),
    ):
        odd = cells.filter(~pl.col(column).is_in(list(known)))
        if odd.height:
            what = f"{name} {odd[column][0]} is not in {tables[table].name}"
            raise series.error(what, odd["key"][0], column="series_id")
    crossed = cells.filter(~pl.col("area").str.starts_with("N") & (pl.col("naics") != ALL_INDUSTRIES))
    if crossed.height:
        raise series.error("a cell by area and industry at once", crossed["key"][0], column="series_id")
    unseen = set(areas).difference(cells["area"].unique())
    if unseen:
        raise SourceError(data, f"area {min(unseen)} of {tables['area'].name} has no figures: the file is truncated")
    area_codes = {key: _area_code(key) for key in areas}
    rows = pay_rows(cells)
    for position in rows.is_null().arg_true():
        cell = cells.row(position, named=True)
        rows[position] = _pay_row(series, cell, datatypes, tables["footnote"].name)
    for soc, area, naics, row in zip(cells["soc"], cells["area"], cells["naics"], rows, strict=True):
        oews.add(soc, area_codes[area], naics, row)
    return oews


def _complete(series: SeriesData, cells: pl.DataFrame) -> pl.DataFrame:
    """The cells with all their figures, `.` for those that only cells below the nation have; SourceError for gaps."""
    figures = [*COUNTS, *(f"{basis}.{measure}" for basis in ("hourly", "annual") for measure in MEASURES)]
    lacking = [pl.lit(None, dtype=pl.String).alias(name) for name in figures if name not in cells.columns]
    whole = cells.with_columns(*lacking).with_columns(pl.col(name).fill_null(".") for name in _LOCAL_ONLY)
    gaps = whole.filter(pl.any_horizontal(pl.col(name).is_null() for name in figures))
    if gaps.height:
        cell = gaps.row(0, named=True)
        names = ", ".join(name for name in figures if cell[name] is None)
        raise series.error(f"the cell of series OEU{cell['key']} lacks {names}", cell["key"])
    return whole.select("key", *figures)


def _pay_row(series: SeriesData, cell: Mapping[str, str], datatypes: Mapping[str, str], notes: str) -> str:
    """The row of pay of one cell; SourceError for what is wrong in it."""

    def error(figure: str, problem: str) -> SourceError:
        code = next(code for code, name in datatypes.items() if name == figure)
        if problem.startswith("'-'"):
            problem += f", and {notes} does not tell why"
        return series.error(f"{figure}: {problem}", cell["key"] + code, column="value")

    hourly, annual = ({measure: cell[f"{basis}.{measure}"] for measure in MEASURES} for basis in ("hourly", "annual"))
    return pay_row({name: cell[name] for name in COUNTS}, hourly, annual, error)


def _read_footnotes(path: Path) -> tuple[dict[str, str], TopCode]:
    """Footnote code → mark, and the bound of top-coded wages that the footnote states."""
    marks: dict[str, str] = {}
    top_code = None
    for row in read_delimited(path, ("footnote_code", "footnote_text"), delimiter="\t"):
        text = row.text("footnote_text")
        for pattern, mark in _FOOTNOTES:
            if pattern.search(text):
                marks[row.required("footnote_code")] = mark
        bound = _TOP_CODED.search(text)
        if bound:
            top_code = TopCode(float(bound[1].replace(",", "")), float(bound[2].replace(",", "")))
    if top_code is None or set(marks.values()) != {"#", "*", "="}:
        raise SourceError(path, "the notes on top-coded, unreleased and single-basis wages are not all there")
    return marks, top_code


def _read_datatypes(path: Path) -> dict[str, str]:
    """Datatype code → name of the figure."""
    datatypes: dict[str, str] = {}
    for row in read_delimited(path, ("datatype_code", "datatype_name"), delimiter="\t"):
        name = row.required("datatype_name").lower()
        if name not in _DATATYPES:
            raise row.error("datatype_name", f"{name!r} is unknown")
        if _DATATYPES[name] in datatypes.values():
            raise row.error("datatype_name", f"{name!r} stands twice")
        datatypes[row.required("datatype_code")] = _DATATYPES[name]
    return datatypes


def _read_areas(path: Path) -> dict[str, PublishedArea]:
    """Area type and number (`M0041860`) → area."""
    areas = {}
    for row in read_delimited(path, ("area_code", "areatype_code", "state_code", "area_name"), delimiter="\t"):
        code, kind = row.required("area_code"), row.required("areatype_code")
        if kind not in ("N", "S", "M") or not re.fullmatch(r"\d{7}", code):
            raise row.error("area_code", f"{kind}{code} is not an area")
        state = "" if kind == "N" else row.required("state_code")
        types = {
            "N": "nation",
            "S": "territory" if state in TERRITORIES else "state",
            "M": "metro" if code.startswith("00") else "nonmetro",
        }
        name = "United States" if kind == "N" else row.required("area_name")
        areas[kind + code] = PublishedArea(name, types[kind], state)
    return areas


def _area_code(key: str) -> str:
    """`N0000000` → US, `S0600000` → 06, `M0041860` → 41860, `M0100001` → 0100001."""
    kind, code = key[0], key[1:]
    if kind == "N":
        return "US"
    return code[:2] if kind == "S" else code[2:] if code.startswith("00") else code
