"""Ways to another occupation: the direct one, stops that save time, and when there is none."""

import pytest

from careercli.catalog.errors import UsageError
from careercli.queries.path import MOST_MARKED, SAVES, STEP, path

PAIRS = [
    ("stockers-and-order-fillers", "first-line-supervisors-of-non-retail-sales-workers"),
    ("cashiers", "medical-assistants"),
    ("motorcycle-mechanics", "avionics-technicians"),
    ("cashiers", "registered-nurses"),
    ("lawyers", "family-medicine-physicians"),
]


@pytest.fixture(scope="module", params=PAIRS, ids=" ".join)
def found(catalog, request):
    return path(catalog, *request.param)


def test_the_direct_way_is_always_there_and_first(found):
    assert [route.direct for route in found.routes] == [True] + [False] * (len(found.routes) - 1)
    assert all(route.steps[-1].listing.soc == found.goal.soc for route in found.routes)
    assert bool(found.why_direct) == (len(found.routes) == 1)


def test_every_way_over_stops_saves_time(found):
    for route in found.routes[1:]:
        assert 2 <= len(route.steps) <= 3
        assert route.years <= found.direct.years - SAVES + 1e-9


def test_stops_are_near_what_comes_next_and_do_not_pay_much_less(found):
    for route in found.routes[1:]:
        for step in route.steps[1:]:
            assert step.likeness >= STEP
        for step in route.steps[:-1]:
            assert step.change_percent >= -MOST_MARKED


def test_no_stop_needs_more_school_than_both_ends(catalog, found):
    school = catalog.preparation.years_of_school
    most = max(school(found.origin.entry.education), school(found.goal.entry.education))
    assert all(school(step.listing.education) <= most for route in found.routes for step in route.steps)


def test_a_licensed_profession_takes_its_degree_on_every_way(catalog):
    for goal, years in (("registered-nurses", 4), ("family-medicine-physicians", 5)):
        for origin in ("cashiers", "accountants-and-auditors"):
            found = path(catalog, origin, goal)
            for route in found.routes:
                schooling = sum(step.preparation.schooling_years for step in route.steps)
                assert schooling >= (2 if origin != "cashiers" and goal == "registered-nurses" else years)


def test_time_adds_up(found):
    for route in found.routes:
        assert route.years == pytest.approx(sum(step.preparation.years for step in route.steps))


def test_the_way_to_where_one_is_is_none(catalog):
    with pytest.raises(UsageError, match="Cashiers is where the way begins"):
        path(catalog, "cashiers", "cashiers")
