"""How figures are written for people."""

import pytest

from careercli.model.pay import ANNUAL_ONLY, HOURLY_ONLY, NOT_RELEASED, Status, Unpublished
from careercli.render.figures import short
from careercli.render.page.cells import Count, Money, Percent, Share, Stated
from careercli.render.pages.standings import ordinal

TOP = Unpublished(Status.TOP_CODED, 239_200.0)


@pytest.mark.parametrize(
    ("figure", "basis", "text"),
    [
        (123_860.0, "annual", "$123,860"),
        (59.55, "hourly", "$59.55"),
        (35.0, "hourly", "$35.00"),
        (TOP, "annual", "$239,200+"),
        (Unpublished(Status.TOP_CODED, 115.0), "hourly", "$115.00+"),
        (NOT_RELEASED, "annual", "n/a"),
        (HOURLY_ONLY, "annual", "n/a"),
        (ANNUAL_ONLY, "hourly", "n/a"),
    ],
)
def test_dollars(figure, basis, text):
    assert short(Money(figure, basis), Stated.UNIT) == text.replace("$", "")
    assert short(Money(figure, basis)) == (f"{text}/h" if basis == "hourly" and text != "n/a" else text)


@pytest.mark.parametrize(
    ("value", "text"),
    [(23.2, "+23.2%"), (-4.0, "-4.0%"), (0.0, "0.0%"), (-0.04, "0.0%"), (0.04, "0.0%"), (None, "n/a")],
)
def test_percent(value, text):
    assert short(Percent(value)) == text


@pytest.mark.parametrize(("value", "text"), [(None, "n/a"), (0.0, "0"), (616_200, "616,200"), (NOT_RELEASED, "n/a")])
def test_jobs(value, text):
    assert short(Count(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(29.4, "29%"), (0.51, "1%"), (0.5, "<1%"), (0.004, "<1%"), (0.0, "0%"), (100.0, "100%"), (None, "n/a")],
)
def test_share(value, text):
    assert short(Share(value)) == text


@pytest.mark.parametrize(
    ("value", "basis", "text"),
    [
        (12_340.0, "annual", "+$12,340"),
        (-3.1, "hourly", "-$3.10/h"),
        (0.0, "annual", "$0"),
        (-18_010, "annual", "-$18,010"),
    ],
)
def test_signed_dollars(value, basis, text):
    assert short(Money(value, basis, signed=True)) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (62, "62nd"),
    ],
)
def test_ordinal(number, text):
    assert ordinal(number) == text
