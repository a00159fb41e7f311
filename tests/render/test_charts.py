"""Strips, bars and sparklines: always of the width asked for, true to their figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.pay import HOURLY_ONLY, NOT_RELEASED, Ladder, Status, Unpublished
from careercli.render.terminal.strokes import BEYOND, bar, percentile_strip, sparkline

BOUND = Unpublished(Status.TOP_CODED, 239_200.0)
widths = st.integers(20, 160)
ladders = st.tuples(st.lists(st.integers(10_000, 239_000), min_size=5, max_size=5), st.integers(0, 5)).map(
    lambda drawn: Ladder(1.0, *(float(wage) if n < drawn[1] else BOUND for n, wage in enumerate(sorted(drawn[0]))))
)


@given(ladders, widths)
def test_a_strip_and_its_labels_have_the_width_asked_for(ladder, width):
    strip = percentile_strip(ladder, width)
    if strip is not None:
        assert len(strip.drawing) == width
        assert len(strip.labels) == width


@given(ladders, widths)
def test_each_label_covers_the_column_of_its_percentile(ladder, width):
    strip = percentile_strip(ladder, width)
    if strip is None:
        return
    low, high = ladder.p10, 239_200.0 if isinstance(ladder.p90, Unpublished) else ladder.p90
    for name, figure in zip(("10%", "25%", "median", "75%", "90%"), ladder.percentiles, strict=True):
        if name not in strip.labels.split():
            continue
        assert not isinstance(figure, Unpublished), "a bound is no place for a percentile's name"
        start = (" " + strip.labels + " ").index(f" {name} ")
        column = round((figure - low) / (high - low) * (width - 1))
        assert start <= column < start + len(name)


@given(ladders, widths)
def test_a_top_coded_end_is_drawn_open(ladder, width):
    strip = percentile_strip(ladder, width)
    if strip is not None:
        assert strip.drawing.endswith(BEYOND) is isinstance(ladder.p90, Unpublished)


def test_an_ordinary_strip():
    strip = percentile_strip(Ladder(140_970.0, 73_390.0, 94_700.0, 123_860.0, 166_100.0, 224_340.0), 40)
    assert strip is not None
    assert strip.drawing == "├─────▒▒▒▒▒▒▒┃▒▒▒▒▒▒▒▒▒▒▒──────────────┤"
    assert strip.labels == "10%  25%  median       75%           90%"


@pytest.mark.parametrize(
    "percentiles",
    [
        (NOT_RELEASED,) * 5,
        (HOURLY_ONLY,) * 5,
        (1e4, 2e4, NOT_RELEASED, 4e4, 5e4),
        (BOUND,) * 5,
        (3e4,) * 5,
    ],
)
def test_no_strip_where_there_is_nothing_to_look_at(percentiles):
    assert percentile_strip(Ladder(1.0, *percentiles), 40) is None


@given(st.floats(0, 1e9), st.floats(0.001, 1e9), st.integers(1, 40))
def test_a_bar_is_never_longer_than_its_room(value, largest, width):
    assert len(bar(min(value, largest), largest, width)) <= width


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(1, 40))
def test_bars_keep_the_order_of_their_values(one, other, width):
    less, more = sorted((one, other))
    assert len(bar(less, 10_000, width)) <= len(bar(more, 10_000, width))
    assert bool(bar(more, 10_000, width)) is (more > 0)


@given(st.lists(st.floats(1, 1e6), min_size=1, max_size=30))
def test_a_sparkline_has_one_column_a_value_and_keeps_their_order(values):
    line = sparkline(values)
    assert len(line) == len(values)
    for one, height in zip(values, line, strict=True):
        for other, other_height in zip(values, line, strict=True):
            assert one > other or height <= other_height
