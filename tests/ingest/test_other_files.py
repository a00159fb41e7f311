"""Newer vintages of projections, other layouts of state projections, versions of O*NET, odd months of prices."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from openpyxl.worksheet.worksheet import Worksheet

from careercli.ingest.ai import read_applicability, read_categories
from careercli.ingest.errors import SourceError
from careercli.ingest.onet import mean_ratings, rated_parts, read_ratings
from careercli.ingest.prices import read_index, read_parities
from careercli.ingest.projections import read_headline, read_projections
from careercli.ingest.state_projections import read_state_projections

from .conftest import Imported
from .official_files import column, edit_sheet, edit_text, row_of, write_workbook

Ingest = Callable[[Path, Path], Imported]


def next_vintage(root: Path) -> Path:
    """The miniature's projections as if published a year later: every year in the headers one more."""
    path = root / "projections" / "occupation_2025-35.xlsx"
    shutil.copy(root / "projections" / "occupation_2024-34.xlsx", path)

    def later(sheet: Worksheet) -> None:
        for row in sheet.iter_rows(max_row=3):
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace("2034", "2035").replace("–34", "–35").replace("2024", "2025")

    for sheet in ("Table 1.2", "Table 1.3", "Table 1.4", "Table 1.5", "Table 1.6", "Table 1.10"):
        edit_sheet(path, later, sheet)
    return path


def test_the_workbook_of_a_round_goes_before_its_headline_figures(official: Path, data: Path, ingest: Ingest) -> None:
    path = next_vintage(official)
    assert read_projections(path).vintage == "2025-35"
    outcome = ingest(official, data)
    assert outcome.status == 0, outcome.stderr
    nurses = tomli.loads((data / "occupations" / "registered-nurses.toml").read_text())
    newest, before = nurses["projection"], nurses["previous_projection"]
    assert (newest["source"], newest["base_year"], newest["target_year"]) == ("ep-2025-35", 2025, 2035)
    assert (newest["base"], newest["exits"]) == (before["base"], before["exits"]), (
        "the workbook has last year's figures"
    )
    assert nurses["entry"]["source"] == nurses["entry"]["details"] == "ep-2025-35"
    sources = {source["id"]: source for source in tomli.loads((data / "sources.toml").read_text())["source"]}
    assert "ratings" not in sources["ep-2025-35"]
    assert sources["ep-2025-35"]["average_percent"] == 3.1
    assert "note" not in sources["ep-2025-35"]
    assert "no ratings" in outcome.stderr
    past = tomli.loads((data / "projections" / "past.toml").read_text())
    assert past["source"] == "ep-2016-26"


def test_one_round_alone(official: Path, data: Path, ingest: Ingest) -> None:
    path = official / "projections" / "occupation_2016-26.xlsx"
    path.unlink()
    assert ingest(official, data).status == 0
    assert not (data / "projections" / "past.toml").exists()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("employment_2035", "employment_2036", "the two years that the name says"),
        ("openings_annual", "openings_yearly", "the header lacks openings_annual_average_thousands"),
        ("640.4,795.5,24.2", "640.4,795.5,34.2", "34.2 is not the change from 640.4 to 795.5"),
        ("640.4,795.5", "-640.4,795.5", "-640.4 is negative"),
        ("11-9111,", "11-1011,", "11-1011 stands twice"),
    ],
)
def test_headline_figures_that_are_wrong(official: Path, old: str, new: str, problem: str) -> None:
    path = official / "projections" / "occupation_2025-35_headline.csv"
    edit_text(path, old, new)
    with pytest.raises(SourceError, match=problem):
        read_headline(path, None)


@pytest.mark.parametrize(("old", "new"), [(",Very high", ",Extreme"), (",High", ",high")])
def test_an_unknown_category_of_exposure(official: Path, old: str, new: str) -> None:
    path = official / "projections" / "occupation_2025-35_headline.csv"
    edit_text(path, old, new)
    with pytest.raises(SourceError, match="is none of Low, Moderate, High, Very high"):
        read_categories(path)


def test_a_score_beyond_its_scale(official: Path) -> None:
    path = official / "ai" / "microsoft_ai_applicability_2025.csv"
    edit_text(path, "Registered Nurses,0.", "Registered Nurses,1.")
    with pytest.raises(SourceError, match="is not between 0 and 1"):
        read_applicability(path)


def test_headers_over_three_rows(pristine: Path) -> None:
    old = read_projections(pristine / "projections" / "occupation_2016-26.xlsx", past=True)
    assert (old.base_year, old.target_year) == (2016, 2026)
    managers = old.by_code["11-9111"]
    assert (managers.base, managers.projected, managers.change, managers.change_percent) == (
        352200,
        424300,
        72100,
        20.5,
    )


