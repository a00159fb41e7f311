"""Cut the miniature of the official files that tests/ingest uses: a few occupations, figures and names only.

    python tests/data/cut_official.py DIR

writes tests/data/official/ from the folder of official files. Every worksheet becomes a CSV file in a folder that is
named like its workbook (strings quoted, numbers not); tests/ingest/official_files.py makes workbooks of them again.
Notes and descriptions, which are sentences, are left out.
"""

import csv
import gzip
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from python_calamine import CalamineWorkbook

TARGET = Path(__file__).parent / "official"
DETAILED = [
    *("11-1011", "11-1031", "11-9111", "11-9199", "13-1021", "13-1022", "13-1023", "15-1251", "15-1252", "21-1011"),
    *("21-1012", "21-1014", "25-2021", "27-2011", "29-1141", "29-1215", "29-2034", "35-3023", "41-2011"),
]
AGGREGATES = ["13-1020", "21-1018"]
BROAD = {code[:6] for code in DETAILED}
SERIES_OCCUPATIONS = [
    *("000000", "110000", "111011", "119111", "131020", "151252", "211018", "252021", "272011", "290000", "291141"),
    *("291215", "353023"),
]
SERIES_AREAS = ["S0600000", "S6600000", "M0010540", "M0041860", "M0100001"]
SERIES_INDUSTRIES = ["000001", "61--62", "62--63", "622000", "622002", "99-100"]
ONET = ["11-1011", "11-9111", "11-9199", "13-1021", "13-1022", "13-1023", "29-1141"]
AREA_OCCUPATIONS = ["000000", "119111", "252021", "272011", "291141", "291215"]
INDUSTRY_OCCUPATIONS = ["000000", "119111", "252021", "291141"]
PROFILES = [
    "medical-and-health-services-managers",
    "registered-nurses",
    "top-executives",
    "administrative-services-managers",
]

RATES = "Template_Back_DO NOT EDIT"
GROWTH = r"(much )?(faster|slower) than the average|as fast as the average|little or no change|projected to decline"

Cells = Sequence[object]


def main(official: Path) -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    groups = cut_classification(official)
    cut_oews(official, groups)
    cut_projections(official, groups)
    cut_onet(official)
    write_tasks()
    cut_prices(official)
    cut_handbook(official)


def rows_of(path: Path, sheet: str | int = 0) -> list[list[object]]:
    book = CalamineWorkbook.from_path(path)
    found = book.get_sheet_by_index(sheet) if isinstance(sheet, int) else book.get_sheet_by_name(sheet)
    return found.to_python(skip_empty_area=False)


