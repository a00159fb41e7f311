"""The headers, layouts and codes that OEWS has had, and a newer vintage that a user brings."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from careercli.ingest.errors import SourceError
from careercli.ingest.oews_series import read_series
from careercli.ingest.oews_workbook import read_workbook
from careercli.model.pay import TopCode

from .conftest import Imported
from .official_files import SERIES, STANDARD_COLUMNS, standard_row, write_standard

Ingest = Callable[[Path, Path], Imported]
OLD_BOUND = TopCode(100.0, 208000.0)
ROW = "1000 2.5 4.123 1.07 1.5 30.00 15.00 20.00 25.00 35.00 50.00"


@pytest.mark.parametrize(
    ("year", "row", "bound"),
    [
        (2017, "2906840 0.5 . . 0.2 35.36 23.41 27.57-1 33.65+1 41.33-1 50.05", OLD_BOUND),
        (2018, "2951960 0.5 . . 0.3 36.30+1 24.42+1 28.25+1 34.48+1 42.47+1 51.22-1", OLD_BOUND),
        (2019, "2982280 0.5 . . 0.2 37.24 25.04 28.90 35.24 43.64-1 53.47", OLD_BOUND),
        (2025, "3379720 0.3 . . 0.2 48.76 33.14+1 38.62 46.90 54.02-1 66.09", TopCode(115.0, 239200.0)),
    ],
)
def test_headers_of_every_style(pristine: Path, year: int, row: str, bound: TopCode) -> None:
    oews = read_workbook(pristine / "oews" / f"national_M{year}_dl.xlsx", year, OLD_BOUND if year < 2019 else None)
    assert oews.national["29-1141"] == row
    assert oews.levels["29-1141"] == {"detailed"}
    assert oews.top_code == bound
    assert not oews.local


def test_areas_and_industries_of_the_standard_layout(tmp_path: Path) -> None:
    path = tmp_path / "all_data_M_2025.xlsx"
    across = {
        "AREA": "99",
        "AREA_TITLE": "U.S.",
        "AREA_TYPE": "1",
        "PRIM_STATE": "US",
        "JOBS_1000": "",
        "LOC_QUOTIENT": "",
    }
    write_standard(
        path,
        standard_row(AREA=6.0, TOT_EMP=1000),
        standard_row(AREA="66", AREA_TITLE="Guam", AREA_TYPE="3", PRIM_STATE="GU"),
        standard_row(AREA="41860", AREA_TITLE="San Francisco-Oakland-Fremont, CA", AREA_TYPE="4"),
        standard_row(AREA="100001", AREA_TITLE="Northwest Alabama", AREA_TYPE="6", PRIM_STATE="AL"),
        standard_row(**across),
        *(
            standard_row(**across, NAICS=naics, I_GROUP=group, OWN_CODE=owner)
            for naics, group, owner in (
                ("000000", "cross-industry, ownership", "5"),
                ("000000", "cross-industry, ownership", "123"),
                ("31-33", "sector", "5"),
                ("62", "sector", "58"),
                ("99", "sector", "123"),
                ("622000", "3-digit", "58"),
                ("622000", "3-digit", "58"),
                ("622100", "4-digit, ownership", "3"),
                ("3250A1", "4-digit", "5"),
            )
        ),
    )
    oews = read_workbook(path, 2025, None)
    assert list(oews.by_area["11-9111"]) == ["06", "66", "41860", "0100001"]
    assert oews.by_area["11-9111"]["06"] == ROW
    assert oews.areas["66"].type == "territory"
    assert oews.areas["0100001"].state == "01"
    assert oews.national["11-9111"] == ROW.replace("4.123 1.07", ". .")
    assert list(oews.by_industry["11-9111"]) == [
        "000001", "999001", "31--34", "62--63", "99-100", "622000", "622103", "3250A1",
    ]  # fmt: skip
    assert oews.industries["622103"].cut
    assert not oews.industries["622000"].cut


@pytest.mark.parametrize(
    ("figures", "tokens"),
    [
        ({"ANNUAL": True} | {f"H_{name}": "*" for name in ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")},
         "62400a 31200a 41600a 52000a 72800a 104000a"),
        ({"HOURLY": "TRUE"} | {f"A_{name}": "*" for name in ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")},
         "30.00h 15.00h 20.00h 25.00h 35.00h 50.00h"),
        ({"HOURLY": "TRUE"} | {f"A_{name}": 0 for name in ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")},
         "30.00h 15.00h 20.00h 25.00h 35.00h 50.00h"),
        ({"H_PCT90": "#", "A_PCT90": "#"}, "30.00 15.00 20.00 25.00 35.00 #"),
        ({"A_PCT90": "#"}, "30.00 15.00 20.00 25.00 35.00 50.00/#"),
    ],
)  # fmt: skip
def test_marks_of_workbooks(figures: dict[str, object], tokens: str, tmp_path: Path) -> None:
    path = tmp_path / "state_M2025_dl.xlsx"
    write_standard(path, standard_row(**figures))
    row = read_workbook(path, 2025, None).by_area["11-9111"]["06"]
    assert " ".join(row.split()[5:]) == tokens


def test_unreleased_employment(tmp_path: Path) -> None:
    path = tmp_path / "state_M2025_dl.xlsx"
    write_standard(path, standard_row(TOT_EMP="**", EMP_PRSE="**", JOBS_1000="**", LOC_QUOTIENT="**"))
    assert read_workbook(path, 2025, None).by_area["11-9111"]["06"].startswith("* * * * 1.5 30.00 ")


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({"NAICS": "622000", "I_GROUP": "3-digit"}, "NAICS: a cell by area and industry at once"),
        ({"AREA_TYPE": "5"}, "AREA: '06' of type '5' is not an area"),
        ({"NAICS": "62X", "I_GROUP": "sector"}, "NAICS: '62X' of group 'sector'"),
        ({"O_GROUP": "fine"}, "O_GROUP: 'fine' is not a level"),
        ({"OCC_CODE": "119111"}, "OCC_CODE: '119111' is not an occupation code"),
        ({"H_MEDIAN": 25.005}, "H_MEDIAN: '25.005' is not a figure"),
    ],
)
def test_rows_that_make_no_sense(figures: dict[str, object], words: str, tmp_path: Path) -> None:
    path = tmp_path / "state_M2025_dl.xlsx"
    write_standard(path, standard_row(**figures))
    with pytest.raises(SourceError) as caught:
        read_workbook(path, 2025, None)
    assert str(caught.value).startswith(f"{path}, row 2, column {words}")


def test_lower_case_headers_and_more_columns(tmp_path: Path) -> None:
    path = tmp_path / "MSA_M2025_dl.xlsx"
    header = [name.lower() for name in STANDARD_COLUMNS]
    write_standard(path, [*standard_row(), "more"], header=[*header, "new_column"])
    assert read_workbook(path, 2025, None).by_area["11-9111"]["06"] == ROW


def test_live_series_are_padded_and_have_more_columns(official: Path) -> None:
    expected = read_series(official / SERIES)
    lines = gzip.decompress((official / SERIES).read_bytes()).decode().splitlines()
    padded = [f"{'series_id':30}\tyear\tperiod\t{'value':>12}\tfootnote_codes\tnote"]
    for line in lines[1:]:
        series, year, period, value, notes = line.split("\t")
        padded.append(f"{series:30}\t{year}\t{period}\t{value:>12}\t{notes}\t")
    plain = official / SERIES.with_suffix("")
    plain.write_text("\n".join(padded) + "\n")
    areas = official / SERIES.parent / "oe.area"
    table = [line.split("\t") for line in areas.read_text().splitlines()]
    areas.write_text("".join("\t".join([state, code, kind, f"{name}  "]) + "\n" for code, kind, state, name in table))
    found = read_series(plain)
    for name in ("year", "top_code", "national", "by_area", "by_industry", "areas", "industries", "titles"):
        assert getattr(found, name) == getattr(expected, name), name


def test_a_newer_vintage_of_states_feeds_pay(official: Path, data: Path, ingest: Ingest) -> None:
    write_standard(official / "new" / "state_M2026_dl.xlsx", standard_row(), year=2026)
    outcome = ingest(official, data)
    assert outcome.status == 0, outcome.stderr
    pay = tomli.loads((data / "pay" / "medical-and-health-services-managers.toml").read_text())
    assert pay["source"] == "oews-2026"
    assert pay["states"] == {"06": ROW}
    assert pay["areas"] == pay["industries"] == {}
    assert not (data / "pay" / "registered-nurses.toml").exists()
    assert (
        "pay by area and industry is of May 2026, not 2025; it has no pay by metro, nonmetro, territory, industry"
        in (outcome.stderr)
    )
    assert "May 2026 is taken to use SOC 2018" in outcome.stderr
    national = tomli.loads((data / "occupations" / "medical-and-health-services-managers.toml").read_text())
    assert next(iter(national["pay"]["rows"])) == "oews-2025"


def test_workbooks_of_the_same_vintage_agree_with_the_series(
    official: Path, data: Path, imported: Path, ingest: Ingest
) -> None:
    hourly = dict(zip(("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90"),
                      (76.52, 35.00, 47.34, 68.02, 98.75, 132.05), strict=True))  # fmt: skip
    annual = dict(zip(hourly, (159170, 72800, 98470, 141480, 205390, 274660), strict=True))
    write_standard(
        official / "oews" / "state_M2025_dl.xlsx",
        standard_row(
            TOT_EMP=75090,
            EMP_PRSE=2.8,
            MEAN_PRSE=1.1,
            **{f"H_{name}": wage for name, wage in hourly.items()},
            **{f"A_{name}": wage for name, wage in annual.items()},
        ),
    )
    assert ingest(official, data).status == 0
    for path in (imported / "pay").iterdir():
        assert (data / "pay" / path.name).read_bytes() == path.read_bytes()