def test_the_live_file_has_no_years_in_its_name(official: Path) -> None:
    path = official / "projections" / "occupation_2024-34.xlsx"
    assert read_projections(path.rename(path.with_name("occupation.xlsx"))).vintage == "2024-34"


def page(*rows: dict[str, object]) -> str:
    usual = {
        "Area": "California", "Title": "Actors", "Base": "29200", "Projected": "32200", "Change": "3000",
        "PercentChange": "10.3", "AvgAnnualOpenings": "3800", "STFIPS": "6", "StateURL": "", "OccCode": "27-2011",
        "BaseYear": "2024", "ProjYear": "2034",
    }  # fmt: skip
    return json.dumps({"rows": [usual | row for row in rows], "pager": {"current_page": 0, "total_pages": 1}})


def test_pages_of_the_live_service(tmp_path: Path) -> None:
    first, second = tmp_path / "state_longterm_page0.json", tmp_path / "state_longterm_page1.json"
    first.write_text(page({}, {"STFIPS": "0", "Base": "78100"}))
    second.write_text(page({"OccCode": "29-1141", "AvgAnnualOpenings": None}))
    [states] = read_state_projections([first, second])
    assert (states.vintage, states.paths) == ("2024-34", [first, second])
    assert states.by_code["27-2011"] == {"06": "29200 32200 10.3 3800", "US": "78100 32200 10.3 3800"}
    assert states.by_code["29-1141"] == {"06": "29200 32200 10.3 *"}


def test_the_newest_state_projections_count(official: Path, data: Path, ingest: Ingest) -> None:
    (official / "projections" / "state_longterm_page0.json").write_text(page({}))
    outcome = ingest(official, data)
    assert outcome.status == 0, outcome.stderr
    assert "the state projections of 2022-32 are not used" in outcome.stderr
    states = tomli.loads((data / "projections" / "27.toml").read_text())["states"]
    assert (states["source"], states["27-2011"]) == ("state-projections-2024-34", {"06": "29200 32200 10.3 3800"})


def test_years_that_do_not_fit_the_name(official: Path, data: Path, ingest: Ingest) -> None:
    (official / "projections" / "state_longterm_2022-32_page0.json").write_text(page({}))
    outcome = ingest(official, data)
    assert outcome.status == 3
    assert "row 1, column BaseYear: 2024-2034 is not what the file's name says" in outcome.stderr


def test_the_newest_onet_version_counts(official: Path, data: Path, ingest: Ingest) -> None:
    shutil.copytree(official / "onet" / "30.2", official / "onet" / "db_31_0_excel")
    newest = official / "onet" / "db_31_0_excel" / "Skills.xlsx"
    edit_sheet(newest, lambda sheet: sheet.cell(row_of(sheet, "29-1141.00"), column(sheet, "Data Value"), 1.23))
    assert ingest(official, data).status == 0
    skills = tomli.loads((data / "occupations" / "registered-nurses.toml").read_text())["skills"]
    assert skills["Reading Comprehension"][0] == 1.23
    sources = {source["id"]: source for source in tomli.loads((data / "sources.toml").read_text())["source"]}
    assert sources["onet-31.0"]["vintage"] == "31.0 (August 2026)"
    assert "onet-30.2" not in sources


def test_rescaled_work_styles_come_from_the_older_version(
    official: Path, data: Path, imported: Path, ingest: Ingest
) -> None:
    shutil.copy(official / "onet" / "29.3" / "Work Styles.xlsx", official / "onet" / "30.2" / "Work Styles.xlsx")

    def rescale(sheet: Worksheet) -> None:
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, column(sheet, "Scale ID"), "WI")

    edit_sheet(official / "onet" / "30.2" / "Work Styles.xlsx", rescale)
    outcome = ingest(official, data)
    assert outcome.status == 0
    assert "rates on other scales than IM" in outcome.stderr
    name = "occupations/registered-nurses.toml"
    assert (data / name).read_bytes() == (imported / name).read_bytes()


