"""A small program of its own: data that came with it, newer official files, a home for generations, 20 questions."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careercli.catalog import paths
from careercli.catalog.index.snapshot import RECORD
from careercli.catalog.paths import data_in_use
from careercli.ingest.toml import dump_toml
from careercli.update import child, make, steps
from careercli.update.generations import Home
from tests.conftest import Outcome, Run, shared_folder
from tests.small import list_generated
from tests.update.may_2026 import read, write_may, zipped

STATES, AREAS, INDUSTRIES = ("06", "12", "36", "48", "66"), ("23420", "41860", "0600003"), ("622000", "541000")

QUESTIONS = tuple(
    tuple(line.split())
    for line in """
salary 29-1141
salary 29-1141 --state CA,TX
salary 29-1141 --by state
salary 29-1141 --by metro
salary 11-9111 --by industry
salary 15-1252 --metro 41860
salary 15-1252 --mine 120k
salary 41-2011 --by year
salary electricians --state NY
show 29-1141
show 11-9111 --full
show 47-2111 --state FL
show 15-1252 --industry 541000
compare 29-1141 11-9111
compare 47-2111 47-2152 --state TX
related 29-1141
find nurse
find --min-pay 90k
outlook 29-1141
data
""".strip().splitlines()
)
"""What is asked after each fault; every one shows the vintage of pay, so that none is the same of both generations."""


@dataclass(frozen=True)
class World:
    """Where the program of a test lives, and a run of it."""

    home: Path
    used: Path
    new: Path
    """Workbooks of May 2026."""
    packed: Path
    """The same as the bureau packs them."""
    run: Run
    prepared: Path
    """The generation that these make."""
    expected: dict[str, list[str]]
    """The answers to the 20 questions of the `old` data and of the `new`."""
    asked: dict[str, list[str]]

    def career(self, *arguments: str, **variables: str) -> Outcome:
        return self.run(*arguments, CAREER_CONTACT="tester@example.org", **variables)

    def answers(self) -> list[str]:
        """What the 20 questions are answered."""
        outcomes = [self.run(*question, "--format", "json") for question in QUESTIONS]
        assert [outcome.status for outcome in outcomes] == [0] * len(QUESTIONS), outcomes
        return [outcome.stdout for outcome in outcomes]

    def generation(self, *, ask: bool = True) -> str:
        """Whether all 20 questions are answered from the `old` data or all from the `new`.

        Without `ask` only where the data in use have bytes that were not asked before: the same ones answer the same.
        """
        digest = _digest(data_in_use())
        if ask or digest not in self.asked:
            self.asked[digest] = self.answers()
        found = [name for name, answers in self.expected.items() if answers == self.asked[digest]]
        assert found, "the answers are of neither generation"
        return found[0]

    def vintages(self) -> set[str]:
        """The vintages of pay that the 20 questions are answered from: one, or something is mixed."""
        found = set()
        for answer in self.answers():
            sources = json.loads(answer)["sources"]
            found.add(max(source["vintage"] for source in sources if source["id"].startswith("oews-")))
        return found

    def put_in_use(self) -> None:
        """Bring the newer workbooks, as a person would."""
        outcome = self.career("data", "add", str(self.new))
        assert outcome.status == 0, outcome.stderr


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory, small: Path) -> Path:
    """A package with small data, pay for a few places; made once for all workers. Nothing may change it."""
    shared = shared_folder(tmp_path_factory) / "program"
    if not shared.is_dir():
        made = tmp_path_factory.mktemp("program")
        shutil.copytree(small, made / "data")
        for path in (made / "data" / "pay").glob("*.toml"):
            table = read(path)
            everywhere = path.stem == "registered-nurses"  # or states that others project in would be unknown
            for name, kept in (("states", STATES), ("areas", AREAS), ("industries", INDUSTRIES)):
                kept = table[name] if everywhere and name == "states" else kept
                table[name] = {code: row for code, row in table[name].items() if code in kept}
            path.write_text(dump_toml(table), encoding="utf-8")
        list_generated(made / "data")
        write_may(made / "data", made / "new")
        zipped(made / "new", made / "packed")
        try:
            made.rename(shared)
        except OSError:
            assert shared.is_dir(), "another worker was first"
    return shared


@pytest.fixture(scope="session")
def prepared(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generation that the newer files make, made once for all workers."""
    shared = shared_folder(tmp_path_factory) / "prepared"
    if not shared.is_dir():
        made = tmp_path_factory.mktemp("prepared")
        used = str(program / "data")
        make.make(make.Order(used, used, str(program / "new"), str(made)), lambda step: None)
        try:
            made.rename(shared)
        except OSError:
            assert shared.is_dir(), "another worker was first"
    return shared


@pytest.fixture(scope="session")
def asked() -> dict[str, list[str]]:
    """What the 20 questions were answered from data of these bytes."""
    return {}


@pytest.fixture(scope="session")
def expected() -> dict[str, list[str]]:
    """The answers to the 20 questions of both generations, once they were asked."""
    return {}


@pytest.fixture
def world(
    program: Path,
    prepared: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Run,
    asked: dict[str, list[str]],
    expected: dict[str, list[str]],
) -> World:
    """The program, with nothing fetched yet, in June 2027; generations are made in this process."""
    home = tmp_path / "home"
    monkeypatch.setattr(paths, "PACKAGE", program)
    monkeypatch.setenv("CAREER_GENERATIONS_DIR", str(home))
    monkeypatch.setattr(steps, "today", lambda: date(2027, 6, 15))
    monkeypatch.setattr(steps, "settle", lambda: None)
    monkeypatch.setattr(child, "make", in_this_process)
    found = World(home, program / "data", program / "new", program / "packed", run, prepared, expected, asked)
    if not expected:
        expected["old"] = found.answers()
        monkeypatch.setenv("CAREER_GENERATIONS_DIR", str(tmp_path / "other"))
        install(prepared, tmp_path / "other")
        expected["new"] = found.answers()
        monkeypatch.setenv("CAREER_GENERATIONS_DIR", str(home))
        assert not set(expected["old"]) & set(expected["new"])
    return found


def install(prepared: Path, home: Path) -> None:
    """Put the prepared generation in use, by hand."""
    keeper = Home(home)
    shutil.copytree(prepared, keeper.generations / "1-0001")
    keeper.record("1-0001", "bundled", ("oews",), datetime.now(UTC))
    keeper.put_in_use("1-0001")


def already_made(prepared: Path) -> Callable[..., dict[str, object]]:
    """`child.make` that takes what was made before."""

    def make_it(order: dict[str, object], report: Callable[[str], None], lock: int) -> dict[str, object]:
        shutil.copytree(prepared, str(order["target"]), dirs_exist_ok=True)
        return {"datasets": ["oews"], "notes": [], "files": 1, "figures": 1}

    return make_it


def in_this_process(order: dict[str, object], report: Callable[[str], None], lock: int) -> dict[str, object]:
    """`child.make` without a child."""
    said: list[dict[str, object]] = []
    make.run(make.Order(**order), said.append)  # type: ignore[arg-type]
    return child.result(said[-1])


def _digest(folder: Path) -> str:
    """The names and bytes of all that questions are answered from."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        if path.name != RECORD:
            found.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return found.hexdigest()
