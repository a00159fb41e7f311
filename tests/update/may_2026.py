"""Workbooks of a later May, as the bureau lays them out, made of the pay in a small folder of data."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from careercli.model.notation import COLUMNS, decode_wage
from careercli.model.pay import Status, TopCode, Unpublished
from tests.ingest.official_files import standard_row, write_standard

BOUND = TopCode(115.0, 239200.0)
TYPES = {"nation": "1", "state": "2", "territory": "3", "metro": "4", "nonmetro": "6"}
WAGES = {"mean": "MEAN", "p10": "PCT10", "p25": "PCT25", "median": "MEDIAN", "p75": "PCT75", "p90": "PCT90"}
FILES = ("national_M{}_dl.xlsx", "state_M{}_dl.xlsx", "MSA_M{}_dl.xlsx", "BOS_M{}_dl.xlsx", "nat4d_M{}_dl.xlsx")
ARCHIVES = {"oesm{}nat.zip": (0,), "oesm{}st.zip": (1,), "oesm{}ma.zip": (2, 3), "oesm{}in4.zip": (4,)}
MORE = 10
"""Jobs that every cell has more than in May 2025, so that every answer is another one."""

NATION: dict[str, object] = {"AREA": "99", "AREA_TITLE": "U.S.", "AREA_TYPE": "1", "PRIM_STATE": "US"}

Row = list[object]


def write_may(data: Path, folder: Path, year: int = 2026) -> None:
    """Write the five workbooks of a May."""
    rows = dict(zip(FILES, (_nation(data), *_places(data), _industries(data)), strict=True))
    for name, found in rows.items():
        write_standard(folder / name.format(year), *found, year=year)


def zipped(folder: Path, target: Path, year: int = 2026) -> None:
    """Pack the workbooks as the bureau does."""
    target.mkdir(parents=True, exist_ok=True)
    for archive, parts in ARCHIVES.items():
        with zipfile.ZipFile(target / archive.format(year % 100), "w") as packed:
            for part in parts:
                name = FILES[part].format(year)
                packed.write(folder / name, f"oesm{year % 100}/{name}")


def read(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text(encoding="utf-8"))


def _nation(data: Path) -> list[Row]:
    found = []
    for path in sorted((data / "occupations").glob("*.toml")):
        table = read(path)
        if row := table["pay"]["rows"].get("oews-2025"):
            found.append(_row(table["soc"], table["title"], "detailed", row, NATION))
    for path in sorted((data / "groups").glob("*.toml")):
        for soc, table in read(path).items():
            if "pay" in table:
                found.append(_row(soc, table["title"], table["level"], table["pay"], NATION, 100 * MORE))
    return found


def _places(data: Path) -> Iterator[list[Row]]:
    areas = read(data / "states.toml") | read(data / "metros.toml")
    postal = {code: area[2] for code, area in areas.items() if area[2]}
    for kinds in (("state", "territory"), ("metro",), ("nonmetro",)):
        yield [
            _row(table["soc"], table["title"], "detailed", row,
                 _area(code, areas[code], areas[code][2] or postal[areas[code][3]]))
            for table in map(read, sorted((data / "pay").glob("*.toml")))
            for code, row in (table["states"] | table["areas"]).items()
            if areas[code][0] in kinds
        ]  # fmt: skip


def _industries(data: Path) -> list[Row]:
    titles = read(data / "industries.toml")
    return [
        _row(table["soc"], table["title"], "detailed", row,
             {"NAICS": code, "NAICS_TITLE": titles[code][1], "I_GROUP": "3-digit", "OWN_CODE": "5"}
             | NATION)
        for table in map(read, sorted((data / "pay").glob("*.toml")))
        for code, row in table["industries"].items()
    ]  # fmt: skip


def _area(code: str, area: list[str], postal: str) -> dict[str, object]:
    return {"AREA": code, "AREA_TITLE": area[1], "AREA_TYPE": TYPES[area[0]], "PRIM_STATE": postal}


def _row(soc: str, title: str, level: str, row: str, place: dict[str, object], more: int = MORE) -> Row:
    tokens = dict(zip(COLUMNS, row.split(), strict=True))
    figures: dict[str, object] = {"OCC_CODE": soc, "OCC_TITLE": title, "O_GROUP": level, **place}
    counts = {"TOT_EMP": "employment", "EMP_PRSE": "employment_rse", "MEAN_PRSE": "mean_rse",
              "JOBS_1000": "jobs_per_1000", "LOC_QUOTIENT": "location_quotient"}  # fmt: skip
    for column, name in counts.items():
        token = tokens[name]
        figures[column] = "" if token == "." else "**" if token == "*" else float(token)
    if isinstance(figures["TOT_EMP"], float):
        figures["TOT_EMP"] += more
    for name, column in WAGES.items():
        annual, hourly = decode_wage(tokens[name], BOUND)
        figures[f"A_{column}"], figures[f"H_{column}"] = _text(annual), _text(hourly)
        if isinstance(hourly, Unpublished) and hourly.status is Status.ANNUAL_ONLY:
            figures["ANNUAL"] = "TRUE"
        if isinstance(annual, Unpublished) and annual.status is Status.HOURLY_ONLY:
            figures["HOURLY"] = "TRUE"
    return standard_row(**figures)


def _text(figure: float | Unpublished) -> object:
    if not isinstance(figure, Unpublished):
        return figure
    return "#" if figure.status is Status.TOP_CODED else "*"
