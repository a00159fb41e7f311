"""What occupations are compared with a person by: interests, and what stands out among skills and knowledge."""

from typing import NamedTuple


class Orientation(NamedTuple):
    """Of one occupation, by O*NET: the six interests (RIASEC, 1 to 7), and its skills and kinds of knowledge.

    Of these, how many standard deviations each is above the mean of all occupations, in the order of their numbers in
    the index. None where O*NET does not rate the occupation.
    """

    interests: tuple[float, ...] | None
    skills: tuple[float, ...] | None


class Statement(NamedTuple):
    """A short statement of work that somebody may like or not: one of the six kinds (a letter), of one occupation."""

    kind: str
    soc: str
    text: str
