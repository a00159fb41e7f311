import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.projection import Projection
from careercli.queries.outlook import States, outlook
from careercli.render.figures import full, prose
from careercli.render.markdown.writer import write
from careercli.render.output import Output
from careercli.render.page.blocks import Facts, Headline, Note, Sources, Table, TryNext
from careercli.render.page.charts import TileMap
from careercli.render.pages import outlook as pages
from careercli.render.pages.outlook import openings_parts, states_notes
from careercli.render.pages.parts import growth
from careercli.render.records import outlook as records
from careercli.render.terminal.strokes import signed_bar


def blocks(result, kind):
    return [block for block in pages.page(result, result.sources).blocks if isinstance(block, kind)]


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
    projection = catalog.occupation("medical-and-health-services-managers").previous_projection
    scale = catalog.sources[projection.source].rating_scale
    rated = projection._replace(change_percent=percent, rating=scale.rate(percent))
    assert prose(growth(rated, scale)) == words


def test_a_round_whose_bounds_are_not_known_gives_no_rating(catalog):
    result = one(catalog, "11-9111")
    assert prose(growth(result.national.projection, result.rating_scale)) == "+24.2%  (average +3.5%)"


def test_growth_without_a_scale_or_a_figure(catalog):
    projection, scale = one(catalog, "11-9111").national.projection, one(catalog, "11-9111").rating_scale
    assert prose(growth(projection, None)) == "+24.2%"
    assert prose(growth(projection._replace(change_percent=None), scale)) == "n/a"


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
    by_state = one(catalog, "41-2011", every=True, min_jobs=10_000, limit=3)
    assert Note("3 of 48 shown; --limit 48 shows all.") in blocks(by_state, Note)


def test_the_footer_names_what_is_shown(catalog):
    def named(result):
        (sources,) = blocks(result, Sources)
        return {(source.dataset, source.vintage) for source in sources.sources}

    result = one(catalog, "11-9111", codes=("06",))
    assert ("ep", "2016–26") in named(result)
    by_state = named(one(catalog, "11-9111", every=True))
    assert ("ep", "2016–26") not in by_state
    assert ("ep-state", "2022–32") in by_state
    assert not any(dataset == "oews" for dataset, _ in named(one(catalog, "15-2051")))
    assert ("oews", "May 2025") in named(one(catalog, "15-1252", every=True)), "it says which projections are in doubt"


def test_the_state_that_was_asked_for_is_the_headline(catalog):
    """California by its own projections, the nation's of the same round beside it, its newest behind."""
    result = one(catalog, "11-9111", codes=("06",))
    (headline,) = blocks(result, Headline)
    assert [(place.where, place.vintage, full(place.values[0])) for place in headline.places] == [
        ("California", "2022–32", "+39.6%"),
        ("United States", "2022–32", "+28.4%"),
        ("United States", "2025–35", "+24.2%"),
    ]
    jobs = blocks(result, Facts)[0].facts[0]
    assert prose(jobs.words) == "58,300 in 2022 → 81,400 in 2032 (California)"
    assert blocks(result, TryNext)[0].commands[0].command == "career salary 11-9111 --state CA"


def test_projections_in_doubt_are_marked_on_the_map_and_in_the_table_and_come_last(catalog):
    """Idaho projects 30 software developers from 20, where OEWS counts 5,750; Ohio 360 from 310 of 44,790."""
    result = one(catalog, "15-1252", every=True)
    assert [placed.area.postal for placed in result.states[-2:]] == ["ID", "OH"]
    (tiles,) = blocks(result, TileMap)
    assert dict(tiles.marks) == {"ID": "‡", "OH": "‡"}
    assert [row.cells[0].sign for row in blocks(result, Table)[0].rows[-2:]] == ["‡", "‡"]
    assert any(note.startswith("‡") and "--min-jobs 0" in note for note in states_notes(result))
    everything = one(catalog, "15-1252", every=True, min_jobs=0)
    assert everything.states[0].area.postal == "ID"
    assert {line["area"]["code"]: line["doubt"] for line in records.lines(result)}["16"] == "part_of_the_jobs"


def test_one_line_of_json_for_each_projection(catalog):
    result = one(catalog, "11-9111", codes=("06",))
    lines = records.lines(result)
    assert [(line["area"]["code"], line["vintage"], line["rating"]) for line in lines] == [
        ("US", "2025–35", None),
        ("US", "2022–32", None),
        ("06", "2022–32", None),
    ]
    assert all(line["occupation"]["soc"] == "11-9111" for line in lines)
    assert [row["soc"] for row in records.rows(result)] == ["11-9111"] * 3


def test_the_older_projection_as_json(catalog):
    past = records.record(one(catalog, "11-9111"))["past"]
    assert past["projection"]["change_percent"] == 20.5
    assert [period["end"] for period in past["counted"]] == ["2025", "May 2025"]
    assert past["not_comparable"] is None
    broken = records.record(one(catalog, "13-2051"))["past"]
    assert (broken["counted"], "13-2054" in broken["not_comparable"]) == ([], True)
    assert records.record(one(catalog, "15-2051"))["past"] is None


def test_a_projection_without_figures_is_drawn_as_such(catalog):
    bare = Projection("US", "ep-2024-34", "2024–34", 2024, 2034, None, None, None, None, None)
    result = one(catalog, "11-9111")
    result = result._replace(national=result.national._replace(projection=bare), growth_openings=None, split=None)
    assert "n/a" in write(pages.page(result, result.sources), Output("md"))
    assert set(records.record(result)["openings_from"].values()) == {None}
