import csv
from pathlib import Path

import pytest

from careercli.catalog.errors import NoDataError
from careercli.model.projection import Projection
from careercli.queries.measures import Sort
from careercli.queries.outlook import States, growth_openings, outlook

EXCERPT = Path(__file__).parents[1] / "data" / "official_excerpt" / "ep_2024-34_table_1.10.csv"


def ask(catalog, soc, **states):
    return outlook(catalog, catalog.codes.occupations[soc], States(**states))


def flows():
    with EXCERPT.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def column(row, beginning):
    """A figure of the official table, in jobs."""
    (name,) = (name for name in row if name.startswith(beginning))
    return round(float(row[name]) * 1000)


@pytest.mark.parametrize("row", flows(), ids=lambda row: row["2024 National Employment Matrix code"])
def test_the_parts_of_the_openings_are_the_published_ones(catalog, row):
    result = ask(catalog, row["2024 National Employment Matrix code"])
    projection = result.split
    assert projection.exits == column(row, "Labor force exits, 2024")
    assert projection.transfers == column(row, "Occupational transfers, 2024")
    assert projection.openings == column(row, "Occupational openings, 2024")
    assert result.growth_openings == column(row, "Employment change, numeric") / 10


def test_openings_are_the_sum_of_their_parts_in_every_occupation(catalog):
    """Each of the four figures is rounded to a hundred jobs (the change by ten years: to ten), so they differ by less.

    Where a change is 0 by its rounding, it could be as much as 49.
    """
    for slug in catalog.codes.occupations.values():
        found = catalog.occupation(slug).split_projection
        parts = found.exits + found.transfers + growth_openings(found)
        assert abs(parts - found.openings) <= 155, slug


def test_growth_is_negative_where_jobs_go_and_nothing_where_no_change_is_published(catalog):
    assert ask(catalog, "41-2011").growth_openings == -31360
    unpublished = Projection("US", "ep", "2024–34", 2024, 2034, None, None, None, None, None)
    assert growth_openings(unpublished) is None


def test_the_occupation_is_compared_with_its_major_group_and_with_all(catalog):
    result = ask(catalog, "11-9111")
    assert [group.soc for group in result.compared] == ["11-0000", "00-0000"]
    newest = [group.projection_in(result.national.projection.source) for group in result.compared]
    assert [projection and projection.change_percent for projection in newest] == [None, 3.5]
    before = [group.projection_in("ep-2024-34").change_percent for group in result.compared]
    assert before == [6.1, 3.1]


def test_states_stand_beside_the_nation_of_their_own_vintage(catalog):
    result = ask(catalog, "11-9111", codes=("06",))
    assert (result.national.projection.vintage, result.national_then.projection.vintage) == ("2025–35", "2022–32")
    (california,) = result.states
    assert (california.area.name, california.projection.vintage) == ("California", "2022–32")
    assert (california.projection.base, california.projection.projected) == (58300, 81400)
    assert {source.id for source in result.sources} >= {"ep-2024-34", "state-projections-2022-32"}


def test_without_states_nothing_of_theirs_is_read(catalog):
    result = ask(catalog, "11-9111")
    assert (result.states, result.national_then, result.missing) == ((), None, ())
    assert not any(source.id.startswith("state-") for source in result.sources)


@pytest.mark.parametrize(("sort", "best"), [(Sort.GROWTH, max), (Sort.DECLINE, min)])
def test_all_states_in_order(catalog, sort, best):
    result = ask(catalog, "11-9111", every=True, sort=sort)
    sound = [placed.doubt is None for placed in result.states]
    assert sound == sorted(sound, reverse=True)
    changes = [placed.projection.change_percent for placed in result.states if placed.doubt is None]
    assert len(result.states) > 50
    assert changes[0] == best(changes)
    assert changes == sorted(changes, reverse=sort is Sort.GROWTH)


def test_a_limit_cuts_the_rows_but_not_the_map(catalog):
    result = ask(catalog, "11-9111", every=True, limit=3)
    assert (len(result.states), len(result.all_states) > 50) == (3, True)


def test_states_with_few_jobs_are_counted_as_left_out(catalog):
    everywhere = ask(catalog, "11-9111", every=True)
    large = ask(catalog, "11-9111", every=True, min_jobs=10_000)
    assert all(placed.projection.base >= 10_000 for placed in large.states)
    assert len(large.all_states) + large.too_small == len(everywhere.all_states)
    with pytest.raises(NoDataError, match="at least 99,999,999 jobs"):
        ask(catalog, "11-9111", every=True, min_jobs=99_999_999)


def test_states_without_a_projection_are_named(catalog):
    result = ask(catalog, "15-1252", codes=("06", "36"))
    assert [area.name for area in result.missing] == ["New York"]
    with pytest.raises(NoDataError, match=r"Software Developers is published for New York .*2022–32"):
        ask(catalog, "15-1252", codes=("36",))


def test_an_older_projection_beside_what_was_counted_since(catalog):
    past = ask(catalog, "11-9111").past
    projected = past.projected
    assert (projected.start, projected.end) == ("2016", "2026")
    assert (projected.jobs_at_start, projected.jobs_at_end, projected.change_percent) == (352200, 424300, 20.5)
    everybody, wage_and_salary = past.counted
    assert (everybody.start, everybody.end) == ("2016", "2025")
    assert everybody.self_employed
    assert (everybody.jobs_at_start, everybody.jobs_at_end) == (352200, 640400)
    assert everybody.change_percent == pytest.approx(100 * (640400 / 352200 - 1), abs=0.05)
    assert (wage_and_salary.start, wage_and_salary.end, wage_and_salary.self_employed) == (
        "May 2017",
        "May 2025",
        False,
    )
    assert wage_and_salary.sources == ("oews-2017", "oews-2025")


def test_nothing_is_compared_where_the_code_stood_for_other_work(catalog):
    """Substitute teachers and tutors were counted among teachers and instructors, all other."""
    past = ask(catalog, "25-3099").past
    assert (past.projection.vintage, past.counted) == ("2016–26", ())
    assert "25-3031 and 25-3041" in past.break_reason


def test_a_neighbours_change_breaks_nothing(catalog):
    """Project management specialists, 13-1082, stand beside logisticians, but did not come from them."""
    past = ask(catalog, "13-1081").past
    assert (len(past.counted), past.break_reason) == (2, "")


def test_a_survey_that_ended_is_counted_to_its_last_year(catalog):
    """OEWS covers legislators to May 2024."""
    assert [period.end for period in ask(catalog, "11-1031").past.counted] == ["2024", "May 2024"]


def test_new_codes_have_no_older_projection(catalog):
    found = ask(catalog, "15-2051")
    assert found.past is None
    assert "a part of 15-2099 Mathematical Science Occupations, All Other became 15-2051" in found.past_missing


def test_no_older_projection_is_compared_across_a_break_in_any_occupation(catalog):
    for slug in catalog.codes.occupations.values():
        occupation = catalog.occupation(slug)
        past = outlook(catalog, slug, States()).past
        if past is None:
            continue
        broken = {item.source for item in occupation.breaks}
        for period in past.counted:
            assert not broken & set(period.sources), slug
            assert period.jobs_at_start is None or int(period.start[-4:]) >= past.projection.base_year
