"""Pay: one cell of Occupational Employment and Wage Statistics (OEWS), and the medians that are read off it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

HOURS_A_YEAR = 2080
"""BLS turns hourly into annual wages with 2,080 hours (52 weeks of 40); never applied here to invent a figure."""

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
MEASURES = ("mean", *PERCENTILES)
COUNTS = ("employment", "employment_rse", "jobs_per_1000", "location_quotient", "mean_rse")


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
    relative standard errors, of employment and of the mean wage, are percent of the estimate.
    """

    area: str
    naics: str
    source: str
    vintage: str
    employment: Figure
    employment_rse: Figure
    jobs_per_1000: Figure
    location_quotient: Figure
    mean_rse: Figure
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
        yield from zip(COUNTS, self[4:9], strict=True)
        for basis in ("annual", "hourly"):
            ladder: Ladder = getattr(self, basis)
            for measure, figure in zip(MEASURES, ladder, strict=True):
                yield f"{basis}.{measure}", figure


class Median(NamedTuple):
    """A median on the basis that it is published on: `annual`, or `hourly` where no annual one is."""

    figure: Figure
    basis: str

    @classmethod
    def of(cls, pay: Pay) -> "Median":
        """The median of a cell, on the basis that the occupation is paid on there."""
        return cls(pay.ladder.median, pay.basis)

    @property
    def at_least(self) -> float | None:
        """The bound of a top-coded median, else None."""
        return at_least(self.figure)

    @property
    def known_annual(self) -> float | None:
        """An annual median, or the bound that it is at least; None where there is no annual one."""
        if self.basis != "annual":
            return None
        return self.at_least if isinstance(self.figure, Unpublished) else self.figure


def published(figure: Figure) -> float | None:
    """The published value, or None."""
    return None if isinstance(figure, Unpublished) else figure


def at_least(figure: Figure) -> float | None:
    """The bound of a top-coded figure, or None."""
    return figure.at_least if isinstance(figure, Unpublished) else None


def is_status(figure: Figure, status: Status) -> bool:
    """Whether the figure is unpublished for this reason."""
    return isinstance(figure, Unpublished) and figure.status is status


NOT_RELEASED = Unpublished(Status.NOT_RELEASED)
HOURLY_ONLY = Unpublished(Status.HOURLY_ONLY)
ANNUAL_ONLY = Unpublished(Status.ANNUAL_ONLY)
DOES_NOT_APPLY = Unpublished(Status.DOES_NOT_APPLY)


def annual_from_hourly(hourly: float) -> int:
    """The hourly wage times 2,080, rounded half up to ten dollars, as BLS rounds annual wages."""
    return (round(hourly * 100) * HOURS_A_YEAR // 100 + 5) // 10 * 10
