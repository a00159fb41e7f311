"""Our rankings are those that the Bureau of Labor Statistics publishes: tables 1.3 to 1.6 of EP 2024–34, in order.

tests/data/published_rankings_2024-34.csv holds the codes of the four tables as published, thirty rows each.
"""

import csv
from pathlib import Path

import pytest

from careercli.model.place import NATION
from careercli.queries.measures import Sort
from careercli.queries.rankings import Filters, ranking

PUBLISHED = Path(__file__).parents[1] / "data" / "published_rankings_2024-34.csv"


def ask(catalog, sort, limit):
    return ranking(catalog, Sort(sort), Filters(), NATION, limit, "2024–34")


def published(sort):
    with PUBLISHED.open(encoding="utf-8", newline="") as lines:
        return [row["soc"] for row in csv.DictReader(lines) if row["ranking"] == sort]


@pytest.mark.parametrize("sort", ["growth", "new-jobs", "decline", "job-losses"])
def test_our_rankings_are_the_published_ones(catalog, sort):
    result = ask(catalog, sort, 30)
    assert (result.everybody.vintage, len(published(sort))) == ("2024–34", 30)
    assert [row.listing.soc for row in result.rows] == published(sort)


def test_the_thirtieth_place_is_tied(catalog):
    """Without the published ranks the last row of table 1.5 could be any of three occupations at -13.6 percent."""
    result = ask(catalog, "decline", 32)
    assert [row.figures.change_percent for row in result.rows[29:]] == [-13.6, -13.6, -13.6]
