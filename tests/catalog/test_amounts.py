"""Amounts, percentages and counts: whatever screens print and adverts write, and never a misreading."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.amounts import PLAUSIBLE, annual_dollars, count, pay, percent
from careercli.model.amount import Amount
from careercli.model.pay import Status, Unpublished
from careercli.render.figures import short
from careercli.render.page.cells import Money, Percent, Stated

YEAR, HOUR = Amount(95_000, "annual"), Amount(45, "hourly")


@pytest.mark.parametrize(
    "text",
    [
        "95000",
        "$95,000",
        "95k",
        "95K",
        "$95K",
        "95 k",
        "95.0k",
        "95 thousand",
        "95 grand",
        "95000/year",
        " 95000 / y ",
        "95000 a year",
        "95,000 per year",
        "$95,000.00 per year",
        "95,000 annually",
        "95k p.a.",
        "95k per annum",
        "95000 yearly",
        "USD 95000",
        "95,000 USD",
        "US$95k",
        "$95,000 USD",
        "95 000",
        "95'000",
        "95’000",
        "９５０００",
        "95,000 dollars a year",
        "0.095m",
        "$ 95,000 / yr",
        "Salary: $95,000 a year",
        "annual salary 95k",
        "yearly: 95,000",
        "$95,000/yr.",
        "U.S. $95,000",
    ],
)
def test_pay_for_a_year(text):
    meant = pay(text, "--mine")
    assert meant.value == YEAR
    assert meant.note == ""


@pytest.mark.parametrize(
    "text",
    [
        "45/h",
        "45/hr",
        "$45 hr",
        "$45.00/hr.",
        "Hourly: $45",
        "hourly rate: $45.00 an hour",
        "45 per hour",
        "45 an hour",
        "45 hourly",
        "$45.00 an hour",
        "$45.00/hour",
        "45 /hrs",
        "45h",
        "45 p.h.",
        "45.0 each hour",
        "45 dollars an hour",
        "USD 45 / hour",
        "45,00 an hour",
    ],
)
def test_pay_for_an_hour(text):
    assert pay(text, "--mine").value == HOUR


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("82,5k", Amount(82_500, "annual")),
        ("82,50k", Amount(82_500, "annual")),
        ("45,50/h", Amount(45.5, "hourly")),
        ("22,5 an hour", Amount(22.5, "hourly")),
        ("95.000,00", Amount(95_000, "annual")),
        ("1.250.000", Amount(1_250_000, "annual")),
        ("$239,200+", Amount(239_200, "annual")),
        ("$115.00+/h", Amount(115, "hourly")),
        ("239,200+ a year", Amount(239_200, "annual")),
    ],
)
def test_what_is_read_otherwise_than_literally_says_so(text, amount):
    meant = pay(text, "--mine")
    assert meant.value == amount
    assert meant.note == f"{text} → {amount}"


@pytest.mark.parametrize(
    "text", ["100,00", "45,50", "82,5", "1,0000", "1,00,000", "12.3.4", "95,000,00", "95 00", "95,000 000", "1.000.00"]
)
def test_what_could_be_two_numbers_is_refused(text):
    with pytest.raises(UsageError, match="is not clear"):
        pay(text, "--mine")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("45", ("$45.00 an hour", "$45,000 a year")),
        ("22.50 a year", ("$22.50 an hour",)),
        ("450", ("$450,000 a year",)),
        ("95.000", ("$95.00 an hour", "$95,000 a year")),
        ("95k/h", ("$95,000 a year",)),
        ("95000 an hour", ("$95,000 a year",)),
        ("2550/h", ("$25.50 an hour",)),
        ("4500/hr", ("$45.00 an hour",)),
        ("82,500k", ("$82,500 a year",)),
    ],
)
def test_an_implausible_amount_is_asked_about(text, offered):
    with pytest.raises(UsageError, match=r"did you mean .*\?") as error:
        pay(text, "--mine")
    for other in offered:
        assert other in str(error.value)
        assert pay(other, "--mine").literal, "what is offered can be typed"


@pytest.mark.parametrize("text", ["0", "$0", "0/h", "0.5/h", "999999999999"])
def test_what_nobody_earns(text):
    with pytest.raises(UsageError, match="anybody earns"):
        pay(text, "--mine")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20-25/h", "range"),
        ("$20 – $25 an hour", "range"),
        ("80k to 90k", "range"),
        ("between 80000 and 90000", "range"),
        ("$800 a week", "a week"),
        ("800/wk", "a week"),
        ("$4,000/month", "a month"),
        ("4000 monthly", "a month"),
        ("500 per day", "a day"),
        ("3000 biweekly", "two weeks"),
        ("biweekly 3000", "two weeks"),
        ("3000 every two weeks", "two weeks"),
        ("2,000 per pay period", "two weeks"),
        ("3000 semi-monthly", "half a month"),
        ("weekly: $1,500", "a week"),
        ("€50,000", "another currency"),
        ("50k gbp", "another currency"),
        ("C$90k", "another currency"),
        ("₹900000", "another currency"),
        ("50,000 euros", "another currency"),
    ],
)
def test_what_is_no_pay_for_a_year_or_an_hour_is_refused_in_words(text, said):
    with pytest.raises(UsageError, match=said):
        pay(text, "--mine")


@pytest.mark.parametrize(
    "text", ["", "a lot", "$", "-5", "1e9", "nan", "inf", "95000/decade", "95,", "k", "h", "9" * 500]
)
def test_what_is_no_amount(text):
    with pytest.raises(UsageError, match="is not a pay") as error:
        pay(text, "--mine")
    assert len(str(error.value)) < 150


@given(st.integers(2080, 9_999_999), st.sampled_from(["{}", "${}", "{:,}", "${:,}", "{}/year", " {} ", "{:,} a year"]))
def test_every_whole_amount_can_be_written(dollars, form):
    assert pay(form.format(dollars), "--mine").value == Amount(dollars, "annual")


@given(st.integers(200, 99_999).map(lambda cents: cents / 100))
def test_every_amount_that_a_screen_prints_can_be_typed_back(hourly):
    annual = float(round(hourly * 2080))
    top_coded = Unpublished(Status.TOP_CODED, hourly), Unpublished(Status.TOP_CODED, annual)
    for figure, expected in ((hourly, Amount(hourly, "hourly")), (top_coded[0], Amount(hourly, "hourly"))):
        assert pay(short(Money(figure, "hourly")), "--mine").value == expected
    for figure in (annual, top_coded[1]):
        for text in (short(Money(figure, "annual")), short(Money(figure, "annual"), Stated.UNIT)):
            assert pay(text, "--mine").value == Amount(annual, "annual")
    assert pay(str(Amount(hourly, "hourly")), "--mine").value == Amount(hourly, "hourly")


@given(st.text(max_size=30) | st.from_regex(r"[$0-9., k/h]{1,12}", fullmatch=True))
def test_any_text_is_a_plausible_amount_or_a_usage_error(text):
    try:
        meant = pay(text, "--mine")
    except UsageError as error:
        assert str(error).startswith("--mine")  # noqa: PT017
    else:
        least, most = PLAUSIBLE[meant.value.basis]
        assert least <= meant.value.dollars <= most
        assert pay(meant.name, "--mine").value.dollars == pytest.approx(meant.value.dollars, abs=0.01)


def test_dollars_a_year_are_never_made_of_hourly_pay():
    assert annual_dollars("80k", "--min-pay").value == 80_000
    with pytest.raises(UsageError, match=r"did you mean \$45,000 a year\?"):
        annual_dollars("45", "--min-pay")
    with pytest.raises(UsageError, match="--min-pay is in dollars a year"):
        annual_dollars("45/h", "--min-pay")


@pytest.mark.parametrize(
    ("text", "value", "literal"),
    [
        ("10", 10, True),
        ("10%", 10, True),
        ("10 %", 10, True),
        ("10 percent", 10, True),
        ("+23.2%", 23.2, True),
        ("-2.5%", -2.5, True),
        ("−2.5 pct", -2.5, True),
        ("1,000", 1000, True),
        ("12,5%", 12.5, False),
    ],
)
def test_percentages(text, value, literal):
    meant = percent(text, "--growth")
    assert (meant.value, meant.literal) == (value, literal)


@given(st.integers(-9_999, 99_999).map(lambda tenths: tenths / 10))
def test_every_percentage_that_a_screen_prints_can_be_typed_back(value):
    assert percent(short(Percent(value)), "--growth").value == pytest.approx(value, abs=0.05)


@pytest.mark.parametrize("text", ["ten", "", "nan", "inf", "10-20%", "1,0000", "%", "9" * 400, "10%%", "1000000"])
def test_what_is_no_percentage(text):
    with pytest.raises(UsageError, match="--growth: ") as error:
        percent(text, "--growth")
    assert len(str(error.value)) < 200


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("1000", 1000), ("1,000", 1000), ("10k", 10_000), ("2.5k", 2500)]
)
def test_counts(text, value):
    assert count(text, "--min-jobs").value == value


@pytest.mark.parametrize("text", ["-1", "1.5", "1.000", "1,00", "ten", "", "1e3", "inf", "9" * 400])
def test_what_is_no_count(text):
    with pytest.raises(UsageError, match="whole number"):
        count(text, "--min-jobs")


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_a_usage_error(text):
    for read in (percent, count):
        with suppress(UsageError):
            read(text, "--growth")
