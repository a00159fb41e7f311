"""Our rankings are those that the Bureau of Labor Statistics publishes: tables 1.3 to 1.6 of EP 2024–34, in order.

tests/data/published_rankings_2024-34.csv holds the codes of the four tables as published, thirty rows each.
"""

import csv
import json
from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parents[1] / "data" / "published_rankings_2024-34.csv"


def published(ranking):
    with PUBLISHED.open(encoding="utf-8", newline="") as lines:
        return [row["soc"] for row in csv.DictReader(lines) if row["ranking"] == ranking]


@pytest.mark.parametrize("ranking", ["growth", "new-jobs", "decline", "job-losses"])
def test_our_rankings_are_the_published_ones(run, ranking):
    outcome = run("outlook", "--sort", ranking, "--limit", "30", "--format", "json")
    assert outcome.status == 0, outcome.stderr
    result = json.loads(outcome.stdout)
    assert len(published(ranking)) == 30
    assert [line["occupation"]["soc"] for line in result["projections"]] == published(ranking)


def test_the_thirtieth_place_is_tied(run):
    """Without the published ranks the last row of table 1.5 could be any of three occupations at -13.6 percent."""
    outcome = run("outlook", "--sort", "decline", "--limit", "32", "--format", "json")
    changes = [line["change_percent"] for line in json.loads(outcome.stdout)["projections"]]
    assert changes[29:] == [-13.6, -13.6, -13.6]
