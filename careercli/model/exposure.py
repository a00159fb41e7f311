"""How far artificial intelligence touches an occupation, by three publishers that measure different things."""

from enum import StrEnum
from typing import NamedTuple


class AiLevel(StrEnum):
    """BLS's categories as they are typed, the least exposed first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very-high"

    @property
    def category(self) -> str:
        """The category as it is published."""
        return self.value.replace("-", " ").capitalize()


AI_CATEGORIES = tuple(level.category for level in AiLevel)
"""BLS's categories, the least exposed first."""


class Category(NamedTuple):
    """BLS's category of exposure (`AI_CATEGORIES`), about a quarter of all occupations each.

    `percentiles` are the percentage of occupations in a lower category, and of those in this or a lower one.
    """

    source: str
    category: str
    percentiles: tuple[int, int]


class Score(NamedTuple):
    """A score from 0 to 1 and its place among all occupations: the percentage that score lower.

    `by_model` is the same score where a model rated instead of people, as far as a publisher gives both.
    """

    source: str
    score: float
    percentile: int
    by_model: float | None = None


class AiExposure(NamedTuple):
    """What each publisher says, None where it does not cover the occupation; `Source.measures` says what it measures.

    Exposure is not replacement, and the three do not agree.
    """

    bls: Category | None
    applicability: Score | None
    gpt_exposure: Score | None
