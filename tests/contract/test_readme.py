"""README, tour and --help stay true: every output and every picture is what the program prints, every command runs."""

import re
import shlex
from pathlib import Path

import pytest

from careercli.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent.parent
README, TOUR = ROOT / "README.md", ROOT / "docs" / "tour.md"
BLOCK = re.compile(r"```console\n\$ career (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)
QUESTION = re.compile(r"\| `career (?P<command>[^`]*)` \|")
PICTURES = {
    "show": "show medical-health-managers",
    "map": "salary registered nurses --by state",
    "compare": "compare electricians vs plumbers",
}


def outputs():
    return {found["command"]: found["output"] for found in BLOCK.finditer(TOUR.read_text(encoding="utf-8"))}


def questions():
    """The commands in tables; `--check` asks servers, which no test does."""
    found = [found["command"] for found in QUESTION.finditer(README.read_text(encoding="utf-8"))]
    return [command for command in found if not command.endswith("--check")]


@pytest.mark.parametrize("command", outputs())
def test_outputs_are_what_the_program_prints(run, request, command):
    outcome = run(*shlex.split(command), columns=100, terminal=True, NO_COLOR="1")
    assert outcome.status == 0, outcome.stderr
    if request.config.getoption("--update-golden"):
        text = TOUR.read_text(encoding="utf-8")
        block = next(found for found in BLOCK.finditer(text) if found["command"] == command)
        TOUR.write_text(
            text.replace(block.group(), f"```console\n$ career {command}\n{outcome.stdout}```"), encoding="utf-8"
        )
    assert outputs()[command] == outcome.stdout


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_what_the_program_draws(run, request, name):
    outcome = run(*shlex.split(PICTURES[name]), "--format", "svg", columns=100)
    path = ROOT / "docs" / f"{name}.svg"
    if request.config.getoption("--update-golden"):
        path.write_text(outcome.stdout, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == outcome.stdout
    assert f"docs/{name}.svg" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", questions())
def test_every_question_is_answered(run, command):
    outcome = run(*shlex.split(command))
    assert outcome.status == 0, outcome.stderr
    assert outcome.stdout


@pytest.mark.parametrize("command", sorted({*COMMANDS} - {"config", "help"}))
def test_every_command_is_shown(command):
    assert any(shown.split()[0] == command for shown in outputs()), f"the tour shows no `career {command}`"


def test_help_lists_every_command(run):
    shown = " ".join(run("--help").stdout.split())
    for command, line in COMMANDS.items():
        assert f"{command} {line[:40]}" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command):
    outcome = run(command, "--help")
    assert outcome.status == 0
    assert "--format" in outcome.stdout
