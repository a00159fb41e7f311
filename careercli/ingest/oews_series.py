"""OEWS in the bureau's time-series layout: `oe.data.0.Current` and its code tables.

Series id: `OE` + `U` (not seasonally adjusted) + area type (1) + area (7) + industry (6) + occupation (6) +
datatype (2); https://download.bls.gov/pub/time.series/oe/oe.txt describes the layout. The live files carry more columns
than the ones read here and pad with blanks, so everything is read by header name and stripped.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polars as pl

from careercli.ingest.classification import occupation_title
from careercli.ingest.delimited import read_delimited
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import TERRITORIES, OewsYear, PublishedArea, PublishedIndustry
from careercli.ingest.oews_cell import pay_row
from careercli.ingest.opening import read_expanded
from careercli.ingest.table import header_columns
from careercli.model.occupation import ALL_OCCUPATIONS
from careercli.model.pay import COUNTS, MEASURES, TopCode

_COLUMNS = ("series_id", "year", "period", "value", "footnote_codes")
_SERIES = r"^OEU[NSM]\d{7}.{6}\d{6}\d{2}$"
_DATATYPES = {
    "employment": "employment",
    "employment percent relative standard error": "employment_rse",
    "wage percent relative standard error": "mean_rse",  # known, and not kept
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
_MOST_ROWS = 20_000_000
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
    frame = _read_data(data, marks)
    year = _only_year(data, frame)
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
    unseen = set(areas)
    for key, counts, hourly, annual in _cells(data, frame, datatypes):
        area, naics, occupation = key[:8], key[8:14], key[14:20]
        soc = f"{occupation[:2]}-{occupation[2:]}"
        for known, name, table in (
            (area in areas, f"area {area}", "area"),
            (naics in oews.industries, f"industry {naics}", "industry"),
            (soc in oews.titles, f"occupation {occupation}", "occupation"),
        ):
            if not known:
                raise SourceError(
                    data, f"{name} is not in {tables[table].name}", row=_line_of(frame, key), column="series_id"
                )

        def error(figure: str, problem: str, key: str = key) -> SourceError:
            code = next(code for code, name in datatypes.items() if name == figure)
            if problem.startswith("'-'"):
                problem += f", and {tables['footnote'].name} does not tell why"
            return SourceError(data, f"{figure}: {problem}", row=_line_of(frame, key, code), column="value")

        unseen.discard(area)
        if area[0] != "N" and naics != "000000":
            raise SourceError(data, "a cell by area and industry at once", row=_line_of(frame, key), column="series_id")
        oews.add(soc, _area_code(area), naics, pay_row(counts, hourly, annual, error))
    if unseen:
        raise SourceError(data, f"area {min(unseen)} of {tables['area'].name} has no figures: the file is truncated")
    return oews


def _read_data(path: Path, marks: dict[str, str]) -> pl.DataFrame:
    """Every series as (line, key without datatype, datatype, token), sorted by series."""
    content = read_expanded(path)
    _check_text(path, content)
    header = content[: content.index(b"\n")].decode().rstrip("\r").split("\t")
    columns = header_columns(path, header, _COLUMNS, row=1)
    try:
        frame = pl.read_csv(
            BytesIO(content),
            separator="\t",
            quote_char=None,
            infer_schema=False,
            columns=sorted(columns[name] for name in _COLUMNS),
        )
    except pl.exceptions.PolarsError as error:
        raise SourceError(path, f"not the table that the header announces ({error})") from error
    del content
    frame = frame.select(
        pl.int_range(2, pl.len() + 2, dtype=pl.UInt32).alias("line"),
        *(pl.col(header[columns[name]]).str.strip_chars().fill_null("").alias(name) for name in _COLUMNS),
    )
    _check_rows(path, frame)
    token = pl.col("value")
    for code, mark in marks.items():
        noted = (pl.col("value") == "-") & pl.col("footnote_codes").str.split(",").list.contains(code)
        token = pl.when(noted).then(pl.lit(mark)).otherwise(token)
    return frame.select(
        "line",
        "year",
        pl.col("series_id").str.slice(3, 20).alias("key"),
        pl.col("series_id").str.slice(23, 2).alias("datatype"),
        token.alias("token"),
    ).sort("key", "datatype")


def _check_text(path: Path, content: bytes) -> None:
    if not content.endswith(b"\n"):
        raise SourceError(path, "truncated: the last line is incomplete", row=content.count(b"\n") + 1)
    try:
        content.decode("ascii")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise SourceError(path, f"not plain text (byte 0x{content[error.start]:02x})", row=row) from error
    for odd, problem in ((b"\0", "has a NUL character"), (b"\n\n", "is blank"), (b"\n\r\n", "is blank")):
        if odd in content:
            row = content.count(b"\n", 0, content.index(odd) + len(odd) - 1) + 1
            raise SourceError(path, problem, row=row)
    rows = content.count(b"\n")
    if rows > _MOST_ROWS:
        raise SourceError(path, f"has {rows:,} rows, more than the bureau publishes for a year (6 million)")


def _check_rows(path: Path, frame: pl.DataFrame) -> None:
    for column, wrong, problem in (
        ("series_id", ~pl.col("series_id").str.contains(_SERIES), "is not an OEWS series"),
        ("year", ~pl.col("year").str.contains(r"^\d{4}$"), "is not a year"),
        ("period", pl.col("period") != "A01", "is not the annual period A01"),
        ("series_id", pl.col("series_id").is_duplicated(), "stands twice"),
    ):
        bad = frame.filter(wrong)
        if bad.height:
            first = bad.sort("line").row(-1 if problem == "stands twice" else 0, named=True)
            raise SourceError(path, f"{first[column]!r} {problem}", row=first["line"], column=column)


def _only_year(path: Path, frame: pl.DataFrame) -> int:
    years = frame["year"].unique().sort()
    if len(years) != 1:
        first = frame.filter(pl.col("year") == years[0]).sort("line").row(0, named=True)
        raise SourceError(path, f"several vintages in one file: {', '.join(years)}", row=first["line"], column="year")
    return int(years[0])


def _cells(
    path: Path, frame: pl.DataFrame, datatypes: dict[str, str]
) -> Iterator[tuple[str, dict[str, str], dict[str, str], dict[str, str]]]:
    """Each cell: key, counts, hourly wages, annual wages by name."""
    unknown = frame.filter(~pl.col("datatype").is_in(list(datatypes)))
    if unknown.height:
        first = unknown.row(0, named=True)
        raise SourceError(
            path, f"datatype {first['datatype']} is not in oe.datatype", row=first["line"], column="series_id"
        )
    wide = frame.pivot(on="datatype", index="key", values="token", aggregate_function="first")
    named = wide.rename({code: name for code, name in datatypes.items() if code in wide.columns})
    for missing in set(datatypes.values()) - set(named.columns):
        named = named.with_columns(pl.lit(None, dtype=pl.String).alias(missing))
    order = ["key", *COUNTS, *(f"hourly.{name}" for name in MEASURES), *(f"annual.{name}" for name in MEASURES)]
    named = named.select(order).with_columns(pl.col(name).fill_null(".") for name in _LOCAL_ONLY)
    incomplete = named.filter(pl.any_horizontal(pl.col(name).is_null() for name in order))
    if incomplete.height:
        row = incomplete.row(0, named=True)
        lacking = ", ".join(name for name in order if row[name] is None)
        raise SourceError(path, f"the cell of series OEU{row['key']} lacks {lacking}", row=_line_of(frame, row["key"]))
    hourly_from, annual_from = 1 + len(COUNTS), 1 + len(COUNTS) + len(MEASURES)
    for values in named.iter_rows():
        yield (
            values[0],
            dict(zip(COUNTS, values[1:hourly_from], strict=True)),
            dict(zip(MEASURES, values[hourly_from:annual_from], strict=True)),
            dict(zip(MEASURES, values[annual_from:], strict=True)),
        )


def _line_of(frame: pl.DataFrame, key: str, datatype: str | None = None) -> int:
    chosen = pl.col("key") == key
    if datatype is not None:
        chosen &= pl.col("datatype") == datatype
    return int(frame.filter(chosen)["line"][0])


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
    datatypes = {}
    for row in read_delimited(path, ("datatype_code", "datatype_name"), delimiter="\t"):
        name = row.required("datatype_name").lower()
        if name not in _DATATYPES:
            raise row.error("datatype_name", f"{name!r} is unknown")
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
