"""The page of a comparison: bounds, missing cells and collapsed ladders are said for what they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.pay import NOT_RELEASED, Status, Unpublished
from careercli.queries.comparison import compare
from careercli.queries.related import pay_difference
from careercli.render.faces import render
from careercli.render.figures import prose, short
from careercli.render.output import Output
from careercli.render.page.blocks import Heading, Note, SideBySide
from careercli.render.pages.comparison import common_basis, page
from careercli.render.terminal.strokes import BEYOND, END, START, axis, column_of

AMOUNT = re.compile(r"\$[\d,]+")


@pytest.fixture(scope="module")
def pair(catalog):
    return compare(catalog, ["registered-nurses", "surgeons-all-other"])


def with_ladder(result, place, **figures):
    """The comparison with other figures in one occupation's annual ladder."""
    item = result.occupations[place]
    compared = item.places[0]
    placed = compared.figures.pay
    pay = placed.pay._replace(annual=placed.pay.annual._replace(**figures))
    changed = item._replace(
        places=(compared._replace(figures=compared.figures._replace(pay=placed._replace(pay=pay))),)
    )
    occupations = list(result.occupations)
    occupations[place] = changed
    return result._replace(occupations=tuple(occupations))


def rows_of(result, title):
    """The rows under a heading, by their labels."""
    blocks = page(result, ()).blocks
    place = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text.startswith(title))
    side = blocks[place + 1]
    assert isinstance(side, SideBySide)
    return {row.label: [short(cell, row.stated) for cell in row.cells] for row in side.rows}


def notes_of(result):
    return [prose(block.words) for block in page(result, ()).blocks if isinstance(block, Note)]


def drawn(result, width=100):
    return render(result, {}, (), Output("table", width, terminal=True))


def test_a_bound_is_said_and_drawn_as_one(pair):
    bound = Unpublished(Status.TOP_CODED, 239200.0)
    changed = with_ladder(pair, 1, median=bound, p75=bound, p90=bound)
    assert rows_of(changed, "Median pay")["A year"][1] == "$239,200+ ★"
    assert rows_of(changed, "Percentiles")["90%"][1] == "239,200+"
    (strip,) = (line for line in drawn(changed).splitlines() if BEYOND in line and START in line and "10%" not in line)
    assert strip.startswith("  Surgeons")
    assert END not in strip


def test_a_bound_has_no_difference(pair):
    bound = Unpublished(Status.TOP_CODED, 239200.0)
    pays = [item.occupation.latest_pay for item in pair.occupations]
    annual, hourly = (getattr(pays[1], basis)._replace(median=bound) for basis in ("annual", "hourly"))
    assert pay_difference(pays[0], pays[1]._replace(annual=annual, hourly=hourly)) is None


def test_what_is_not_released_is_not_drawn(pair):
    changed = with_ladder(pair, 1, p90=NOT_RELEASED)
    assert rows_of(changed, "Percentiles")["90%"][1] == "n/a"
    assert re.search(r"Surgeons, All Other +not published", drawn(changed))


def test_a_collapsed_ladder_is_said_to_be(pair):
    assert not any("equal" in note for note in notes_of(pair))
    changed = with_ladder(pair, 1, p75=400000.0, p90=400000.0)
    assert any("Surgeons, All Other are published as equal" in note for note in notes_of(changed))


def test_the_basis_is_the_one_that_most_publish(catalog):
    def basis(*slugs):
        return common_basis(compare(catalog, slugs))

    assert basis("actors", "dancers") == "hourly"
    assert basis("actors", "registered-nurses") == "hourly"
    assert basis("airline-pilots-copilots-and-flight-engineers", "registered-nurses") == "annual"
    assert basis("actors", "airline-pilots-copilots-and-flight-engineers") == "annual"


def test_openings_that_leave_out_replacements_are_not_shown_and_it_is_said(catalog):
    result = compare(catalog, ["registered-nurses", "pharmacists"], ["36"])
    assert [item.places[1].figures.projection.openings for item in result.occupations] == [None, None]
    assert not any("projection.openings" in item.places[1].best for item in result.occupations)
    assert "No openings that count replacements are published for New York." in notes_of(result)


def test_both_kinds_of_jobs_are_labelled(catalog):
    rows = rows_of(compare(catalog, ["registered-nurses", "actors"]), "Jobs and outlook")
    assert list(rows)[:2] == ["Jobs, OEWS", "Jobs, EP 2025"]


def test_the_place_that_was_asked_for_comes_before_the_nation(catalog):
    result = compare(catalog, ["registered-nurses", "pharmacists"], ["23420"])
    headings = [block.text for block in page(result, ()).blocks if isinstance(block, Heading)]
    assert headings.index("Median pay, Fresno, CA") < headings.index("Median pay, United States")


def test_who_is_paid_by_the_hour_only_says_so_and_has_a_ladder_by_the_hour(catalog):
    result = compare(catalog, ["actors", "airline-pilots-copilots-and-flight-engineers", "registered-nurses"])
    assert rows_of(result, "Median pay")["A year"][0] == "hourly only"
    assert re.search(r"Actors +\$\d+\.\d\d ├", drawn(result))


def test_every_median_stands_at_its_place_on_the_one_scale(pair):
    lines = drawn(pair).splitlines()
    strips = {line.split("  ")[1]: line for line in lines if "┃" in line and "median" not in line}
    ladders = {item.occupation.title: item.occupation.latest_pay.annual for item in pair.occupations}
    low = min(ladder.p10 for ladder in ladders.values())
    high = max(ladder.p90 for ladder in ladders.values())
    left = 2 + max(map(len, ladders)) + 2
    for title, line in strips.items():
        columns = [column_of(value, low, high, 100 - left) for value in ladders[title].percentiles]
        assert line.index(START) - left == columns[0]
        assert line.index("┃") - left == columns[2]
        assert line.index(END) - left == columns[4]
    assert set(strips) == set(ladders)


@given(st.floats(5, 500_000), st.floats(1, 500_000), st.integers(16, 110))
def test_amounts_on_an_axis_stand_over_their_columns(low, span, width):
    high = low + span
    drawing = axis(low, high, width)
    assert len(drawing) == width
    values = []
    for found in AMOUNT.finditer(drawing):
        value = float(found.group()[1:].replace(",", ""))
        assert low <= value <= high
        assert found.start() <= column_of(value, low, high, width) <= found.end()
        values.append(value)
    assert values == sorted(set(values))
