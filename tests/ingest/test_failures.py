"""Whatever is wrong with an official file stops the run with one sentence that names it; the old data stay."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from .conftest import Imported
from .official_files import (
    SERIES,
    column,
    edit_series,
    edit_sheet,
    edit_text,
    row_of,
    standard_row,
    write_standard,
)

Ingest = Callable[[Path, Path], Imported]
NATIONAL = Path("oews/national_M2025_dl.xlsx")
PROJECTIONS = Path("projections/occupation_2024-34.xlsx")
STATES = Path("projections/state_longterm_2022-32.csv")
CALIFORNIA = "OEUS0600000000000119111"


def remove(name: str) -> Callable[[Path], None]:
    return lambda root: (root / name).unlink()


def set_cell(name: Path, code: str, header: str, value: object) -> Callable[[Path], None]:
    """Write a value where the row of an occupation and a column of the first row meet."""

    def change(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, code), column(sheet, header), value)

    return lambda root: edit_sheet(root / name, change)


def rename_header(name: Path, old: str, new: str) -> Callable[[Path], None]:
    return lambda root: edit_sheet(root / name, lambda sheet: sheet.cell(1, column(sheet, old), new))


def set_projection(code: str, position: int, value: object) -> Callable[[Path], None]:
    def change(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, code), position, value)

    return lambda root: edit_sheet(root / PROJECTIONS, change, "Table 1.2")


def replace_line(start: str, *lines: str) -> Callable[[Path], None]:
    """Replace the one line of the time series that starts so."""

    def change(found: list[str]) -> list[str]:
        assert sum(line.startswith(start) for line in found) == 1
        return [new for line in found for new in (lines if line.startswith(start) else [line])]

    return lambda root: edit_series(root / SERIES, change)


def cut_series(root: Path) -> None:
    content = (root / SERIES).read_bytes()
    (root / SERIES).write_bytes(content[: len(content) // 2])


def cut_plain_series(root: Path) -> None:
    plain = gzip.decompress((root / SERIES).read_bytes())
    (root / SERIES).unlink()
    (root / SERIES.with_suffix("")).write_bytes(plain[: len(plain) * 2 // 3])


def lose_states(root: Path) -> None:
    edit_series(root / SERIES, lambda lines: [line for line in lines if not line.startswith("OEUS66")])


def cut_workbook(root: Path) -> None:
    content = (root / NATIONAL).read_bytes()
    (root / NATIONAL).write_bytes(content[: len(content) // 2])


def misencode_series(root: Path) -> None:
    lines = gzip.decompress((root / SERIES).read_bytes())
    (root / SERIES).write_bytes(gzip.compress(lines.replace(b"\t2025\t", b"\t2025\xa0\t", 1)))


def misencode_areas(root: Path) -> None:
    path = root / SERIES.parent / "oe.area"
    path.write_bytes(path.read_bytes().replace(b"California", b"Cal\xedfornia"))


def other_vintage(root: Path) -> None:
    (root / "oews/national_M2024_dl.xlsx").rename(root / "oews/national_M2023_dl.xlsx")


def other_projection_years(root: Path) -> None:
    (root / PROJECTIONS).rename(root / "projections/occupation_2025-35.xlsx")


def states_without_years(root: Path) -> None:
    (root / STATES).rename(root / "projections/state_longterm.csv")


def second_vintage_in_series(root: Path) -> None:
    edit_series(root / SERIES, lambda lines: [*lines[:-1], lines[-1].replace("\t2025\t", "\t2024\t")])


def contradicting_state_workbook(root: Path) -> None:
    write_standard(root / "oews" / "state_M2025_dl.xlsx", standard_row(TOT_EMP=75080.0))


def rename_sheet(name: str, sheet: str | None = None) -> Callable[[Path], None]:
    return lambda root: edit_sheet(root / name, lambda found: setattr(found, "title", "Other"), sheet)


FAILURES: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "missing file": (remove("prices/MARPP_MSA_2008_2024.csv"), ["no file like MARPP_MSA_2008_2024.csv"]),
    "missing code table": (remove("oews/labstat_2025/oe.area"), ["oe.area: cannot be read"]),
    "missing O*NET file": (remove("onet/30.2/Skills.xlsx"), ["no O*NET file 'Skills.xlsx'"]),
    "unknown header": (
        rename_header(NATIONAL, "A_MEDIAN", "A_MIDDLE"),
        ["national_M2025_dl.xlsx, row 1", "lacks a_median"],
    ),
    "unknown header of the series": (
        lambda root: edit_series(root / SERIES, lambda lines: [lines[0].replace("value", "worth"), *lines[1:]]),
        ["oe.data.0.Current.gz, row 1", "lacks value"],
    ),
    "unknown header of projections": (
        lambda root: edit_sheet(root / PROJECTIONS, lambda sheet: sheet.delete_cols(11), "Table 1.2"),
        ["occupation_2024-34.xlsx", "Table 1.2: no column is headed like 'occupational openings'"],
    ),
    "missing sheet": (
        lambda root: edit_sheet(root / PROJECTIONS, lambda sheet: sheet.parent.remove(sheet), "Table 1.10"),
        ["there is no sheet 'Table 1.10'"],
    ),
    "vintage of a workbook": (other_vintage, ["national_M2023_dl.xlsx", "holds May 2024, its name says 2023"]),
    "vintage of projections": (other_projection_years, ["holds 2024-2034, its name says 2025-35"]),
    "no vintage at all": (states_without_years, ["state_longterm.csv: no years"]),
    "two vintages in the series": (
        second_vintage_in_series,
        ["row 951, column year", "several vintages in one file: 2024, 2025"],
    ),
    "truncated series": (cut_series, ["oe.data.0.Current.gz: truncated"]),
    "truncated plain series": (cut_plain_series, ["oe.data.0.Current, row 634: truncated"]),
    "series without an area": (lose_states, ["area S6600000 of oe.area has no figures: the file is truncated"]),
    "truncated workbook": (cut_workbook, ["national_M2025_dl.xlsx: not a readable workbook"]),
    "truncated table of prices": (
        lambda root: edit_text(root / "prices/MARPP_MSA_2008_2024.csv", '"Note"\n', ""),
        ["MARPP_MSA_2008_2024.csv, row 9: truncated"],
    ),
    "mis-encoded series": (misencode_series, ["oe.data.0.Current.gz, row 2: not plain text (byte 0xa0)"]),
    "mis-encoded code table": (misencode_areas, ["oe.area, row 6: not UTF-8 text (byte 0xed)"]),
    "doubled series": (
        replace_line(f"{CALIFORNIA}13", f"{CALIFORNIA}13\t2025\tA01\t141480\t", f"{CALIFORNIA}13\t2025\tA01\t141490\t"),
        ["column series_id", f"'{CALIFORNIA}13' stands twice"],
    ),
    "series missing from a cell": (
        replace_line(f"{CALIFORNIA}13"),
        [f"the cell of series OEU{CALIFORNIA[3:]} lacks annual.median"],
    ),
    "unknown area in the series": (
        lambda root: edit_text(root / SERIES.parent / "oe.area", "0600000\tS\t06\tCalifornia\n", ""),
        ["column series_id: area S0600000 is not in oe.area"],
    ),
    "doubled row of a workbook": (
        lambda root: edit_sheet(
            root / NATIONAL, lambda sheet: sheet.cell(row_of(sheet, "29-1141"), column(sheet, "OCC_CODE"), "11-9111")
        ),
        ["national_M2025_dl.xlsx, row 46, column OCC_CODE: 11-9111 in area US, industry 000000 stands twice"],
    ),
    "a renamed sheet of figures": (
        rename_sheet("oews/national_M2025_dl.xlsx"),
        ["national_M2025_dl.xlsx: there is no sheet of figures (it has Other, Field Descriptions)"],
    ),
    "a renamed sheet of notes": (
        rename_sheet("oews/national_M2025_dl.xlsx", "Field Descriptions"),
        ["there is no sheet 'Field Descriptions'"],
    ),
    "a renamed sheet of O*NET": (
        rename_sheet("onet/30.2/Occupation Data.xlsx"),
        ["there is no sheet 'Occupation Data' (it has Other)"],
    ),
    "a renamed sheet of rates": (
        rename_sheet("codes/census_2010_to_2018_conversion_rates_tp78_h1_h2.xlsx", "Template"),
        ["there is no sheet 'Template'"],
    ),
    "no profiles of the Handbook": (
        lambda root: (root / "ooh" / "profiles_2024-34.jsonl").write_text(""),
        ["profiles_2024-34.jsonl: ", "profiles are missing, "],
    ),
    "doubled state projection": (
        lambda root: edit_text(
            root / STATES, "Legislators,2000,2100,5,150,6,11-1031", "Legislators,2000,2100,5,150,6,27-2011"
        ),
        ["state_longterm_2022-32.csv, row 28, column OccCode: 27-2011 stands twice for area 06"],
    ),
    "percentile above the median": (
        set_cell(NATIONAL, "11-9111", "A_PCT25", 123870.0),
        ["national_M2025_dl.xlsx, row 9, column A_MEDIAN: 123860 is less than p25 (123870)"],
    ),
    "percentile above the median in the series": (
        replace_line(f"{CALIFORNIA}12", f"{CALIFORNIA}12\t2025\tA01\t141490\t"),
        ["oe.data.0.Current.gz, row 811, column value: annual.median: 141480 is less than p25 (141490)"],
    ),
    "a wage above a top-coded one": (
        replace_line("OEUM001054000000029121510", "OEUM001054000000029121510\t2025\tA01\t120.00\t"),
        ["column value: hourly.p90: 120.00 is less than p75 (top-coded)"],
    ),
    "negative employment": (
        set_cell(NATIONAL, "11-9111", "TOT_EMP", -597080.0),
        ["national_M2025_dl.xlsx, row 9, column TOT_EMP: -597080 is negative"],
    ),
    "negative employment in the series": (
        replace_line(f"{CALIFORNIA}01", f"{CALIFORNIA}01\t2025\tA01\t-75090\t"),
        ["oe.data.0.Current.gz, row 799, column value: employment: -75090 is negative"],
    ),
    "negative projected employment": (
        set_projection("11-9111", 5, -759.1),
        ["occupation_2024-34.xlsx, row 9, column Employment, projected year: -759.1 is negative"],
    ),
    "a change that is not the difference": (
        set_projection("11-9111", 8, 242.9),
        ["occupation_2024-34.xlsx, row 9, column Employment change, numeric: 242.9 is not 759.1 less 616.2"],
    ),
    "negative state projection": (
        lambda root: edit_text(root / STATES, "58300,81400", "58300,-81400"),
        ["state_longterm_2022-32.csv, row 30, column projected: -81400 is negative"],
    ),
    "no number": (
        set_cell(NATIONAL, "11-9111", "H_MEAN", "about 67"),
        ["national_M2025_dl.xlsx, row 9, column H_MEAN: 'about 67' is not a figure"],
    ),
    "no value and no reason": (
        replace_line(f"{CALIFORNIA}13", f"{CALIFORNIA}13\t2025\tA01\t-\t"),
        ["column value: annual.median: '-' is not a figure"],
    ),
    "figures that do not agree": (
        set_cell(NATIONAL, "11-9111", "TOT_EMP", 597090.0),
        ["occupation 11-9111, area US, industry 000000 of May 2025", "oe.data.0.Current.gz"],
    ),
    "a state workbook that does not agree": (contradicting_state_workbook, ["occupation 11-9111, area 06"]),
    "an occupation that nothing counts": (
        set_projection("29-1215", 2, "29-9999"),
        ["occupation_2024-34.xlsx", "29-9999", "stands for no occupation of the classification"],
    ),
    "a rating outside its scale": (
        set_cell(Path("onet/30.2/Skills.xlsx"), "11-9111.00", "Data Value", 7.5),
        ["Skills.xlsx, row", "column Data Value: 7.5 is not between 1.0 and 5.0"],
    ),
    "no price level of all items": (
        lambda root: (root / "prices/SARPP_STATE_2008_2024.csv").write_text(
            (root / "prices/SARPP_STATE_2008_2024.csv").read_text().replace("RPPs: All items", "RPPs: Goods")
        ),
        ["SARPP_STATE_2008_2024.csv: has no rows of 'RPPs: All items'"],
    ),
    "unreadable handbook": (
        lambda root: edit_text(root / "ooh/industries_and_similar_2024-34.json", "{", "["),
        ["industries_and_similar_2024-34.json, row", "not JSON"],
    ),
}


@pytest.mark.parametrize("kind", FAILURES)
def test_a_wrong_file_stops_the_run(kind: str, official: Path, data: Path, ingest: Ingest) -> None:
    spoil, expected = FAILURES[kind]
    spoil(official)
    before = {path: path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("error: ")
    assert outcome.stderr.count("\n") == 1
    for words in expected:
        assert words in outcome.stderr
    assert {path: path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()} == before
    assert [path.name for path in data.parent.iterdir() if path != official] == ["data"]


def test_no_such_folder(data: Path, ingest: Ingest) -> None:
    outcome = ingest(data / "nowhere", data)
    assert (outcome.status, outcome.stderr) == (3, f"error: {data / 'nowhere'}: no such folder\n")


def test_a_top_code_without_a_bound(official: Path, data: Path, ingest: Ingest) -> None:
    path = official / "oews" / "state_M2026_dl.xlsx"
    write_standard(path, standard_row(H_PCT90="#", A_PCT90="#"), year=2026)
    edit_sheet(path, lambda sheet: sheet.delete_rows(2), "Field Descriptions")
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "state_M2026_dl.xlsx: has top-coded wages (#), but no file says from which bound" in outcome.stderr
