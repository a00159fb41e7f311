"""`career compare`: which occupations are meant, every format, and what is said where there is no answer."""

import csv
import io
import json

import pytest

from careercli.catalog.lookup.names_apart import separate
from careercli.cli.environment import Environment
from careercli.cli.main import run as run_main

NURSES, PHARMACISTS, ACTORS, PILOTS, SURGEONS = "29-1141", "29-1051", "27-2011", "53-2011", "29-1249"
SUPERVISORS = "first-line-supervisors-of-retail-sales-workers"
SIX = (NURSES, PHARMACISTS, ACTORS, PILOTS, SURGEONS, SUPERVISORS)

SCREENS = {
    "two": (NURSES, PHARMACISTS),
    "six": SIX,
    "hourly": (ACTORS, "27-2031"),
    "state": (NURSES, ACTORS, "--state", "CA"),
    "metro": (NURSES, PHARMACISTS, SURGEONS, "--metro", "35620"),
    "related": (NURSES,),
}


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", SCREENS)
def test_screens(run, name, columns):
    outcome = run("compare", *SCREENS[name], columns=columns, terminal=True, NO_COLOR="1")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert max(map(len, outcome.stdout.splitlines())) <= columns


def test_ascii(run):
    text = run("compare", NURSES, PHARMACISTS, unicode=False).stdout
    assert text.isascii()
    assert "$140,910 *" in text


@pytest.mark.parametrize("columns", [40, 50, 79, 90, 100, 110])
def test_no_line_is_wider_than_the_terminal(run, columns):
    lines = run("compare", *SIX[:4], columns=columns, terminal=True, NO_COLOR="1").stdout.splitlines()
    assert [line for line in lines if len(line) > columns] == []


@pytest.mark.parametrize("columns", [80, 120])
def test_every_figure_of_six_is_on_the_screen(run, columns):
    text = run("compare", *SIX, columns=columns, terminal=True, NO_COLOR="1").stdout
    for item in json.loads(run("compare", *SIX, "--format", "json").stdout)["occupations"]:
        assert item["occupation"]["title"] in " ".join(text.split())
        assert f"{item['pay']['employment']:,}" in text
        assert f"{item['projection']['openings']:,}" in text
        for value in item["pay"]["annual"].values():
            assert value is None or f"{value:,}" in text or value == item["pay"]["annual"]["mean"]


def test_json_keeps_the_contract(run):
    found = json.loads(run("compare", NURSES, SURGEONS, "--state", "CA", "--format", "json").stdout)
    assert found["schema"] == "career.compare/1"
    assert found["by_relation"] is False
    first, second = found["occupations"]
    assert first["occupation"]["soc"] == NURSES
    assert first["difference"] is None
    assert second["difference"]["dollars"] == second["pay"]["annual"]["median"] - first["pay"]["annual"]["median"]
    assert [place["area"]["code"] for place in first["places"]] == ["06"]
    assert first["places"][0]["projection"]["vintage"] != first["projection"]["vintage"]
    assert "pay.annual.median" in second["best"]
    assert {source["id"] for source in found["sources"]} >= {"oews-2025", "ep-2024-34"}


def test_csv_has_a_row_for_each_occupation_in_each_area(run):
    text = run("compare", NURSES, ACTORS, "--state", "CA", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["soc"], row["area.code"]) for row in rows] == [
        (NURSES, "US"), (NURSES, "06"), (ACTORS, "US"), (ACTORS, "06"),
    ]  # fmt: skip
    assert rows[3]["pay.annual.median"] == ""
    assert "difference" not in rows[0]


def test_one_alone_is_compared_with_its_closest(run, catalog):
    found = json.loads(run("compare", NURSES, "--format", "json").stdout)
    related = [item.soc for item in catalog.occupation("registered-nurses").related[:3]]
    assert found["by_relation"]
    assert [item["occupation"]["soc"] for item in found["occupations"]] == [NURSES, *related]


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["registered nurses", "pharmacists"], ["registered nurses", "pharmacists"]),
        (["registered", "nurse"], ["registered nurse"]),
        (["registered", "nurse", "vs", "pharmacist"], ["registered nurse", "pharmacist"]),
        (["registered nurse vs. pharmacist VERSUS actor"], ["registered nurse", "pharmacist", "actor"]),
        (["registered", "nurses,", "software", "developers"], ["registered nurses", "software developers"]),
        (["Surgeons, All Other"], ["Surgeons, All Other"]),
        (["Surgeons,", "All", "Other"], ["Surgeons, All Other"]),
        (["Surgeons, All Other", "actors"], ["Surgeons, All Other", "actors"]),
        (["actors, dancers"], ["actors", "dancers"]),
        ([NURSES, PHARMACISTS], [NURSES, PHARMACISTS]),
        (["actors", "dancers"], ["actors", "dancers"]),
        (["", "actors"], ["", "actors"]),
        (["electrician", "and", "plumber"], ["electrician", "plumber"]),
        (["electrician & plumber"], ["electrician", "plumber"]),
        (["RN/LPN", "or", "CNA"], ["RN", "LPN", "CNA"]),
        (["electrician", "+", "plumber", "v", "carpenter"], ["electrician", "plumber", "carpenter"]),
        (["actors,", "dancers,", "and", "pharmacists"], ["actors", "dancers", "pharmacists"]),
        (["accountants", "and", "auditors"], ["accountants and auditors"]),
        (
            ["budget", "analysts", "and", "accountants", "and", "auditors"],
            ["budget analysts", "accountants and auditors"],
        ),
        (["dental hygienist", "dental", "assistant"], ["dental hygienist", "dental assistant"]),
        (["software", "developer", "data", "scientist"], ["software developer", "data scientist"]),
        (["difference", "between", "a", "welder", "and", "a", "machinist"], ["welder", "machinist"]),
        (["registered", "nurses", "zzz"], ["registered nurses", "zzz"]),
    ],
)
def test_names_are_told_apart(catalog, arguments, names):
    assert [" ".join(name.split()) for name in separate(catalog, arguments)] == names


