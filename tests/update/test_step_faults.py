"""Killed at every step, no room, no right, two at once: the 20 questions are answered of one generation, old or new."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from careercli.update import child, steps, unpack
from careercli.update.generations import Home
from tests.update.conftest import World, already_made

pytestmark = pytest.mark.xdist_group("update")

MADE_BY_CHILD = child.make
"""As it is, before a test puts something else in its place."""

ROOT = Path(__file__).parents[2]

FULL = OSError(errno.ENOSPC, "No space left on device", "disk")

STEPS = {
    "gathering": (unpack, "of_user", "old"),
    "making": (child, "make", "old"),
    "recording": (Home, "record", "old"),
    "settling": (steps, "settle", "old"),
    "linking": (Home, "put_in_use", "old"),
    "clearing away": (Home, "prune", "new"),
}
"""Where a step is done, and which generation is in use where it breaks off."""


@contextmanager
def broken(
    monkeypatch: pytest.MonkeyPatch, owner: object, name: str, error: BaseException, after: bool = False
) -> Iterator[None]:
    """A step that breaks off before it has begun, or when all of it is done."""
    whole = getattr(owner, name)

    def break_off(*arguments: object, **named: object) -> object:
        if after:
            whole(*arguments, **named)
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, break_off)
        yield


@pytest.mark.parametrize("error", [KeyboardInterrupt(), FULL], ids=["interrupt", "full"])
@pytest.mark.parametrize("step", STEPS)
def test_broken_off_at_a_step(world: World, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException) -> None:
    owner, name, left = STEPS[step]
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    with broken(monkeypatch, owner, name, error):
        outcome = world.career("data", "add", str(world.new))
    assert outcome.status == (130 if isinstance(error, KeyboardInterrupt) else 3)
    assert "Traceback" not in outcome.stderr
    assert world.generation(ask=error is not FULL) == left
    world.career("data", "use", "bundled")
    assert world.generation(ask=False) == "old"
    assert world.career("data", "add", str(world.new)).status == 0
    assert world.generation(ask=False) == "new"


def test_broken_off_behind_the_step(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    with broken(monkeypatch, Home, "put_in_use", KeyboardInterrupt(), after=True):
        assert world.career("data", "add", str(world.new)).status == 130
    assert world.generation() == "new"


@pytest.mark.parametrize("step", ["replace", "symlink_to"])
def test_the_link_cannot_be_put_in_place(world: World, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    with broken(monkeypatch, os if step == "replace" else Path, step, PermissionError(13, "Permission denied")):
        outcome = world.career("data", "add", str(world.new))
    assert (outcome.status, "Permission denied" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


SCRIPT = """
import os, signal, sys
from datetime import date
from pathlib import Path
from careercli.catalog import paths
from careercli.update import child, steps
from tests.update.conftest import already_made
paths.PACKAGE = Path(sys.argv[1])
steps.settle = lambda: None
made_by_child, child.make = child.make, already_made(Path(sys.argv[2]))
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
{kill}
from careercli.cli.main import run
sys.exit(run(["data", "add", sys.argv[3]]))
"""

KILLS = {
    "while it is made": ("child.make = die", "old"),
    "before the step": ("from careercli.update.generations import Home; Home.put_in_use = die", "old"),
    "in the step": ("import os as system; system.replace = die", "old"),
    "after the step": ("from careercli.update.generations import Home; Home.prune = die", "new"),
}


@pytest.mark.parametrize("moment", KILLS)
def test_killed(world: World, moment: str) -> None:
    kill, left = KILLS[moment]
    killed = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(kill=kill), world.used.parent, world.prepared, world.new],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert world.generation() == left
    assert world.career("data", "use", "bundled").status == 0
    assert world.generation(ask=False) == "old"


def test_two_at_once(world: World) -> None:
    with Home(world.home).alone():
        for command in (("add", str(world.new)), ("rollback",), ("use", "bundled"), ("update",)):
            outcome = world.career("data", *command)
            assert (outcome.status, "by another run of career" in outcome.stderr) == (3, True)
            assert world.generation(ask=False) == "old"


def test_no_right_to_write(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.home.write_text("a file where the folder should be")
    outcome = world.career("data", "add", str(world.new))
    assert (outcome.status, "cannot be written to" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


def test_no_room(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "ROOM", 1 << 62)
    outcome = world.career("data", "add", str(world.new))
    assert (outcome.status, "bytes are free" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


@pytest.mark.parametrize(
    "code",
    [
        "",
        "print('not JSON')",
        "print('[1]')",
        "import sys; sys.exit('all is lost')",
        "import os; os.kill(os.getpid(), 9)",
    ],
)
def test_a_child_that_ends_without_a_word(world: World, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.undo()
    with pytest.raises(steps.UpdateError, match="the import broke off"):
        child.started([sys.executable, "-c", code], {"only": "x" * 100_000}, lambda step: None, ())


def test_made_by_a_child(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "make", MADE_BY_CHILD)
    outcome = world.career("data", "add", str(world.new))
    assert outcome.status == 0, outcome.stderr
    assert world.generation(ask=False) == "new"


def test_a_file_system_that_is_full_for_the_child(world: World) -> None:
    """No file of more than 100,000 bytes may be written, as under a quota: the child says so, nothing is left."""
    script = SCRIPT.format(
        kill="child.make = made_by_child; import resource; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, world.used.parent, world.prepared, world.new],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "File too large" in done.stderr) == (3, True), done.stderr
    assert not list((world.home / "generations").glob("*"))
    assert world.generation(ask=False) == "old"


@pytest.mark.parametrize("left", ["work", "half a generation", "link"])
def test_what_was_left_half_made_is_cleared_away(world: World, left: str) -> None:
    home = Home(world.home)
    half = home.generations / "1-0007"
    half.mkdir(parents=True)
    (half / "sources.toml").write_text("[[source")
    home.work.mkdir()
    (home.work / "x").write_text("")
    (home.folder / "in-use.new").symlink_to("generations/1-0007")
    assert world.generation(ask=False) == "old"
    assert world.career("data", "use", "bundled").status == 0
    assert sorted(path.name for path in home.folder.iterdir()) == ["generations", "lock"]
    assert not list(home.generations.iterdir())


def test_two_generations_are_kept(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    for _ in range(4):
        assert world.career("data", "add", str(world.new)).status == 0
    assert Home(world.home).whole() == ["1-0003", "1-0004"]
    assert world.career("data", "rollback").status == 0
    assert Home(world.home).used().name == "1-0003"
    outcome = world.career("data", "rollback")
    assert (outcome.status, "are gone" in outcome.stderr) == (1, True)
    assert world.career("data", "use", "bundled").status == 0
    outcome = world.career("data", "rollback")
    assert (outcome.status, "nothing to go back to" in outcome.stderr) == (1, True)


@pytest.mark.parametrize(
    "damage", ["no folder", "no sources", "no pay", "not TOML", "no link", "leads elsewhere", "newer"]
)
def test_a_damaged_generation_is_named_with_the_ways_back(
    world: World, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    assert world.career("data", "add", str(world.new)).status == 0
    used, link = world.home / "generations" / "1-0001", world.home / "in-use"
    match damage:
        case "no folder":
            shutil.rmtree(used)
        case "no sources":
            (used / "sources.toml").unlink()
        case "no pay":
            (used / "pay" / "registered-nurses.toml").unlink()
        case "not TOML":
            (used / "occupations" / "registered-nurses.toml").write_text("[[[")
        case "no link":
            link.unlink()
            link.write_text("")
        case "leads elsewhere":
            link.unlink()
            link.symlink_to("/etc")
        case "newer":
            link.unlink()
            link.symlink_to("generations/9-0001")
    outcome = world.career("salary", "29-1141", "--state", "CA")
    assert (outcome.status, outcome.stdout) == (3, "")
    assert "career data rollback" in outcome.stderr
    assert "career data use bundled" in outcome.stderr
    assert (
        world.career(
            "data", "rollback" if damage == "no pay" else "use", *(["bundled"] if damage != "no pay" else [])
        ).status
        == 0
    )
    assert world.generation(ask=False) == "old"
