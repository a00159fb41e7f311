"""The directory of institutions, fetched and brought as it is published: which cities lie in which areas."""

import json
import zipfile
from pathlib import Path

import pytest

from careercli.update import steps
from careercli.update.addresses import read_addresses
from tests.ingest.official_files import MINIATURE
from tests.update.conftest import World, read
from tests.update.server import serving

pytestmark = pytest.mark.xdist_group("update")

DIRECTORY = (MINIATURE / "schools" / "ipeds_directory_2024.csv").read_text(encoding="utf-8")


def packed(folder: Path, year: int, text: str = DIRECTORY, name: str = "") -> Path:
    """An archive of a year, as it is published."""
    path = folder / f"HD{year}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name or f"hd{year}.csv", text.encode())
    return path


def cities(world: World) -> dict[str, object]:
    """Those of the generation in use."""
    return read(world.home / "in-use" / "cities.toml")


def test_fetched_alone(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(tmp_path, 2025)
    with serving(tmp_path) as server:

        def there(path: Path) -> object:
            found = read_addresses(path)
            files = [file._replace(url=server.address + file.save) for file in found["schools"]]
            return found | {"schools": tuple(files)}

        monkeypatch.setattr(steps, "read_addresses", there)
        outcome = world.career("data", "update", "--only", "schools", "--format", "json")
        assert outcome.status == 0, outcome.stderr
        assert [name for name, _, _ in server.asked] == ["HD2025.zip"]
    (renewed,) = json.loads(outcome.stdout)["renewed"]
    assert (renewed["dataset"], renewed["before"], renewed["after"]) == ("schools", "2024", "2025")
    assert cities(world)["OR"] == {"Albany": "10540"}
    assert world.vintages() == {"May 2025"}


def test_brought_and_what_is_refused(world: World, tmp_path: Path) -> None:
    assert world.career("data", "add", str(packed(tmp_path, 2026))).status == 0
    before = cities(world)
    lines = DIRECTORY.splitlines(keepends=True)
    for year, text, words in (
        (2025, DIRECTORY, "2025 is older than 2026"),
        (2027, "".join(lines[:-4]), "cities: "),
        (2028, DIRECTORY.replace(",10540,1,", ",10540,3,").replace(",41860,1,", ",41860,3,"), "cities in areas: "),
        (2029, DIRECTORY.replace(",CBSATYPE,", ",CBSAKIND,"), "cbsatype"),
    ):
        outcome = world.career("data", "add", str(packed(tmp_path, year, text)))
        assert (outcome.status, words in outcome.stderr.lower()) == (3, True), outcome.stderr
        assert cities(world) == before


def test_an_archive_of_another_year(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(tmp_path, 2025, name="hd2024.csv")
    with serving(tmp_path) as server:
        files = read_addresses(world.used / "addresses.toml")["schools"]
        moved = {"schools": tuple(file._replace(url=server.address + file.save) for file in files)}
        monkeypatch.setattr(steps, "read_addresses", lambda path: moved)
        outcome = world.career("data", "update", "--only", "schools")
    assert (outcome.status, r"holds no file like hd2025\.csv" in outcome.stderr) == (3, True), outcome.stderr
