"""What the compiled index knows of an occupation at a glance: the figures that lists, rankings and filters go by."""

from typing import NamedTuple

from careercli.model.pay import Median, Status, Unpublished


class Listing(NamedTuple):
    """The nation's figures of one occupation: US dollars, jobs, percent; `group` is the smallest that holds it.

    An unpublished median is None; a top-coded one is None with its bound in `…_at_least`. The projection is that of the
    newest round that has the occupation (`round`, the id of its source). AI exposure: see model/exposure.py;
    `licence`: see `model.profile.Licence`.
    """

    soc: str
    slug: str
    title: str
    group: str
    profile: str
    annual_median: float | None
    annual_at_least: float | None
    hourly_median: float | None
    hourly_at_least: float | None
    employment: float | None
    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None
    round: str
    education: str
    experience: str
    training: str
    job_zone: int | None
    interests: str | None
    ai_category: str | None
    ai_applicability: float | None
    ai_gpt_exposure: float | None
    licence: str

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return "oews", "ep"

    @property
    def median(self) -> Median | None:
        """The median on the basis that it is published on; None where there is neither a value nor a bound."""
        return _median(self.annual_median, self.annual_at_least, self.hourly_median)


class GroupListing(NamedTuple):
    """A group of occupations: major, minor or broad (`level`), inside the group `parent`; the total has none."""

    soc: str
    slug: str
    title: str
    level: str
    parent: str | None


class RoundProjection(NamedTuple):
    """The nation's projection of one occupation in one round; its places in the published rankings, 1 being first."""

    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None
    rating: str | None
    rank_growth: int | None
    rank_new_jobs: int | None
    rank_decline: int | None
    rank_job_losses: int | None


class AreaMedian(NamedTuple):
    """Jobs and median pay of one occupation in one area; an hourly median only where no annual one is published.

    `jobs_per_1000` is of all jobs there, `location_quotient` how many times as many that is as in the nation.
    """

    employment: int | None
    annual_median: int | None
    annual_at_least: int | None
    hourly_median: float | None
    jobs_per_1000: float | None
    location_quotient: float | None

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("oews",)

    @property
    def median(self) -> Median | None:
        """The median on the basis that it is published on; None where there is neither a value nor a bound."""
        return _median(self.annual_median, self.annual_at_least, self.hourly_median)


class StateProjection(NamedTuple):
    """The figures of a state agency's projection of one occupation, in jobs; None where not published."""

    base: int | None
    projected: int | None
    change: int | None
    change_percent: float | None
    openings: int | None

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("ep-state",)


class Element(NamedTuple):
    """A skill or a kind of knowledge (`kind`), with mean and standard deviation of its importance (1 to 5)."""

    id: int
    kind: str
    name: str
    mean: float
    deviation: float


def _median(annual: float | None, annual_at_least: float | None, hourly: float | None) -> Median | None:
    if annual is not None:
        return Median(float(annual), "annual")
    if annual_at_least is not None:
        return Median(Unpublished(Status.TOP_CODED, annual_at_least), "annual")
    return None if hourly is None else Median(hourly, "hourly")
