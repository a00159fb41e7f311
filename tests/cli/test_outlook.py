"""`career outlook`: its screens and formats, and every way to ask for what there is not."""

import csv
import io
import json

import pytest

ONE = ("outlook", "11-9111")
SHRINKING = ("outlook", "cashiers", "--state", "CA", "--state", "NY")
BY_STATE = ("outlook", "software", "developers", "--by", "state", "--limit", "6", "--min-jobs", "1000")
RANKING = ("outlook", "--limit", "8")
STATE_PAY = ("outlook", "--state", "AL", "--sort", "pay", "--limit", "12")
FILTERED = (
    "outlook",
    "--sort",
    "job-losses",
    "--education",
    "bachelor",
    "--group",
    "business and financial",
    "--min-pay",
    "60k",
)

SCREENS = {
    "one": ONE,
    "shrinking": SHRINKING,
    "by_state": BY_STATE,
    "ranking": RANKING,
    "state_pay": STATE_PAY,
    "filtered": FILTERED,
}


@pytest.mark.parametrize("name", ["by_state", "ranking"])
def test_colour_changes_no_text(run, name):
    plain = run(*SCREENS[name]).stdout
    coloured = run(*SCREENS[name], "--color", "always").stdout
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert [line for line in coloured.splitlines() if "\x1b" not in line] == [
        line
        for line, with_colour in zip(plain.splitlines(), coloured.splitlines(), strict=True)
        if "\x1b" not in with_colour
    ]
    at_a_terminal = [
        run(*SCREENS[name], terminal=True, NO_COLOR="1"),
        run(*SCREENS[name], "--color", "never", terminal=True),
    ]
    assert at_a_terminal[0].stdout == at_a_terminal[1].stdout


@pytest.mark.parametrize("name", SCREENS)
def test_plain_terminals_get_ascii(run, name):
    assert run(*SCREENS[name], unicode=False).stdout.isascii()


def test_a_ranking_shows_as_many_rows_as_the_published_ones_and_says_so(run):
    table = run("outlook").stdout
    assert "30 of 591 shown; --limit 591 shows all." in table
    assert len(json.loads(run("outlook", "--format", "json").stdout)["projections"]) == 591
    assert run("outlook", "--format", "jsonl").stdout.count("\n") == 591


def test_formats_agree(run):
    """The same figures in JSON, JSONL and CSV."""
    record = json.loads(run(*STATE_PAY, "--format", "json").stdout)["projections"]
    lines = [json.loads(line) for line in run(*STATE_PAY, "--format", "jsonl").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(run(*STATE_PAY, "--format", "csv").stdout)))
    assert record == lines
    assert [row["annual_median"] for row in rows] == [
        "" if line["annual_median"] is None else str(line["annual_median"]) for line in lines
    ]
    assert [row["soc"] for row in rows] == [line["occupation"]["soc"] for line in lines]


def test_the_query_holds_what_was_understood(run):
    query = json.loads(run(*FILTERED, "--format", "json").stdout)["query"]
    assert query == {
        "area": "US",
        "sort": "job-losses",
        "education": ["Bachelor's degree"],
        "min_pay": 60000.0,
        "group": "13-0000",
    }
    query = json.loads(run(*SHRINKING, "--format", "json").stdout)["query"]
    cashiers = {"soc": "41-2011", "slug": "cashiers", "title": "Cashiers"}
    assert query == {"name": "cashiers", "occupation": cashiers, "areas": ["06", "36"], "states": ["06", "36"]}


def test_a_state_is_named_once(run):
    twice = json.loads(run("outlook", "11-9111", "-s", "CA", "-s", "california", "-f", "json").stdout)
    assert [line["area"]["code"] for line in twice["projections"]] == ["US", "US", "06"]


