"""The note that newer data are due: on a terminal, once a month at most, silenced by a setting."""

import io
import os
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from careercli.cli import main
from careercli.cli.environment import Environment
from careercli.model.release import Release

A_MONTH = 31 * 86_400


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAREER_GENERATIONS_DIR", str(tmp_path / "home"))
    return tmp_path / "home"


def ask(
    *, terminal: bool = True, arguments: tuple[str, ...] = ("show", "11-9111", "--format", "csv"), **variables: str
):
    stream = Terminal if terminal else io.StringIO
    stdin, stdout, stderr = stream(), stream(), stream()
    environment = Environment.current()._replace(
        stdin=stdin, stdout=stdout, stderr=stderr, variables=variables, terminal=terminal
    )
    main.run(arguments, environment)
    return stderr.getvalue()


def test_said_once_a_month(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careercli.cli.reminder.datetime", type("Later", (), {"now": lambda _: datetime(2028, 1, 1)}))
    first = ask()
    assert "pay (OEWS) since May 2027" in first
    assert "config set reminder off" in first
    assert first.count("\n") == 1
    assert ask() == ""
    mark = home / "reminded"
    for other in (time.time() - A_MONTH - 60, time.time() + A_MONTH + 60):  # a month ago; a clock that was set back
        os.utime(mark, (other, other))
        assert "are due" in ask()
        assert ask() == ""


@pytest.mark.parametrize("quiet", ["pipe", "silenced", "error", "cannot be noted"])
def test_not_said(home: Path, monkeypatch: pytest.MonkeyPatch, quiet: str) -> None:
    if quiet == "cannot be noted":
        home.write_text("")
    variables = {"CAREER_REMINDER": "off"} if quiet == "silenced" else {}
    wrong = ("show", "nothing of this name", "--format", "csv")
    said = ask(terminal=quiet != "pipe", **({"arguments": wrong} if quiet == "error" else {}), **variables)
    assert "are due" not in said
    if quiet in ("pipe", "error"):
        assert not home.exists()


def test_the_calendar() -> None:
    assert Release(4, 1).newest(date(2027, 4, 30)) == ((2025,), date(2026, 5, 1))
    assert Release(4, 1).newest(date(2027, 5, 1)) == ((2026,), date(2027, 5, 1))
    assert Release(12, 1).newest(date(2026, 12, 31)) == ((2024,), date(2026, 1, 1))
    assert Release(8, 2, every=2).newest(date(2027, 11, 1)) == ((2024,), date(2026, 9, 1))
    assert Release(8, 1995, (0,)).newest(datetime(2026, 9, 1, tzinfo=UTC).date()) == ((31, 0), date(2026, 9, 1))
