"""Whatever is wrong with files that a person brings: it is named, the data in use stay, the files stay as they were."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.update import child
from tests.ingest.official_files import column, edit_sheet, row_of
from tests.update.conftest import World, already_made

pytestmark = pytest.mark.xdist_group("update")

NATION, STATE, METRO, NONMETRO, INDUSTRY = (
    f"{name}_M2026_dl.xlsx" for name in ("national", "state", "MSA", "BOS", "nat4d")
)

Spoil = Callable[[Path], None]


def without(*names: str) -> Spoil:
    def spoil(folder: Path) -> None:
        for name in names:
            (folder / name).unlink()

    return spoil


def nurses(heading: str, value: object) -> Spoil:
    def spoil(folder: Path) -> None:
        edit_sheet(folder / STATE, lambda sheet: sheet.cell(row_of(sheet, "29-1141"), column(sheet, heading), value))

    return spoil


def total(heading: str, value: object) -> Spoil:
    def spoil(folder: Path) -> None:
        edit_sheet(folder / NATION, lambda sheet: sheet.cell(row_of(sheet, "00-0000"), column(sheet, heading), value))

    return spoil


def heading(name: str, old: str, new: str) -> Spoil:
    def spoil(folder: Path) -> None:
        edit_sheet(folder / name, lambda sheet: sheet.cell(1, column(sheet, old), new))

    return spoil


def bytes_of(name: str, content: Callable[[bytes], bytes]) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).write_bytes(content((folder / name).read_bytes()))

    return spoil


def cut(name: str, keep: int) -> Spoil:
    def spoil(folder: Path) -> None:
        edit_sheet(folder / name, lambda sheet: sheet.delete_rows(keep, sheet.max_row))

    return spoil


def doubled(folder: Path) -> None:
    def change(sheet: object) -> None:
        values = [cell.value for cell in sheet[2]]
        values[column(sheet, "TOT_EMP") - 1] += 5
        sheet.append(values)

    edit_sheet(folder / STATE, change)


def older(folder: Path) -> None:
    for name in (NATION, STATE, METRO, NONMETRO, INDUSTRY):
        (folder / name).rename(folder / name.replace("2026", "2024"))


def emptied(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def nested(folder: Path) -> None:
    (folder / "again").mkdir()
    shutil.copy(folder / STATE, folder / "again" / STATE)
    edit_sheet(folder / "again" / STATE, lambda sheet: sheet.cell(2, column(sheet, "TOT_EMP"), 77.0))


FAULTS = {
    "states alone": (without(NATION, METRO, NONMETRO, INDUSTRY), "these are needed with it: national_M2026_dl.xlsx"),
    "no industries": (without(INDUSTRY), "nat4d_M2026_dl.xlsx"),
    "no nation": (without(NATION), "national_M2026_dl.xlsx"),
    "older": (older, "older than the data in use"),
    "wrong year in it": (
        lambda folder: (folder / STATE).rename(folder / STATE.replace("2026", "2027")),
        "holds May 2026, its name says 2027",
    ),
    "renamed column": (heading(STATE, "A_MEDIAN", "A_MIDDLE"), "the header lacks a_median"),
    "renamed group": (heading(STATE, "O_GROUP", "LEVEL"), "lacks O_GROUP"),
    "no workbook": (bytes_of(METRO, lambda _: b"PK nothing"), METRO),
    "cut workbook": (bytes_of(METRO, lambda content: content[: len(content) // 2]), METRO),
    "a page for a workbook": (bytes_of(STATE, lambda _: b"<html>Access Denied</html>"), STATE),
    "empty workbook": (bytes_of(STATE, lambda _: b""), STATE),
    "falling percentiles": (nurses("A_PCT25", 900_000.0), "state_M2026_dl.xlsx, row "),
    "no figure": (nurses("A_MEDIAN", "many"), "state_M2026_dl.xlsx, row "),
    "negative": (nurses("TOT_EMP", -5.0), "state_M2026_dl.xlsx, row "),
    "no code": (nurses("OCC_CODE", "29-1141x"), "not an occupation code"),
    "unknown level": (nurses("O_GROUP", "family"), "not a level"),
    "unknown area type": (nurses("AREA_TYPE", "9"), "is not an area"),
    "unknown state": (nurses("AREA", "97"), "'97' is not in [postal]"),
    "two figures of one cell": (doubled, "stands twice"),
    "twice in two folders": (nested, STATE),
    "absurd total": (total("TOT_EMP", 1_555_000.0), "employment of all occupations is 1,555,000"),
    "absurd median": (total("A_MEDIAN", 90_990.0), "80520 is less than median"),
    "rows cut off": (cut(STATE, 60), "states: "),
    "half of the nation": (cut(NATION, 20), "of all occupations is missing"),
    "nothing": (emptied, "no such folder"),
}


@pytest.fixture
def mine(world: World, tmp_path: Path) -> Path:
    return Path(shutil.copytree(world.new, tmp_path / "mine"))


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_named_and_changes_nothing(world: World, mine: Path, fault: str) -> None:
    spoil, words = FAULTS[fault]
    spoil(mine)
    before = {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()}
    outcome = world.career("data", "add", str(mine))
    assert (outcome.status, outcome.stdout) == (3, ""), outcome
    assert words in outcome.stderr, outcome.stderr
    assert outcome.stderr.count("\n") == 1, outcome.stderr
    assert {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()} == before
    assert [path.name for path in world.home.iterdir() if path.name != "lock"] in ([], ["generations"])
    assert not list((world.home / "generations").glob("*"))
    assert world.generation(ask=False) == "old"


def test_files_that_are_not_there(world: World) -> None:
    outcome = world.career("data", "add", "nowhere.xlsx")
    assert (outcome.status, "no such file" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


def test_older_data_are_taken_only_where_somebody_asks_for_them(world: World, tmp_path: Path) -> None:
    for name in ("SARPP_STATE", "MARPP_MSA"):
        area = "06000" if name.startswith("S") else "41860"
        rows = f'GeoFIPS,GeoName,Description,2023\n"{area}","x","RPPs: All items",111.5\n"Note"\n'
        (tmp_path / f"{name}_2008_2023.csv").write_text(rows)
    files = [str(path) for path in tmp_path.glob("*.csv")]
    outcome = world.career("data", "add", *files)
    assert (outcome.status, "2023 is older than 2024" in outcome.stderr) == (3, True), outcome.stderr
    outcome = world.career("data", "add", "--older", *files)
    assert (outcome.status, "price levels: 2 rows" in outcome.stderr) == (3, True), outcome.stderr
    assert world.generation(ask=False) == "old"


def test_a_dry_run_tries_everything_and_changes_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    outcome = world.career("data", "update", "--from", str(world.new), "--dry-run", "--format", "jsonl")
    assert outcome.status == 0, outcome.stderr
    assert '"before":"May 2025","after":"May 2026"' in outcome.stdout.replace(" ", "").replace("May2", "May 2")
    assert not (world.home / "in-use").exists()
    assert not list((world.home / "generations").glob("*"))
    assert world.generation(ask=False) == "old"
