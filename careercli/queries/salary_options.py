"""What can be asked about pay: which rows, in what order, and what is done to them."""

from enum import StrEnum
from typing import NamedTuple

from careercli.model.amount import Amount
from careercli.queries.industries import Level


class By(StrEnum):
    """What the rows of pay are."""

    STATE = "state"
    METRO = "metro"
    INDUSTRY = "industry"
    YEAR = "year"


class Sort(StrEnum):
    """What rows can be sorted by, the largest first; the name of the place by the alphabet."""

    MEDIAN = "median"
    P10 = "p10"
    P25 = "p25"
    P75 = "p75"
    P90 = "p90"
    MEAN = "mean"
    JOBS = "jobs"
    SHARE = "share"
    CONCENTRATION = "concentration"
    NAME = "name"


class Adjust(StrEnum):
    """How pay is restated so that places can be compared."""

    RPP = "rpp"


class Options(NamedTuple):
    """Which rows are asked for, in what order, and what is done to them."""

    by: By | None = None
    areas: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    """FIPS codes of the states that the metropolitan areas must lie in."""
    industries: tuple[str, ...] = ()
    level: Level | None = None
    parities: bool = False
    real: bool = False
    amount: Amount | None = None
    sort: Sort | None = None
    min_jobs: int = 0
    limit: int | None = None

    @property
    def order(self) -> Sort | None:
        """What rows are sorted by: what was asked for, else what a reader expects; None where time or asking orders."""
        if self.by in (By.YEAR, None):
            return self.sort
        return self.sort or (Sort.JOBS if self.by is By.INDUSTRY else Sort.MEDIAN)
