"""What a cell of a page holds: a figure of the model, which every writer words itself, or a text.

Figures are published values, top-coded bounds or the reason why there is none (`careercli.model.pay.Figure`); None
stands where there is no cell at all and reads as not released.
"""

from enum import Enum
from typing import NamedTuple

from careercli.model.pay import Figure, Median


class Stated(Enum):
    """What the heading of a column or the label of a row already says of the money in it."""

    NOTHING = 0
    BASIS = 1
    """Whether it is a year or an hour."""
    UNIT = 2
    """That it is dollars, a year or an hour."""


class Money(NamedTuple):
    """Dollars on a basis (`annual` or `hourly`); `signed` where it is a difference."""

    figure: Figure | None
    basis: str
    signed: bool = False

    @classmethod
    def of(cls, median: Median | None) -> "Money":
        """A median; not released where there is none."""
        return cls(median.figure, median.basis) if median else cls(None, "annual")


class Wages(NamedTuple):
    """One wage on both bases, a year and an hour."""

    annual: Figure
    hourly: Figure


class Count(NamedTuple):
    """A number of jobs, openings or whatever the heading names; `signed` where it is a change."""

    figure: Figure | None
    signed: bool = False


class Percent(NamedTuple):
    """A change in percent, or, where `versus` names something, how far above or below it a figure stands.

    `signed` is false where the percentage is no change, as a standard error.
    """

    value: float | None
    digits: int = 1
    signed: bool = True
    versus: str = ""


class Share(NamedTuple):
    """A part of a whole, in percent."""

    value: float | None


class Number(NamedTuple):
    """A bare number, as a location quotient."""

    figure: Figure | None
    digits: int = 0


class Projected(NamedTuple):
    """Jobs in a base year and as projected for a target year."""

    base: Figure | None
    base_year: int
    projected: Figure | None
    target_year: int


class Text(NamedTuple):
    """Words."""

    text: str


Value = Money | Wages | Count | Percent | Share | Number | Projected | Text


class Marked(NamedTuple):
    """A value that stands out: `best` of its row, with a `sign` that a note explains, strong or quiet."""

    value: Value
    best: bool = False
    sign: str = ""
    strong: bool = False
    quiet: bool = False


Cell = Value | Marked

Words = str | tuple[str | Cell, ...]
"""Running text, with figures in it where there are some."""
