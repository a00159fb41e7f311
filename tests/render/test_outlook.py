import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.pay import Median, Status, Unpublished
from careercli.model.projection import Projection
from careercli.queries.measures import Sort
from careercli.queries.outlook import States, outlook
from careercli.queries.rankings import Filters, ranking
from careercli.render import outlook as views
from careercli.render import rankings as ranking_views
from careercli.render.outlook_words import growth_words, openings_parts, outlook_footer, states_notes
from careercli.render.ranking_words import change_heading, filter_words, median_words, ranking_notes, ranking_scope
from careercli.render.terminal.strokes import signed_bar


def one(catalog, soc, **states):
    return outlook(catalog, catalog.codes.occupations[soc], States(**states))


@given(st.floats(-100, 100), st.floats(-100, 0, exclude_max=True), st.floats(0, 100), st.integers(4, 40))
def test_bars_on_both_sides_of_zero_keep_their_width(value, lowest, highest, width):
    value = min(max(value, lowest), highest)
    drawn = signed_bar(value, lowest, highest, width)
    assert len(drawn) == width
    left, right = drawn.split("│")
    assert not left.strip() or value < 0
    assert not right.strip() or value > 0


def test_without_negative_values_a_bar_has_no_line_at_zero():
    assert signed_bar(5, 0, 10, 10) == "█████"
    assert signed_bar(-10, -10, 10, 11) == "█████│     "
    assert signed_bar(-1, -10, 10, 11) == "    ▐│     "


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (23.2, "+23.2%  much faster than average (+3.1%)"),
        (2.5, "+2.5%  as fast as average (+3.1%)"),
        (0.4, "+0.4%  little or no change (average +3.1%)"),
        (-9.9, "-9.9%  decline (average +3.1%)"),
    ],
)
def test_growth_in_words(catalog, percent, words):
    result = one(catalog, "11-9111")
    national = result.national._replace(projection=result.national.projection._replace(change_percent=percent))
    assert growth_words(result._replace(national=national)) == words


def test_growth_without_a_scale_or_a_figure(catalog):
    result = one(catalog, "11-9111")
    assert growth_words(result._replace(rating_scale=None)) == "+23.2%"
    unpublished = result.national.projection._replace(change_percent=None)
    assert growth_words(result._replace(national=result.national._replace(projection=unpublished))) == "n/a"


def test_what_shrinks_is_called_decline(catalog):
    assert ("Decline", -31360) in openings_parts(one(catalog, "41-2011"))
    assert ("Growth", 14290) in openings_parts(one(catalog, "11-9111"))


def test_notes_on_states(catalog):
    notes = states_notes(one(catalog, "15-1252", codes=("06", "36", "10")))
    assert "2022–32" in notes[0]
    assert "No projection is published for New York." in notes
    assert "No openings that count replacements are published for New York." in states_notes(
        one(catalog, "41-2011", codes=("36",))
    )
    by_state = states_notes(one(catalog, "41-2011", every=True, min_jobs=10_000, limit=3))
    assert "3 of 48 states shown; --limit 48 shows all." in by_state


def test_the_footer_names_what_is_shown(catalog):
    result = one(catalog, "11-9111", every=True)
    assert "2016–26" in outlook_footer(result)
    assert "2016–26" not in outlook_footer(result, by_state=True)
    assert "State projections 2022–32" in outlook_footer(result, by_state=True)
    assert "OEWS" not in outlook_footer(one(catalog, "15-2051"))


def test_one_line_of_json_for_each_projection(catalog):
    result = one(catalog, "11-9111", codes=("06",))
    lines = views.lines(result)
    assert [(line["area"]["code"], line["vintage"], line["rating"]) for line in lines] == [
        ("US", "2024–34", "much faster than average"),
        ("US", "2022–32", None),
        ("06", "2022–32", None),
    ]
    assert all(line["occupation"]["soc"] == "11-9111" for line in lines)
    assert [row["soc"] for row in views.rows(result)] == ["11-9111"] * 3


def test_the_older_projection_as_json(catalog):
    past = views.record(one(catalog, "11-9111"), {})["past"]
    assert past["projection"]["change_percent"] == 20.5
    assert [period["end"] for period in past["counted"]] == ["2024", "May 2025"]
    assert past["not_comparable"] is None
    broken = views.record(one(catalog, "13-1081"), {})["past"]
    assert (broken["counted"], "13-1082" in broken["not_comparable"]) == ([], True)
    assert views.record(one(catalog, "15-2051"), {})["past"] is None


def rank(catalog, sort=Sort.GROWTH, area="US", limit=3, **filters):
    return ranking(catalog, sort, Filters(**filters), area, limit)


def test_a_ranking_of_pay_is_dated_by_the_survey(catalog):
    assert ranking_scope(rank(catalog)) == "United States, 2024–34"
    assert ranking_scope(rank(catalog, Sort.PAY, "06")) == "California, May 2025"


def test_lost_jobs_are_not_called_new(catalog):
    assert change_heading(rank(catalog, Sort.JOB_LOSSES)) == "Job change"
    assert change_heading(rank(catalog, Sort.OPENINGS)) == "New jobs"


def test_filters_in_words(catalog):
    assert filter_words(rank(catalog)) == ""
    filters = {"education": ("Master's degree", "Bachelor's degree"), "min_pay": 80_000, "min_jobs": 5_000}
    assert filter_words(rank(catalog, group="11-0000", **filters)) == (
        "Management Occupations · Master's degree or Bachelor's degree · Median of at least $80,000 a year · "
        "At least 5,000 jobs in 2024"
    )


def test_what_is_not_shown_is_said_first(catalog):
    assert ranking_notes(rank(catalog))[0] == "3 of 581 shown; --limit 581 shows all."
    assert ranking_notes(rank(catalog, limit=None)) == []


@pytest.mark.parametrize(
    ("median", "words", "record"),
    [
        (Median(64_120.0, "annual"), "$64,120", (64_120, None, {})),
        (Median(25.5, "hourly"), "$25.50/h", (None, 25.5, {"annual_median": {"status": "hourly_only"}})),
        (
            Median(Unpublished(Status.TOP_CODED, 239_200), "annual"),
            "$239,200+",
            (None, None, {"annual_median": {"status": "top_coded", "at_least": 239_200}}),
        ),
        (None, "n/a", (None, None, {})),
    ],
)
def test_medians(catalog, median, words, record):
    assert median_words(median) == words
    result = rank(catalog, limit=1)
    line = ranking_views.lines(result._replace(rows=(result.rows[0]._replace(median=median),)))[0]
    assert (line["annual_median"], line["hourly_median"], line["notes"]) == record


def test_a_ranked_line_names_the_occupation_and_its_major_group(catalog):
    line = ranking_views.lines(rank(catalog, area="06", limit=1))[0]
    assert line["occupation"]["group"] == {
        "soc": "29-0000",
        "title": "Healthcare Practitioners and Technical Occupations",
    }
    assert (line["rating"], line["vintage"]) == (None, "2022–32")


def test_a_projection_without_figures_is_drawn_as_such(catalog):
    bare = Projection("US", "ep-2024-34", "2024–34", 2024, 2034, None, None, None, None, None)
    result = one(catalog, "11-9111")
    result = result._replace(national=result.national._replace(projection=bare), growth_openings=None)
    assert "n/a" in views.markdown(result)
    assert views.record(result, {})["openings_from"] == {"growth": None, "exits": None, "transfers": None}
