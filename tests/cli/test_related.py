"""`career related`: screens, formats, filters, and what is said where there is no answer."""

import csv
import io
import json

import pytest


def test_json_carries_all_and_the_screen_says_what_it_leaves_out(run):
    found = json.loads(run("related", "29-1141", "--format", "json").stdout)
    assert found["schema"] == "career.related/1"
    assert len(found["related"]) == found["total"] > 10
    screen = run("related", "29-1141").stdout
    assert f"10 of {found['total']} shown; --limit {found['total']} shows all" in screen
    everything = run("related", "29-1141", "--limit", str(found["total"])).stdout
    assert "shows all" not in everything
    for row in found["related"]:
        assert row["title"] in " ".join(everything.split())


def test_csv_has_a_row_for_each(run):
    found = json.loads(run("related", "29-1141", "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("related", "29-1141", "--format", "csv").stdout)))
    assert [row["soc"] for row in rows] == [row["soc"] for row in found["related"]]
    assert rows[0]["of.soc"] == "29-1141"
    assert rows[0]["shared"].split("; ") == [item["name"] for item in found["related"][0]["shared"]]


def test_what_is_left_out_is_said_in_every_format(run):
    question = ("related", "29-1141", "--min-raise", "10")
    (reason,) = json.loads(run(*question, "--format", "json").stdout)["left_out"]
    assert "not 10% higher" in reason
    assert f"Left out: {reason}." in " ".join(run(*question).stdout.split())
    assert f"Left out: {reason}." in run(*question, "--format", "md").stdout


def test_figures_of_a_state_are_its_own_and_labelled(run):
    found = json.loads(run("related", "29-1141", "--state", "CA", "--format", "json", "--limit", "1").stdout)
    (row,) = found["related"]
    assert found["pay"]["area"]["code"] == row["median_pay"]["area"]["code"] == "06"
    assert (row["projection"]["area"]["code"], row["projection"]["vintage"]) == ("06", "2022–32")


def test_a_metropolitan_area_has_the_nation_s_projections(run):
    found = json.loads(run("related", "29-1141", "--metro", "41860", "--format", "json", "--limit", "1").stdout)
    (row,) = found["related"]
    assert (row["median_pay"]["area"]["code"], row["projection"]["area"]["code"]) == ("41860", "US")


@pytest.mark.parametrize("columns", [46, 50, 79, 100])
def test_no_line_is_wider_than_the_terminal(run, columns):
    lines = run("related", "29-1141", "--full", columns=columns, terminal=True, NO_COLOR="1").stdout.splitlines()
    assert [line for line in lines if len(line) > columns] == []


BAD = {
    "nobody": ((), "NAME"),
    "unknown": (("zzzyzx",), "no occupation is called 'zzzyzx'"),
    "a-group": (("29-1210",), "group of occupations"),
    "long": (("a" * 5000,), "000 characters"),
    "raise-in-words": (("29-1141", "--min-raise", "ten"), "ten"),
    "raise-not-a-number": (("29-1141", "--min-raise", "nan"), "--min-raise"),
    "raise-infinite": (("29-1141", "--min-raise", "inf"), "--min-raise"),
    "education": (("29-1141", "--max-education", "kindergarten"), "bachelor's"),
    "education-empty": (("29-1141", "--max-education", ""), "empty"),
    "two-places": (("29-1141", "--state", "CA", "--state", "NY"), "one place at a time"),
    "state-and-metro": (("29-1141", "--state", "CA", "--metro", "35620"), "one place at a time"),
    "place": (("29-1141", "--state", "Atlantis"), "no state is called 'Atlantis'"),
    "sort": (("29-1141", "--sort", "luck"), "luck"),
    "negative-limit": (("29-1141", "--limit", "-1"), "--limit"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_questions(run, name):
    arguments, told = BAD[name]
    outcome = run("related", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert told in outcome.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("woodworkers-all-other",), "relates no other occupations"),
        (("29-1141", "--min-raise", "5000"), "fits"),
        (("29-1141", "--max-education", "none"), "fits"),
    ],
)
def test_no_answer(run, arguments, told):
    outcome = run("related", *arguments)
    assert (outcome.status, outcome.stdout) == (1, "")
    assert told in outcome.stderr
