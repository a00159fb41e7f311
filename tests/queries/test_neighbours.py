"""Related occupations: which, in what order, and what is left out."""

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.education import LEVELS, rank
from careercli.model.pay import NOT_RELEASED, Median
from careercli.queries.neighbours import Options, Sort, neighbours
from careercli.queries.related import pay_difference


@pytest.fixture(scope="module")
def nurses(catalog):
    return neighbours(catalog, "registered-nurses", Options())


def test_onets_come_first_in_its_order_then_the_handbooks(catalog, nurses):
    related = [item.slug for item in catalog.occupation("registered-nurses").related]
    assert [row.slug for row in nurses.rows][: len(related)] == related
    for row in nurses.rows[len(related) :]:
        assert row.tier is None
        assert row.handbook


def test_tiers_are_kept(catalog, nurses):
    tiers = {item.slug: item.tier for item in catalog.occupation("registered-nurses").related}
    assert {row.slug: row.tier for row in nurses.rows if row.tier} == tiers


def test_the_handbooks_similar_occupations_are_all_there(catalog, nurses):
    page = catalog.handbook("registered-nurses")
    socs = {soc for slug in page.similar for soc in catalog.handbook(slug).occupations}
    assert {row.soc for row in nurses.rows if row.handbook} == socs - {"29-1141"}


def test_nothing_is_related_to_itself_or_twice(nurses):
    slugs = [row.slug for row in nurses.rows]
    assert "registered-nurses" not in slugs
    assert len(set(slugs)) == len(slugs) == nurses.total


def test_figures_are_those_of_the_occupations(catalog, nurses):
    own = catalog.occupation("registered-nurses")
    for row in nurses.rows[:8]:
        other = catalog.occupation(row.slug)
        assert row.difference == pay_difference(own.latest_pay, other.latest_pay)
        assert row.projection[:10] == other.projection[:10]
        assert row.entry == other.entry
        assert row.median.figure == other.latest_pay.ladder.median


def test_min_raise_keeps_what_pays_so_much_more_and_says_the_rest(nurses, catalog):
    raised = neighbours(catalog, "registered-nurses", Options(min_raise=10))
    expected = [row.slug for row in nurses.rows if row.difference and row.difference.percent >= 10]
    assert [row.slug for row in raised.rows] == expected
    below = sum(row.difference is not None and row.difference.percent < 10 for row in nurses.rows)
    assert f"{below} whose median is not 10% higher" in raised.left_out


def test_min_raise_leaves_out_what_cannot_be_compared(catalog):
    everything = neighbours(catalog, "registered-nurses", Options("06"))
    unknown = [row for row in everything.rows if row.difference is None]
    assert unknown
    raised = neighbours(catalog, "registered-nurses", Options("06", min_raise=-99))
    assert f"{len(unknown)} whose difference in pay is not known" in raised.left_out
    assert all(row.difference for row in raised.rows)


@pytest.mark.parametrize("level", LEVELS)
def test_max_education_keeps_what_asks_for_no_more(catalog, nurses, level):
    fitting = [row.slug for row in nurses.rows if rank(row.entry.education) <= rank(level)]
    if not fitting:
        with pytest.raises(NoDataError, match=level):
            neighbours(catalog, "registered-nurses", Options(max_education=level))
        return
    found = neighbours(catalog, "registered-nurses", Options(max_education=level))
    assert [row.slug for row in found.rows] == fitting


def test_every_level_of_the_data_has_its_place(catalog):
    levels = {listing.education for listing in catalog.index.listings()}
    assert levels <= set(LEVELS)
    assert rank("Some new level") > max(map(rank, LEVELS))


@pytest.mark.parametrize(
    ("sort", "value"),
    [
        (Sort.RAISE, lambda row: row.difference and row.difference.percent),
        (Sort.GROWTH, lambda row: row.projection.change_percent),
    ],
)
def test_sorts_with_what_is_not_known_last(catalog, sort, value):
    values = [value(row) for row in neighbours(catalog, "registered-nurses", Options("06", sort=sort)).rows]
    known = [item for item in values if item is not None]
    assert known == sorted(known, reverse=True)
    assert values == known + [None] * (len(values) - len(known))


def test_sorted_by_pay_hourly_ones_follow_annual_ones(catalog):
    rows = neighbours(catalog, "actors", Options(sort=Sort.PAY)).rows
    bases = [row.median.basis for row in rows]
    assert bases == sorted(bases)
    assert "hourly" in bases
    for basis in ("annual", "hourly"):
        figures = [row.median.figure for row in rows if row.median.basis == basis]
        assert figures == sorted(figures, reverse=True)


def test_pay_in_a_state_is_that_of_the_state(catalog):
    found = neighbours(catalog, "registered-nurses", Options("06"))
    assert found.pay.area.code == "06"
    row = found.rows[0]
    there = catalog.cells(row.slug).in_area("06")
    assert row.median == Median(there.annual.median, "annual")
    assert row.difference == pay_difference(found.pay.pay, there)


def test_paid_by_the_hour_in_a_state_is_compared_by_the_hour(catalog):
    found = neighbours(catalog, "actors", Options("36"))
    row = next(row for row in found.rows if row.slug == "producers-and-directors")
    there = catalog.cells(row.slug).in_area("36")
    assert row.difference.basis == "hourly"
    assert row.difference.dollars == there.hourly.median - found.pay.pay.hourly.median


def test_without_pay_of_its_own_there_are_no_differences(catalog):
    found = neighbours(catalog, "actors", Options("56"))
    assert found.pay is None
    assert "Wyoming" in found.missing
    assert all(row.difference is None for row in found.rows)


def test_a_median_that_is_not_released_is_no_median(catalog):
    rows = neighbours(catalog, "actors", Options("06")).rows
    assert Median(NOT_RELEASED, "annual") in [row.median for row in rows]


def test_limit_keeps_the_total(catalog, nurses):
    found = neighbours(catalog, "registered-nurses", Options(limit=3))
    assert len(found.rows) == 3
    assert found.total == nurses.total


def test_unrated_occupations_have_no_kinship(catalog, nurses):
    assert any(row.kinship is None for row in nurses.rows)
    surgeon = neighbours(catalog, "paramedics", Options())
    assert not surgeon.rated
    assert all(row.kinship is None for row in surgeon.rows)


def test_an_occupation_without_relations_has_no_answer(catalog):
    with pytest.raises(NoDataError, match="relates no other"):
        neighbours(catalog, "woodworkers-all-other", Options())
