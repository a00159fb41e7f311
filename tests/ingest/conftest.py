"""An official folder that each test may spoil, and a run of the importer."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from careercli.ingest.__main__ import main
from careercli.ingest.write import replace_generated

from .official_files import write_official


@dataclass(frozen=True)
class Imported:
    """What a run of the importer left behind."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature as published; never to be changed."""
    folder = tmp_path_factory.mktemp("pristine") / "official"
    write_official(folder)
    return folder


@pytest.fixture
def official(pristine: Path, tmp_path: Path) -> Path:
    """A copy of the miniature that a test may change."""
    return Path(shutil.copytree(pristine, tmp_path / "official"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with hand-written files and one generated file of an earlier run."""
    folder = tmp_path / "data"
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles" / "actors.toml").write_text('title = "Actors"\n')
    (folder / "README.md").write_text("By hand.\n")
    replace_generated(folder, {"pay/lamplighters.toml": 'soc = "00-9999"\n'})
    return folder


@pytest.fixture
def ingest(capsys: pytest.CaptureFixture[str]) -> Callable[[Path, Path], Imported]:
    """Run the importer in this process."""

    def run(root: Path, target: Path) -> Imported:
        status = main(["--from", str(root), "--to", str(target)])
        captured = capsys.readouterr()
        return Imported(status, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def imported(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data made of the miniature."""
    folder = tmp_path_factory.mktemp("imported")
    assert main(["--from", str(pristine), "--to", str(folder)]) == 0
    return folder
