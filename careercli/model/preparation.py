"""Preparation for an occupation as time: schooling, experience and training in years."""

from typing import NamedTuple

from careercli.model.education import LEVELS

FORMAL = ("Apprenticeship", "Internship/residency")
"""Training that has to be gone through whatever somebody has done before, unless in the same field."""

DOCTORATE = tuple(LEVELS)[-1]


class PreparationTimes(NamedTuple):
    """Years by category (data/preparation.toml, which says where they are from)."""

    schooling: dict[str, float]
    own_degree: dict[str, float]
    experience: dict[str, float]
    training: dict[str, float]
    training_after_doctorate: dict[str, float]
    vocational_preparation: dict[str, float]
    degree_in_it: dict[str, float]

    def years_of_school(self, level: str) -> float:
        """How many years of school a level of education takes."""
        return self.schooling[level]

    def years_of_training(self, education: str, training: str, job_zone: int | None) -> float:
        """How long it takes to learn the work: training, or what the job zone adds to the degree where that is longer.

        A job zone counts schooling, training and work together: the degree is taken off.
        """
        assigned = (self.training_after_doctorate if education == DOCTORATE else self.training).get(training)
        learning = self.vocational_preparation.get(str(job_zone), 0.0) - self.degree_in_it.get(education, 0.0)
        return max(self.training[training] if assigned is None else assigned, learning)


class Preparation(NamedTuple):
    """What somebody in one occupation still needs for another, in years.

    `experience` and `training` are the categories as they are assigned to the occupation, `…_years` what is left of
    them for somebody who comes from near work. `own_degree`: a licensed profession asks for a degree of its own.
    """

    education: str
    schooling_years: float
    own_degree: bool
    experience: str
    experience_years: float
    training: str
    training_years: float

    @property
    def years(self) -> float:
        """All of it."""
        return self.schooling_years + self.experience_years + self.training_years

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is taken from."""
        return "ep", "onet", "cip-soc"