@pytest.mark.parametrize(
    ("scale", "error", "kept"),
    [
        ("IM", 0.4, None),
        ("IM", "", None),
        ("IM", 0.0, (4.0, 4.12)),  # all raters agreed
        ("LV", 0.5154, (4.0, None)),
        ("LV", 0.0, (4.0, 4.12)),
    ],
)
def test_each_scale_stands_on_its_own_row(
    scale: str, error: object, kept: tuple[float | None, ...] | None, tmp_path: Path
) -> None:
    """Programming of software developers: importance 4.00, level 4.12, the row of one scale to be suppressed."""
    header = [*("O*NET-SOC Code", "Element Name", "Scale ID", "Data Value", "Standard Error", "Recommend Suppress")]
    rows = [
        ["15-1252.00", "Programming", name, value, error if name == scale else 0.2, "Y" if name == scale else "N"]
        for name, value in (("IM", 4.0), ("LV", 4.12))
    ]
    write_workbook(tmp_path / "Skills.xlsx", {"Skills": [header, *rows]})
    ratings = read_ratings(tmp_path / "Skills.xlsx", {"IM": (1.0, 5.0), "LV": (0.0, 7.0)})
    assert ratings.get("15-1252.00", {}).get("Programming") == kept


def test_whose_ratings_count() -> None:
    assert rated_parts(["11-9199.00", "11-9199.01"], {"11-9199.00", "11-9199.01"}.__contains__) == ["11-9199.00"]
    assert rated_parts(["11-9199.00", "11-9199.01"], {"11-9199.01"}.__contains__) == ["11-9199.01"]
    codes = ["29-2011.00", "29-2011.01", "29-2012.00", "29-2012.01"]
    assert rated_parts(codes, set(codes).__contains__) == codes, "an aggregate counts all its members"
    assert rated_parts(codes, {"29-2011.00"}.__contains__) == ["29-2011.00"]


def test_means_are_of_all_members_or_none() -> None:
    buyers = {"a": {"Food Production": (3.44, 3.82)}, "b": {"Food Production": (1.26, None)}}
    buyers["c"] = {"Food Production": (1.89, 1.65), "Speaking": (3.0, 3.0)}
    assert mean_ratings(buyers, ["a", "b", "c"]) == {"Food Production": [2.2]}
    assert mean_ratings(buyers, ["a", "c"]) == {"Food Production": [2.67, 2.73]}
    science = {str(place): {"Science": (value,)} for place, value in enumerate((4.0, 3.25, 2.88, 3.0, 3.25, 3.12))}
    assert mean_ratings(science, list(science)) == {"Science": [3.25]}
    assert mean_ratings({}, []) == {}


@pytest.mark.parametrize("missing", ["", "."])
def test_a_month_without_prices(official: Path, missing: str) -> None:
    path = official / "prices" / "CPIAUCNS_1947_2024.csv"
    line = next(line for line in path.read_text().splitlines() if line.startswith("2024-05-01"))
    edit_text(path, line, f"2024-05-01,{missing}")
    edit_text(path, "date,CPIAUCNS", "observation_date,value")
    index = read_index([path])
    assert "2024-05" not in index
    assert index["2024-12"] == 315.605


def test_files_of_the_price_index_must_agree(official: Path) -> None:
    older, newer = sorted((official / "prices").glob("CPIAUCNS*"))
    edit_text(newer, "2025-01,317.671\n", "2024-12,315.605\n2025-01,317.671\n")
    assert read_index([older, newer])["2025-05"] == 321.465
    edit_text(newer, "2024-12,315.605", "2024-12,315.604")
    with pytest.raises(SourceError, match=r"2024-12 is 315.604 here, 315.605 in another file"):
        read_index([older, newer])


def test_the_price_level_of_all_items_whatever_its_line(official: Path) -> None:
    path = official / "prices" / "SARPP_STATE_2008_2024.csv"
    assert read_parities(path).by_area["06"] == 110.72
    text = path.read_text()
    path.write_text(text.replace("SARPP,5,", "SARPP,9,").replace("SARPP,1,", "SARPP,5,"))
    assert read_parities(path).by_area == {"01": 88.823, "06": 110.72}


def test_exposure_is_left_out_where_its_files_are_not_there(official: Path, data: Path, ingest: Ingest) -> None:
    """Somebody who brings the bureau's own workbook of a round has no headline figures, and so no categories."""
    next_vintage(official)
    (official / "projections" / "occupation_2025-35_headline.csv").unlink()
    (official / "ai" / "gpts_are_gpts_occ_level_2023.csv").unlink()
    outcome = ingest(official, data)
    assert outcome.status == 0, outcome.stderr
    exposure = tomli.loads((data / "occupations" / "registered-nurses.toml").read_text())["ai_exposure"]
    assert list(exposure) == ["applicability"]
    assert "BLS AI exposure is left out" in outcome.stderr
    assert "GPTs are GPTs is left out" in outcome.stderr
    ids = [source["id"] for source in tomli.loads((data / "sources.toml").read_text())["source"]]
    assert "ai-applicability-2025" in ids
    assert not {"ai-bls-2025-35", "ai-gpts-2023"} & set(ids)
