"""O*NET since 30.3: CSV files, other names of files and columns, skills in two files."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from python_calamine import CalamineWorkbook

from careercli.ingest.errors import SourceError
from careercli.ingest.onet import read_other_titles, read_technology

from .conftest import Imported

FILES = {
    "Alternate Titles": "job_titles",
    "Interests": "career_interest_types",
    "Technology Skills": "software_skills",
    "Occupation Data": "occupation_data",
    "Sample of Reported Titles": "sample_of_reported_titles",
    "Job Zones": "job_zones",
    "Knowledge": "knowledge",
    "Related Occupations": "related_occupations",
    "Task Statements": "task_statements",
}
"""What the files are called since."""

COLUMNS = {"Alternate Title": "Job Title", "Example": "Workplace Example", "Index": "Related Index"}


def rows_of(path: Path) -> list[list[object]]:
    header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [[COLUMNS.get(str(name), name) for name in header], *rows]


def write(path: Path, rows: list[list[object]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def newer(official: Path) -> Path:
    """The miniature's O*NET as release 31.0 publishes it; work styles stay, which are on other scales since."""
    folder = official / "onet" / "db_31_0_csv"
    for path in sorted((official / "onet").rglob("*.xlsx")):
        if path.stem in FILES:
            write(folder / f"{FILES[path.stem]}.csv", rows_of(path))
        elif path.stem == "Skills":
            header, *rows = rows_of(path)
            at = header.index("Element Name")
            last = max(str(row[at]) for row in rows)
            for name, essential in (("essential_skills", True), ("transferable_skills", False)):
                part = [row for row in rows if (row[at] != last) == essential]
                write(folder / f"{name}.csv", [header, *part])
        if path.stem != "Work Styles":
            path.unlink()
    return folder


def test_says_the_same_as_the_earlier_layout(
    official: Path, data: Path, imported: Path, ingest: Callable[[Path, Path], Imported]
) -> None:
    newer(official)
    outcome = ingest(official, data)
    assert outcome.status == 0, outcome.stderr
    for name in ("occupations/registered-nurses.toml", "titles/29.toml"):
        assert tomli.loads((data / name).read_text("utf-8")) == tomli.loads((imported / name).read_text("utf-8"))
    sources = {source["id"]: source for source in tomli.loads((data / "sources.toml").read_text("utf-8"))["source"]}
    assert sources["onet-31.0"]["vintage"] == "31.0 (August 2026)"
    assert "onet/db_31_0_csv/transferable_skills.csv" in [file["name"] for file in sources["onet-31.0"]["file"]]


def test_without_one_half_of_the_skills(official: Path, data: Path, ingest: Callable[[Path, Path], Imported]) -> None:
    (newer(official) / "transferable_skills.csv").unlink()
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "no O*NET file 'Transferable Skills.xlsx'" in outcome.stderr


def test_a_column_that_is_called_otherwise_is_named(tmp_path: Path) -> None:
    path = tmp_path / "software_skills.csv"
    path.write_text("O*NET-SOC Code,Tool,Hot Technology,In Demand\n11-1011.00,Excel,Y,N\n", "utf-8")
    with pytest.raises(SourceError, match="the header lacks example"):
        list(read_technology(path))
    titles = tmp_path / "job_titles.csv"
    titles.write_text('O*NET-SOC Code,Title,Job Title,Short Title\n11-1011.00,Chief,"Boss, Big",CEO\n', "utf-8")
    assert read_other_titles(titles, ("alternate title", "short title")) == {"11-1011.00": {"Boss, Big", "CEO"}}
