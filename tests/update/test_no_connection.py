"""Nothing opens a connection but `career data update`, and that only where somebody asks for it and is named."""

import socket
from typing import NoReturn

import pytest

from tests.update.conftest import QUESTIONS, World

pytestmark = pytest.mark.xdist_group("update")

OTHERS = (
    ("data", "path"),
    ("data", "update", "--dry-run"),
    ("data", "update"),
    ("data", "rollback"),
    ("data", "use", "bundled"),
    ("config",),
    ("list",),
    ("help", "RSE"),
)


@pytest.fixture(autouse=True)
def _no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **named: object) -> NoReturn:
        raise AssertionError("a connection was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.parametrize("command", [*QUESTIONS, *OTHERS], ids=" ".join)
def test_no_command_opens_a_connection(world: World, command: tuple[str, ...]) -> None:
    outcome = world.run(*command)
    assert outcome.status in (0, 1, 2)
    assert "connection was opened" not in outcome.stderr


def test_nor_do_files_that_are_brought(world: World) -> None:
    world.put_in_use()
    assert world.generation(ask=False) == "new"