BAD = {
    "unknown name": (["outlook", "xyzzyx"], "xyzzyx"),
    "empty name": (["outlook", ""], "empty"),
    "long name": (["outlook", "a" * 5000], "characters is longer than"),
    "control characters": (["outlook", "\x1b\x07"], "empty"),
    "unknown state": (["outlook", "--state", "Atlantis"], "no state is called 'Atlantis'"),
    "unknown state with a name": (["outlook", "11-9111", "--state", "Atlantis"], "no state is called 'Atlantis'"),
    "ambiguous state": (["outlook", "--state", "carolina"], "North Carolina"),
    "empty state": (["outlook", "--state", ""], "empty"),
    "two states": (["outlook", "--state", "CA", "--state", "NY"], "name only one --state"),
    "metro": (["outlook", "--metro", "Boston"], "--metro"),
    "unknown sort": (["outlook", "--sort", "speed"], "not one of growth, new-jobs, openings"),
    "unknown education": (["outlook", "--education", "kindergarten"], "bachelor's"),
    "ambiguous education": (["outlook", "--education", "degree"], "any of"),
    "empty education": (["outlook", "--education", ""], "empty"),
    "unknown group": (["outlook", "--group", "wizards"], "no group is called"),
    "ambiguous group": (["outlook", "--group", "healthcare"], "31-0000"),
    "occupation as group": (["outlook", "--group", "11-9111"], "single occupation"),
    "empty group": (["outlook", "--group", ""], "empty"),
    "long group": (["outlook", "--group", "a" * 5000], "characters is longer than"),
    "pay that is no number": (["outlook", "--min-pay", "much"], "--min-pay: 'much' is not a pay"),
    "hourly pay": (["outlook", "--min-pay", "30/h"], "dollars a year"),
    "little pay": (["outlook", "--min-pay", "30"], "did you mean $30,000 a year?"),
    "negative pay": (["outlook", "--min-pay=-5"], "is not a pay"),
    "infinite pay": (["outlook", "--min-pay", "inf"], "is not a pay"),
    "negative jobs": (["outlook", "--min-jobs", "-1"], "--min-jobs"),
    "jobs that are no number": (["outlook", "--min-jobs", "many"], "--min-jobs"),
    "limit of nothing": (["outlook", "--limit", "0"], "--limit"),
    "negative limit": (["outlook", "--limit", "-3"], "--limit"),
    "by without a name": (["outlook", "--by", "state"], "takes a NAME"),
    "by something else": (["outlook", "11-9111", "--by", "county"], "'county'"),
    "filter with a name": (["outlook", "11-9111", "--education", "bachelor"], "--education narrows a ranking"),
    "pay filter with a name": (["outlook", "11-9111", "--min-pay", "50k"], "--min-pay narrows a ranking"),
    "group with a name": (["outlook", "11-9111", "--group", "11"], "--group narrows a ranking"),
    "sort with a name": (["outlook", "11-9111", "--sort", "growth"], "--sort with a NAME goes with --by state"),
    "limit with a name": (["outlook", "11-9111", "--limit", "3"], "--limit with a NAME goes with --by state"),
    "jobs with a name": (["outlook", "11-9111", "--min-jobs", "3"], "--min-jobs with a NAME goes with --by state"),
    "states by pay": (["outlook", "11-9111", "--by", "state", "--sort", "pay"], "career salary"),
    "unknown format": (["outlook", "--format", "xml"], "'xml'"),
}


@pytest.mark.parametrize("arguments", BAD.values(), ids=BAD)
def test_bad_input(run, arguments):
    asked, expected = arguments
    outcome = run(*asked)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert expected in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert len(outcome.stderr) < 2000


NOTHING = {
    "no projection in the state": (
        ["outlook", "15-1252", "--state", "NY"],
        "Software Developers is published for New York",
    ),
    "no openings in the state": (["outlook", "--state", "NY", "--sort", "openings"], "no occupation fits (New York)"),
    "no such occupation": (["outlook", "--min-jobs", "999999999"], "no occupation fits (United States)"),
    "no state as large": (["outlook", "11-9111", "--by", "state", "--min-jobs", "9999999"], "no state has"),
}


@pytest.mark.parametrize("arguments", NOTHING.values(), ids=NOTHING)
def test_no_data(run, arguments):
    asked, expected = arguments
    outcome = run(*asked)
    assert (outcome.status, outcome.stdout) == (1, "")
    assert expected in outcome.stderr


@pytest.mark.parametrize("name", ["projections/11.toml", "groups/11.toml", "groups/00.toml"])
def test_damaged_data(run, altered, name):
    folder = altered(name, b"[states")
    outcome = run("outlook", "11-9111", "--state", "CA", "--data-dir", str(folder))
    assert (outcome.status, outcome.stdout) == (3, "")
    assert name in outcome.stderr


def test_a_group_has_an_outlook_of_its_own(run):
    found = json.loads(run("outlook", "engineers", "--format", "json").stdout)
    assert found["projections"][0]["occupation"]["soc"] == "17-2000"
    assert found["projections"][0]["change_percent"] is not None
