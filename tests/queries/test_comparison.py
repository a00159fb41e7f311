"""Comparison: what is highest, what differs, and what cannot be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import NoDataError
from careercli.model.pay import HOURLY_ONLY, NOT_RELEASED, Status, Unpublished
from careercli.queries.comparison import MEASURES, OTHERS, best_of, closest, compare


def bound(value):
    return Unpublished(Status.TOP_CODED, value)


@pytest.mark.parametrize(
    ("figures", "best"),
    [
        ([1.0, 3.0, 2.0], {1}),
        ([3.0, 3.0, 2.0], {0, 1}),
        ([2.0, 2.0], set()),
        ([5.0], set()),
        ([5.0, None, NOT_RELEASED, HOURLY_ONLY], set()),
        ([5.0, 4.0, NOT_RELEASED], {0}),
        ([100.0, bound(239200.0)], {1}),
        ([239200.0, bound(239200.0)], {1}),
        ([300000.0, bound(239200.0)], set()),
        ([1.0, bound(239200.0), bound(239200.0)], {1, 2}),
        ([bound(239200.0), bound(239200.0)], set()),
        ([None, None], set()),
        ([-5.0, -1.0], {1}),
        ([10, 20], {1}),
    ],
)
def test_the_highest_as_far_as_it_is_certain(figures, best):
    assert best_of(figures) == best


figure = st.one_of(st.none(), st.just(NOT_RELEASED), st.floats(1, 400000), st.builds(bound, st.just(239200.0)))


@given(st.lists(figure, max_size=6))
def test_a_bound_is_the_highest_only_above_all_published(figures):
    values = [value for value in figures if isinstance(value, float)]
    for place in best_of(figures):
        chosen = figures[place]
        if isinstance(chosen, Unpublished):
            assert all(chosen.at_least >= value for value in values)
        else:
            assert chosen == max(values)
            assert not any(isinstance(item, Unpublished) and item.at_least for item in figures)


def test_differences_are_from_the_first(catalog):
    nurse, pharmacist = compare(catalog, ["registered-nurses", "pharmacists"]).occupations
    assert nurse.places[0].difference is None
    found = pharmacist.places[0].difference
    medians = [item.occupation.latest_pay.annual.median for item in (nurse, pharmacist)]
    assert found.basis == "annual"
    assert found.dollars == medians[1] - medians[0]
    assert found.percent == pytest.approx(100 * found.dollars / medians[0])


def test_hourly_and_annual_only_occupations_have_no_difference(catalog):
    actor, pilot = compare(catalog, ["actors", "airline-pilots-copilots-and-flight-engineers"]).occupations
    assert actor.places[0].figures.pay.pay.annual.median == HOURLY_ONLY
    assert pilot.places[0].difference is None
    assert "pay.annual.median" not in pilot.places[0].best, "there is nothing to be higher than"
    assert "pay.hourly.median" not in actor.places[0].best


def test_an_hourly_only_occupation_is_compared_by_the_hour(catalog):
    actor = compare(catalog, ["registered-nurses", "actors"]).occupations[1]
    assert actor.places[0].difference.basis == "hourly"


def test_each_area_is_compared_in_itself(catalog):
    result = compare(catalog, ["registered-nurses", "pharmacists"], ["06"])
    assert [area.code for area in result.areas] == ["US", "06"]
    nurse, pharmacist = result.occupations
    nation, state = pharmacist.places
    assert state.figures.pay.area.code == "06"
    own = nurse.places[1].figures.pay.pay.annual.median
    assert state.difference.dollars == state.figures.pay.pay.annual.median - own
    assert state.difference != nation.difference


def test_state_projections_keep_their_own_vintage(catalog):
    nurse, _ = compare(catalog, ["registered-nurses", "pharmacists"], ["06"]).occupations
    nation, state = (place.figures.projection for place in nurse.places)
    assert nation.vintage != state.vintage
    assert state.area == "06"


def test_what_is_not_published_somewhere_says_so(catalog):
    actor = compare(catalog, ["registered-nurses", "actors"], ["56"]).occupations[1]
    assert actor.places[1].figures.pay is None
    assert "Actors in Wyoming" in actor.places[1].figures.missing
    assert actor.places[1].difference is None


def test_best_marks_only_known_measures(catalog):
    for item in compare(catalog, ["registered-nurses", "pharmacists", "actors"], ["06"]).occupations:
        for place in item.places:
            assert place.best <= set(MEASURES)


def test_unrated_occupations_say_so(catalog):
    surgeon, nurse = compare(catalog, ["surgeons-all-other", "registered-nurses"]).occupations
    assert (surgeon.rated, surgeon.outstanding) == (False, ())
    assert nurse.rated
    assert len(nurse.outstanding) == 5


def test_the_closest_are_the_first_that_onet_relates(catalog):
    related = catalog.occupation("registered-nurses").related
    assert closest(catalog, "registered-nurses") == tuple(item.slug for item in related[:OTHERS])


def test_without_relations_there_is_nothing_closest(catalog):
    with pytest.raises(NoDataError, match="relates no other"):
        closest(catalog, "woodworkers-all-other")


def test_what_differs_is_told_of_the_first_whoever_lacks_pay_beside_it(catalog):
    """No survey of the last years covers fishers."""

    def differences(*slugs):
        return [item.places[0].difference for item in compare(catalog, slugs, ()).occupations]

    nurses, fishers, pharmacists = "registered-nurses", "fishing-and-hunting-workers", "pharmacists"
    first, missing, found = differences(nurses, fishers, pharmacists)
    assert (first, missing) == (None, None)
    assert found.dollars > 0
    assert differences(fishers, nurses, pharmacists) == [None, None, None]
