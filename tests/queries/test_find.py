"""What `career find` keeps, in what order, and what it says of the rest."""

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.education import rank
from careercli.queries.find import FEW_GROUPS, Wish, find
from careercli.queries.find_filters import Filters
from careercli.queries.find_sort import Sort


def ask(catalog, words="", filters=None, sort=None, area="US"):
    return find(catalog, Wish(words, filters or Filters(), (area,), sort))


def figures(result):
    return [row.median.figure for row in result.rows if row.median and row.median.known_annual is not None]


def test_the_least_education_comes_first(small_catalog):
    ranks = [rank(row.listing.education) for row in ask(small_catalog, sort=Sort.EDUCATION).rows]
    assert ranks == sorted(ranks)
    assert ranks[0] < ranks[-1]


@pytest.mark.parametrize("sort", [Sort.PAY, Sort.GROWTH, Sort.NEW_JOBS, Sort.OPENINGS, Sort.JOBS])
def test_the_largest_comes_first_and_what_is_not_known_last(small_catalog, sort):
    value = {
        Sort.PAY: lambda row: row.median.known_annual if row.median else None,
        Sort.GROWTH: lambda row: row.listing.change_percent if row.listing.round == "ep-2025-35" else None,
        Sort.NEW_JOBS: lambda row: row.listing.change if row.listing.round == "ep-2025-35" else None,
        Sort.OPENINGS: lambda row: row.listing.openings if row.listing.round == "ep-2025-35" else None,
        Sort.JOBS: lambda row: row.employment,
    }[sort]
    values = [value(row) for row in ask(small_catalog, sort=sort).rows]
    known = [found for found in values if found is not None]
    assert values == sorted(known, reverse=True) + [None] * (len(values) - len(known))


def test_titles_by_the_alphabet(small_catalog):
    titles = [row.listing.title for row in ask(small_catalog, sort=Sort.NAME).rows]
    assert titles == sorted(titles)


def test_a_skill_counts_from_three_on(small_catalog):
    """O*NET calls 3 important; what rounds to it from below is not."""
    occupations = [small_catalog.occupation(listing.slug) for listing in small_catalog.index.listings()]
    important = {
        occupation.soc
        for occupation in occupations
        for rating in (*occupation.skills, *occupation.knowledge)
        if rating.name == "Critical Thinking" and rating.importance >= 3
    }
    found = {row.listing.soc for row in ask(small_catalog, filters=Filters(skills=("Critical Thinking",))).rows}
    assert found == important
    assert 0 < len(found) < len(occupations)


def test_bounds_of_pay_are_within(small_catalog):
    amount = next(row.median.figure for row in ask(small_catalog).rows if row.listing.slug == "registered-nurses")
    found = ask(small_catalog, filters=Filters(min_pay=amount, max_pay=amount))
    assert [row.listing.slug for row in found.rows] == ["registered-nurses"]


def test_top_coded_pay_is_enough_for_a_lower_limit_and_counted_under_an_upper_one(small_catalog):
    bounded = [row for row in ask(small_catalog, area="01").rows if row.median and row.median.at_least is not None]
    bound = bounded[0].median.at_least
    assert all(row.median.at_least == bound for row in bounded)
    above = ask(small_catalog, filters=Filters(min_pay=bound), area="01")
    assert {row.listing.soc for row in bounded} <= {row.listing.soc for row in above.rows}
    below = ask(small_catalog, filters=Filters(max_pay=bound), area="01")
    assert f"{len(bounded)} top-coded, of which it cannot be told" in below.left_out
    assert not {row.listing.soc for row in bounded} & {row.listing.soc for row in below.rows}
    well_below = ask(small_catalog, filters=Filters(max_pay=bound - 1), area="01")
    assert not any("top-coded" in reason for reason in well_below.left_out)


def test_hourly_pay_is_never_made_annual(small_catalog):
    result = ask(small_catalog, filters=Filters(min_pay=1))
    hourly = [row for row in ask(small_catalog).rows if row.median and row.median.basis == "hourly"]
    assert hourly
    assert f"{len(hourly)} with an hourly median only" in result.left_out


def test_a_few_groups_are_named_beside_the_occupations(catalog):
    assert len(ask(catalog, "health workers").groups) <= FEW_GROUPS == 3
    assert len(ask(catalog, "teachers").groups) == FEW_GROUPS


def test_nothing_fits(small_catalog):
    with pytest.raises(NoDataError, match="no occupation fits"):
        ask(small_catalog, filters=Filters(min_pay=10_000_000))
    with pytest.raises(NoDataError, match="nothing is found for 'qzxj'"):
        ask(small_catalog, "qzxj")
