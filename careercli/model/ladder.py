"""What can be said of an amount of money on a percentile ladder, and ladders in other prices."""

from enum import StrEnum
from math import floor
from typing import NamedTuple

from careercli.model.pay import PERCENTILES, Figure, Ladder, Unpublished

RANKS = (10, 25, 50, 75, 90)


class Position(StrEnum):
    """Where an amount stands on a ladder."""

    BELOW = "below"
    BETWEEN = "between"
    AT = "at"
    ABOVE = "above"
    UNKNOWN = "unknown"


class Standing(NamedTuple):
    """Where an amount stands: the percentiles around it, and about which one it is.

    `low` and `high` name the percentiles (`p10` … `p90`), None beyond the ladder's end. `percentile` is interpolated
    linearly between the two published wages and rounded to a whole number; None where one of them is only a bound, not
    released, or equal to another percentile: how far equal percentiles reach is not known.
    """

    position: Position
    low: str | None
    high: str | None
    percentile: int | None


UNKNOWN = Standing(Position.UNKNOWN, None, None, None)


def standing(amount: float, ladder: Ladder) -> Standing:
    """Where an amount, in the ladder's own unit, stands on the ladder."""
    rungs = list(zip(PERCENTILES, RANKS, ladder.percentiles, strict=True))
    published = [(name, rank, figure) for name, rank, figure in rungs if not isinstance(figure, Unpublished)]
    equal = [(name, rank) for name, rank, figure in published if figure == amount]
    if equal:
        exact = equal[0][1] if len(equal) == 1 else None
        return Standing(Position.AT, equal[0][0], equal[-1][0], exact)
    below = [rung for rung in published if rung[2] < amount]
    above = [rung for rung in published if rung[2] > amount]
    bounds = [name for name, _, figure in rungs if isinstance(figure, Unpublished) and figure.at_least is not None]
    if below and above:
        return _between(amount, below[-1], above[0], ladder)
    if above:
        return Standing(Position.BELOW, None, above[0][0], None) if above[0][0] == "p10" else UNKNOWN
    if not below:
        return _below_bound(amount, rungs)
    if below[-1][0] == "p90":
        return Standing(Position.ABOVE, "p90", None, None)
    if bounds:
        # The next percentile is top-coded: below its bound the amount stands under it, above the bound nobody can say.
        bound = next(figure.at_least for _, _, figure in rungs if isinstance(figure, Unpublished) and figure.at_least)
        return Standing(Position.BETWEEN if amount < bound else Position.ABOVE, below[-1][0], bounds[0], None)
    return UNKNOWN


def _between(amount: float, below: tuple[str, int, float], above: tuple[str, int, float], ladder: Ladder) -> Standing:
    """An amount between two published wages."""
    neighbours = PERCENTILES.index(above[0]) - PERCENTILES.index(below[0]) == 1
    percentile = None
    if neighbours and ladder.percentiles.count(below[2]) == ladder.percentiles.count(above[2]) == 1:
        part = (amount - below[2]) / (above[2] - below[2])
        percentile = round(below[1] + part * (above[1] - below[1]))
    return Standing(Position.BETWEEN, below[0], above[0], percentile)


def _below_bound(amount: float, rungs: list[tuple[str, int, Figure]]) -> Standing:
    """An amount on a ladder that is top-coded from its first rung: below the bound it is below p10."""
    first = rungs[0][2]
    if isinstance(first, Unpublished) and first.at_least is not None and amount < first.at_least:
        return Standing(Position.BELOW, None, "p10", None)
    return UNKNOWN


_UNITS_A_DOLLAR = {"annual": 0.1, "hourly": 100.0}
"""What OEWS rounds wages to: ten dollars a year, one cent an hour."""


def as_published(dollars: float, basis: str) -> float:
    """An amount of a basis (`annual`, `hourly`), rounded half up as OEWS rounds wages: ten dollars, or one cent."""
    return _rounded(dollars, _UNITS_A_DOLLAR[basis], 0.5)


def scaled(ladder: Ladder, factor: float, basis: str) -> Ladder:
    """The ladder of a basis (`annual`, `hourly`) in other prices: every published wage and every bound times a factor.

    The result is rounded as published wages are, wages half up and bounds down, so that a bound stays one. A factor of
    1 leaves everything as it is.
    """
    unit = _UNITS_A_DOLLAR[basis]

    def scale(figure: Figure) -> Figure:
        if not isinstance(figure, Unpublished):
            return _rounded(figure * factor, unit, 0.5)
        bound = figure.at_least
        return figure if bound is None else figure._replace(at_least=_rounded(bound * factor, unit, 0))

    return Ladder(*map(scale, ladder)) if factor != 1 else ladder


def _rounded(dollars: float, unit: float, up: float) -> float:
    return floor(round(dollars * unit, 6) + up) / unit
