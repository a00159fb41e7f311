"""Occupations and the groups that hold them, by the Standard Occupational Classification (SOC) 2018."""

from typing import NamedTuple

from careercli.model.exposure import AiExposure
from careercli.model.name import NameKind
from careercli.model.pay import Pay
from careercli.model.projection import Projection

ALL_OCCUPATIONS = "00-0000"
"""The code of the total of all occupations."""


INTERESTS = {
    "R": "Realistic",
    "I": "Investigative",
    "A": "Artistic",
    "S": "Social",
    "E": "Enterprising",
    "C": "Conventional",
}
"""Holland's six interests (RIASEC) by their letters, in the order in which O*NET numbers them."""


class Titles(NamedTuple):
    """The other names of an occupation, by where they come from."""

    onet: tuple[str, ...]
    direct: tuple[str, ...]
    alternate: tuple[str, ...]
    reported: tuple[str, ...]
    examples: tuple[str, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return tuple(dict.fromkeys(NameKind(kind).dataset for kind, titles in self._asdict().items() if titles))


class FormerCode(NamedTuple):
    """A code of SOC 2010: its title then, and the SOC 2018 codes that its work belongs to since."""

    title: str
    successors: tuple[str, ...]


class Entry(NamedTuple):
    """What is typically needed to enter, as Employment Projections assigns it, and O*NET's job zone (1 to 5).

    Education is of the round `source`, experience and training of the round `details`.
    """

    source: str
    education: str
    details: str
    experience: str
    training: str
    job_zone: int | None

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of both rounds."""
        return self.source, self.details

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from beside its source."""
        return ("onet",) if self.job_zone else ()


class Rating(NamedTuple):
    """How much a skill or a kind of knowledge matters, by O*NET: importance 1 to 5, level 0 to 7."""

    name: str
    importance: float
    level: float | None

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",)


class RelatedOccupation(NamedTuple):
    """An occupation that O*NET relates to another, with its tier (`primary-short`, `primary-long`, `supplemental`)."""

    soc: str
    slug: str
    tier: str

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",)


class Technology(NamedTuple):
    """Tools and software by O*NET: `hot` in advertisements of all kinds, `in_demand` in this occupation's."""

    hot: tuple[str, ...]
    in_demand: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",)


class Interests(NamedTuple):
    """RIASEC interests by O*NET: the code of the high points (`SIC`) and each score from 1 to 7.

    The code is empty where the parts of an occupation have no first high point in common.
    """

    code: str
    scores: dict[str, float]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return ("onet",)


class Break(NamedTuple):
    """A vintage whose figures cannot be compared with later ones, or are missing, and why."""

    source: str
    reason: str


class Occupation(NamedTuple):
    """A SOC 2018 detailed occupation, or the aggregate that OEWS and EP publish in its place.

    `projections` are the national ones, newest round first. `pay` holds the national cells, latest vintage first (empty
    where OEWS does not cover the occupation), `breaks` why some of them cannot be compared with later ones, `missing`
    why other vintages have no cell; `members` the SOC 2018 detailed codes it counts; `groups` its major, minor and
    broad group.
    """

    soc: str
    slug: str
    title: str
    groups: tuple[str, ...]
    members: tuple[str, ...]
    onet: tuple[str, ...]
    rated: tuple[str, ...]
    profile: str
    entry: Entry
    projections: tuple[Projection, ...]
    ai_exposure: AiExposure | None
    pay: tuple[Pay, ...]
    breaks: tuple[Break, ...]
    missing: tuple[Break, ...]
    skills: tuple[Rating, ...]
    knowledge: tuple[Rating, ...]
    work_styles: tuple[Rating, ...]
    interests: Interests | None
    technology: Technology
    related: tuple[RelatedOccupation, ...]

    @property
    def facts(self) -> tuple[object, ...]:
        """What is known of the occupation today, beside its pay of every vintage and its projections of every round."""
        ratings = (*self.skills, *self.knowledge, *self.work_styles)
        return self.entry, ratings, self.interests, self.technology, self.related

    @property
    def projection(self) -> Projection:
        """The national projection of the newest round that has the occupation."""
        return self.projections[0]

    @property
    def previous_projection(self) -> Projection | None:
        """What the round before said, or None where there is none."""
        return self.projections[1] if len(self.projections) > 1 else None

    @property
    def split_projection(self) -> Projection | None:
        """The newest projection whose openings are published by where they come from."""
        return next((found for found in self.projections if found.exits is not None), None)

    def projection_in(self, source: str) -> Projection | None:
        """The projection of one round, by the id of its source, or None where it has none."""
        return next((found for found in self.projections if found.source == source), None)

    @property
    def unrated_members(self) -> tuple[str, ...]:
        """The SOC codes counted here that O*NET does not rate, where it rates others: ratings leave them out."""
        rated = {code[:7] for code in self.rated}
        return tuple(member for member in self.members if member not in rated) if rated else ()

    @property
    def latest_pay(self) -> Pay | None:
        """The national pay of the newest vintage that covers the occupation, or None where none does."""
        return self.pay[0] if self.pay else None

    def pay_in(self, source: str) -> Pay | None:
        """The national pay of one vintage, by the id of its source, or None where it does not cover the occupation."""
        return next((pay for pay in self.pay if pay.source == source), None)


class Group(NamedTuple):
    """A major, minor or broad group of the SOC, or the total of all occupations (`level` says which)."""

    soc: str
    slug: str
    title: str
    level: str
    parent: str | None
    pay: Pay | None
    projections: tuple[Projection, ...]

    @property
    def projection(self) -> Projection | None:
        """The projection of the newest round that publishes the group, or None where none does."""
        return self.projections[0] if self.projections else None

    def projection_in(self, source: str) -> Projection | None:
        """The projection of one round, by the id of its source, or None where it has none."""
        return next((found for found in self.projections if found.source == source), None)
