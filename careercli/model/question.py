"""What somebody asked for in a sentence."""

from typing import NamedTuple


class Question(NamedTuple):
    """What was read in a sentence; what was not asked for is None, empty or false.

    `words` say what the work is about. Bounds of pay are dollars a year; an hourly one is that for 2,080 hours, by
    which the survey counts a year, and `hourly` then holds what was typed. `growth` is in percent over the projection.
    """

    words: str = ""
    min_pay: float | None = None
    max_pay: float | None = None
    hourly: float | None = None
    min_education: str | None = None
    max_education: str | None = None
    no_experience: bool = False
    """Whether nothing may be needed that is learnt in another occupation."""
    states: tuple[str, ...] = ()
    metros: tuple[str, ...] = ()
    group: str | None = None
    """The SOC code of the group that the words name, where they name just one."""
    sort: str | None = None
    reverse: bool = False
    growing: bool = False
    growth: float | None = None
    min_jobs: int | None = None
    interest: str = ""
    exclude: tuple[str, ...] = ()
    """What is not wanted, in the words that were typed."""
    leaving: str = ""
    """The occupation that somebody leaves or comes from, in the words that were typed."""
    unknown: tuple[str, ...] = ()
    """What the data cannot tell."""

    @property
    def areas(self) -> tuple[str, ...]:
        """The places, states first."""
        return (*self.states, *self.metros)

    @property
    def asks(self) -> bool:
        """Whether anything was read beside the words."""
        return self._replace(words="", group=None) != Question()
