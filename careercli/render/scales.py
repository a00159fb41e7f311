"""What charts measure by, however they are drawn: places on a scale, its ticks, the classes of a map."""

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10
from typing import NamedTuple

from careercli.model.pay import Ladder, Status, Unpublished, is_status
from careercli.render.figures import is_bound, size
from careercli.render.page.cells import Money, Percent
from careercli.render.page.charts import TileMap

CLASSES = 5
"""Of a map, of about equal size."""


def positions(ladder: Ladder) -> list[float] | None:
    """Where the percentiles stand on a scale, top-coded ones at their bound.

    None where a percentile is not released, or p10 is but a bound: then there is nothing to draw.
    """
    found: list[float] = []
    for figure in ladder.percentiles:
        if not isinstance(figure, Unpublished):
            found.append(figure)
        elif is_status(figure, Status.TOP_CODED) and figure.at_least is not None and found:
            found.append(max(figure.at_least, found[-1]))
        else:
            return None
    return found


def ticks(low: float, high: float, least: float) -> list[float]:
    """Round amounts from low to high, at least so far from each other."""
    power = 10 ** floor(log10(least))
    step = max(next(round(step * power) for step in (1, 2, 2.5, 5, 10) if step * power >= least), 1)
    return [float(number * step) for number in range(ceil(low / step), floor(high / step) + 1)]


class Tiles(NamedTuple):
    """The number on each tile by postal code, and the tiles of each class, the lowest class first; all have some."""

    numbers: Mapping[str, str]
    classes: tuple[tuple[str, ...], ...]

    def span(self, number: int) -> str:
        """What a class holds, by the numbers on its tiles: `98 to 104`."""
        members = sorted((self.numbers[postal] for postal in self.classes[number]), key=float)
        low, high = (f"{float(member):g}" for member in (members[0], members[-1]))
        return low if low == high else f"{low} to {high}"


def tiles(block: TileMap) -> Tiles:
    """Classes go by the numbers on the tiles, so that no two overlap; bounds and marked figures belong to none."""
    numbers = {postal: tile_number(cell) for postal, cell in block.values.items()}
    classed = {
        postal: float(numbers[postal])
        for postal, cell in block.values.items()
        if postal not in block.marks and size(cell) is not None and not is_bound(cell)
    }
    bounds = class_bounds(list(classed.values()))
    found: list[list[str]] = [[] for _ in range(CLASSES)]
    for postal, value in classed.items():
        found[sum(value > bound for bound in bounds)].append(postal)
    return Tiles(numbers, tuple(tuple(members) for members in found if members))


def class_bounds(values: Sequence[float]) -> list[float]:
    """The upper bounds of all classes but the highest, each of which holds about as many values."""
    ordered = sorted(values)
    ends = (len(ordered) * place // CLASSES for place in range(1, CLASSES))
    return [ordered[end - 1] for end in ends if end > 0]


def tile_number(cell: Money | Percent) -> str:
    """The number on a tile: thousands of dollars a year, dollars an hour, whole percent; `239+` for a bound."""
    value = size(cell)
    if value is None:
        return ""
    if isinstance(cell, Percent):
        return f"{value:+.0f}" if round(value) else "0"
    if cell.basis == "annual":
        return f"{value / 1000:.0f}{'+' if is_bound(cell) else ''}"
    return f"{value:.1f}" if value < 99.95 and not is_bound(cell) else f"{value:.0f}{'+' if is_bound(cell) else ''}"


def map_unit(block: TileMap) -> str:
    """What the numbers on the tiles are."""
    cell = next(iter(block.values.values()), None)
    if not isinstance(cell, Money):
        return "percent" if cell else ""
    return "thousands of dollars a year" if cell.basis == "annual" else "dollars an hour"
