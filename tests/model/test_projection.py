"""Ratings: by the rounded percent change, with the bounds of the vintage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.model.projection import RatingScale

SCALE = RatingScale(
    3.1,
    (
        (7, "much faster than average"),
        (5, "faster than average"),
        (3, "as fast as average"),
        (1, "slower than average"),
        (0, "little or no change"),
    ),
)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (23.2, "much faster than average"),
        (6.5, "much faster than average"),
        (6.4, "faster than average"),
        (4.5, "faster than average"),
        (4.4, "as fast as average"),
        (2.5, "as fast as average"),
        (2.4, "slower than average"),
        (0.5, "slower than average"),
        (0.4, "little or no change"),
        (0.0, "little or no change"),
        (-0.4, "little or no change"),
        (-0.5, "decline"),
        (-36.1, "decline"),
    ],
)
def test_rating_by_the_rounded_change(percent, words):
    assert SCALE.rate(percent) == words


@given(st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_more_growth_never_rates_lower(one, other):
    order = [words for _, words in SCALE.bounds] + ["decline"]
    less, more = sorted((one / 10, other / 10))
    assert order.index(SCALE.rate(more)) <= order.index(SCALE.rate(less))
