"""Work that has a name of its own within an occupation is named wherever it was asked for."""

import json

import pytest

BARISTAS = "Baristas are counted among Fast Food and Counter Workers."


@pytest.mark.parametrize(
    "question", ["show baristas", "salary baristas", "outlook barista", "related baristas", "compare barista cashiers"]
)
def test_under_the_title_of_every_screen(run, question):
    lines = run(*question.split()).stdout.splitlines()
    assert BARISTAS in lines[1:3]
    assert BARISTAS in run(*question.split(), "--format", "md").stdout
    asked = json.loads(run(*question.split(), "--format", "json").stdout)["query"]["asked_for"]
    assert asked == [{"name": "Barista", "counted_among": "Fast Food and Counter Workers"}]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("21-1014", "Mental Health Counselors (21-1014) are counted among Substance Abuse, Behavioral Disorder,"),
        ("35-3022", "Coffee Shop (35-3022 in SOC 2010) are counted among Fast Food and Counter Workers."),
        ("29-1141.01", "“O*NET-SOC 29-1141.01” is counted among Registered Nurses."),
    ],
)
def test_members_by_their_codes(run, code, said):
    assert said in " ".join(run("show", code).stdout.split())


@pytest.mark.parametrize("name", ["waiter", "35-3023", "fast food and counter workers", "cardiologist", "rn"])
def test_a_title_a_part_of_it_and_its_initials_are_the_occupation_itself(run, name):
    assert "counted among" not in run("show", *name.split()).stdout
    assert "asked_for" not in json.loads(run("show", *name.split(), "--format", "json").stdout)["query"]


def test_members_have_titles_in_json(run):
    occupation = json.loads(run("show", "21-1018", "--format", "json").stdout)["occupation"]
    assert occupation["members"] == list(occupation["member_titles"]) == ["21-1011", "21-1014"]
    assert occupation["member_titles"]["21-1014"] == "Mental Health Counselors"
    assert json.loads(run("show", "29-1141", "--format", "json").stdout)["occupation"]["member_titles"] == {}
