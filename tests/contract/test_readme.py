"""README and --help stay true: every output it shows is what the program prints."""

import re
import shlex
from pathlib import Path

import pytest

from careercli.cli.main import COMMANDS

README = Path(__file__).parent.parent.parent / "README.md"
BLOCK = re.compile(r"```console\n\$ career (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)


def blocks():
    return list(BLOCK.finditer(README.read_text(encoding="utf-8")))


def test_outputs_are_what_the_program_prints(run, request):
    text = README.read_text(encoding="utf-8")
    for block in blocks():
        outcome = run(*shlex.split(block["command"]), columns=100, terminal=True, NO_COLOR="1")
        assert outcome.status == 0, outcome.stderr
        if request.config.getoption("--update-golden"):
            shown = f"```console\n$ career {block['command']}\n{outcome.stdout}```"
            text = text.replace(block.group(), shown)
            README.write_text(text, encoding="utf-8")
        else:
            assert block["output"] == outcome.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown(command):
    assert any(block["command"].split()[0] == command for block in blocks()), f"README shows no `career {command}`"


def test_help_lists_every_command(run):
    shown = " ".join(run("--help").stdout.split())
    for command, line in COMMANDS.items():
        assert f"{command} {line[:40]}" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command):
    outcome = run(command, "--help")
    assert outcome.status == 0
    assert "--format" in outcome.stdout
