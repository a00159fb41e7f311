"""Likeness of occupations: how near the work of one is to that of another, as this product measures it."""

from enum import StrEnum
from typing import NamedTuple


class Link(StrEnum):
    """What makes two occupations alike: each a measure of its own (careercli/ingest/likeness.py)."""

    TASKS = "tasks"
    NAMES = "names"
    TECHNOLOGY = "technology"
    RELATED = "related"
    COMMON = "common"
    SKILLS = "skills"
    GROUP = "group"


class Likeness(NamedTuple):
    """A near occupation by its SOC code, how like it is (0 to 1), and what makes it so, the strongest link first."""

    soc: str
    value: float
    links: tuple[Link, ...]

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets that it is measured from."""
        return "onet", "soc"


class Neighbourhood(NamedTuple):
    """The nearest occupations of one, the nearest first.

    `by_group`: O*NET says nothing of the occupation itself, so that the occupations of its group stand for it.
    """

    by_group: bool
    near: tuple[Likeness, ...]
