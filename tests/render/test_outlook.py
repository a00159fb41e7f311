import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.projection import Projection
from careercli.queries.outlook import States, outlook
from careercli.render import outlook as views
from careercli.render.outlook_words import growth_words, openings_parts, outlook_footer, states_notes
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


def test_a_projection_without_figures_is_drawn_as_such(catalog):
    bare = Projection("US", "ep-2024-34", "2024–34", 2024, 2034, None, None, None, None, None)
    result = one(catalog, "11-9111")
    result = result._replace(national=result.national._replace(projection=bare), growth_openings=None)
    assert "n/a" in views.markdown(result)
    assert views.record(result, {})["openings_from"] == {"growth": None, "exits": None, "transfers": None}
