"""Profiles: what people in an occupation do and how one gets in, in our own words."""

from enum import StrEnum
from typing import NamedTuple


class Licence(StrEnum):
    """Whom the law lets do the work: licences, registrations, certificates and clearances that are no free choice."""

    REQUIRED = "required"
    """Of all who do the work, by every state or by federal rules."""
    SOME_STATES = "some states"
    """By some, many or most states, or by localities."""
    SOME_WORK = "some work"
    """Only of some kinds of this worker, or for some of the work."""
    CERTIFICATION_ONLY = "certification only"
    """No licence, as far as the sources go; certification is a choice, or the employer's wish."""
    NONE_KNOWN = "none known"
    """A source says that none is needed, and there is no certification worth naming."""
    UNKNOWN = "unknown"
    """The sources are silent, which does not mean that none is needed."""


class Named(NamedTuple):
    """A short text under a name: a kind of worker, or a quality that helps."""

    name: str
    text: str


class Covered(NamedTuple):
    """What sets one of a profile's occupations apart; `duties` are empty where it shares those of the profile."""

    soc: str
    summary: str
    duties: tuple[str, ...]


class Profile(NamedTuple):
    """Editorial text about one or more occupations. It carries no statistics; empty texts were not worth saying."""

    slug: str
    title: str
    occupations: tuple[str, ...]
    covers: tuple[Covered, ...]
    """One for each of the occupations, where there are several."""
    summary: str
    duties: tuple[str, ...]
    specialties: tuple[Named, ...]
    setting: str
    schedule: str
    hazards: str
    education: str
    experience: str
    training: str
    licence: Licence
    licences: str
    """What the law, a profession or an employer asks; empty where `licence` is none known or unknown."""
    advancement: str
    qualities: tuple[Named, ...]
    drivers: str

    def summary_of(self, soc: str) -> str:
        """What people in this one of its occupations do."""
        return next((item.summary for item in self.covers if item.soc == soc), self.summary)

    def duties_of(self, soc: str) -> tuple[str, ...]:
        """The duties of this one of its occupations: its own where they differ, else those of the profile."""
        return next((item.duties for item in self.covers if item.soc == soc and item.duties), self.duties)
