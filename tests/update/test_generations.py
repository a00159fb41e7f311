"""Newer data put in place, gone back from, chosen."""

import json

import pytest

from careercli.update import child
from tests.update.conftest import World, already_made

pytestmark = pytest.mark.xdist_group("update")


def test_from_may_2025_to_may_2026_and_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    assert (world.generation(), world.vintages()) == ("old", {"May 2025"})
    world.put_in_use()
    assert (world.generation(), world.vintages()) == ("new", {"May 2026"})
    assert world.career("data", "rollback").status == 0
    assert world.generation() == "old"
    assert json.loads(world.career("data", "use", "1-0001", "--format", "json").stdout)["generation"] == "1-0001"
    assert world.generation(ask=False) == "new"
    assert world.career("data", "use", "bundled").status == 0
    assert world.generation(ask=False) == "old"


@pytest.mark.parametrize("format", ["table", "plain", "json", "jsonl", "csv", "md", "html", "svg"])
def test_every_command_in_every_format(world: World, monkeypatch: pytest.MonkeyPatch, format: str) -> None:
    monkeypatch.setattr(child, "make", already_made(world.prepared))
    for command in (
        ("add", str(world.new)),
        ("update", "--dry-run"),
        ("update", "--from", str(world.new), "--dry-run"),
        ("rollback",),
        ("use", "bundled"),
    ):
        outcome = world.career("data", *command, "--format", format)
        assert (outcome.status, outcome.stderr) == (0, "")
        assert outcome.stdout or (format == "jsonl" and command[0] in ("rollback", "use"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("use", "1-0009"),
        ("update", "--only", "moon"),
        ("update", "--check", "--from", "."),
    ],
    ids=" ".join,
)
def test_what_cannot_be_asked_for(world: World, arguments: tuple[str, ...]) -> None:
    outcome = world.career("data", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")


def test_a_folder_of_ones_own_is_left_alone(world: World) -> None:
    for command in (("add", "x.csv"), ("update",), ("rollback",), ("use", "bundled")):
        outcome = world.career("data", *command, "--data-dir", str(world.used))
        assert (outcome.status, "only you change" in outcome.stderr) == (2, True)
