"""Where somebody comes from and wants to go, in one line of words."""

import pytest

from careercli.catalog.lookup.ways import both_ends


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        (["nurse", "to", "software", "developer"], [("nurse", "software developer")]),
        (["nurse to software developer"], [("nurse", "software developer")]),
        (["licensed nurses", "registered nurses"], [("licensed nurses", "registered nurses")]),
        (["cashiers -> nurses"], [("cashiers", "nurses")]),
        (["cashiers->nurses"], [("cashiers", "nurses")]),
        (["cashiers", "→", "registered nurses"], [("cashiers", "registered nurses")]),
        (["from", "cook", "INTO", "chef"], [("cook", "chef")]),
        (["a", "to", "b", "to", "c"], [("a", "b to c"), ("a to b", "c")]),
        (["tutor", "tomato", "grower"], []),
        (["cashiers"], []),
        ([], []),
    ],
    ids=str,
)
def test_both_ends(typed, ends):
    assert both_ends(typed) == ends
