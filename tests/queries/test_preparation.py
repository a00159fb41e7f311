"""Preparation as time: the table of years, degrees of another field, and what near work is worth."""

import pytest

from careercli.model.education import LEVELS
from careercli.queries.preparation import SAME_WORK, Preparing, Standing, Worked, known


@pytest.fixture(scope="module")
def listings(catalog):
    return {listing.soc: listing for listing in catalog.index.listings()}


@pytest.fixture(scope="module")
def preparing(catalog, listings):
    return Preparing(catalog, tuple(listings))


def had(*likenesses, education="High school diploma or equivalent"):
    return [Worked(likeness, education) for likeness in likenesses]


def test_every_category_has_its_years(catalog, listings):
    times = catalog.preparation
    years = [times.years_of_school(level) for level in LEVELS]
    assert years == sorted(years)
    for listing in listings.values():
        assert times.experience[listing.experience] >= 0
        assert times.years_of_training(listing.education, listing.training, listing.job_zone) >= 0


def test_schooling_is_what_lies_beyond_the_own_level(listings, preparing):
    aides, nurses = listings["31-1131"], listings["29-1141"]
    assert preparing.needed(preparing.standing(aides), nurses, had(0.2)).schooling_years == 3
    assert preparing.needed(preparing.standing(nurses), aides, had(0.2)).schooling_years == 0


def test_a_licensed_profession_asks_for_its_own_degree(listings, preparing):
    accountants, nurses, practitioners = listings["13-2011"], listings["29-1141"], listings["29-1171"]
    own = preparing.needed(preparing.standing(accountants), nurses, had(0.05))
    assert own.own_degree
    assert own.schooling_years == 2
    same_field = preparing.needed(preparing.standing(nurses), practitioners, had(0.47))
    assert not same_field.own_degree
    assert same_field.schooling_years == 2


def test_a_doctorate_is_of_its_field(listings, preparing):
    lawyers, physicists = listings["23-1011"], listings["19-2012"]
    assert preparing.needed(preparing.standing(lawyers), physicists, had(0.05)).schooling_years == 5


def test_near_work_counts_as_experience_and_training(listings, preparing):
    clerks, supervisors = listings["41-2031"], listings["41-1011"]
    standing = preparing.standing(clerks)
    far, near = (preparing.needed(standing, supervisors, had(likeness)) for likeness in (0.0, SAME_WORK))
    assert far.experience_years == 2.5
    assert far.training_years > 0
    assert near.years == far.schooling_years == near.schooling_years


def test_an_apprenticeship_is_gone_through_in_full(listings, preparing):
    plumbers, electricians = listings["47-2152"], listings["47-2111"]
    needed = preparing.needed(Standing(plumbers.education, frozenset()), electricians, had(SAME_WORK))
    assert needed.training == "Apprenticeship"
    assert needed.training_years == 4


def test_what_is_known_grows_with_likeness_up_to_all():
    assert [known(0), known(SAME_WORK / 2), known(SAME_WORK), known(1)] == [0, 0.5, 1, 1]


def test_what_was_learnt_on_the_way_adds_up(listings, preparing):
    clerks, supervisors = listings["41-2031"], listings["41-1011"]
    standing = preparing.standing(clerks)
    none, one, two = (
        preparing.needed(standing, supervisors, had(0.0, *passed)).training_years for passed in ((), (0.2,), (0.2, 0.2))
    )
    assert one == pytest.approx(none / 2)
    assert two == pytest.approx(none / 4)
