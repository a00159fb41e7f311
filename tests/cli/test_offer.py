"""`career offer`: the screen, the contract, and what is refused; `salary --mine AMOUNT@PLACE`."""

import json

import pytest

TWO = ("offer", "29-1141", "118k@boise", "131k@seattle")


@pytest.mark.parametrize("columns", [80, 120])
def test_screen(run, golden, columns):
    outcome = run(*TWO, columns=columns, terminal=True, NO_COLOR="1")
    assert max(map(len, outcome.stdout.splitlines())) <= columns
    golden(f"offer/two-{columns}.txt", outcome.stdout)


def test_json(run, golden):
    golden("offer/two.json", run(*TWO, "--format", "json").stdout)


def test_lines_and_rows_are_the_offers(run):
    lines = run(*TWO, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["national_dollars"] for line in lines] == [119_930, 117_880]
    assert len(run(*TWO, "--format", "csv").stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("29-1141", "118k@1600006"), "† Prices of Idaho; none are published for Northwestern Idaho"),
        (("29-1141", "60k@san juan, pr"), "No regional price parity is published for San Juan"),
        (("29-1141", "60/h@CA", "118k@TX"), "nobody knows the hours"),
        (("29-1141", "118k@16", "118k@1600006"), "They buy the same. Not counted: taxes, benefits, housing alone"),
        (("45-3031", "50k@AK"), "does not cover Fishing"),
        (("29-1211", "300k@boise"), "cannot be said: top-coded"),
    ],
)
def test_what_is_not_published_is_said(run, arguments, said):
    outcome = run("offer", *arguments, columns=300)
    assert outcome.status == 0
    assert said in outcome.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "name an occupation"),
        (("118k@boise",), 2, "name an occupation"),
        (("29-1141", "118k"), 2, "holds no offer"),
        (("29-1141", "118k@"), 2, "names no place"),
        (("29-1141", "lots@boise"), 2, "not a pay"),
        (("29-1141", "118k@portland"), 2, "could be any of 2 places"),
        (("29-1141", "118k@fresno, tx"), 2, "no city of that name is known in Texas"),
        (("29-1141", "118k@us"), 1, "is the nation"),
        (("wizard", "118k@boise"), 2, "wizard"),
        (("29-1141", *(f"{amount}k@CA" for amount in range(90, 97))), 2, "at most 6"),
        (("29-1141", "118k@CA", "--state", "CA"), 2, "No such option"),
    ],
)
def test_bad_input(run, arguments, status, said):
    outcome = run("offer", *arguments)
    assert (outcome.status, outcome.stdout) == (status, "")
    assert said in outcome.stderr


def test_an_offer_that_is_made_twice_is_shown_once(run):
    outcome = run("offer", "29-1141", "118k@CA", "118,000@california", "--format", "jsonl")
    assert len(outcome.stdout.splitlines()) == 1
    assert "shown once" in outcome.stderr


def test_the_place_of_mine_is_shown_and_kept(run):
    placed = run("salary", "29-1141", "--mine", "118k@CA", "--format", "json")
    apart = run("salary", "29-1141", "--mine", "118k", "--state", "CA", "--format", "json")
    assert json.loads(placed.stdout)["pay"] == json.loads(apart.stdout)["pay"]
    query = json.loads(placed.stdout)["query"]
    assert (query["mine"], query["areas"]) == ({"dollars": 118000, "basis": "annual"}, ["06"])


def test_the_place_of_mine_goes_before_a_settled_one(run):
    outcome = run("salary", "29-1141", "--mine", "118k@CA", "--format", "json", CAREER_STATE="TX")
    assert json.loads(outcome.stdout)["query"]["areas"] == ["06"]


@pytest.mark.parametrize("by", ["state", "metro", "industry", "year"])
def test_the_place_of_mine_does_not_go_with_rows_of_their_own(run, by):
    outcome = run("salary", "29-1141", "--mine", "118k@CA", "--by", by)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "place of --mine" in outcome.stderr
