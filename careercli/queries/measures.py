"""What projections are ranked by: the words of `--sort`, and the figure that each of them means."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careercli.model.listing import Listing, StateProjection
    from careercli.model.projection import Projection

    Figures = Projection | Listing | StateProjection


class Sort(StrEnum):
    """What a ranking goes by: `growth` and `decline` by percent, `new-jobs` and `job-losses` by jobs."""

    GROWTH = "growth"
    NEW_JOBS = "new-jobs"
    OPENINGS = "openings"
    DECLINE = "decline"
    JOB_LOSSES = "job-losses"
    PAY = "pay"


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
"""Every ranking of projections; `pay` goes by another dataset."""
