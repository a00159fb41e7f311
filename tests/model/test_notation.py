"""The notation of pay: what is written decodes to what was published, and nothing else is accepted."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercli.model.notation import (
    COLUMNS,
    decode_concentration,
    decode_median,
    decode_row,
    decode_wage,
    encode_row,
    encode_wage,
)
from careercli.model.pay import (
    ANNUAL_ONLY,
    DOES_NOT_APPLY,
    HOURLY_ONLY,
    NOT_RELEASED,
    Ladder,
    Pay,
    Status,
    TopCode,
    Unpublished,
    annual_from_hourly,
    is_status,
    published,
)

BOUND = TopCode(115.0, 239200.0)
TOP_ANNUAL = Unpublished(Status.TOP_CODED, 239200.0)
TOP_HOURLY = Unpublished(Status.TOP_CODED, 115.0)

cents = st.integers(700, 40_000)
hourly_texts = cents.map(lambda value: f"{value / 100:.2f}")
annual_texts = st.integers(1_000, 90_000).map(lambda tens: str(tens * 10))
odd_annual_texts = st.integers(10_000, 900_000).map(str)


def meaning(text: str, basis: str) -> object:
    """What a published text or mark says, by data/README.md."""
    marks = {
        "*": NOT_RELEASED,
        ".": DOES_NOT_APPLY,
        "#": TOP_ANNUAL if basis == "annual" else TOP_HOURLY,
        "=": HOURLY_ONLY if basis == "annual" else ANNUAL_ONLY,
    }
    return marks[text] if text in marks else float(text)


def decode(row: str) -> Pay:
    return decode_row(row, area="US", naics="000000", source="oews-2025", vintage="May 2025", top_code=BOUND)


@pytest.mark.parametrize(
    ("token", "annual", "hourly"),
    [
        ("26.13", 54350.0, 26.13),
        ("26.13+1", 54360.0, 26.13),
        ("26.13-1", 54340.0, 26.13),
        ("26.13h", HOURLY_ONLY, 26.13),
        ("54360a", 54360.0, ANNUAL_ONLY),
        ("26.13/54360", 54360.0, 26.13),
        ("26.13/99999", 99999.0, 26.13),
        ("#", TOP_ANNUAL, TOP_HOURLY),
        ("*", NOT_RELEASED, NOT_RELEASED),
        (".", DOES_NOT_APPLY, DOES_NOT_APPLY),
        ("99.14/#", TOP_ANNUAL, 99.14),
        ("#/206000", 206000.0, TOP_HOURLY),
        ("*/206000", 206000.0, NOT_RELEASED),
        ("#/=", HOURLY_ONLY, TOP_HOURLY),
        ("=/#", TOP_ANNUAL, ANNUAL_ONLY),
    ],
)
def test_each_token_of_the_notation(token, annual, hourly):
    assert decode_wage(token, BOUND) == (annual, hourly)


@given(
    st.one_of(hourly_texts, st.sampled_from("#*=.")),
    st.one_of(annual_texts, odd_annual_texts, st.sampled_from("#*=.")),
)
@example("59.55", "123860")
@example("=", "=")
def test_decoding_gives_back_what_was_encoded(hourly, annual):
    assert decode_wage(encode_wage(hourly, annual), BOUND) == (meaning(annual, "annual"), meaning(hourly, "hourly"))


@given(cents, st.integers(-9, 9))
def test_the_short_form_holds_every_offset_it_can_say(value, tens):
    hourly, annual = f"{value / 100:.2f}", annual_from_hourly(value / 100) + 10 * tens
    token = encode_wage(hourly, str(annual))
    assert "/" not in token
    assert decode_wage(token, BOUND) == (float(annual), float(hourly))


@given(cents)
def test_annual_is_hourly_times_2080_rounded_to_ten(value):
    annual = annual_from_hourly(value / 100)
    assert annual % 10 == 0
    assert abs(annual - value * 2080 / 100) <= 5


@given(
    st.lists(st.one_of(st.integers(0, 10**8).map(str), st.sampled_from("*.")), min_size=5, max_size=5),
    st.lists(st.tuples(hourly_texts, annual_texts), min_size=6, max_size=6),
)
def test_a_row_survives(counts, wages):
    pay = decode(encode_row(counts, wages))
    figures = dict(pay.figures())
    assert [figures[name] for name in COLUMNS[:5]] == [meaning(text, "") for text in counts]
    assert list(pay.hourly) == [float(hourly) for hourly, _ in wages]
    assert list(pay.annual) == [float(annual) for _, annual in wages]
    assert decode_median(encode_row(counts, wages), BOUND) == (pay.employment, pay.annual.median, pay.hourly.median)
    assert decode_concentration(encode_row(counts, wages)) == (pay.jobs_per_1000, pay.location_quotient)


@pytest.mark.parametrize(
    "row",
    [
        "",
        "1 2 3",
        "1 1 . . 1 1 1 1 1 1 x",
        "1 1 . . 1 1 1 1 1 1 1/2/3",
        "one 1 . . 1 1 1 1 1 1 1",
        "1 1 . . 1 1 1 1 1 1 +1",
    ],
)
def test_what_is_not_in_the_notation_is_refused(row):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the parser's; the reader of the file adds its name
        decode(row)


@pytest.mark.parametrize(
    "token", ["nan", "inf", "-inf", "-5.00", "nanh", "infa", "nan/50", "26.13+x", "h", "a", "+1", ""]
)
def test_no_number_that_is_not_a_wage_is_read_as_one(token):
    with pytest.raises(ValueError):  # noqa: PT011
        decode_wage(token, BOUND)


@pytest.mark.parametrize("token", ["nan", "inf", "-5", "#", "x"])
def test_no_count_that_is_not_a_number_is_read_as_one(token):
    with pytest.raises(ValueError):  # noqa: PT011
        decode(f"{token} 1 . . 1 1 1 1 1 1 1")


def test_a_top_coded_figure_needs_the_bound_of_its_vintage():
    with pytest.raises(ValueError, match="names no bound"):
        decode_wage("#", None)


def ladder(*percentiles: object) -> Ladder:
    return Ladder(1.0, *percentiles)


@pytest.mark.parametrize(
    ("percentiles", "collapsed"),
    [
        ((1.0, 2.0, 3.0, 4.0, 5.0), False),
        ((1.0, 2.0, 3.0, 5.0, 5.0), True),
        ((1.0, 2.0, 4.0, 4.0, 5.0), True),
        ((2.0, 2.0, 3.0, 4.0, 5.0), False),
        ((1.0, 2.0, 3.0, TOP_ANNUAL, TOP_ANNUAL), False),
        ((NOT_RELEASED,) * 5, False),
    ],
)
def test_collapsed_is_an_equal_upper_pair_of_published_wages(percentiles, collapsed):
    assert ladder(*percentiles).collapsed is collapsed


def test_basis_is_hourly_only_where_no_annual_wage_is_published():
    actors = decode("55000 17.7 . . 8.4 58.29h 16.50h 20.34h 29.05h 97.95h 143.68h")
    teachers = decode("1388390 0.8 . . 0.4 72650a 47960a 57710a 63970a 81450a 104340a")
    assert (actors.basis, actors.ladder) == ("hourly", actors.hourly)
    assert (teachers.basis, teachers.ladder) == ("annual", teachers.annual)
    assert is_status(teachers.hourly.median, Status.ANNUAL_ONLY)
    assert published(actors.annual.median) is None


@pytest.mark.parametrize("basis", ["annual", "hourly"])
def test_pay_is_collapsed_where_the_ladder_of_either_basis_is(basis):
    rising, level = Ladder(1.0, 1.0, 2.0, 3.0, 4.0, 5.0), Ladder(1.0, 1.0, 2.0, 3.0, 5.0, 5.0)
    pay = Pay("US", "000000", "oews-2025", "May 2025", 1.0, 1.0, 1.0, 1.0, 1.0, rising, rising)
    assert pay.collapsed is False
    assert pay._replace(**{basis: level}).collapsed is True
    assert pay._replace(annual=level, hourly=level).collapsed is True
