"""Help: one screen at first, examples that run, options by what they do, terms explained."""

import importlib
import json
import shlex

import pytest
from typer.main import get_command

from careercli.cli.main import COMMANDS
from careercli.cli.option import SECTIONS
from careercli.cli.options import EVERYWHERE, OPTIONS
from careercli.queries.glossary import TERMS


def commands():
    for name in COMMANDS:
        command = get_command(importlib.import_module(f"careercli.cli.{name}").app)
        yield (name,), command
        for inner, of in getattr(command, "commands", {}).items():
            yield (name, inner), of


EXAMPLES = [
    (words, example) for words, command in commands() for example in command.examples if "config set" not in example
]


def test_nothing_typed_shows_one_screen(run):
    outcome = run()
    lines = outcome.stdout.splitlines()
    assert (outcome.status, outcome.stderr) == (2, "")
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert all(any(line.split()[:1] == [name] for line in lines) for name in COMMANDS)


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("words", [(), *[words for words, _ in commands()]], ids=" ".join)
def test_help_of_everything(run, words, option):
    outcome = run(*words, option)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith(f"Usage: {' '.join(('career', *words))} ")
    assert max(map(len, outcome.stdout.splitlines())) <= 80


@pytest.mark.parametrize(("words", "command"), list(commands()), ids=str)
def test_a_page_begins_with_examples_and_has_every_common_option(run, words, command):
    page = run(*words, "--help").stdout
    assert all(f"  {example}\n" in page for example in command.examples)
    sections = [line[:-1] for line in page.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert sections[0] == "Examples"
    known = [section for section in SECTIONS if section in sections]
    assert known == [section for section in sections if section in SECTIONS]
    for name in EVERYWHERE:
        assert OPTIONS[name].flag in page
    assert page == run("help", *words).stdout


CHANGING = {("data", name) for name in ("update", "add", "rollback", "use")}
"""Commands whose examples fetch or change something."""


@pytest.mark.parametrize(("words", "example"), EXAMPLES, ids=str)
def test_examples_run(run, words, example):
    program, *arguments = shlex.split(example.replace("bachelor's", "bachelor").replace("associate's", "associate"))
    assert (program, *arguments[: len(words)]) == ("career", *words)
    if words == ("data", "verify"):  # reads everything; tests/cli/test_data.py waits for it
        return
    if words in CHANGING:  # tests/update does what they do
        return
    outcome = run(*arguments)
    assert outcome.status == 0, outcome.stderr


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(run, option):
    assert run(option).stdout.startswith("career ")


@pytest.mark.parametrize(
    "term",
    ["RSE", "oews", "EP", "RPP", "CPI-U", "top-coded", "Top Coded", "location quotient", "job zone", "job zones",
     "RIASEC",
     "SOC", "O*NET-SOC", "NAICS", "CIP", "percentile", "p90", "median", "vintage", "openings", "not released", "n/a",
     "LQ"],
)  # fmt: skip
def test_terms_are_explained(run, term):
    outcome = run("help", *term.split())
    assert (outcome.status, outcome.stderr) == (0, "")
    assert len(outcome.stdout) > 60


def test_every_term_is_listed_and_no_two_go_by_one_name(run):
    names = [name.lower() for term in TERMS for name in (term.name, *term.also)]
    assert len(names) == len(set(names))
    listed = json.loads(run("help", "-f", "json").stdout)["terms"]
    assert {term["name"] for term in listed} == {term.name for term in TERMS}


@pytest.mark.parametrize(
    ("typed", "offered"), [("RSEE", "help RSE"), ("slary", "help salary"), ("quotient", "help conc")]
)
def test_an_unknown_topic_offers_what_is_near(run, typed, offered):
    outcome = run("help", typed)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert offered in outcome.stderr


def test_the_help_of_a_command_for_programs(run):
    found = json.loads(run("help", "salary", "-f", "json").stdout)
    command = found["command"]
    assert (found["schema"], found["terms"], command["name"]) == ("career.help/1", [], "career salary")
    assert command["examples"][0].startswith("career salary ")
    shown = " ".join(run("help", "salary").stdout.split())
    assert command["usage"] in shown
    assert len(command["options"]) > 12
    for option in command["options"]:
        assert f"{option['typed']} {option['does']}" in " ".join(shown.split()), option
        assert option["section"] in shown
    inner = json.loads(run("help", "data", "verify", "-f", "json").stdout)["command"]
    assert inner["name"] == "career data verify"
    listed = run("help", "data", "-f", "csv").stdout
    assert 'Commands,verify,"Read everything again' in listed
    for format in ("plain", "md", "html"):
        assert "--min-jobs" in run("help", "salary", "-f", format).stdout
