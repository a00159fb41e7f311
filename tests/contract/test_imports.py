"""What a command loads: nothing that its answer does not need. Each in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from careercli.catalog.paths import cache_dir
from careercli.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
SCRIPT = """
import io, json, sys
sys.stdout = io.StringIO()
from careercli.cli.main import run
status = run(json.loads(sys.argv[1]))
print(json.dumps([status, sorted(sys.modules)]), file=sys.__stdout__)
"""

NEVER = (
    "careercli.ingest",
    "careercli.update",
    "http.client",
    "ssl",
    "polars",
    "python_calamine",
    "openpyxl",
    "tomli_w",
    "tomllib",
    "pydantic",
    "numpy",
    "asyncio",
)
"""Nothing that answers questions needs any of these."""

ARGUMENTS = {
    "show": ("11-9111",),
    "salary": ("11-9111",),
    "outlook": ("11-9111",),
    "compare": ("11-9111", "29-1141"),
    "related": ("11-9111",),
    "next": ("11-9111",),
    "path": ("11-9111", "to", "29-1141"),
    "find": ("nurse",),
    "list": (),
    "data": (),
}
"""What to ask of a command; one that is not here is asked for its help only."""


def loaded(*arguments):
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(arguments)],
        env={"PYTHONPATH": str(ROOT), "CAREER_CACHE_DIR": str(cache_dir()), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=True,
    )
    status, modules = json.loads(found.stdout)
    assert status == 0, found.stderr
    return modules


def within(modules, *packages):
    return [name for name in modules for package in packages if name == package or name.startswith(f"{package}.")]


@pytest.mark.parametrize("command", COMMANDS)
def test_data_never_load_what_draws(command):
    for format in ("json", "csv", "md") if command in ARGUMENTS else ():
        modules = loaded(command, *ARGUMENTS[command], "--format", format)
        assert within(modules, "rich", "careercli.render.terminal", *NEVER) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_screen_never_loads_the_importer(command):
    modules = loaded(command, *ARGUMENTS.get(command, ("--help",)))
    assert within(modules, *NEVER) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("salary", "medical-and-health-services-managers", "--format", "json"),
        ("salary", "11-9111.00", "--state", "CA", "--metro", "41860", "--format", "json"),
        ("salary", "11-9111", "--by", "metro", "--format", "csv"),
        ("outlook", "11-9111", "--format", "json"),
        ("salary", "11-9111", "--by", "state"),
    ],
    ids=" ".join,
)
def test_an_exact_slug_or_code_needs_no_index(arguments):
    assert within(loaded(*arguments), "sqlite3", "careercli.catalog.index") == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_loads_no_other(command):
    others = [f"careercli.cli.{other}" for other in COMMANDS if other != command]
    assert within(loaded(command, "--help"), *others, "sqlite3") == []


def test_help_and_version_load_no_command():
    for option in ("--help", "--version"):
        assert within(loaded(option), "careercli.queries", "careercli.render", "sqlite3", *NEVER) == []
