from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercli.catalog.errors import NoDataError
from careercli.model.education import LEVELS
from careercli.model.exposure import AiLevel
from careercli.model.listing import RoundProjection
from careercli.queries.exposure import listed_exposure
from careercli.queries.measures import MEASURES, Doubt, Sort, doubt
from careercli.queries.rankings import Filters, ranking

EVERY = Filters()


def ask(catalog, sort=Sort.GROWTH, filters=EVERY, area="US", limit=None):
    return ranking(catalog, sort, filters, area, limit)


def titles(result):
    return [row.listing.title for row in result.rows]


def medians(result):
    return [row.median.known_annual if row.median else None for row in result.rows]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(list(Sort)),
    st.builds(
        Filters,
        education=st.lists(st.sampled_from(list(LEVELS)), max_size=2).map(tuple),
        min_pay=st.sampled_from([0, 40_000, 100_000, 239_200, 300_000]),
        min_jobs=st.sampled_from([0, 1_000, 100_000]),
        group=st.sampled_from([None, "00-0000", "11-0000", "29-1000"]),
        ai=st.lists(st.sampled_from(list(AiLevel)), max_size=2).map(tuple),
    ),
    st.sampled_from(["US", "06", "36", "78"]),
)
def test_every_row_passes_the_filters_and_the_order_holds(catalog, sort, filters, area):
    try:
        result = ask(catalog, sort, filters, area)
    except NoDataError:
        return
    for row in result.rows:
        assert not filters.education or row.listing.education in filters.education
        assert not filters.min_pay or row.median.known_annual >= filters.min_pay
        assert (row.figures.base or 0) >= filters.min_jobs
        assert not filters.ai or row.listing.ai_category in [level.category for level in filters.ai]
        assert not filters.group or filters.group == "00-0000" or row.listing.soc.startswith(filters.group[:2])
    if sort is Sort.PAY:
        assert medians(result) == sorted(medians(result), reverse=True)
    elif sort is Sort.AI:
        order = [listed_exposure(row.listing) for row in result.rows]
        assert order == sorted(order, reverse=True)
    else:
        values = [MEASURES[sort].of(row.figures) for row in result.rows]
        assert values == sorted(values, reverse=MEASURES[sort].direction < 0)
    assert len({row.listing.soc for row in result.rows}) == len(result.rows) == result.total


def test_a_limit_is_not_silent(catalog):
    result = ask(catalog, limit=5)
    assert (len(result.rows), result.total) == (5, 591)


def test_growth_and_decline_share_no_occupation_and_leave_out_only_what_stays(catalog):
    growth, decline = set(titles(ask(catalog))), set(titles(ask(catalog, Sort.DECLINE)))
    assert not growth & decline
    staying = [row for row in catalog.index.listings() if row.title not in growth | decline]
    assert {row.change_percent for row in staying if row.round == "ep-2025-35"} == {0}
    assert [row.title for row in staying if row.round != "ep-2025-35"] == ["Legislators"]


def test_a_state_is_ranked_by_its_own_projections_and_pay(catalog):
    result = ask(catalog, area="06")
    first = result.rows[0]
    official = catalog.state_projections(first.listing.soc)["06"]
    assert result.projection(first) == official
    assert (result.everybody.vintage, result.everybody.base_year, result.rating_scale) == ("2022–32", 2022, None)
    cell = catalog.cells(first.listing.slug).in_area("06")
    assert first.median.figure == cell.annual.median
    assert result.everybody_paid.figure == catalog.cells("all-occupations").in_area("06").annual.median


def test_the_national_projection_of_a_row_is_that_of_the_occupation(catalog):
    result = ask(catalog, limit=1)
    found, published = result.projection(result.rows[0]), catalog.occupation(result.rows[0].listing.slug).projection
    for name in ("area", "source", "vintage", "base_year", "base", "projected", "change", "change_percent", "openings"):
        assert getattr(found, name) == getattr(published, name)
    assert (found.exits, found.transfers, found.self_employed_percent) == (None, None, None)


