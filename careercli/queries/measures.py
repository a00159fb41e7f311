"""What projections are ranked by: the words of `--sort`, and the figure that each of them means."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careercli.model.listing import Listing, RoundProjection, StateProjection
    from careercli.model.projection import Projection

    Figures = Projection | Listing | RoundProjection | StateProjection


class Sort(StrEnum):
    """What a ranking goes by: `growth` and `decline` by percent, `new-jobs` and `job-losses` by jobs."""

    GROWTH = "growth"
    NEW_JOBS = "new-jobs"
    OPENINGS = "openings"
    DECLINE = "decline"
    JOB_LOSSES = "job-losses"
    PAY = "pay"
    AI = "ai"


class By(StrEnum):
    """What the rows of one occupation's outlook are."""

    STATE = "state"


class Measure(NamedTuple):
    """The figure that a ranking goes by: the largest first (-1) or the least (1).

    Ties are settled by the published `ranking` where there is one, then by the figure `settling`. `one_sided` rankings
    hold only what goes their way: nothing that shrinks is listed among what grows.
    """

    direction: int
    name: str
    settling: str
    ranking: str = ""
    one_sided: bool = True

    @property
    def relative(self) -> bool:
        """Whether the figure is a percentage, which says little of a few jobs."""
        return self.name == "change_percent"

    def of(self, figures: "Figures") -> float | None:
        """The figure, or None where it is not published."""
        value: float | None = getattr(figures, self.name)
        return value

    def order(self, figures: "Figures", rank: int | None = None) -> tuple[float, float, float]:
        """What to sort by, the first having the least of it; what has no figure, or no published rank, comes last."""
        value, settling = self.of(figures), getattr(figures, self.settling)
        return (
            float("inf") if value is None else self.direction * value,
            float("inf") if rank is None else rank,
            self.direction * (settling or 0),
        )

    def holds(self, figures: "Figures") -> bool:
        """Whether the figure is published and goes the way of the ranking."""
        value = self.of(figures)
        return value is not None and (not self.one_sided or self.direction * value < 0)


MEASURES = {
    Sort.GROWTH: Measure(-1, "change_percent", "change", "growth"),
    Sort.NEW_JOBS: Measure(-1, "change", "change_percent", "new_jobs"),
    Sort.DECLINE: Measure(1, "change_percent", "change", "decline"),
    Sort.JOB_LOSSES: Measure(1, "change", "change_percent", "job_losses"),
    Sort.OPENINGS: Measure(-1, "openings", "base", one_sided=False),
}
"""Every ranking of projections; `pay` and `ai` go by other datasets."""


FEWEST_JOBS = 100
"""Jobs in the base year from which a state's change in percent is worth ranking.

States round to ten jobs, so below that rounding alone moves it by ten points and more: of 35,591 projections
(2022–32) the 4,094 smaller ones do not change at all in 52 percent of cases and by 20 percent or more in another 20;
of the others 11 percent change so much.
"""

LEAST_PART = 0.1
"""The least part of the jobs that OEWS counts in a state which its projection has to start from.

Below that the two do not count the same work: Idaho projects software developers from 20 jobs where OEWS counts 5,750.
27 of the 32,332 projections (2022–32) whose jobs OEWS counts too (May 2025) start from less.
"""


class Doubt(StrEnum):
    """Why a state's projection is marked, and not ranked unless that is asked for."""

    FEW = "few_jobs"
    PART = "part_of_the_jobs"


def doubt(base: float | None, counted: float | None) -> Doubt | None:
    """What speaks against ranking a state's projection from `base` jobs, where OEWS counts so many (None: unknown)."""
    if base is None:
        return None
    if counted is not None and base < LEAST_PART * counted:
        return Doubt.PART
    return Doubt.FEW if base < FEWEST_JOBS else None


def in_doubt(measure: Measure, found: Doubt | None, min_jobs: int | None) -> bool:
    """Whether a doubt keeps a state's projection out of a ranking; a least number of jobs settles whether it has few.

    With `min_jobs` 0 nothing is kept out.
    """
    if min_jobs == 0:
        return False
    return found is Doubt.PART or (found is Doubt.FEW and measure.relative and min_jobs is None)
