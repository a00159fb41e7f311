"""Which data are in use after somebody has asked for other ones."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Renewable(StrEnum):
    """A dataset that can be made anew alone."""

    OEWS = "oews"
    EP = "ep"
    ONET = "onet"
    RPP = "rpp"
    CPI = "cpi"
    STATES = "states"
    SCHOOLS = "schools"


class Done(StrEnum):
    """What was done."""

    UPDATED = "updated"
    TRIED = "tried"
    """Everything but the last step."""
    ROLLED_BACK = "rolled back"
    CHOSEN = "chosen"


class Renewed(NamedTuple):
    """A dataset that was made anew: its vintages before and now, which may be the same."""

    dataset: str
    title: str
    before: str
    after: str


class Updated(NamedTuple):
    """Which generation of the data is in use now and which was before, what was made anew, how much was checked."""

    done: Done
    generation: str
    folder: Path
    before: str
    renewed: tuple[Renewed, ...] = ()
    files: int = 0
    figures: int = 0
    notes: tuple[str, ...] = ()
