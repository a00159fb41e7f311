"""A whole run on the miniature: the figures, the same bytes twice, and what is kept and removed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from careercli.model.notation import decode_row
from careercli.model.pay import Pay, Status, TopCode, Unpublished

from .conftest import Imported
from .official_files import SERIES, edit_series

Ingest = Callable[[Path, Path], Imported]


def load(folder: Path, name: str) -> dict:
    return tomli.loads((folder / name).read_text(encoding="utf-8"))


def cell(folder: Path, slug: str, table: str, key: str) -> Pay:
    row = load(folder, f"pay/{slug}.toml")[table][key]
    return decode_row(row, area=key, naics="", source="", vintage="", top_code=TopCode(115.0, 239200.0))


def national(folder: Path, slug: str, year: int) -> Pay:
    rows = load(folder, f"occupations/{slug}.toml")["pay"]["rows"]
    bound = next(s["top_code"] for s in load(folder, "sources.toml")["source"] if s["id"] == f"oews-{year}")
    return decode_row(rows[f"oews-{year}"], area="US", naics="000000", source="", vintage="", top_code=TopCode(**bound))


def test_local_pay_is_what_the_series_say(imported: Path) -> None:
    managers = cell(imported, "medical-and-health-services-managers", "states", "06")
    assert managers.employment == 75090
    assert managers.employment_rse == 2.8
    assert (managers.jobs_per_1000, managers.location_quotient) == (4.123, 1.07)
    assert managers.hourly == (76.52, 35.00, 47.34, 68.02, 98.75, 132.05)
    assert managers.annual == (159170, 72800, 98470, 141480, 205390, 274660)
    nurses = cell(imported, "registered-nurses", "areas", "41860")
    assert nurses.annual.median == 186610
    owned = cell(imported, "registered-nurses", "industries", "622002")
    assert (owned.employment, owned.annual.p90) == (108180, 175910)
    assert owned.jobs_per_1000 == Unpublished(Status.DOES_NOT_APPLY)
    hospitals = cell(imported, "medical-and-health-services-managers", "industries", "622000")
    assert (hospitals.employment, hospitals.annual.median) == (175570, 133580)
    government = cell(imported, "all-occupations", "industries", "99-100")
    assert government.employment == 10242890


def test_unpublished_figures_keep_their_reason(imported: Path) -> None:
    physicians = cell(imported, "family-medicine-physicians", "areas", "10540")
    assert physicians.employment == 50
    assert physicians.annual.median == Unpublished(Status.TOP_CODED, 239200.0)
    assert physicians.hourly.p10 == Unpublished(Status.TOP_CODED, 115.0)
    actors = cell(imported, "actors", "areas", "41860")
    assert set(actors.annual) | set(actors.hourly) == {Unpublished(Status.NOT_RELEASED)}
    teachers = cell(imported, "elementary-school-teachers-except-special-education", "states", "66")
    assert teachers.annual.p25 == 46170
    assert teachers.hourly.p25 == Unpublished(Status.ANNUAL_ONLY)
    assert national(imported, "actors", 2025).annual.mean == Unpublished(Status.HOURLY_ONLY)
    assert national(imported, "actors", 2025).hourly.mean == 58.29


def test_national_pay_of_every_vintage(imported: Path) -> None:
    rows = load(imported, "occupations/registered-nurses.toml")["pay"]["rows"]
    assert list(rows) == ["oews-2025", "oews-2024", "oews-2019", "oews-2018", "oews-2017"]
    assert national(imported, "medical-and-health-services-managers", 2025).annual.median == 123860
    assert national(imported, "medical-and-health-services-managers", 2024).annual.median == 117960
    assert national(imported, "registered-nurses", 2017).annual.median == 70000
    assert national(imported, "chief-executives", 2017).annual.p75 == Unpublished(Status.TOP_CODED, 208000.0)
    assert national(imported, "chief-executives", 2024).annual.p75 == Unpublished(Status.TOP_CODED, 239200.0)
    assert national(imported, "chief-executives", 2025).annual.p75 == 356200
    assert "oews-2025" not in load(imported, "occupations/legislators.toml")["pay"]["rows"]
    assert national(imported, "legislators", 2024).annual.median == 44810
    assert national(imported, "legislators", 2017).hourly.median == Unpublished(Status.ANNUAL_ONLY)


def test_projection_and_entry_requirements(imported: Path) -> None:
    managers = load(imported, "occupations/medical-and-health-services-managers.toml")
    newest = managers["projection"]
    assert (newest["source"], newest["base_year"], newest["target_year"]) == ("ep-2025-35", 2025, 2035)
    assert [newest[name] for name in ("base", "projected", "change", "openings")] == [640400, 795500, 155100, 62300]
    assert newest["change_percent"] == 24.2
    assert not {"rating", "exits", "transfers", "self_employed_percent"} & set(newest)
    projection = managers["previous_projection"]
    assert (projection["source"], projection["base_year"], projection["target_year"]) == ("ep-2024-34", 2024, 2034)
    assert [projection[name] for name in ("base", "projected", "change", "openings")] == [616200, 759100, 142900, 62100]
    assert (projection["change_percent"], projection["exits"], projection["transfers"]) == (23.2, 18000, 29800)
    assert managers["entry"]["education"] == "Bachelor's degree"
    assert managers["entry"]["experience"] == "Less than 5 years"
    assert managers["entry"]["job_zone"] == 4
    assert (managers["entry"]["source"], managers["entry"]["details"]) == ("ep-2025-35", "ep-2024-34")
    legislators = load(imported, "occupations/legislators.toml")
    assert legislators["projection"]["source"] == legislators["entry"]["source"] == "ep-2024-34"
    assert "previous_projection" not in legislators
    total = load(imported, "groups/00.toml")["00-0000"]
    assert (total["projection"]["base"], total["projection"]["change_percent"]) == (170280800, 3.5)
    assert total["previous_projection"]["change_percent"] == 3.1
    assert load(imported, "groups/11.toml")["11-0000"]["projection"]["source"] == "ep-2024-34"
    projections = load(imported, "projections/11.toml")
    assert projections["states"]["11-9111"] == {
        "US": "509500 654200 28.4 54700",
        "06": "58300 81400 39.6 7140",
        "66": "90 130 44.4 10",
    }
    past = load(imported, "projections/past.toml")
    assert past["source"] == "ep-2016-26"
    assert past["11-9111"].split()[:2] == ["352200", "424300"]


def test_ai_exposure(imported: Path) -> None:
    nurses = load(imported, "occupations/registered-nurses.toml")["ai_exposure"]
    assert (nurses["bls"]["source"], nurses["bls"]["category"]) == ("ai-bls-2025-35", "High")
    low, high = nurses["bls"]["percentiles"]
    assert 0 < low < high < 100
    assert (nurses["applicability"]["source"], nurses["applicability"]["score"]) == ("ai-applicability-2025", 0.1218)
    assert (nurses["gpt_exposure"]["score"], nurses["gpt_exposure"]["by_model"]) == (0.381, 0.3333)
    assert "bls" not in load(imported, "occupations/legislators.toml")["ai_exposure"]
    sources = {source["id"]: source for source in load(imported, "sources.toml")["source"]}
    assert "0 to 1" in sources["ai-applicability-2025"]["measures"]
    assert "two public copies" in sources["ep-2025-35"]["note"]


def test_prices(imported: Path) -> None:
    prices = load(imported, "prices.toml")
    assert prices["cpi_u"]["2024-12"] == 315.605
    assert min(month for month in prices["cpi_u"] if month != "source") == "2008-01"
    assert prices["cpi_u"]["2025-05"] == 321.465
    assert max(month for month in prices["cpi_u"] if month != "source") == "2025-07"
    assert prices["rpp_states"] == {"source": "rpp-states", "year": 2024, "01": 88.823, "06": 110.72}
    assert prices["rpp_metros"]["US-nonmetro"] == 88.699
    assert prices["rpp_metros"]["year"] == 2024


def test_codes_of_2010(imported: Path) -> None:
    codes = load(imported, "soc2010.toml")
    assert codes["15-1132"] == ["Software Developers, Applications", "15-1252", "15-1253"]
    assert codes["29-1062"] == ["Family and General Practitioners", "29-1215"]
    assert codes["29-1141"] == ["Registered Nurses", "29-1141"]


def test_sources_name_what_was_read(imported: Path) -> None:
    sources = {source["id"]: source for source in load(imported, "sources.toml")["source"]}
    assert sources["oews-2025"]["vintage"] == "May 2025"
    assert {file["name"] for file in sources["oews-2025"]["file"]} >= {
        "oews/national_M2025_dl.xlsx",
        "oews/labstat_2025/oe.data.0.Current.gz",
        "oews/labstat_2025/oe.area",
    }
    assert sources["oews-2018"]["top_code"] == {"hourly": 100.0, "annual": 208000}
    assert sources["ep-2024-34"]["average_percent"] == 3.1
    assert sources["ep-2024-34"]["ratings"][0] == [7, "much faster than average"]
    assert "ratings" not in sources["ep-2016-26"]
    assert sources["onet-30.2"]["vintage"] == "30.2 (February 2026)"


def test_places_and_industries(imported: Path) -> None:
    states = load(imported, "states.toml")
    assert list(states) == ["US", "06", "66"]
    assert states["06"] == ["state", "California", "CA"]
    assert states["66"] == ["territory", "Guam", "GU"]
    metros = load(imported, "metros.toml")
    assert metros["0100001"] == ["nonmetro", "Northwest Alabama nonmetropolitan area", "", "01"]
    assert metros["41860"] == ["metro", "San Francisco-Oakland-Fremont, CA", "", "06"]
    industries = load(imported, "industries.toml")
    assert industries["622000"] == ["3", "Hospitals", "62--63", "Hospitals, except federal"]
    assert industries["622002"][::2] == ["ownership", "622000"]
    assert industries["99-100"][::2] == ["sector", "000000"]


def test_two_runs_give_the_same_bytes(pristine: Path, imported: Path, data: Path, ingest: Ingest) -> None:
    assert ingest(pristine, data).status == 0
    first = {path.relative_to(imported): path.read_bytes() for path in imported.rglob("*.toml")}
    again = {path.relative_to(data): path.read_bytes() for path in data.rglob("*.toml")}
    del again[Path("profiles/actors.toml")]
    assert again == first


def test_the_order_of_the_series_does_not_matter(official: Path, imported: Path, data: Path, ingest: Ingest) -> None:
    edit_series(official / SERIES, lambda lines: [lines[0], *reversed(lines[1:])])
    assert ingest(official, data).status == 0
    for name in ("pay/registered-nurses.toml", "metros.toml", "industries.toml", "codes.toml"):
        assert (data / name).read_bytes() == (imported / name).read_bytes()


def test_hand_written_files_stay_and_old_generated_ones_go(pristine: Path, data: Path, ingest: Ingest) -> None:
    outcome = ingest(pristine, data)
    assert outcome.status == 0
    assert outcome.stdout == ""
    assert (data / "profiles" / "actors.toml").read_text() == 'title = "Actors"\n'
    assert (data / "README.md").read_text() == "By hand.\n"
    assert not (data / "pay" / "lamplighters.toml").exists()
    assert sorted(path.name for path in data.parent.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize("arguments", [[], ["--from", "."], ["--from", ".", "--to", "README.md/data"]])
def test_bad_usage_is_2(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "README.md").touch()
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-m", "careercli.ingest", *arguments],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert "usage:" in run.stderr
    assert "Traceback" not in run.stderr
