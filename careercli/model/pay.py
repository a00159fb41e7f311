"""Pay: one cell of Occupational Employment and Wage Statistics (OEWS), and how a cell is written in `data/`."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

HOURS_A_YEAR = 2080
"""BLS turns hourly into annual wages with 2,080 hours (52 weeks of 40); never applied here to invent a figure."""

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
MEASURES = ("mean", *PERCENTILES)
COUNTS = ("employment", "employment_rse", "jobs_per_1000", "location_quotient")
COLUMNS = (*COUNTS, *MEASURES)
"""The order of the tokens in a row of pay (data/README.md, "Rows of pay")."""

OFFSET_TENS = 9
"""The largest difference, in tens of dollars, that the short form of a token can say."""


class Status(StrEnum):
    """Why a figure is not a published number."""

    TOP_CODED = "top_coded"
    NOT_RELEASED = "not_released"
    HOURLY_ONLY = "hourly_only"
    ANNUAL_ONLY = "annual_only"
    DOES_NOT_APPLY = "does_not_apply"


class Unpublished(NamedTuple):
    """A figure without a published value; `at_least` is the bound of a top-coded one, in the figure's own unit."""

    status: Status
    at_least: float | None = None


Figure = float | Unpublished
"""A published value, or why there is none."""


class TopCode(NamedTuple):
    """The bound from which a vintage publishes no exact wage: dollars an hour and dollars a year."""

    hourly: float
    annual: float


class Ladder(NamedTuple):
    """Mean and percentiles of a wage on one basis (dollars an hour, or dollars a year)."""

    mean: Figure
    p10: Figure
    p25: Figure
    median: Figure
    p75: Figure
    p90: Figure

    @property
    def percentiles(self) -> tuple[Figure, Figure, Figure, Figure, Figure]:
        """p10, p25, median, p75 and p90, in this order."""
        return self.p10, self.p25, self.median, self.p75, self.p90

    @property
    def collapsed(self) -> bool:
        """Whether p75 equals p90 or the median equals p75: then nothing may be interpolated on this ladder."""
        return any(
            isinstance(low, float) and isinstance(high, float) and low == high
            for low, high in ((self.median, self.p75), (self.p75, self.p90))
        )


