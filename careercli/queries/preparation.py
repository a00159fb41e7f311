"""What somebody who has an occupation still needs for another, as time.

Schooling is what the other's level of education takes beyond the own. A degree in another field is not the one that is
asked for: a licensed profession and everything from a master's degree up ask for their own unless a good part of the
fields of study that lead there (CIP–SOC crosswalk) is shared, other occupations where none is and they are not near.
Experience and training count the less,
the more alike the occupations are: from a likeness of `SAME_WORK` up, what is known in one is taken to be known in the
other. Apprenticeships, internships and residencies are gone through in full unless a field of study is shared.
"""

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.listing import Listing
from careercli.model.preparation import FORMAL, Preparation
from careercli.model.profile import Licence

NEAR = 0.25
"""From this likeness up occupations are near: the median of what is tenth nearest."""

SAME_WORK = 0.4
"""From this likeness up experience counts in full: few occupations are more alike."""

LICENSED = (Licence.REQUIRED.value, Licence.SOME_STATES.value)
"""Professions that ask for their own degree."""

SAME_FIELD = 0.2
"""From this share of the fields of one of two occupations up they are of the same field."""

_ADVANCED = ("Master's degree", "Doctoral or professional degree")


class Standing(NamedTuple):
    """What somebody brings: the highest level of education so far, and the fields of study of their occupations."""

    education: str
    fields: frozenset[str]


class Worked(NamedTuple):
    """An occupation that somebody has worked in: its likeness to the one they go on to, its level of education."""

    likeness: float
    education: str


class Preparing:
    """Preparation between any two of some occupations."""

    def __init__(self, catalog: Catalog, socs: Sequence[str]) -> None:
        self.times = catalog.preparation
        self._fields = catalog.index.fields_of(socs)

    def standing(self, listing: Listing) -> Standing:
        """What somebody brings who has an occupation."""
        return Standing(listing.education, frozenset(self._fields.get(listing.soc, ())))

    def after(self, standing: Standing, listing: Listing, needed: Preparation) -> Standing:
        """What somebody brings who went on to an occupation; its fields only where they were studied."""
        fields = frozenset(self._fields.get(listing.soc, ()))
        studied = bool(needed.schooling_years) or self._shared(standing, listing) >= SAME_FIELD
        longer = self.times.years_of_school(listing.education) > self.times.years_of_school(standing.education)
        return Standing(
            listing.education if longer else standing.education,
            standing.fields | fields if studied else standing.fields,
        )

    def needed(self, standing: Standing, listing: Listing, worked: Sequence[Worked]) -> Preparation:
        """What an occupation still needs after what somebody has `worked` in, the one they have long had first.

        Of the work something is learnt in all of them, experience is had in the first.
        """
        times, education = self.times, listing.education
        shared = self._shared(standing, listing)
        schooling = max(0.0, times.years_of_school(education) - times.years_of_school(standing.education))
        own_degree = education in times.own_degree and self._asks_for_its_own(listing, shared, worked)
        if own_degree:
            schooling = max(schooling, times.own_degree[education])
        training = times.years_of_training(education, listing.training, listing.job_zone)
        formal = listing.training in FORMAL and shared < SAME_FIELD
        return Preparation(
            education,
            schooling,
            own_degree,
            listing.experience,
            times.experience[listing.experience] * (1 - known(worked[0].likeness)),
            listing.training,
            training if formal else training * prod(1 - known(item.likeness) for item in worked),
        )

    def _shared(self, standing: Standing, listing: Listing) -> float:
        """How many of the fields of study of an occupation somebody brings, as a share of what the smaller side has."""
        fields = self._fields.get(listing.soc, set())
        least = min(len(fields), len(standing.fields))
        return len(fields & standing.fields) / least if least else 0.0

    def _asks_for_its_own(self, listing: Listing, shared: float, worked: Sequence[Worked]) -> bool:
        """Whether another degree does not do; near work is a way in only where it asks for as much school itself."""
        if listing.licence in LICENSED or listing.education in _ADVANCED:
            return shared < SAME_FIELD
        school = self.times.years_of_school
        way_in = any(item.likeness >= NEAR and school(item.education) >= school(listing.education) for item in worked)
        return not shared and listing.soc in self._fields and not way_in


def known(likeness: float) -> float:
    """How much of an occupation's work somebody knows already who has another, from 0 to 1."""
    return min(1.0, likeness / SAME_WORK)
