"""What answers to statements say, and how well people are found by them: floors, so that no change loses unseen."""

import pytest

from careercli.catalog.errors import UsageError
from careercli.queries.answers import DISLIKE, LIKE, MOST, UNSURE, Expected, points_of
from evaluation.matches import by_scores, by_statements, rated, simulate

FLOORS = {by_scores: 45, by_statements: 30}
"""Percent of people whose own occupation must be among the first ten, at a reliability of .8."""

APART = 27
"""Points that the kinds may be apart in how often the own kind is measured highest; 20 with more than 26 artists."""


@pytest.fixture(scope="module")
def profiles(catalog):
    return rated(catalog)


@pytest.mark.parametrize("measure", FLOORS)
def test_people_are_found(profiles, measure):
    outcomes = simulate(profiles, measure, 1)
    assert outcomes["all"].found >= FLOORS[measure]
    kinds = [outcome.kind for name, outcome in outcomes.items() if name != "all"]
    assert max(kinds) - min(kinds) <= APART


def test_points_are_added_up_by_kind(catalog):
    statements = catalog.statements
    answers = [LIKE if each.kind == "I" else DISLIKE if each.kind == "R" else UNSURE for each in statements]
    assert points_of(statements, answers) == (0, MOST, MOST / 2, MOST / 2, MOST / 2, MOST / 2)


@pytest.mark.parametrize("answer", [LIKE, UNSURE, DISLIKE])
def test_flat_answers_are_refused_in_words(catalog, answer):
    with pytest.raises(UsageError, match="do not tell what you like more"):
        points_of(catalog.statements, [answer] * len(catalog.statements))


def test_more_points_are_more_interest(profiles):
    expected = Expected(profiles)
    for kind in range(6):
        values = [expected.interest(kind, points) for points in range(MOST + 1)]
        assert values == sorted(values)
        assert 1 <= values[0] < 3.5
        assert 5.5 < values[-1] <= 7


def test_the_probabilities_of_all_points_are_one():
    from careercli.queries.answers import _probability

    assert sum(_probability(points, 0.5, 0.2) for points in range(MOST + 1)) == pytest.approx(1)
    assert _probability(MOST, 0.5, 0.2) == pytest.approx(0.5**6)