class Pay(NamedTuple):
    """One OEWS cell: an occupation in an area and an industry, wage-and-salary jobs only.

    `area` is `US`, a state's FIPS code or an area number, `naics` the six characters of the industry as published,
    `source` the id of the dataset, `vintage` its reference month ("May 2025"). Employment is a number of jobs, the
    relative standard error is percent of the estimate.
    """

    area: str
    naics: str
    source: str
    vintage: str
    employment: Figure
    employment_rse: Figure
    jobs_per_1000: Figure
    location_quotient: Figure
    annual: Ladder
    hourly: Ladder

    @property
    def collapsed(self) -> bool:
        """Whether the percentile ladder is collapsed on either basis."""
        return self.annual.collapsed or self.hourly.collapsed

    @property
    def basis(self) -> str:
        """`annual`, unless only hourly wages are published: then `hourly`."""
        return "hourly" if is_status(self.annual.median, Status.HOURLY_ONLY) else "annual"

    @property
    def ladder(self) -> Ladder:
        """The ladder on the basis that this occupation is paid on (`basis`)."""
        return self.hourly if self.basis == "hourly" else self.annual

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Every figure of the cell with its dotted name, `employment` to `hourly.p90`."""
        yield from zip(COUNTS, self[4:8], strict=True)
        for basis in ("annual", "hourly"):
            ladder: Ladder = getattr(self, basis)
            for measure, figure in zip(MEASURES, ladder, strict=True):
                yield f"{basis}.{measure}", figure


def published(figure: Figure) -> float | None:
    """The published value, or None."""
    return None if isinstance(figure, Unpublished) else figure


def is_status(figure: Figure, status: Status) -> bool:
    """Whether the figure is unpublished for this reason."""
    return isinstance(figure, Unpublished) and figure.status is status


NOT_RELEASED = Unpublished(Status.NOT_RELEASED)
HOURLY_ONLY = Unpublished(Status.HOURLY_ONLY)
ANNUAL_ONLY = Unpublished(Status.ANNUAL_ONLY)
DOES_NOT_APPLY = Unpublished(Status.DOES_NOT_APPLY)
_MARKS = {"*": NOT_RELEASED, ".": DOES_NOT_APPLY}


def annual_from_hourly(hourly: float) -> int:
    """The hourly wage times 2,080, rounded half up to ten dollars, as BLS rounds annual wages."""
    return (round(hourly * 100) * HOURS_A_YEAR // 100 + 5) // 10 * 10


def decode_row(row: str, *, area: str, naics: str, source: str, vintage: str, top_code: TopCode | None) -> Pay:
    """Read one row of pay (data/README.md, "Rows of pay").

    Raises ValueError where the row does not have the tokens of `COLUMNS`, or a token is not of the notation.
    """
    tokens = row.split()
    if len(tokens) != len(COLUMNS):
        raise ValueError(f"{len(tokens)} tokens where {len(COLUMNS)} are due")
    employment, employment_rse, jobs_per_1000, location_quotient = map(_decode_count, tokens[: len(COUNTS)])
    annual, hourly = zip(*(decode_wage(token, top_code) for token in tokens[len(COUNTS) :]), strict=True)
    return Pay(
        area,
        naics,
        source,
        vintage,
        employment,
        employment_rse,
        jobs_per_1000,
        location_quotient,
        Ladder(*annual),
        Ladder(*hourly),
    )


def decode_median(row: str, top_code: TopCode | None) -> tuple[Figure, Figure, Figure]:
    """Employment, annual and hourly median of a row, without decoding the rest of it."""
    tokens = row.split()
    return _decode_count(tokens[0]), *decode_wage(tokens[COLUMNS.index("median")], top_code)


def decode_wage(token: str, top_code: TopCode | None) -> tuple[Figure, Figure]:
    """The annual and the hourly figure that a pay token stands for."""
    if token == "#":
        return _top_coded(top_code, "annual"), _top_coded(top_code, "hourly")
    if token in _MARKS:
        return _MARKS[token], _MARKS[token]
    if "/" in token:
        hourly, annual = token.split("/")
        return _decode_side(annual, top_code, "annual"), _decode_side(hourly, top_code, "hourly")
    if token.endswith("h"):
        return HOURLY_ONLY, _number(token[:-1])
    if token.endswith("a"):
        return _number(token[:-1]), ANNUAL_ONLY
    head, sign, tens = token.partition("+")
    if not sign:
        head, sign, tens = token.partition("-")
    hourly_value = _number(head)
    offset = int(sign + tens) * 10 if sign else 0
    return float(annual_from_hourly(hourly_value) + offset), hourly_value


def encode_row(counts: Sequence[str], wages: Sequence[tuple[str, str]]) -> str:
    """Write one row of pay: four counts and six (hourly, annual) pairs, all as published texts or marks.

    Marks: `#` top-coded, `*` not released, `=` only the other basis is published, `.` does not apply.
    """
    return " ".join((*counts, *(encode_wage(hourly, annual) for hourly, annual in wages)))


def encode_wage(hourly: str, annual: str) -> str:
    """The token for a pair of published texts; decoding it gives the same two figures back."""
    if hourly == annual and hourly in ("#", "*", "."):
        return hourly
    if annual == "=" and hourly[:1].isdigit():
        return f"{hourly}h"
    if hourly == "=" and annual[:1].isdigit():
        return f"{annual}a"
    if hourly[:1].isdigit() and annual[:1].isdigit():
        offset, rest = divmod(int(annual) - annual_from_hourly(float(hourly)), 10)
        if rest == 0 and abs(offset) <= OFFSET_TENS:
            return f"{hourly}{offset:+d}" if offset else hourly
    return f"{hourly}/{annual}"


def _decode_count(token: str) -> Figure:
    return _MARKS[token] if token in _MARKS else _number(token)


def _number(text: str) -> float:
    """A published number; `float` alone would also take `nan`, `inf` and what is negative."""
    value = float(text)
    if not 0 <= value < 1e12:
        raise ValueError(f"{text!r} is no figure that could be published")
    return value


def _decode_side(text: str, top_code: TopCode | None, basis: str) -> Figure:
    if text == "#":
        return _top_coded(top_code, basis)
    if text == "=":
        return ANNUAL_ONLY if basis == "hourly" else HOURLY_ONLY
    return _decode_count(text)


def _top_coded(top_code: TopCode | None, basis: str) -> Unpublished:
    if top_code is None:
        raise ValueError("a top-coded figure, but its source names no bound")
    return Unpublished(Status.TOP_CODED, top_code.hourly if basis == "hourly" else top_code.annual)
