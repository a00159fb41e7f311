"""`career path`: how both ends are typed, formats, and bad questions."""

import csv
import io
import json

import pytest


def asked(run, *words):
    return json.loads(run("path", *words, "--format", "json").stdout)


@pytest.mark.parametrize(
    "words",
    [
        ("cashiers", "to", "medical", "assistants"),
        ("cashiers to medical assistants",),
        ("cashiers", "medical assistants"),
        ("cashiers", "->", "medical assistants"),
        ("from", "cashiers", "to", "31-9092"),
    ],
    ids=" ".join,
)
def test_both_ends_are_understood(run, words):
    found = asked(run, *words)
    assert (found["from"]["soc"], found["to"]["soc"]) == ("41-2011", "31-9092")


def test_json_has_what_the_contract_says(run):
    found = asked(run, "53-7065", "to", "41-1012")
    assert found["schema"] == "career.path/1"
    assert [route["direct"] for route in found["routes"]][:2] == [True, False]
    step = found["routes"][1]["steps"][0]
    assert {"soc", "title", "annual_median", "change_percent", "drop", "likeness", "preparation", "licensed"} <= set(
        step
    )
    assert found["why_direct"] is None
    rows = list(csv.DictReader(io.StringIO(run("path", "53-7065", "to", "41-1012", "--format", "csv").stdout)))
    assert len(rows) == sum(len(route["steps"]) for route in found["routes"])
    assert rows[0]["route"] == "0"


def test_where_no_stop_saves_time_it_says_why(run):
    text = " ".join(run("path", "lawyers", "to", "judges").stdout.split())
    assert "The direct way" in text
    assert "No way over stops: " in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name two occupations"),
        (("cashiers",), "name two occupations"),
        (("cashiers", "to", "cashiers"), "is where the way begins"),
        (("cashiers", "to", "xyzzyplugh"), "no occupation is called"),
        (("nurse", "to", "cashiers"), "could be any of"),
        (("physicians", "to", "cashiers"), "group of occupations"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bad_questions(run, words, said):
    outcome = run("path", *words)
    assert outcome.status == 2
    assert not outcome.stdout
    assert said in outcome.stderr
    assert "Traceback" not in outcome.stderr