BAD = {
    "nobody": ((), 'career compare "registered nurses" pharmacists'),
    "unknown": ((NURSES, "zzzyzx"), "no occupation is called 'zzzyzx'"),
    "unquoted": (("zzz", "yzx", NURSES), "in quotes"),
    "seven": (("actors", "dancers", "barbers", "bakers", "tutors", "roofers", "umpires"), "7 names; at most 6"),
    "the-same": ((NURSES, "registered-nurses"), "all mean Registered Nurses"),
    "empty": ((NURSES, ""), "empty"),
    "long": ((NURSES, "a" * 5000), "000 characters"),
    "control": ((NURSES, "\x1b[31m\x07"), "no occupation is called"),
    "place": ((NURSES, PHARMACISTS, "--state", "Atlantis"), "no state is called 'Atlantis'"),
    "metro": ((NURSES, PHARMACISTS, "--metro", "Portland"), "could be any of 2"),
    "format": ((NURSES, PHARMACISTS, "--format", "xml"), "xml"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_questions(run, name):
    arguments, told = BAD[name]
    outcome = run("compare", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert told in outcome.stderr
    assert "\x1b" not in outcome.stderr


def test_one_unknown_name_alone_is_not_told_about_quotes(run):
    assert "in quotes" not in run("compare", "zzzyzx").stderr


def test_an_occupation_named_twice_is_shown_once(run):
    outcome = run("compare", NURSES, PHARMACISTS, NURSES, "--format", "json")
    assert len(json.loads(outcome.stdout)["occupations"]) == 2
    assert "twice" in outcome.stderr


def test_nothing_published_in_a_place_is_no_data(run):
    outcome = run("compare", ACTORS, "27-2031", "--state", "WY")
    assert outcome.status == 1
    assert "Actors in Wyoming" in outcome.stderr


def test_nothing_related_is_no_data(run):
    outcome = run("compare", "woodworkers-all-other")
    assert (outcome.status, outcome.stdout) == (1, "")
    assert "name the ones to compare it with" in outcome.stderr


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def ask(monkeypatch):
    """Run `career compare` at a terminal where somebody types the given lines."""

    def ask_with(typed):
        stdout, stderr = Terminal(), Terminal()
        environment = Environment.current()._replace(
            stdin=Terminal(typed), stdout=stdout, stderr=stderr, variables={"PAGER": ""}, terminal=True, height=10_000
        )
        monkeypatch.setattr(Environment, "current", classmethod(lambda cls: environment))
        return run_main(["compare", "--color", "never"]), stdout.getvalue(), stderr.getvalue()

    return ask_with


def test_a_person_is_asked_for_names(ask):
    status, stdout, stderr = ask("registered nurses\npharmacists\n\n")
    assert status == 0
    assert stdout.startswith("2 occupations compared")
    assert "Occupation 3: " in stderr


def test_a_person_chooses_by_number(ask):
    status, stdout, stderr = ask("all other\n1\npharmacists\n\n")
    assert status == 0
    assert "  1  " in stderr
    assert "Pharmacists" in stdout


def test_a_person_is_asked_again(ask):
    status, stdout, _ = ask("\nzzzyzx\n\nall other\n99\nq\npharmacists\nregistered nurses\n\n")
    assert status == 0
    assert stdout.startswith("2 occupations compared")


@pytest.mark.parametrize("typed", ["\udcff\n", "pharmacists\n\udcff\udcfe\n"])
def test_bytes_that_are_no_text_end_the_questions(ask, typed):
    status, stdout, stderr = ask(typed)
    assert (status, stdout) == (2, "")
    assert "what was typed is no text in UTF-8" in stderr


def test_six_names_end_the_questions(ask):
    _, stdout, stderr = ask("".join(f"{name}\n" for name in SIX))
    assert stdout.startswith("6 occupations compared")
    assert "Occupation 7" not in stderr


def test_the_end_of_input_stops(ask):
    status, stdout, _ = ask("registered nurses\n")
    assert (status, stdout) == (130, "")


def test_groups_and_all_occupations_stand_beside_an_occupation(run):
    found = json.loads(run("compare", NURSES, "29-0000", "00-0000", "--state", "CA", "--format", "json").stdout)
    assert [item["occupation"]["soc"] for item in found["occupations"]] == [NURSES, "29-0000", "00-0000"]
    assert all(item["pay"]["annual"]["median"] for item in found["occupations"])
    assert all(item["places"][0]["pay"]["annual"]["median"] for item in found["occupations"])


def test_a_place_behind_the_names_is_read(run):
    typed = run("compare", "actors", "and", "dancers", "in", "fresno", "--format", "csv").stdout
    assert typed == run("compare", "actors", "dancers", "--metro", "fresno", "--format", "csv").stdout
