"""Offers as they are typed: an amount, an @, a place; quotes have been taken away by the shell."""

import pytest

from careercli.catalog.errors import AmbiguousNameError, CareerError, UnknownNameError, UsageError
from careercli.catalog.lookup.offers import offers_in, placed_amount
from careercli.model.amount import Amount, PlacedAmount


@pytest.mark.parametrize(
    ("typed", "name", "offers"),
    [
        ("nurse 118k@boise 131k@seattle", "nurse", [("118k", "boise"), ("131k", "seattle")]),
        ("nurses all 60 an hour@fresno, ca 45/h@CA", "nurses all", [("60 an hour", "fresno, ca"), ("45/h", "CA")]),
        ("29-1141 118k@boise,131,000@san francisco", "29-1141", [("118k", "boise"), ("131,000", "san francisco")]),
        ("nurse 118 k @ boise vs $131,000 @ new york", "nurse", [("118 k", "boise"), ("$131,000", "new york")]),
        ("nurse 9k@14260, and 1,234,567@06", "nurse", [("9k", "14260"), ("1,234,567", "06")]),
        ("nurse, 118k＠boise;", "nurse", [("118k", "boise")]),
        ("118k@boise", "", [("118k", "boise")]),
        ("nurse", "nurse", []),
    ],
)  # fmt: skip
def test_offers_are_told_apart(typed, name, offers):
    found_name, found = offers_in(typed.split())
    assert (found_name, found) == (name, offers)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nurse lots@boise", "'lots' is not a pay"),
        ("nurse 45@boise", "did you mean $45.00 an hour or $45,000 a year"),
        ("nurse 100-120k@boise", "is a range"),
        ("nurse 500/week@boise", "pay for a week"),
        ("nurse 118k€@boise", "another currency"),
        ("nurse 118k@", "names no place"),
        ("nurse 118k@boise 131k@ ,", "names no place"),
        ("@boise", "no amount stands before an @"),
        ("nurse 118k@boise@seattle", "'boise' is not a pay"),
    ],
)
def test_what_is_no_offer_is_refused(typed, said):
    with pytest.raises(UsageError) as error:
        offers_in(typed.split())
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("typed", "amount", "area", "literal"),
    [
        ("95k", Amount(95_000, "annual"), "", True),
        ("118k@CA", Amount(118_000, "annual"), "06", True),
        ("45/h@fresno, ca", Amount(45, "hourly"), "23420", True),
        ("118k @ boise", Amount(118_000, "annual"), "14260", False),
    ],
)
def test_an_amount_may_have_a_place(catalog, typed, amount, area, literal):
    meant = placed_amount(catalog, typed, "--mine")
    assert (meant.value, meant.literal) == (PlacedAmount(amount, area), literal)


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("118k@portland", AmbiguousNameError),
        ("118k@washington", AmbiguousNameError),
        ("118k@fresno, tx", UnknownNameError),
        ("118k@narnia", UnknownNameError),
        ("118k@US", CareerError),
        ("118k@", UsageError),
        ("@boise", UsageError),
    ],
)
def test_places_are_not_guessed(catalog, typed, error):
    with pytest.raises(error):
        placed_amount(catalog, typed, "--mine")
