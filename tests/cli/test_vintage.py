"""`--vintage` in every command that shows projections: one round throughout, named on the screen and in JSON."""

import json

import pytest

EVERY = [
    ("show", "11-9111"),
    ("outlook", "11-9111"),
    ("outlook",),
    ("find", "nurse"),
    ("compare", "11-9111", "29-1141"),
    ("related", "11-9111"),
]


def asked(run, *arguments):
    outcome = run(*arguments, "--format", "json")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.mark.parametrize("question", EVERY, ids=" ".join)
def test_the_older_round_is_named_in_the_question_in_the_sources_and_on_the_screen(run, question):
    found = asked(run, *question, "--vintage", "2024-34")
    assert found["query"]["vintage"] == "2024–34"
    assert "ep-2024-34" in [source["id"] for source in found["sources"]]
    screen = run(*question, "--vintage", "2024-34", columns=120).stdout
    assert "2024–34" in screen
    assert "vintage" not in asked(run, *question)["query"]


def test_figures_of_the_older_round(run):
    """Medical and health services managers, EP 2024–34: 616.2 to 759.1 thousand, 23.2 percent, 62.1 thousand a year."""
    published = {"base": 616200, "projected": 759100, "change_percent": 23.2, "openings": 62100, "vintage": "2024–34"}
    show = asked(run, "show", "11-9111", "--vintage", "2024-34")
    outlook = asked(run, "outlook", "11-9111", "--vintage", "2024-34")
    compare = asked(run, "compare", "11-9111", "29-1141", "--vintage", "2024-34")
    for projection in (show["projection"], outlook["projections"][0], compare["occupations"][0]["projection"]):
        assert published.items() <= projection.items()
    assert show["previous_projection"] is outlook["previous_projection"] is None
    assert (show["average_growth_percent"], outlook["openings_from"]["vintage"]) == (3.1, "2024–34")
    nurses = {"change_percent": 4.9, "vintage": "2024–34"}
    related = asked(run, "related", "11-9111", "--vintage", "2024-34")["related"]
    assert nurses.items() <= next(row for row in related if row["soc"] == "29-1141")["projection"].items()
    shown = next(row for row in show["related"] if row["soc"] == "29-1141")
    matches = asked(run, "find", "registered nurses", "--vintage", "2024-34")["matches"]
    assert shown["change_percent"] == matches[0]["change_percent"] == 4.9


def test_what_a_round_has_not_is_said(run):
    outcome = run("show", "legislators", "--vintage", "2025-35")
    assert (outcome.status, outcome.stdout) == (1, "")
    assert "no projection of 2025–35 is published for Legislators; its newest is of 2024–34" in outcome.stderr


@pytest.mark.parametrize("question", [("outlook",), ("find", "nurse"), ("related", "29-1141")], ids=" ".join)
def test_states_have_no_rounds_of_the_nations(run, question):
    outcome = run(*question, "--state", "CA", "--vintage", "2024-34")
    assert (outcome.status, outcome.stdout) == (1, "")
    assert "California has no projections of 2024–34: its own agency projects 2022–32" in outcome.stderr


def test_compared_by_the_newest_round_that_has_all(run):
    """Legislators are listed in 2024–34 only; what stands beside them is of the same years."""
    found = asked(run, "compare", "legislators", "11-1011")["occupations"]
    assert {item["projection"]["vintage"] for item in found} == {"2024–34"}
    screen = run("compare", "legislators", "11-1011", "--vintage", "2025-35").stdout
    assert "No projection of 2025–35 is published for Legislators." in " ".join(screen.split())


def test_an_unknown_round_is_a_usage_error(run):
    outcome = run("outlook", "--vintage", "2023-33")
    assert outcome.status == 2
    assert "the data hold 2025–35 and 2024–34" in outcome.stderr