def test_the_published_ranks_are_the_nations_only(catalog):
    """In a state, equal growth is settled by jobs: the nation's ranks say nothing about it."""
    rows = ask(catalog, area="06").rows
    for one, next_ in pairwise(rows):
        if one.figures.change_percent == next_.figures.change_percent:
            assert one.figures.change >= next_.figures.change


@pytest.mark.parametrize("area", ["US", "06", "16", "36"])
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("filters", [EVERY, Filters(min_pay=60_000, min_jobs=500, group="29-0000")])
def test_what_is_not_ranked_is_counted_under_one_reason(catalog, sort, area, filters):
    chosen = catalog.index.members(filters.group) if filters.group else catalog.index.listings()
    try:
        result = ask(catalog, sort, filters, area)
    except NoDataError as error:
        total, reasons = 0, str(error).split("; left out: ")[1:]
    else:
        total, reasons = result.total, list(result.left_out)
    assert total + sum(int(reason.split()[0]) for reason in reasons) == len(chosen)


def test_the_reasons_are_the_right_ones(catalog):
    """In California 148 occupations have no projection, all others have openings that count replacements."""
    result = ask(catalog, Sort.OPENINGS, area="06")
    assert result.left_out == ("148 without a projection for California",)
    assert result.total == 832 - 148
    listings = [row for row in catalog.index.listings() if row.round == "ep-2025-35"]
    shrink, stay = (sum(row.change_percent < 0 for row in listings), sum(row.change_percent == 0 for row in listings))
    assert ask(catalog).left_out == (
        f"{shrink} projected to lose jobs",
        f"{stay} projected to keep their number of jobs, as rounded",
        "1 without a projection for United States: Legislators",
    )
    assert f"{shrink} projected to lose jobs" not in ask(catalog, Sort.DECLINE).left_out


IDAHO = "16"


def test_projections_of_a_few_jobs_lead_no_ranking_of_a_state(catalog):
    """Idaho projects 50 percent more software developers, from 20 jobs; OEWS counts 5,750."""
    sound, everything = ask(catalog, area=IDAHO), ask(catalog, filters=Filters(min_jobs=0), area=IDAHO)
    assert "Software Developers" not in titles(sound)
    developers = next(row for row in everything.rows if row.listing.title == "Software Developers")
    assert (developers.figures.base, developers.figures.change_percent) == (20, 50.0)
    assert developers.doubt is Doubt.PART
    assert all(row.doubt is None for row in sound.rows)
    assert {row.listing.soc for row in sound.rows} == {row.listing.soc for row in everything.rows if row.doubt is None}
    reasons = " ".join(sound.left_out)
    assert "projected from fewer than 100 jobs" in reasons
    assert "less than a tenth of the jobs that OEWS counts" in reasons
    assert "--min-jobs 0" not in " ".join(everything.left_out)


def test_a_number_of_jobs_says_much_where_a_percentage_does_not(catalog):
    rows = ask(catalog, Sort.JOB_LOSSES, area=IDAHO).rows
    assert any(row.doubt is Doubt.FEW for row in rows)
    assert not any(row.doubt is Doubt.PART for row in rows)


def test_a_least_number_of_jobs_that_is_asked_for_is_the_one_that_counts(catalog):
    rows = ask(catalog, filters=Filters(min_jobs=50), area=IDAHO).rows
    assert {row.figures.base for row in rows if row.figures.base < 100}
    assert min(row.figures.base for row in rows) >= 50


def test_the_nation_is_in_no_doubt(catalog):
    assert all(row.doubt is None for row in ask(catalog).rows)


def test_pay_is_ranked_without_a_projection_too(catalog):
    result = ask(catalog, Sort.PAY, area="06")
    unprojected = [row for row in result.rows if row.figures.base is None]
    assert "Neurologists" in [row.listing.title for row in unprojected]
    assert not [row for row in ask(catalog, Sort.PAY, Filters(min_jobs=1), "06").rows if row.figures.base is None]