def write_sheet(path: Path, sheet: str, rows: Iterable[Cells]) -> None:
    target = TARGET / path / f"{sheet}.csv"
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerows(rows)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    target = TARGET / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def cut_classification(official: Path) -> set[str]:
    """The structure with the chosen occupations; returns the groups around them."""
    rows = rows_of(official / "codes/soc_structure_2018.xlsx")
    start = next(index for index, row in enumerate(rows) if row[0] == "Major Group")
    around: list[str] = []
    groups: set[str] = set()
    for row in rows[start + 1 :]:
        depth = next(index for index in range(4) if row[index])
        around = [*around[:depth], str(row[depth])]
        if around[-1] in DETAILED:
            groups |= set(around[:-1])
    kept = [row for row in rows[start + 1 :] if set(map(str, row[:4])) & (groups | set(DETAILED))]
    write_sheet(Path("codes/soc_structure_2018.xlsx"), "2018 Structure", [[""] * 5, rows[start], *kept])
    matches = rows_of(official / "codes/soc_2018_direct_match_title_file.xlsx")
    header = next(row for row in matches if row[0] == "2018 SOC Code")
    write_sheet(
        Path("codes/soc_2018_direct_match_title_file.xlsx"), "Sorted by SOC", [header, *first(matches, 3, DETAILED)]
    )
    crosswalk = rows_of(official / "codes/CIP2020_SOC2018_Crosswalk.xlsx", "CIP-SOC")
    pairs = [
        row
        for row in crosswalk
        if str(row[0]) in ("51.0701", "51.3801", "99.9999") and row[2] in [*DETAILED, "55-3016"]
    ]
    write_sheet(Path("codes/CIP2020_SOC2018_Crosswalk.xlsx"), "CIP-SOC", [crosswalk[0], *pairs])
    changes = rows_of(official / "codes/soc_2010_to_2018_crosswalk.xlsx")
    top = next(index for index, row in enumerate(changes) if row[0] == "2010 SOC Code")
    kept = [row for row in changes[top + 1 :] if {row[0], row[2]} & {*DETAILED, "15-1132", "15-1133"}]
    rows = [["U.S. Bureau of Labor Statistics", "", "", ""], changes[top], *kept]
    write_sheet(Path("codes/soc_2010_to_2018_crosswalk.xlsx"), "Sorted by 2010", rows)
    write_rates(official)
    titles = ['"CIPFamily","CIPCode","Action","TextChange","CIPTitle","CIPDefinition","CrossReferences","Examples"']
    with (official / "codes/CIPCode2020.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            if row[1].strip('="') in ("51.0701", "51.3801"):
                titles.append(f'{row[0]},{row[1]},"","","{row[4]}","","",')
    write_lines(Path("codes/CIPCode2020.csv"), titles)
    return groups


def write_rates(official: Path) -> None:
    """How much moved: the divided occupations that are asked for, and one that was not divided."""
    name = "census_2010_to_2018_conversion_rates_tp78_h1_h2.xlsx"
    rates = rows_of(official / "codes" / name, RATES)
    top = next(index for index, row in enumerate(rates) if row[0] == "2010 SOC code")
    old, kept = "", []
    for row in rates[top + 1 :]:
        old = str(row[0]).strip() or old
        if old in ("11-1011", "11-9199", "13-2051", "15-113X", "33-1099", "51-9199", "none"):
            kept.append(row)
    write_sheet(Path("codes") / name, "Template", [["Table H1", *[""] * 9]])
    write_sheet(Path("codes") / name, RATES, [rates[0], rates[top], *kept])


def first(rows: Iterable[Cells], count: int, codes: Sequence[str], column: int = 0) -> list[Cells]:
    """The first rows of each code, O*NET-SOC codes counting as their SOC code."""
    seen: dict[object, int] = {}
    kept = []
    for row in rows:
        code = str(row[column])
        seen[code] = seen.get(code, 0) + 1
        if code[:7] in codes and seen[code] <= count:
            kept.append(row)
    return kept


def cut_oews(official: Path, groups: set[str]) -> None:
    for year in (2017, 2018, 2019, 2024, 2025):
        path = Path(f"oews/national_M{year}_dl.xlsx")
        header, *rows = rows_of(official / path)
        code = [str(name).upper() for name in header].index("OCC_CODE")
        wanted = groups | {"00-0000"}
        write_sheet(
            path, f"M{year}_dl", [header, *(row for row in rows if row[code] in wanted or str(row[code])[:6] in BROAD)]
        )
    series = Path("oews/labstat_2025")
    with gzip.open(official / series / "oe.data.0.Current.gz", "rt") as file:
        header_line = next(file).rstrip("\n")
        kept = [line.rstrip("\n") for line in file if series_wanted(line)]
    write_lines(series / "oe.data.0.Current", [header_line, *kept])
    cut_codes(official / series, "area", lambda row: row[1] + row[0] in [*SERIES_AREAS, "N0000000"])
    cut_codes(official / series, "industry", lambda row: row[0] in [*SERIES_INDUSTRIES, "000000"])
    cut_codes(official / series, "occupation", lambda row: row[0] in SERIES_OCCUPATIONS)
    cut_codes(official / series, "datatype", lambda row: True)


def series_wanted(line: str) -> bool:
    area, industry, occupation = line[3:11], line[11:17], line[17:23]
    if area == "N0000000" and industry == "000000":
        return occupation in SERIES_OCCUPATIONS
    if area == "N0000000":
        return industry in SERIES_INDUSTRIES and occupation in INDUSTRY_OCCUPATIONS
    return area in SERIES_AREAS and occupation in AREA_OCCUPATIONS


def cut_codes(folder: Path, table: str, wanted: Callable[[list[str]], bool]) -> None:
    header, *lines = (folder / f"oe.{table}").read_text(encoding="utf-8").splitlines()
    write_lines(
        Path("oews/labstat_2025") / f"oe.{table}", [header, *(line for line in lines if wanted(line.split("\t")))]
    )


def cut_projections(official: Path, groups: set[str]) -> None:
    codes = {*DETAILED, *AGGREGATES, *groups, "00-0000"} - {"13-1021", "13-1022", "13-1023", "21-1011", "21-1014"}
    for name, sheets in (
        ("occupation_2024-34.xlsx", ("Table 1.2", "Table 1.3", "Table 1.4", "Table 1.5", "Table 1.6", "Table 1.10")),
        ("occupation_2016-26.xlsx", ("Table 1.2",)),
    ):
        for sheet in sheets:
            rows = rows_of(official / "projections" / name, sheet)
            top = next(index for index, row in enumerate(rows) if str(row[1]) == "00-0000")
            kept = [row for row in rows if row[1] in codes]
            write_sheet(Path("projections") / name, sheet, [[""] * len(rows[0]), *rows[1:top], *kept])
    cut_lines(official, "projections/occupation_2025-35_headline.csv", lambda code: code in codes)
    cut_lines(official, "ai/microsoft_ai_applicability_2025.csv", lambda code: code in DETAILED)
    cut_lines(official, "ai/gpts_are_gpts_occ_level_2023.csv", lambda code: code[:7] in DETAILED)
    name = "Employment Projections 2024-34.csv"
    with (official / "projections" / name).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    target = TARGET / "projections" / name
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerows([header, *(row for row in rows if row[1].strip('="') in codes)])
    name = "state_longterm_2022-32.csv"
    lines = (official / "projections" / name).read_text(encoding="utf-8").splitlines()
    kept = [
        line for line in lines[1:] if re.search(r",(0|6|66),(\d\d-\d{4})$", line) and line[-7:] in {*codes, "21-1010"}
    ]
    write_lines(Path("projections") / name, [lines[0], *kept])


def cut_lines(official: Path, name: str, wanted: Callable[[str], bool]) -> None:
    """The lines of a CSV file whose first field is wanted."""
    header, *lines = (official / name).read_text(encoding="utf-8-sig").splitlines()
    write_lines(Path(name), [header, *(line for line in lines if wanted(line.split(",")[0]))])


def cut_onet(official: Path) -> None:
    counts = {
        "29.3/Alternate Titles.xlsx": 4, "29.3/Interests.xlsx": 9, "29.3/Job Zones.xlsx": 1, "29.3/Work Styles.xlsx": 2,
        "29.3/Related Occupations.xlsx": 20, "29.3/Technology Skills.xlsx": 4, "30.2/Skills.xlsx": 4,
        "30.2/Knowledge.xlsx": 4, "30.2/Sample of Reported Titles.xlsx": 2, "30.2/Occupation Data.xlsx": 1,
    }  # fmt: skip
    for name, count in counts.items():
        header, *rows = rows_of(official / "onet" / name)
        kept = first(rows, count, ONET)
        if "Description" in header:
            kept = [[*row[:2], ""] for row in kept]
        if "Related O*NET-SOC Code" in header:
            kept = [row for row in kept if str(row[2])[:7] in ONET]
        write_sheet(Path("onet") / name, Path(name).stem, [header, *kept])


TASKS = {
    "11-1011.00": "Plan budgets and direct staff of an organization.",
    "11-9111.00": "Plan budgets, staff and records of a clinic.",
    "11-9199.01": "Record rules and report on products.",
    "13-1021.00": "Buy grain and livestock from farms.",
    "13-1022.00": "Buy goods to sell in stores.",
    "13-1023.00": "Buy goods and services for an organization.",
    "29-1141.00": "Record the health of patients and plan their care in a clinic.",
}
"""Sentences of our own in the place of O*NET's, which are not to be passed on."""


def write_tasks() -> None:
    header = [
        "O*NET-SOC Code",
        "Title",
        "Task ID",
        "Task",
        "Task Type",
        "Incumbents Responding",
        "Date",
        "Domain Source",
    ]
    rows = [
        [code, "", float(number), task, "Core", "", "08/2023", "Incumbent"]
        for number, (code, task) in enumerate(TASKS.items(), 1)
    ]
    write_sheet(Path("onet/30.2/Task Statements.xlsx"), "Task Statements", [header, *rows])


def cut_prices(official: Path) -> None:
    for name in ("CPIAUCNS_1947_2024.csv", "CPIAUCNS_2025-01_2025-07.csv"):
        header, *lines = (official / "prices" / name).read_text(encoding="utf-8").splitlines()
        write_lines(Path("prices") / name, [header, *(line for line in lines if line >= "2007-11")])
    for name, lines_kept in (("SARPP_STATE_2008_2024.csv", ("1", "5")), ("MARPP_MSA_2008_2024.csv", ("1", "2"))):
        header, *lines = (official / "prices" / name).read_text(encoding="utf-8").splitlines()
        areas = ("00000", "00999", "06000", "10540", "41860", "01000")
        kept = [
            line for line in lines
            if line.strip()[1:6] in areas and next(csv.reader([line], skipinitialspace=True))[4] in lines_kept
        ]  # fmt: skip
        write_lines(Path("prices") / name, [header, *kept, '"Note"'])


def cut_handbook(official: Path) -> None:
    name = "industries_and_similar_2024-34.json"
    pages = json.loads((official / "ooh" / name).read_text(encoding="utf-8"))
    kept = {slug: pages[slug] for slug in PROFILES}
    for page in kept.values():
        page["similar"] = [slug for slug in page["similar"] if slug in kept]
        for table in page["median_pay_by_industry"]:
            subject = re.search(r"wages? for (.+?) in the top industries", table["lead"])
            table["lead"] = f"wages for {subject[1] if subject else ''} in the top industries"
            table["rows"] = []
    (TARGET / "ooh").mkdir(parents=True)
    (TARGET / "ooh" / name).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    name = "profiles_2024-34.jsonl"
    profiles = [json.loads(line) for line in (official / "ooh" / name).read_text(encoding="utf-8").splitlines()]
    write_lines(
        Path("ooh") / name,
        [
            json.dumps(page | {"text": f"# {page['title']}\n\n## Job outlook (reasons)\n\n{growth[0]}\n"})
            for page in profiles
            if page["slug"] in PROFILES and (growth := re.search(GROWTH, page["text"]))
        ],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
