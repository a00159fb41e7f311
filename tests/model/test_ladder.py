"""Where an amount stands on a ladder: monotone, and never more than the published percentiles say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.ladder import Position, Standing, scaled, standing
from careercli.model.pay import NOT_RELEASED, PERCENTILES, Ladder, Status, Unpublished

RANK = dict(zip(PERCENTILES, (10, 25, 50, 75, 90), strict=True))
BOUND = 239_200.0
TOP = Unpublished(Status.TOP_CODED, BOUND)

amounts = st.integers(1, 400_000).map(float)
wages = st.lists(st.integers(20_000, 380_000), min_size=5, max_size=5).map(sorted)
exact_ladders = wages.map(lambda found: Ladder(1.0, *map(float, found)))


@st.composite
def ladders(draw):
    """Ladders as they are published: rising, some from a rung on top-coded, some rungs not released."""
    found = [float(wage) for wage in draw(wages)]
    rungs: list[object] = list(found)
    first_top_coded = draw(st.integers(0, 9))
    for place in range(5):
        if place >= first_top_coded:
            rungs[place] = TOP
        elif found[place] >= BOUND and first_top_coded < 5:
            rungs[place] = BOUND - 5 + place
        if draw(st.integers(0, 9)) == 0:
            rungs[place] = NOT_RELEASED
    return Ladder(1.0, *rungs)


@given(amounts, ladders())
def test_what_is_said_is_true(amount, ladder):
    """The rungs named below and above really lie there: read against the ladder without the code under test."""
    found = standing(amount, ladder)
    rungs = dict(zip(PERCENTILES, ladder.percentiles, strict=True))
    if found.position is Position.AT:
        assert rungs[found.low] == rungs[found.high] == amount
    if found.position in (Position.BETWEEN, Position.ABOVE):
        assert rungs[found.low] < amount
    if found.position in (Position.BETWEEN, Position.BELOW):
        high = rungs[found.high]
        assert amount < (high.at_least if isinstance(high, Unpublished) else high)
    if found.position is Position.BELOW:
        assert found.high == "p10"


@given(amounts, ladders())
def test_a_percentile_is_said_only_between_two_neighbouring_published_wages(amount, ladder):
    found = standing(amount, ladder)
    if found.percentile is None:
        return
    assert found.position in (Position.BETWEEN, Position.AT)
    assert not isinstance(getattr(ladder, found.low), Unpublished)
    assert not isinstance(getattr(ladder, found.high), Unpublished)
    assert PERCENTILES.index(found.high) - PERCENTILES.index(found.low) <= 1
    assert RANK[found.low] <= found.percentile <= RANK[found.high]


@given(amounts, exact_ladders, st.sampled_from([("p10", "p25"), ("median", "p75"), ("p75", "p90")]))
def test_nothing_is_interpolated_to_or_from_equal_percentiles(amount, ladder, equal):
    low, high = equal
    ladder = ladder._replace(**{high: getattr(ladder, low)})
    ladder = Ladder(ladder.mean, *sorted(ladder.percentiles))
    found = standing(amount, ladder)
    if found.percentile is not None:
        assert ladder.percentiles.count(getattr(ladder, found.low)) == 1
        assert ladder.percentiles.count(getattr(ladder, found.high)) == 1


def least_and_most(found: Standing) -> tuple[float, float]:
    """The lowest and the highest percentile that a standing leaves possible."""
    if found.position is Position.UNKNOWN:
        return 0, 100
    low = RANK[found.low] if found.low else 0
    high = RANK[found.high] if found.high and found.position is not Position.ABOVE else 100
    return (found.percentile, found.percentile) if found.percentile is not None else (low, high)


@given(amounts, amounts, ladders())
def test_more_pay_never_stands_lower(one, other, ladder):
    less, more = sorted((one, other))
    below, above = standing(less, ladder), standing(more, ladder)
    assert least_and_most(below)[0] <= least_and_most(above)[1]
    if Position.UNKNOWN not in (below.position, above.position):
        assert least_and_most(below)[0] <= least_and_most(above)[0] or above.percentile is None
    if below.percentile is not None and above.percentile is not None:
        assert below.percentile <= above.percentile


@given(amounts, exact_ladders)
def test_on_a_whole_ladder_there_is_always_an_answer(amount, ladder):
    assert standing(amount, ladder).position is not Position.UNKNOWN


LADDER = Ladder(140_970.0, 73_390.0, 94_700.0, 123_860.0, 166_100.0, 224_340.0)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (50_000, Standing(Position.BELOW, None, "p10", None)),
        (73_390, Standing(Position.AT, "p10", "p10", 10)),
        (100_000, Standing(Position.BETWEEN, "p25", "median", 30)),
        (123_860, Standing(Position.AT, "median", "median", 50)),
        (144_980, Standing(Position.BETWEEN, "median", "p75", 62)),
        (224_340, Standing(Position.AT, "p90", "p90", 90)),
        (300_000, Standing(Position.ABOVE, "p90", None, None)),
    ],
)
def test_an_ordinary_ladder(amount, expected):
    assert standing(amount, LADDER) == expected


@pytest.mark.parametrize(
    ("percentiles", "amount", "expected"),
    [
        # Top-coded above p25: below the bound between, at or above it nobody knows how far.
        ((90e3, 150e3, TOP, TOP, TOP), 200e3, Standing(Position.BETWEEN, "p25", "median", None)),
        ((90e3, 150e3, TOP, TOP, TOP), 239_200, Standing(Position.ABOVE, "p25", "median", None)),
        ((90e3, 150e3, TOP, TOP, TOP), 500e3, Standing(Position.ABOVE, "p25", "median", None)),
        ((90e3, 150e3, TOP, TOP, TOP), 100e3, Standing(Position.BETWEEN, "p10", "p25", 12)),
        # Top-coded from the first rung.
        ((TOP,) * 5, 200e3, Standing(Position.BELOW, None, "p10", None)),
        ((TOP,) * 5, 300e3, Standing(Position.UNKNOWN, None, None, None)),
        # Equal rungs are named; nothing is read up to them or from them, between the sound ones it is.
        ((20e3, 30e3, 40e3, 50e3, 50e3), 50e3, Standing(Position.AT, "p75", "p90", None)),
        ((20e3, 30e3, 40e3, 50e3, 50e3), 45e3, Standing(Position.BETWEEN, "median", "p75", None)),
        ((20e3, 30e3, 40e3, 50e3, 50e3), 35e3, Standing(Position.BETWEEN, "p25", "median", 38)),
        ((20e3, 30e3, 40e3, 50e3, 50e3), 25e3, Standing(Position.BETWEEN, "p10", "p25", 18)),
        ((20e3, 30e3, 40e3, 50e3, 50e3), 60e3, Standing(Position.ABOVE, "p90", None, None)),
        ((20e3, 30e3, 40e3, 40e3, 50e3), 35e3, Standing(Position.BETWEEN, "p25", "median", None)),
        ((20e3, 30e3, 40e3, 40e3, 50e3), 45e3, Standing(Position.BETWEEN, "p75", "p90", None)),
        ((20e3, 30e3, 40e3, 40e3, 50e3), 25e3, Standing(Position.BETWEEN, "p10", "p25", 18)),
        ((20e3, 20e3, 40e3, 50e3, 60e3), 30e3, Standing(Position.BETWEEN, "p25", "median", None)),
        ((20e3, 20e3, 40e3, 50e3, 60e3), 45e3, Standing(Position.BETWEEN, "median", "p75", 62)),
        # Not released between two published rungs.
        ((20e3, NOT_RELEASED, 40e3, 50e3, 60e3), 30e3, Standing(Position.BETWEEN, "p10", "median", None)),
        ((NOT_RELEASED,) * 5, 30e3, Standing(Position.UNKNOWN, None, None, None)),
        ((NOT_RELEASED, 30e3, 40e3, 50e3, 60e3), 20e3, Standing(Position.UNKNOWN, None, None, None)),
        ((20e3, 30e3, 40e3, 50e3, NOT_RELEASED), 70e3, Standing(Position.UNKNOWN, None, None, None)),
    ],
)
def test_ladders_with_gaps_and_bounds(percentiles, amount, expected):
    assert standing(amount, Ladder(1.0, *percentiles)) == expected


@given(ladders(), st.floats(0.5, 2.0))
def test_scaling_keeps_what_is_unpublished_and_the_order(ladder, factor):
    other = scaled(ladder, factor, "annual")
    for before, after in zip(ladder, other, strict=True):
        if isinstance(before, Unpublished):
            assert after.status is before.status
            assert before.at_least is None or -1e-6 < before.at_least * factor - after.at_least < 10.001
        else:
            assert abs(after - before * factor) <= 5.001