def test_openings_of_new_york_leave_out_replacements(catalog):
    assert "No openings that count replacements are published for New York" in ask(catalog, area="36").notes
    projected = sum(row.base is not None for row in catalog.index.projections_in("36").values())
    with pytest.raises(NoDataError, match=f"{projected} without openings that count replacements for New York"):
        ask(catalog, Sort.OPENINGS, area="36")


def test_top_coded_medians_stand_at_their_bound_behind_published_ones_and_are_noted(catalog):
    """In Alabama emergency medicine physicians are top-coded at $239,200, cardiologists published at $519,480."""
    result = ask(catalog, Sort.PAY, area="01")
    bounds = [place for place, row in enumerate(result.rows) if row.median.at_least is not None]
    assert bounds
    assert all(median >= 239_200 for median in medians(result)[: bounds[-1] + 1])
    assert all(median < 239_200 for median in medians(result)[bounds[-1] + 1 :])
    assert f"{len(bounds)} are top-coded at $239,200" in result.notes[0]


def test_the_note_on_top_coded_medians_stays_when_their_rows_are_cut(catalog):
    result = ask(catalog, Sort.PAY, area="01", limit=1)
    assert result.rows[0].median.at_least is None
    assert "top-coded" in result.notes[0]


def test_a_bound_below_the_least_pay_says_nothing(catalog):
    result = ask(catalog, Sort.PAY, Filters(min_pay=250_000), "01")
    assert all(row.median.at_least is None for row in result.rows)
    assert any(
        "top-coded below that amount" in reason and "Emergency Medicine Physicians" in reason
        for reason in result.left_out
    )


def test_hourly_only_medians_are_never_ranked_with_annual_ones(catalog):
    result = ask(catalog, Sort.PAY)
    assert "Actors" not in titles(result)
    (hourly,) = (reason for reason in result.left_out if "hourly" in reason)
    assert hourly.startswith("5 with an hourly median only")
    assert "Actors" in hourly
    assert "Actors" in titles(ask(catalog, Sort.OPENINGS))


def test_nothing_fits(catalog):
    with pytest.raises(NoDataError, match=r"no occupation fits \(United States\)"):
        ask(catalog, filters=Filters(min_jobs=1_000_000_000))


def test_ranks_of_the_index_are_read_by_their_names():
    """Every ranking with published places names a column of the index."""
    for measure in MEASURES.values():
        assert not measure.ranking or f"rank_{measure.ranking}" in RoundProjection._fields


@pytest.mark.parametrize(
    ("base", "counted", "expected"),
    [
        (None, 5_000, None),
        (100, 1_000, None),
        (100, None, None),
        (100, 1_001, Doubt.PART),
        (99, 990, Doubt.FEW),
        (99, None, Doubt.FEW),
        (0, 50, Doubt.PART),
        (0, None, Doubt.FEW),
    ],
)
def test_what_speaks_against_ranking_a_projection(base, counted, expected):
    assert doubt(base, counted) is expected


def test_six_that_are_left_out_are_named_and_seven_are_counted(catalog):
    """The lowest paid of a group, left out by a bound between two medians."""
    group = Filters(group="29-1000")
    paid = sorted(
        (median, title)
        for median, title in zip(
            medians(ask(catalog, Sort.GROWTH, group)), titles(ask(catalog, Sort.GROWTH, group)), strict=True
        )
        if median
    )

    def left_out(number):
        result = ask(catalog, Sort.GROWTH, group._replace(min_pay=paid[number][0]))
        return next(reason for reason in result.left_out if "a median below" in reason)

    lowest = [title for _, title in paid]
    assert left_out(6).startswith("6 ")
    assert all(title in left_out(6) for title in lowest[:6])
    assert left_out(7).startswith("7 ")
    assert not any(title in left_out(7) for title in lowest[:7])
