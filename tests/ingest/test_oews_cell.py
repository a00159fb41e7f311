"""Every pair of published texts survives its token; impossible ones are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.ingest.oews_cell import pay_row
from careercli.model.notation import decode_row
from careercli.model.pay import (
    ANNUAL_ONLY,
    COUNTS,
    DOES_NOT_APPLY,
    HOURLY_ONLY,
    MEASURES,
    NOT_RELEASED,
    Figure,
    Status,
    TopCode,
    Unpublished,
)

BOUND = TopCode(115.0, 239200.0)
hourly_wages = st.integers(1, 100_000).map(lambda cents: f"{cents / 100:.2f}")
annual_wages = st.integers(1, 200_000).map(lambda tens: str(tens * 10))
pairs = st.one_of(
    st.tuples(hourly_wages, annual_wages),
    hourly_wages.map(lambda wage: (wage, str(round(float(wage) * 2080 / 10) * 10))),
    hourly_wages.map(lambda wage: (wage, "=")),
    annual_wages.map(lambda wage: ("=", wage)),
    st.sampled_from([("#", "#"), ("*", "*"), (".", "."), ("=", "*"), ("*", "=")]),
    hourly_wages.map(lambda wage: (wage, "#")),
    annual_wages.map(lambda wage: ("#", wage)),
)
counts = st.one_of(st.sampled_from(["*", "."]), st.integers(0, 10**9).map(lambda value: f"{value / 10:.1f}"))


def meaning(text: str, basis: str) -> Figure:
    """What a published text says."""
    if text == "#":
        return Unpublished(Status.TOP_CODED, BOUND.hourly if basis == "hourly" else BOUND.annual)
    marks = {"*": NOT_RELEASED, ".": DOES_NOT_APPLY, "=": ANNUAL_ONLY if basis == "hourly" else HOURLY_ONLY}
    return marks[text] if text in marks else float(text)


def error(figure: str, problem: str) -> ValueError:
    return ValueError(f"{figure}: {problem}")


@given(st.tuples(*[counts] * len(COUNTS)), pairs)
def test_a_row_says_what_was_published(published: tuple[str, ...], pair: tuple[str, str]) -> None:
    """The same pair on every step of the ladder is never out of order."""
    hourly, annual = dict.fromkeys(MEASURES, pair[0]), dict.fromkeys(MEASURES, pair[1])
    row = pay_row(dict(zip(COUNTS, published, strict=True)), hourly, annual, error)
    pay = decode_row(row, area="US", naics="000000", source="s", vintage="v", top_code=BOUND)
    assert set(pay.hourly) == {meaning(pair[0], "hourly")}
    assert set(pay.annual) == {meaning(pair[1], "annual")}
    assert pay[4:9] == tuple(meaning(text, "") for text in published)


@given(st.lists(st.integers(100, 20_000), min_size=5, max_size=5))
def test_a_ladder_stands_only_in_order(cents: list[int]) -> None:
    wages = {"mean": "10.00"} | dict(zip(MEASURES[1:], (f"{value / 100:.2f}" for value in cents), strict=True))
    annual = dict.fromkeys(MEASURES, "=")
    plain = dict.fromkeys(COUNTS, "1")
    if cents == sorted(cents):
        assert pay_row(plain, wages, annual, error)
    else:
        with pytest.raises(ValueError, match=r"^hourly\.(p25|median|p75|p90): .* is less than (p10|p25|median|p75)"):
            pay_row(plain, wages, annual, error)


@pytest.mark.parametrize(
    ("wage", "problem"),
    [("-10.00", "is negative"), ("10", "not a figure"), ("ten", "not a figure"), ("", "is empty"), ("0.00", "zero")],
)
def test_no_wage(wage: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        pay_row(dict.fromkeys(COUNTS, "1"), dict.fromkeys(MEASURES, wage), dict.fromkeys(MEASURES, "="), error)


@pytest.mark.parametrize("count", ["-5", "many", "", "#"])
def test_no_count(count: str) -> None:
    wages = dict.fromkeys(MEASURES, "*")
    with pytest.raises(ValueError, match="employment: "):
        pay_row(dict.fromkeys(COUNTS, "1") | {"employment": count}, wages, wages, error)
