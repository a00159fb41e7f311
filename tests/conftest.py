"""What tests share: the bundled catalogue, and a run of the program in this process."""

import io
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data, cache_dir
from careercli.cli import main
from careercli.cli.environment import Environment
from tests.small import cut_data

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"

hypothesis.settings.register_profile("career", deadline=None)
hypothesis.settings.load_profile("career")


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    status: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]
Process = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The bundled data."""
    return Catalog(bundled_data())


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of one test session share."""
    root = factory.getbasetemp()
    return root.parent if root.name.startswith("popen-") else root


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """An own cache, shared by all workers of one test session, so that the index is compiled once."""
    shared = shared_folder(tmp_path_factory)
    patch = pytest.MonkeyPatch()
    patch.setenv("CAREER_CACHE_DIR", str(shared / "cache"))
    patch.setenv("CAREER_GENERATIONS_DIR", str(shared / "no-generations"))
    for name in ("NO_COLOR", "FORCE_COLOR", "CAREER_DATA_DIR", "COLUMNS"):
        patch.delenv(name, raising=False)


@pytest.fixture
def run() -> Run:
    """Run `career` in this process: `run("show", "11-9111", columns=80)`."""

    def run_career(
        *arguments: str, columns: int = 80, unicode: bool = True, terminal: bool = False, **variables: str
    ) -> Outcome:
        stdout, stderr = io.StringIO(), io.StringIO()
        environment = Environment.current()._replace(
            stdin=io.StringIO(),
            stdout=stdout,
            stderr=stderr,
            variables=variables,
            terminal=terminal,
            width=columns,
            height=10_000,
            unicode=unicode,
        )
        status = main.run(arguments, environment)
        return Outcome(status, stdout.getvalue(), stderr.getvalue())

    return run_career


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Run `career` as a process of its own, from a folder that holds nothing: `process("show", "11-9111")`.

    `shell` is put behind the command (`| head -1`); other keywords are environment variables.
    """
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def run_process(*arguments: str, shell: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        command = shlex.join([sys.executable, "-m", "careercli", *arguments])
        return subprocess.run(
            ["bash", "-c", f"set -o pipefail; {command} {shell}"],
            env={**os.environ, "PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(cache_dir()), **variables},
            cwd=elsewhere,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )

    return run_process


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small folder of data (tests/small.py), made once for all workers. Nothing may change it."""
    shared = shared_folder(tmp_path_factory) / "small"
    if not shared.is_dir():
        made = tmp_path_factory.mktemp("small")
        cut_data(made)
        try:
            made.rename(shared)
        except OSError:
            assert shared.is_dir(), "another worker was first"
    return shared


@pytest.fixture(scope="session")
def small_catalog(small: Path) -> Catalog:
    """The catalogue of the small data."""
    return Catalog(small)


@pytest.fixture
def altered(tmp_path: Path, small: Path) -> Callable[[str, bytes | None], Path]:
    """The small data but for one file: `altered("codes.toml", b"…")`; None leaves it out."""

    def alter(name: str, content: bytes | None) -> Path:
        original, folder = small / name, tmp_path / "data"
        folder.mkdir()
        for path in small.iterdir():
            if path != original.parent:
                (folder / path.name).symlink_to(path)
        changed = folder / name
        if original.parent != small:
            changed.parent.mkdir()
            for path in original.parent.iterdir():
                (changed.parent / path.name).symlink_to(path)
        changed.unlink()
        if content is not None:
            changed.write_bytes(content)
        return folder

    return alter


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/<name>, byte for byte; `pytest --update-golden` writes it anew."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path} differs; --update-golden writes it anew"

    return check


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update-golden."""
    parser.addoption("--update-golden", action="store_true", help="Write the golden outputs anew.")
