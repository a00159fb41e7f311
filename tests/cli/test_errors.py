"""Every bad question: told on stderr what was wrong and what is near, exit 2, and nothing on stdout."""

import pytest

from careercli.cli.main import COMMANDS

LONG = "a" * 5000

BAD = {
    "unknown-name": (("show", "zzzyzx"), "no occupation is called 'zzzyzx'"),
    "unknown-name-salary": (("salary", "zzzyzx"), "no occupation is called 'zzzyzx'"),
    "unknown-code": (("show", "11-9999"), "'11-9999' is no SOC code"),
    "unknown-code-near": (("show", "11-9119"), "11-9111"),
    "ambiguous-name": (("show", "all", "other"), "could be any of"),
    "empty-name": (("show", ""), "empty"),
    "blank-name": (("show", "  \t "), "empty"),
    "control-characters": (("show", "\x1b[31m\x07"), "called '[31m'"),
    "path": (("show", "../../etc/passwd"), "no occupation is called"),
    "long-name": (("show", LONG), "000 characters"),
    "no-name": (("show",), "NAME"),
    "unknown-state": (("show", "11-9111", "--state", "Atlantis"), "no state is called 'Atlantis'"),
    "near-state": (("salary", "11-9111", "--state", "Carolin"), "North Carolina"),
    "long-state": (("show", "11-9111", "--state", LONG), "5000 characters"),
    "empty-state": (("show", "11-9111", "--state", ""), "empty"),
    "unknown-metro": (("salary", "11-9111", "--metro", "Gotham"), "no metropolitan area is called 'Gotham'"),
    "ambiguous-metro": (("salary", "11-9111", "--metro", "Portland"), "could be any of 2"),
    "long-metro": (("salary", "11-9111", "--metro", LONG), "5000 characters"),
    "unknown-industry": (("salary", "11-9111", "--industry", "sorcery"), "no industry is called 'sorcery'"),
    "long-industry": (("salary", "11-9111", "--industry", LONG), "5000 characters"),
    "unknown-section": (("show", "11-9111", "--section", "wizardry"), "'wizardry' is not one of"),
    "section-of-data": (("show", "11-9111", "--section", "pay", "--format", "json"), "--section"),
    "unknown-section-of-data": (("show", "11-9111", "--section", "wizardry", "--format", "json"), "wizardry"),
    "section-of-a-group": (("show", "29-1210", "--section", "pay"), "group of occupations"),
    "state-of-a-group": (("show", "29-1210", "--state", "CA"), "group of occupations"),
    "unknown-format": (("show", "11-9111", "--format", "xml"), "xml"),
    "unknown-colour": (("show", "11-9111", "--color", "mauve"), "mauve"),
    "unknown-option": (("show", "11-9111", "--wages"), "--wages"),
    "unknown-command": (("shwo", "11-9111"), "career show"),
    "neither-command-nor-question": (("xyzzy", "qzxj"), "career show xyzzy qzxj"),
    "negative-limit": (("salary", "11-9111", "--by", "state", "--limit", "-5"), "--limit"),
    "zero-limit": (("salary", "11-9111", "--by", "state", "--limit", "0"), "--limit"),
    "worded-limit": (("salary", "11-9111", "--by", "state", "--limit", "ten"), "ten"),
    "negative-min-jobs": (("salary", "11-9111", "--by", "state", "--min-jobs", "-1"), "--min-jobs"),
    "unknown-by": (("salary", "11-9111", "--by", "planet"), "planet"),
    "unknown-level": (("salary", "11-9111", "--by", "industry", "--level", "9"), "--level"),
    "level-without-industry": (("salary", "11-9111", "--level", "3"), "--by industry"),
    "unknown-sort": (("salary", "11-9111", "--by", "state", "--sort", "luck"), "'luck' is not one of"),
    "long-sort": (("salary", "11-9111", "--sort", LONG), "is not one of"),
    "unknown-adjustment": (("salary", "11-9111", "--adjust", "luck"), "'luck' is not one of rpp"),
    "real-without-year": (("salary", "11-9111", "--real"), "--by year"),
    "adjusted-years": (("salary", "11-9111", "--by", "year", "--adjust", "rpp"), "--adjust"),
    "years-of-a-state": (("salary", "11-9111", "--by", "year", "--state", "CA"), "nation only"),
    "states-of-an-industry": (("salary", "11-9111", "--by", "state", "--industry", "hospitals"), "all industries"),
    **{
        f"mine-{amount or 'empty'}": (("salary", "11-9111", f"--mine={amount}"), "--mine")
        for amount in ("a lot", "", "-5", "0", "12.3.4", "1e9", "nan", "95000/decade", "45", "999999999999", "$", LONG)
    },
    "missing-folder": (("show", "11-9111", "--data-dir", "/no/such/folder"), "/no/such/folder is not a folder"),
    "data-command": (("data", "explode"), "explode"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_question(run, case):
    arguments, said = BAD[case]
    outcome = run(*arguments)
    assert outcome.status == 2, outcome.stderr
    assert outcome.stdout == ""
    assert said in outcome.stderr
    assert outcome.stderr.startswith("career: ")
    assert "Traceback" not in outcome.stderr
    assert all(char.isprintable() or char == "\n" for char in outcome.stderr)
    assert len(outcome.stderr) < 2000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("salary", "legislators"), "May 2024"),
        (("salary", "45-3031"), "does not cover Fishing and Hunting Workers"),
        (("salary", "45-3031", "--by", "year"), "does not cover"),
        (("salary", "27-2011", "--state", "WY"), "no pay for Actors in Wyoming"),
        (("salary", "27-2011", "--by", "state", "--state", "WY"), "Wyoming"),
        (("salary", "11-9111", "--by", "state", "--min-jobs", "999999"), "fewer than 999,999 jobs"),
    ],
)
def test_known_but_not_published(run, arguments, said):
    outcome = run(*arguments)
    assert outcome.status == 1
    assert outcome.stdout == ""
    assert said in outcome.stderr


@pytest.mark.parametrize("format", ["table", "json", "csv", "md"])
def test_show_without_a_cell_shows_the_nation_and_says_so(run, format):
    outcome = run("show", "27-2011", "--state", "WY", "--format", format)
    assert outcome.status == 1
    assert "29.05" in outcome.stdout
    assert "no pay for Actors in Wyoming" in " ".join(outcome.stdout.split())
    assert "no pay for Actors in Wyoming" in outcome.stderr


def test_show_with_one_of_two_cells_is_answered(run):
    outcome = run("show", "11-9111", "--state", "CA", "--state", "PR", "--format", "json")
    assert outcome.status == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command(run, command):
    outcome = run(command, "--help")
    assert (outcome.status, outcome.stderr) == (0, "")


def test_nothing_typed_shows_the_help(run, capsys):
    outcome = run()
    assert outcome.status == 2
    assert all(command in outcome.stdout for command in COMMANDS)


def test_a_fault_of_ours_is_one_line(run, monkeypatch):
    from careercli.queries import show

    def fail(*_, **__):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(show, "show", fail)
    outcome = run("show", "11-9111")
    assert outcome.status == 3
    assert outcome.stdout == ""
    assert outcome.stderr.count("\n") == 1
    with pytest.raises(ZeroDivisionError):
        run("show", "11-9111", CAREER_DEBUG="1")


def test_an_interrupted_run(run, monkeypatch):
    from careercli.queries import show

    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(show, "show", interrupt)
    assert run("show", "11-9111").status == 130
