"""OEWS workbooks: the national ones since 2017 and the standard layout of state, metropolitan and industry files.

Three styles of header: `OCC_GROUP` without area columns (2017, 2018), lower case (2019), the standard 31 and 32 columns
(2020 on). The sheet "Field Descriptions" (2019 on) says how columns and marks are meant and states the top-code bound.
"""

import re
from collections.abc import Callable
from pathlib import Path

from careercli.ingest.classification import SOC_CODE, occupation_title
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import ALL_INDUSTRIES, LEVELS, NATION, OewsYear, PublishedArea, PublishedIndustry
from careercli.ingest.oews_cell import pay_row
from careercli.ingest.sources import DATASETS
from careercli.ingest.table import Row, Table
from careercli.ingest.workbook import Workbook, read_sheet
from careercli.model.pay import MEASURES, TopCode

_SUFFIX = {"mean": "mean", "p10": "pct10", "p25": "pct25", "median": "median", "p75": "pct75", "p90": "pct90"}
_HOURLY = {measure: f"h_{_SUFFIX[measure]}" for measure in MEASURES}
_ANNUAL = {measure: f"a_{_SUFFIX[measure]}" for measure in MEASURES}
_NATIONAL_COLUMNS = (
    "occ_code",
    "occ_title",
    "tot_emp",
    "emp_prse",
    "mean_prse",
    *_HOURLY.values(),
    *_ANNUAL.values(),
    "annual",
    "hourly",
)
_LOCAL_COLUMNS = (
    "area",
    "area_title",
    "area_type",
    "naics",
    "naics_title",
    "i_group",
    "own_code",
    "jobs_1000",
    "loc_quotient",
)
_COUNT_COLUMNS = {
    "employment": ("tot_emp", 0),
    "employment_rse": ("emp_prse", 1),
    "jobs_per_1000": ("jobs_1000", 3),
    "location_quotient": ("loc_quotient", 2),
    "mean_rse": ("mean_prse", 1),
}
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?|-?[0-9]{1,3}(,[0-9]{3}){1,4}(\.[0-9]{1,15})?")
_FIPS = {postal: fips for fips, postal in DATASETS["postal"].items()}
_AREA_TYPES = {"1": "nation", "2": "state", "3": "territory", "4": "metro", "6": "nonmetro"}
_SHEET = re.compile(r".*(?:dl|data|M_?\d{4}).*", re.IGNORECASE)
"""The sheet of the figures: `national_dl`, `MSA_M2024_dl`, `All May 2024 data`; those of notes are called otherwise."""
_VINTAGE = re.compile(r"May (\d{4}) OE")
_TOP_CODED = re.compile(r"#\s*=.*equal to or greater than \$([\d.,]+) per hour or \$([\d,]+) per year")
_CROSS_INDUSTRY_OWNERS = {"5": "000001", "123": "999001", "1": "999101", "2": "999201", "3": "999301"}
"""Ownership cuts across industries, by OWN_CODE, as the time series numbers them."""


def read_workbook(path: Path, year: int, top_code: TopCode | None) -> OewsYear:
    """Read one workbook of the vintage `year`, nation, areas and industries alike.

    `top_code` is the bound for workbooks without a "Field Descriptions" sheet. Raises SourceError for an unknown
    header, another vintage, a doubled cell with other figures and every impossible value.
    """
    stated_year, stated_bound = _field_descriptions(path)
    if stated_year not in (None, year):
        raise SourceError(path, f"holds May {stated_year}, its name says {year}")
    oews = OewsYear(year, stated_bound or top_code, files=[path])
    table = read_sheet(path, _SHEET, _NATIONAL_COLUMNS)
    group = "o_group" if "o_group" in table.columns else "occ_group"
    if group not in table.columns:
        raise SourceError(path, "the header lacks O_GROUP")
    local = all(name in table.columns for name in _LOCAL_COLUMNS)
    for row in table:
        soc = row.required("occ_code")
        if not SOC_CODE.fullmatch(soc):
            raise row.error("OCC_CODE", f"{soc!r} is not an occupation code")
        level = row.required(group).lower()
        if level not in LEVELS:
            raise row.error("O_GROUP", f"{level!r} is not a level of the classification")
        area, naics = (_area(row, oews), _industry(row, oews)) if local else (NATION, ALL_INDUSTRIES)
        if area != NATION and naics != ALL_INDUSTRIES:
            raise row.error("NAICS", "a cell by area and industry at once")
        contradicted = oews.add(soc, area, naics, _pay(row, table))
        if contradicted:
            raise row.error("OCC_CODE", f"{soc} in area {area}, industry {naics} stands twice with other figures")
        oews.titles.setdefault(soc, occupation_title(row, "OCC_TITLE", row.text("occ_title")))
        oews.levels.setdefault(soc, set()).add(level)
    return oews


