"""Employment projections: where employment stands in a base year and where it is expected to stand in a target year."""

from typing import NamedTuple


class Projection(NamedTuple):
    """One projection, in jobs (not thousands); `None` where a figure is not published.

    `openings`, `exits` (leaving the labour force) and `transfers` (changing occupation) are annual averages.
    """

    area: str
    source: str
    vintage: str
    base_year: int
    target_year: int
    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None
    exits: int | None = None
    transfers: int | None = None
    self_employed_percent: float | None = None
    rating: str | None = None
    """The Handbook's word for the growth ("faster than average"); None where the round defines none."""
    ranks: dict[str, int] = {}  # noqa: RUF012 - a NamedTuple's default, never changed
    """Places in the published rankings (`RANKINGS`), 1 being first; most occupations are in none."""


RANKINGS = ("growth", "new_jobs", "decline", "job_losses")
"""The rankings that Employment Projections publishes: by percent and by jobs, of growth and of decline."""


class RatingScale(NamedTuple):
    """The words a round uses for growth, highest first, by bounds on the percent change, and the average change.

    Without bounds only the average is known.
    """

    average_percent: float
    bounds: tuple[tuple[int, str], ...]

    def rate(self, change_percent: float) -> str:
        """The rating of an unrounded percent change, which is rounded half away from zero to a whole percent."""
        rounded = int(abs(change_percent) + 0.5) * (1 if change_percent >= 0 else -1)
        for bound, words in self.bounds:
            if rounded >= bound:
                return words
        return "decline"
