"""`career place`: the screens, the contract, and what is refused."""

import json

import pytest


@pytest.mark.parametrize("columns", [80, 120])
def test_screens(run, golden, columns):
    for name, arguments in (("fresno", ("fresno",)), ("beside", ("fresno", "--vs", "14260", "--limit", "3"))):
        outcome = run("place", *arguments, columns=columns, terminal=True, NO_COLOR="1")
        assert (outcome.status, outcome.stderr) == (0, "")
        assert max(map(len, outcome.stdout.splitlines())) <= columns
        golden(f"place/{name}-{columns}.txt", outcome.stdout)


def test_json(run, golden):
    golden("place/beside.json", run("place", "fresno", "vs", "14260", "--limit", "2", "--format", "json").stdout)


def test_data_carry_every_row_and_screens_say_what_they_leave_out(run):
    whole = json.loads(run("place", "ID", "--sort", "pay", "--format", "json").stdout)
    assert len(whole["best_paid"]) == whole["total"]["best_paid"] > 400
    assert whole["largest"] is whole["fastest_growing"] is None
    assert (
        len(run("place", "ID", "--sort", "pay", "--format", "csv").stdout.splitlines()) == len(whole["best_paid"]) + 1
    )
    for format in ("table", "md", "html", "plain"):
        screen = run("place", "ID", "--sort", "pay", "--format", format).stdout.replace("\xa0", " ")
        assert f"20 of {whole['total']['best_paid']}" in screen


def test_the_settled_place_is_taken(run):
    outcome = run("place", "--format", "json", "--limit", "1", CAREER_STATE="ID")
    assert json.loads(outcome.stdout)["area"]["code"] == "16"
    assert "Idaho" in outcome.stderr
    named = run("place", "fresno", "--format", "json", "--limit", "1", CAREER_STATE="ID")
    assert json.loads(named.stdout)["query"]["area"] == "23420"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "name a place"),
        (("portland",), 2, "could be any of 2 places"),
        (("fresno, tx",), 2, "no city of that name is known in Texas"),
        (("narnia",), 2, "no place is called 'narnia'"),
        (("US",), 1, "is the nation"),
        (("fresno", "--vs", "23420"), 2, "name the same place"),
        (("fresno", "vs", "boise", "--vs", "ID"), 2, "3 places"),
        (("fresno", "--sort", "luck"), 2, "not one of jobs, pay, concentration"),
        (("fresno", "--min-jobs", "10m"), 1, "no occupation fits"),
        (("fresno", "--education", "wizardry"), 2, "wizardry"),
        (("fresno", "--group", "wizards"), 2, "wizards"),
        (("fresno", "--limit", "0"), 2, "shows nothing"),
    ],
)
def test_bad_input(run, arguments, status, said):
    outcome = run("place", *arguments)
    assert (outcome.status, outcome.stdout) == (status, "")
    assert said in outcome.stderr
