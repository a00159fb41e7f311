"""What could come next: likeness, raise, preparation, order, and what is left out."""

from statistics import fmean

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.education import LEVELS
from careercli.model.profile import Licence
from careercli.queries.next import (
    FEWEST,
    LEAST_SHARE,
    MOST_LOSS,
    MOST_YEARS,
    WEIGHED,
    Options,
    Sort,
    next_occupations,
    worth,
)
from careercli.queries.preparation import LICENSED

NURSES = "registered-nurses"


@pytest.fixture(scope="module")
def nurses(catalog):
    return next_occupations(catalog, NURSES, Options())


@pytest.fixture(scope="module")
def by_likeness(catalog):
    return next_occupations(catalog, NURSES, Options(sort=Sort.LIKENESS, max_years=30))


def test_by_likeness_all_near_occupations_are_there_in_their_order(catalog, by_likeness):
    near = catalog.index.neighbourhoods(["29-1141"])["29-1141"].near
    assert [row.move.likeness for row in by_likeness.rows] == list(near)
    assert not by_likeness.left_out


def test_the_default_order_is_raise_times_likeness(nurses):
    values = [worth(row.move) for row in nurses.rows]
    assert values == sorted(values, reverse=True)
    practitioners = next(row.move for row in nurses.rows if row.move.listing.soc == "29-1171")
    assert worth(practitioners) == pytest.approx(practitioners.rise.percent * practitioners.likeness.value)


def test_a_raise_is_the_difference_of_two_published_medians(catalog, nurses):
    own = catalog.occupation(NURSES).latest_pay.annual.median
    for row in nurses.rows:
        if not row.move.rise.at_least:
            assert row.move.rise.difference.dollars == row.move.listing.annual_median - own


def test_over_a_top_coded_median_a_raise_is_at_least_and_from_one_it_is_nothing(catalog):
    alaska = Options(area="02", sort=Sort.LIKENESS, max_years=30)
    bounds = {soc: cell for soc, cell in catalog.index.medians_in("02").items() if cell.annual_at_least}
    dentists = next_occupations(catalog, "dentists-general", alaska)
    own = dentists.pay.pay.annual.median
    row = next(row for row in dentists.rows if row.move.listing.soc in bounds)
    assert row.move.rise.at_least
    assert row.move.rise.difference.dollars == bounds[row.move.listing.soc].annual_at_least - own
    theirs = next_occupations(catalog, catalog.codes.occupations["29-1211"], alaska)
    assert all(row.move.rise is None for row in theirs.rows)


def test_what_is_left_out_is_counted(catalog, nurses, by_likeness):
    rows = [row.move for row in by_likeness.rows]
    least = LEAST_SHARE * fmean(move.likeness.value for move in rows[:5])
    kept = [move for move in rows if move.rise is None or move.rise.percent >= -MOST_LOSS]
    kept = [move for move in kept if move.likeness.value >= least]
    kept = [move for move in kept if move.preparation.years <= MOST_YEARS]
    assert len(kept) >= FEWEST
    assert {row.move.listing.soc for row in nurses.rows} == {move.listing.soc for move in kept[:WEIGHED]}
    counted = sum(int(reason.split()[0]) for reason in nurses.left_out)
    assert counted + nurses.total == len(rows)


@pytest.mark.parametrize(
    ("options", "fits"),
    [
        (Options(min_raise=10), lambda move: move.rise.percent >= 10),
        (Options(max_years=1), lambda move: move.preparation.years <= 1),
        (Options(max_education="Associate's degree"), lambda move: list(LEVELS).index(move.listing.education) <= 4),
        (Options(no_licence=True), lambda move: move.listing.licence not in LICENSED),
    ],
    ids=["raise", "years", "education", "licence"],
)
def test_filters(catalog, by_likeness, options, fits):
    rows = next_occupations(catalog, NURSES, options._replace(sort=Sort.LIKENESS)).rows
    assert rows
    assert all(fits(row.move) for row in rows)
    assert len(rows) < len(by_likeness.rows)


def test_where_nothing_fits_it_says_why(catalog):
    with pytest.raises(NoDataError, match=r"nothing near Registered Nurses fits: .*not 1000% higher"):
        next_occupations(catalog, NURSES, Options(min_raise=1000))


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (Sort.RAISE, lambda row: -row.move.rise.percent),
        (Sort.PAY, lambda row: -(row.move.listing.annual_median or row.move.listing.annual_at_least)),
        (Sort.GROWTH, lambda row: -row.projection.change_percent),
        (Sort.OPENINGS, lambda row: -row.projection.openings),
        (Sort.TIME, lambda row: row.move.preparation.years),
    ],
)
def test_orders(catalog, sort, key):
    rows = next_occupations(catalog, NURSES, Options(sort=sort)).rows
    assert [key(row) for row in rows] == sorted(map(key, rows))


def test_what_is_to_be_learnt_is_nothing_that_stands_out_already(catalog, nurses):
    from careercli.queries.distinctive import ratings

    own = {(item.kind, item.name): item for item in ratings(catalog, ["29-1141"])["29-1141"]}
    for row in nurses.rows:
        assert len(row.kinship.shared) <= 3
        assert len(row.kinship.missing) <= 3
        for item in row.kinship.missing:
            assert item.importance >= 3
            assert own[item.kind, item.name].deviations <= 0
        for item in row.kinship.shared:
            assert min(item.importance, own[item.kind, item.name].importance) >= 3


def test_the_handbook_is_a_mark_and_no_part_of_likeness(catalog, by_likeness):
    page = catalog.handbook(NURSES)
    similar = {soc for slug in page.similar for soc in catalog.handbook(slug).occupations}
    for row in by_likeness.rows:
        assert row.handbook == (row.move.listing.soc in similar)


def test_pay_and_jobs_of_a_place_are_its_own(catalog):
    found = next_occupations(catalog, NURSES, Options(area="06", limit=3))
    medians = catalog.index.medians_in("06")
    for row in found.rows:
        cell = medians[row.move.listing.soc]
        assert (row.move.median, row.move.jobs) == (cell.median, cell.employment)
    assert found.projected_in.code == "06"


def test_every_occupation_has_an_answer(catalog):
    for slug in list(catalog.codes.occupations.values())[::40]:
        found = next_occupations(catalog, slug, Options(limit=1))
        assert found.rows


def test_a_residual_title_says_that_its_group_stands_for_it(catalog):
    found = next_occupations(catalog, "cooks-all-other", Options())
    assert found.by_group
    assert not next_occupations(catalog, NURSES, Options(limit=1)).by_group


def test_how_many_leave_is_of_the_round_that_says_so(nurses):
    assert nurses.leaving.transfers == 74600
    assert nurses.leaving.vintage == "2024–34"


def test_licences_are_those_of_the_profile(catalog, nurses):
    for row in nurses.rows[:4]:
        assert row.move.licence is catalog.profile(row.move.listing.profile).licence
    assert nurses.rows[0].move.licence is Licence.REQUIRED
