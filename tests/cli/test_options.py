"""Options: each read once, several values where there may be several, choices in any case; and what JSON repeats."""

import json
import re

import pytest

from careercli.catalog.lookup import areas
from careercli.cli.several import several


def query(run, *arguments):
    outcome = run(*arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)["query"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--state", "CA,TX"),
        ("-s", "ca, tx"),
        ("-s", "California;Texas"),
        ("-s", "CA", "-s", "TX"),
        ("-s", "CA,TX", "-s", "48"),
        ("--state=06,48,",),
    ],
)
def test_several_states(run, arguments):
    assert query(run, "show", "11-9111", *arguments)["areas"] == ["06", "48"]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Fresno, CA", ["23420"]),
        ("Fresno, CA; Boise City, ID", ["23420", "14260"]),
        ("Fresno, CA, Boise City, ID", ["23420", "14260"]),
        ("fresno,boise", ["23420", "14260"]),
        ("23420,14260", ["23420", "14260"]),
        ("Fresno, California, Boise, Idaho", ["23420", "14260"]),
        ("Portland, Oregon, Boise", ["38900", "14260"]),
        ("Fresno, CA, USA, Boise, ID, U.S.A.", ["23420", "14260"]),
        ("Newark, Del., Fresno", ["37980", "23420"]),
    ],
)
def test_names_of_places_hold_commas(run, typed, codes):
    assert query(run, "show", "11-9111", "--metro", typed)["areas"] == codes


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Vancouver, BC", "it is outside the United States"),
        ("Vancouver, British Columbia", "it is outside the United States"),
        ("Toronto, ON", "it is outside the United States"),
        ("Toronto, Ontario, Canada", "it is outside the United States"),
        ("London, UK", "it is outside the United States"),
        ("Birmingham, England", "it is outside the United States"),
        ("Tijuana, Mexico", "it is outside the United States"),
        ("Athens, Greece", "it is outside the United States"),
        ("Cook County, Illinois", "counties are not published; name the city"),
        ("Harris County, Texas, USA", "counties are not published; name the city"),
        ("Paris, Texas", r"it lies outside metropolitan areas \(Texas\)"),
        ("Fresno, Oregon", "no city of that name is known in Oregon"),
        ("Los Angeles, New York", "no city of that name .* write a semicolon between them"),
        ("Boston, MA 02108", "ZIP codes are not published; name the city without one"),
    ],
)
def test_what_says_where_a_place_lies_is_no_place_of_its_own(run, typed, why):
    outcome = run("show", "11-9111", "--metro", typed)
    assert outcome.status == 2
    assert re.search(f"'{typed}': {why}\n", outcome.stderr)


@pytest.mark.parametrize(
    ("option", "values", "key", "expected"),
    [
        ("--skill", "law,speaking", "skills", {"Law and Government", "Speaking"}),
        ("--job-zone", "4,5", "job_zones", {4, 5}),
        ("--education", "none,bachelor's", "education", {"No formal educational credential", "Bachelor's degree"}),
        ("--education", "some college, no degree", "education", {"Some college, no degree"}),
    ],
)
def test_several_values_of_other_options(run, option, values, key, expected):
    assert set(query(run, "find", option, values)[key]) == expected


def test_interests_are_letters_or_words(run):
    for typed in (("SI",), ("s,i",), ("S", "I"), ("social,investigative",)):
        options = [word for text in typed for word in ("--interest", text)]
        assert query(run, "find", *options)["interest"] == "SI"


@pytest.mark.parametrize(
    "arguments",
    [
        ("salary", "11-9111", "--mine", "95k", "--mine", "45/h"),
        ("find", "nurse", "--group", "29-0000", "--group", "11-0000"),
        ("related", "11-9111", "--max-education", "bachelor", "--max-education", "master"),
        ("salary", "11-9111", "--by", "state", "--by", "metro"),
        ("salary", "11-9111", "--by", "state", "--limit", "3", "-n", "4"),
        ("show", "11-9111", "-f", "json", "-f", "csv"),
        ("outlook", "--sort", "growth", "--sort", "openings"),
    ],
    ids=" ".join,
)
def test_an_option_of_one_value_is_refused_when_given_several(run, arguments):
    outcome = run(*arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "takes one value" in outcome.stderr


def test_the_same_value_twice_is_one(run):
    assert run("show", "11-9111", "-f", "json", "--format", "json").status == 0


@pytest.mark.parametrize(
    ("option", "choice"), [("--by", "State"), ("--sort", "P90"), ("--format", "JSON"), ("--color", "Never")]
)
def test_choices_in_any_case(run, option, choice):
    assert run("salary", "11-9111", "--by", "state", option, choice).status == 0 or option == "--by"
    assert run("salary", "11-9111", option, choice).status == 0


def test_what_is_repeated_is_looked_up_once(run, monkeypatch):
    looked_up = []
    state = areas.state
    monkeypatch.setattr(areas, "state", lambda catalog, text: looked_up.append(text) or state(catalog, text))
    assert run("show", "11-9111", *["--state", "CA"] * 3000, "-s", ",".join(["TX"] * 3000)).status == 0
    assert len(looked_up) <= 3  # CA, the list as a whole, TX


def test_query_holds_all_that_was_asked(run):
    asked = query(
        run, "salary", "medical health managers", "--by", "state", "--state", "CA,tx", "--adjust", "RPP", "--sort",
        "p90", "--min-jobs", "1,000", "--limit", "3", "--mine", "$45.00 an hour",
    )  # fmt: skip
    assert asked == {
        "name": "medical health managers",
        "by": "state",
        "areas": ["06", "48"],
        "states": ["06", "48"],
        "adjust": "rpp",
        "mine": {"dollars": 45.0, "basis": "hourly"},
        "sort": "p90",
        "min_jobs": 1000,
        "limit": 3,
        "occupation": {
            "soc": "11-9111",
            "slug": "medical-and-health-services-managers",
            "title": "Medical and Health Services Managers",
        },
    }
    assert query(run, "salary", "11-9111", "--by", "industry", "--level", "3")["level"] == "3"
    assert query(run, "salary", "11-9111", "--by", "year", "--real")["real"] is True
    assert query(run, "compare", "11-9111", "29-1141")["occupations"][1]["slug"] == "registered-nurses"


def test_one_place_is_said_in_one_way(run):
    for command in (("related", "11-9111"), ("outlook",)):
        outcome = run(*command, "--state", "CA,TX")
        assert outcome.status == 2
        assert "one place at a time" in outcome.stderr


def test_a_text_that_means_something_is_taken_whole():
    known = {"a, b": 1, "a": 2, "b": 3, "c": 4}
    assert several(["a, b"], known.get) == [1]
