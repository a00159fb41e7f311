from hypothesis import given
from hypothesis import strategies as st

from careercli.model.projection import Projection
from careercli.queries.measures import MEASURES, Sort

JOBS = st.none() | st.integers(0, 5_000_000)


@st.composite
def projections(draw):
    """Projections of any figures, published or not, as an importer could have read them."""
    base, projected = draw(JOBS), draw(JOBS)
    change = None if base is None or projected is None else projected - base
    percent = None if change is None or not base else round(100 * change / base, 1)
    return Projection("US", "ep", "2024–34", 2024, 2034, base, projected, change, percent, draw(JOBS))


@given(st.sampled_from(list(MEASURES)), st.lists(projections(), max_size=20))
def test_a_ranking_goes_one_way_and_ends_with_what_is_not_published(sort, found):
    measure = MEASURES[sort]
    values = [measure.of(item) for item in sorted(found, key=measure.order)]
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known))
    assert known == sorted(known, reverse=measure.direction < 0)


@given(st.sampled_from(list(MEASURES)), projections())
def test_what_shrinks_is_not_listed_among_what_grows(sort, projection):
    value = MEASURES[sort].of(projection)
    held = MEASURES[sort].holds(projection)
    if value is None:
        assert not held
    elif sort in (Sort.GROWTH, Sort.NEW_JOBS):
        assert held == (value > 0)
    elif sort in (Sort.DECLINE, Sort.JOB_LOSSES):
        assert held == (value < 0)
    else:
        assert held


def test_the_published_rank_settles_a_tie_before_any_other_figure():
    small = Projection("US", "ep", "2024–34", 2024, 2034, 1000, 1100, 100, 10.0, 50)
    large = Projection("US", "ep", "2024–34", 2024, 2034, 9000, 9900, 900, 10.0, 450)
    order = MEASURES[Sort.GROWTH].order
    assert order(large) < order(small)
    assert order(small, 3) < order(large, 4) < order(large)


def test_every_sort_by_projections_has_a_measure():
    assert set(Sort) - set(MEASURES) == {Sort.PAY, Sort.AI}
