"""What tests share: the bundled catalogue, and a run of the program in this process."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data
from careercli.cli import main
from careercli.cli.environment import Environment

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    status: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The bundled data."""
    return Catalog(bundled_data())


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """An own cache, shared by all workers of one test session, so that the index is compiled once."""
    root = tmp_path_factory.getbasetemp()
    shared = root.parent if root.name.startswith("popen-") else root
    patch = pytest.MonkeyPatch()
    patch.setenv("CAREER_CACHE_DIR", str(shared / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "CAREER_DATA_DIR", "COLUMNS"):
        patch.delenv(name, raising=False)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
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
        monkeypatch.setattr(Environment, "current", classmethod(lambda cls: environment))
        status = main.run(list(arguments))
        return Outcome(status, stdout.getvalue(), stderr.getvalue())

    return run_career


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
