"""Data made anew from data and some official files: what each dataset replaces, and that all else is taken over."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from careercli.ingest.build import build
from careercli.ingest.errors import SourceError
from careercli.ingest.renewal.renew import DATASETS, renew

from .official_files import edit_text, standard_row, write_standard
from .test_other_files import next_vintage


def silent(step: str) -> None:
    """Nobody is told."""


@pytest.mark.parametrize("dataset", DATASETS)
def test_the_same_files_make_the_same_bytes(pristine: Path, imported: Path, dataset: str) -> None:
    texts, made, _ = renew(imported, pristine, [dataset], silent)
    assert made == (dataset,)
    listed = {path.relative_to(imported).as_posix() for path in imported.rglob("*.toml")} - {"generated.toml"}
    assert set(texts) == listed
    assert [name for name, text in texts.items() if text != (imported / name).read_text(encoding="utf-8")] == []


STATES = '{{"rows": [{}]}}'
STATE_ROW = (
    '{{"STFIPS": "{}", "OccCode": "{}", "BaseYear": "2024", "ProjYear": "2034", "Base": "{}", "Projected": "{}", '
    '"PercentChange": "{}", "AvgAnnualOpenings": "{}"}}'
)


def newer_prices(folder: Path) -> None:
    for name in ("SARPP_STATE_2008_2024.csv", "MARPP_MSA_2008_2024.csv"):
        path = folder / "prices" / name
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [f"{lines[0]},2025", *(f"{line},101.5" if line.count(",") > 5 else line for line in lines[1:])]
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def newer_months(folder: Path) -> None:
    (folder / "prices" / "CPIAUCNS_2025-08.csv").write_text("observation_date,CPIAUCNS\n2025-08-01,323.976\n")


def newer_states(folder: Path) -> None:
    (folder / "projections" / "state_longterm_2022-32.csv").unlink()
    for page, state in enumerate(("0", "6")):
        row = STATE_ROW.format(state, "29-1141", "1000", "1100", "10.0", "70")
        (folder / "projections" / f"state_longterm_page_{page}.json").write_text(STATES.format(row))


def newer_institutions(folder: Path) -> None:
    """As an archive of a revised year holds them: the first directory, which no longer counts, and the revised one."""
    before = folder / "schools" / "ipeds_directory_2024.csv"
    for name, city in (("hd2025.csv", "Provisional"), ("hd2025_rv.csv", "Revised")):
        shutil.copy(before, folder / "schools" / name)
        edit_text(folder / "schools" / name, "Alturas", city)


@pytest.mark.parametrize(
    ("change", "dataset"),
    [
        (newer_prices, "rpp"),
        (newer_months, "cpi"),
        (newer_states, "states"),
        (newer_institutions, "schools"),
        (next_vintage, "ep"),
    ],
)
def test_newer_files_make_what_a_whole_import_makes(
    official: Path, imported: Path, change: Callable[[Path], object], dataset: str
) -> None:
    change(official)
    texts, _, _ = renew(imported, official, [dataset], silent)
    whole = build(official, silent).files
    assert {name for name in whole if texts.get(name) != whole[name]} == set()
    assert texts.keys() == whole.keys()
    assert {name for name, text in texts.items() if text != (imported / name).read_text(encoding="utf-8")}


def test_a_revised_directory_counts_alone(official: Path, imported: Path) -> None:
    newer_institutions(official)
    texts, _, _ = renew(imported, official, ["schools"], silent)
    cities, sources = tomli.loads(texts["cities.toml"]), tomli.loads(texts["sources.toml"])["source"]
    assert cities["CA"] == {"Fort Bragg": "", "Revised": "", "San Francisco": "41860"}
    listed = [(source["id"], [file["name"] for file in source["file"]]) for source in sources]
    assert [found for found in listed if found[0].startswith("ipeds")] == [
        ("ipeds-directory-2025", ["schools/hd2025_rv.csv"])
    ]


def test_a_newer_may_comes_whole(official: Path, imported: Path, tmp_path: Path) -> None:
    write_standard(tmp_path / "may" / "state_M2026_dl.xlsx", standard_row(), year=2026)
    with pytest.raises(SourceError, match="one table is never of two years"):
        renew(imported, tmp_path / "may", [], silent)


def test_states_of_the_may_in_use_take_the_place_of_their_cells_only(imported: Path, tmp_path: Path) -> None:
    before = tomli.loads((imported / "pay/registered-nurses.toml").read_text(encoding="utf-8"))
    row = standard_row(OCC_CODE="29-1141", OCC_TITLE="Registered Nurses")
    write_standard(tmp_path / "may" / "state_M2025_dl.xlsx", row)
    texts, _, _ = renew(imported, tmp_path / "may", [], silent)
    after = tomli.loads(texts["pay/registered-nurses.toml"])
    assert after["states"]["06"] == "1000 2.5 4.123 1.07 1.5 30.00 15.00 20.00 25.00 35.00 50.00"
    assert {code: cell for code, cell in after["states"].items() if code != "06"} == {
        code: cell for code, cell in before["states"].items() if code != "06"
    }
    assert (after["areas"], after["industries"]) == (before["areas"], before["industries"])


def test_data_that_somebody_changed_are_not_carried_on(imported: Path, pristine: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(imported, tmp_path / "data"))
    edit_text(folder / "states.toml", "California", "Kalifornien")
    with pytest.raises(SourceError, match="not as the importer wrote it"):
        renew(folder, pristine, ["rpp"], silent)


def test_nothing_to_be_made_anew(imported: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.csv").write_text("a\n")
    with pytest.raises(SourceError, match="no official files of rpp"):
        renew(imported, tmp_path, ["rpp"], silent)
