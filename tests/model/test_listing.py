"""Medians, as the index and the files have them."""

import pytest

from careercli.model.listing import AreaMedian
from careercli.model.pay import HOURLY_ONLY, Median, Status, Unpublished


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (AreaMedian(10, 50_000, None, None, None, None), (50_000.0, "annual")),
        (AreaMedian(10, None, None, 25.5, None, None), (25.5, "hourly")),
        (AreaMedian(10, None, None, None, None, None), None),
    ],
)
def test_the_median_is_on_the_basis_that_is_published(cell, expected):
    assert cell.median == expected


def test_the_median_of_a_bound_is_a_bound():
    bound = AreaMedian(10, None, 239_200, None, None, None).median
    assert (bound.at_least, bound.known_annual, bound.basis) == (239_200, 239_200, "annual")


def test_hourly_medians_have_no_annual_figure():
    assert AreaMedian(10, None, None, 25.5, None, None).median.known_annual is None
    assert Median(Unpublished(Status.TOP_CODED, 115.0), "hourly").known_annual is None


def test_a_cell_has_the_median_of_its_own_basis(catalog):
    actors = catalog.occupation("actors").latest_pay
    assert actors.annual.median == HOURLY_ONLY
    assert Median.of(actors) == (actors.hourly.median, "hourly")
    nurses = catalog.occupation("registered-nurses").latest_pay
    assert Median.of(nurses) == (nurses.annual.median, "annual")
