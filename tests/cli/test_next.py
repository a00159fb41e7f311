"""`career next`: all formats, options, and what is said where there is no answer."""

import csv
import io
import json

import pytest


def asked(run, *words):
    return json.loads(run("next", *words, "--format", "json").stdout)


def test_json_has_what_the_contract_says(run):
    found = asked(run, "29-1141", "--limit", "3")
    assert found["schema"] == "career.next/1"
    assert found["query"]["limit"] == 3
    assert found["leaving"] == {"transfers": 74600, "percent": 2.15, "vintage": "2024–34"}
    row = found["next"][1]
    assert (row["soc"], row["handbook"], row["related_tier"]) == ("29-1171", True, "primary-short")
    assert 0 < row["likeness"] < 1
    assert row["licensed"] is True
    assert row["preparation"] | {"years": 0} == {
        "schooling_years": 2,
        "own_degree": False,
        "experience": "None",
        "experience_years": 0,
        "training": "None",
        "training_years": row["preparation"]["training_years"],
        "years": 0,
    }
    assert {source["id"] for source in found["sources"]} >= {"oews-2025", "ooh-2024-34", "soc-2018", "cip-soc-2020"}


def test_rows_begin_with_the_own_occupation(run):
    rows = list(csv.DictReader(io.StringIO(run("next", "29-1141", "--limit", "2", "--format", "csv").stdout)))
    assert [row["place"] for row in rows] == ["0", "1", "2"]
    assert (rows[0]["soc"], rows[0]["likeness"]) == ("29-1141", "1")


def test_the_screen_explains_order_likeness_and_time(run):
    text = " ".join(run("next", "29-1141").stdout.split())
    assert "raise × likeness, the highest first" in text
    assert "Registered Nurses (now)" in text
    assert "Brings along: " in text
    assert "To learn: " in text
    assert "Left out: " in text
    assert "measured here, not published" in text


def test_a_top_coded_raise_is_marked(run):
    text = run("next", "29-1021", "--state", "AK", "--sort", "pay", "--max-years", "20").stdout
    assert "% †" in text
    assert "† At least: the median is top-coded." in " ".join(text.split())


def test_from_a_top_coded_median_there_is_no_raise(run):
    outcome = run("next", "29-1211", "--state", "AK", "--format", "json")
    assert all(row["difference"] is None for row in json.loads(outcome.stdout)["next"])
    assert "no raise over it can be said" in " ".join(run("next", "29-1211", "--state", "AK").stdout.split())


def test_a_residual_title_is_labelled(run):
    assert "likeness is that of the occupations of its group" in " ".join(
        run("next", "cooks, all other").stdout.split()
    )


@pytest.mark.parametrize("spelling", ["--no-licence", "--no-license"])
def test_licensed_professions_can_be_left_out(run, spelling):
    assert not any(row["licensed"] for row in asked(run, "29-1141", spelling)["next"])


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("29-1141", "--max-years", "soon"), 2, "is not a number of years"),
        (("29-1141", "--sort", "fun"), 2, "is not one of best, likeness"),
        (("29-1141", "--min-raise", "900%"), 1, "nothing near Registered Nurses fits"),
        (("29-1141", "--state", "CA", "--state", "TX"), 2, "one place at a time"),
        (("physicians",), 2, "group of occupations"),
        (("xyzzyplugh",), 2, "no occupation is called"),
        ((), 2, "NAME"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bad_questions(run, words, status, said):
    outcome = run("next", *words)
    assert outcome.status == status
    assert not outcome.stdout
    assert said in outcome.stderr
    assert "Traceback" not in outcome.stderr
