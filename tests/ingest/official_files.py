"""The miniature of the official files (tests/data/official) as the bureaus publish them, and ways to spoil it."""

import csv
import gzip
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

MINIATURE = Path(__file__).parents[1] / "data" / "official"
SERIES = Path("oews/labstat_2025/oe.data.0.Current.gz")
BOUNDS = {2019: "$100.00 per hour or $208,000 per year"}
NEWER_BOUND = "$115.00 per hour or $239,200 per year"
FOOTNOTES = {
    "4": "either as hourly wages or annual",
    "5": f"equal to or greater than {NEWER_BOUND}",
    "8": "not released",
}

STANDARD_COLUMNS = [
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE", "OCC_CODE"),
    *("OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN"),
    *("A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN"),
    *("A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"),
]
"""The 32 columns of the OEWS workbooks."""


def write_official(folder: Path) -> None:
    """Write the miniature as published: workbooks, compressed series, notes."""
    for path in sorted(MINIATURE.rglob("*")):
        target = folder / path.relative_to(MINIATURE)
        if path.suffix == ".xlsx":
            write_workbook(target, {sheet.stem: read_sheet(sheet) for sheet in sorted(path.iterdir())})
        elif path.is_file() and path.parent.suffix != ".xlsx":
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    for path in folder.rglob("national_M*_dl.xlsx"):
        year = int(path.name[10:14])
        if year >= 2019:
            describe_fields(path, year)
    notes = folder / SERIES.parent / "oe.footnote"
    lines = [f"{code}\t{text}\n" for code, text in FOOTNOTES.items()]
    notes.write_text("footnote_code\tfootnote_text\n" + "".join(lines), encoding="utf-8")
    plain = folder / SERIES.with_suffix("")
    (folder / SERIES).write_bytes(gzip.compress(plain.read_bytes(), mtime=0))
    plain.unlink()


def read_sheet(path: Path) -> list[list[object]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, quoting=csv.QUOTE_NONNUMERIC))


def write_workbook(path: Path, sheets: dict[str, Iterable[Iterable[object]]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([value if value != "" else None for value in row])
    book.save(path)


def describe_fields(path: Path, year: int) -> None:
    """Add the sheet that tells the vintage and the bound of top-coded wages."""
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("Field Descriptions")
    sheet.append([f"May {year} OEWS"])
    sheet.append([f"# = equal to or greater than {BOUNDS.get(year, NEWER_BOUND)}"])
    book.save(path)


def edit_sheet(path: Path, change: Callable[[Worksheet], None], sheet: str | None = None) -> None:
    """Change one sheet of a workbook, the first one unless named."""
    book = openpyxl.load_workbook(path)
    change(book[sheet] if sheet else book.worksheets[0])
    book.save(path)


def column(sheet: Worksheet, name: str, row: int = 1) -> int:
    """The number of the column headed so."""
    return next(cell.column for cell in sheet[row] if cell.value == name)


def row_of(sheet: Worksheet, value: str) -> int:
    """The first row that has this value somewhere."""
    return next(row[0].row for row in sheet.iter_rows() if any(cell.value == value for cell in row))


def edit_series(path: Path, change: Callable[[list[str]], list[str]]) -> None:
    """Change the lines of the compressed time series."""
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    path.write_bytes(gzip.compress(("\n".join(change(lines)) + "\n").encode(), mtime=0))


def edit_text(path: Path, old: str, new: str) -> None:
    """Replace what must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def standard_row(**figures: object) -> list[object]:
    """A row of the 32 columns: California, all industries, an occupation with plain figures, unless said otherwise."""
    wages = {"MEAN": 30.0, "PCT10": 15.0, "PCT25": 20.0, "MEDIAN": 25.0, "PCT75": 35.0, "PCT90": 50.0}
    usual: dict[str, object] = {
        "AREA": "06", "AREA_TITLE": "California", "AREA_TYPE": "2", "PRIM_STATE": "CA", "NAICS": "000000",
        "NAICS_TITLE": "Cross-industry", "I_GROUP": "cross-industry", "OWN_CODE": "1235", "OCC_CODE": "11-9111",
        "OCC_TITLE": "Medical and Health Services Managers", "O_GROUP": "detailed", "TOT_EMP": 1000.0, "EMP_PRSE": 2.5,
        "MEAN_PRSE": 1.5, "JOBS_1000": 4.123, "LOC_QUOTIENT": 1.07,
    }  # fmt: skip
    usual |= {f"H_{name}": wage for name, wage in wages.items()}
    usual |= {f"A_{name}": wage * 2080 for name, wage in wages.items()}
    return [(usual | figures).get(name, "") for name in STANDARD_COLUMNS]


def write_standard(path: Path, *rows: list[object], year: int = 2025, header: list[str] = STANDARD_COLUMNS) -> None:
    """Write a workbook in the 32 columns."""
    write_workbook(path, {"All data": [header, *rows]})
    describe_fields(path, year)