def _field_descriptions(path: Path) -> tuple[int | None, TopCode | None]:
    """The vintage and the top-code bound that the workbook itself states."""
    workbook = Workbook(path)
    year, bound = None, None
    if len(workbook.sheet_names) == 1:  # until May 2018
        return year, bound
    for _, values in workbook.rows("Field Descriptions"):
        text = str(values[0])
        vintage, top = _VINTAGE.match(text), _TOP_CODED.match(text)
        if vintage:
            year = int(vintage[1])
        if top:
            bound = TopCode(float(top[1].replace(",", "")), float(top[2].replace(",", "")))
    return year, bound


def _area(row: Row, oews: OewsYear) -> str:
    """The area's code as the product writes it: US, 06, 41860, 0100001."""
    code, kind = row.required("area"), _AREA_TYPES.get(row.required("area_type"))
    if kind is None or not (code.isascii() and code.isdigit()):
        raise row.error("AREA", f"{code!r} of type {row.text('area_type')!r} is not an area")
    if kind == "nation":
        return NATION
    area = code.zfill({"metro": 5, "nonmetro": 7}.get(kind, 2))
    if area not in oews.areas:
        state = _FIPS.get(row.text("prim_state"), "") if row.has("prim_state") else area[:2]
        oews.areas[area] = PublishedArea(row.required("area_title"), kind, state)
    return area


def _industry(row: Row, oews: OewsYear) -> str:
    """The industry's six characters as the time series writes them: 62--63, 622000, 622002, 000001."""
    naics, group, owner = row.required("naics"), row.required("i_group").lower(), row.required("own_code")
    level, _, cut = group.partition(", ")
    if level == "cross-industry":
        code = _CROSS_INDUSTRY_OWNERS.get(owner, "") if cut else ALL_INDUSTRIES
    elif cut:
        code = naics[:5] + owner
    elif level == "sector" and naics == "99":
        code = "99-100"
    elif level == "sector":
        code = f"{naics[:2]}--{int(naics[-2:]) + 1}" if re.fullmatch(r"[0-9]{2}(-[0-9]{2})?", naics) else ""
    else:
        code = naics
    if not re.fullmatch(r"[0-9]{2}--[0-9]{2}|99-100|[0-9]{3}[0-9A-Z]{3}", code):
        raise row.error("NAICS", f"{naics!r} of group {group!r}, ownership {owner!r} is not an industry")
    oews.industries.setdefault(code, PublishedIndustry(row.required("naics_title"), bool(cut)))
    return code


_NO_FIGURE = ("*", "0", "0.00")
"""What stands on the basis that is not published; May 2018 has zeros for the annual mean of hourly-only occupations."""


def _pay(row: Row, table: Table) -> str:
    """The row of pay, its marks brought to one notation: only the other basis published is `=`."""
    counts = {
        name: _figure(row, column, decimals) if column in table.columns else "."
        for name, (column, decimals) in _COUNT_COLUMNS.items()
    }
    annual_only, hourly_only = row.text("annual").upper() == "TRUE", row.text("hourly").upper() == "TRUE"
    hourly = {measure: _figure(row, column, 2) for measure, column in _HOURLY.items()}
    annual = {measure: _figure(row, column, 0) for measure, column in _ANNUAL.items()}
    for measure in MEASURES:
        if annual_only and hourly[measure] in _NO_FIGURE and annual[measure] != "*":
            hourly[measure] = "="
        if hourly_only and annual[measure] in _NO_FIGURE and hourly[measure] != "*":
            annual[measure] = "="
    return pay_row(counts, hourly, annual, _cell_error(row))


def _figure(row: Row, column: str, decimals: int) -> str:
    """A published figure with its published number of decimals, or its mark."""
    text = row.text(column)
    if text in ("*", "**"):
        return "*"
    if text == "#":
        return "#"
    if not text:
        return "." if column in ("jobs_1000", "loc_quotient") else ""
    if not _NUMBER.fullmatch(text):
        return text
    value = float(text.replace(",", ""))
    published = f"{value:.{decimals}f}"
    return published if float(published) == value else text


def _cell_error(row: Row) -> Callable[[str, str], SourceError]:
    columns = {
        **{name: column for name, (column, _) in _COUNT_COLUMNS.items()},
        **{f"hourly.{measure}": column for measure, column in _HOURLY.items()},
        **{f"annual.{measure}": column for measure, column in _ANNUAL.items()},
    }
    return lambda figure, problem: row.error(columns[figure].upper(), problem)
