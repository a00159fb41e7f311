"""Lengths of time as people type them."""

import pytest

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.durations import years


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2", 2), ("2.5", 2.5), ("2 years", 2), ("18 months", 1.5), ("6mo", 0.5), ("1 Year", 1), ("0", 0), ("2,5", 2.5)],
)
def test_years(typed, meant):
    assert years(typed, "--max-years").value == pytest.approx(meant)


@pytest.mark.parametrize("typed", ["", "soon", "-1", "2 weeks", "1,2,3", "1 2", "400", "9" * 50, "2 years ago"])
def test_what_is_no_length_of_time(typed):
    with pytest.raises(UsageError, match=r"--max-years: .*write 2, 2\.5 or 18 months"):
        years(typed, "--max-years")
