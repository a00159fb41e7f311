"""The states as a tile map: a number on each tile, five classes of about equal size told apart by blue to yellow."""

from collections.abc import Mapping, Sequence

from careercli.render.figures import is_bound, size
from careercli.render.page.cells import Money, Percent
from careercli.render.page.charts import TileMap
from careercli.render.terminal.lines import INDENT, QUIET, Line, Surface, wide, wrapped

CLASSES = ("white on blue", "black on cyan", "black on white", "black on yellow", "black on bright_yellow")
"""Lowest to highest. Blue and yellow stay apart for every kind of colour vision; the numbers need no colour at all."""

TILE = 7
"""Columns of a tile: two letters, a number of up to four figures and a space."""


def draw_tile_map(block: TileMap, surface: Surface) -> list[Line]:
    """A number on each tile, a legend of the classes and the unit; bounds are marked (+) and belong to no class."""
    needed = INDENT + TILE * max(map(len, block.layout), default=0)
    if needed > surface.width:
        return wrapped(f"A terminal of {needed} columns also shows a map.", surface.width, QUIET, " " * INDENT)
    numbers = {postal: tile_number(cell) for postal, cell in block.values.items()}
    classed = {postal: as_shown(numbers[postal]) for postal in block.values if _is_classed(block, postal)}
    bounds = class_bounds(list(classed.values()))
    lines: list[Line] = []
    for row in block.layout:
        line: Line = [(" " * INDENT, "")]
        for postal in row:
            tile = f"{postal}{numbers.get(postal, ''):>{TILE - 3}}"
            if postal == "..":
                line.append((" " * TILE, ""))
            elif postal in classed:
                line += [(tile, CLASSES[class_of(classed[postal], bounds)]), (" ", "")]
            else:
                line.append((f"{tile}{block.marks.get(postal, ' ')}", QUIET))
        lines.append(line)
    return lines + _legend(block.values, classed, bounds, surface)


def _is_classed(block: TileMap, postal: str) -> bool:
    cell = block.values[postal]
    return postal not in block.marks and size(cell) is not None and not is_bound(cell)


def _legend(
    values: Mapping[str, Money | Percent], classed: Mapping[str, float], bounds: Sequence[float], surface: Surface
) -> list[Line]:
    """The range of each class, by the numbers on its tiles, and their unit."""
    lines: list[Line] = [[]]
    for place, style in enumerate(CLASSES):
        members = [number for number in classed.values() if class_of(number, bounds) == place]
        if members:
            low, high = f"{min(members):g}", f"{max(members):g}"
            chip = f" {low} to {high} " if high != low else f" {low} "
            if sum(wide(text) for text, _ in lines[-1]) + INDENT + wide(chip) > surface.width:
                lines.append([])
            lines[-1] += [(" " * INDENT, ""), (chip, style)]
    unit = map_unit(next(iter(values.values()))) if values else ""
    bound = "; + at least so much" if any(map(is_bound, values.values())) else ""
    return [*lines, *wrapped(f"{unit}{bound}", surface.width, QUIET, " " * INDENT)]


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


def map_unit(cell: Money | Percent) -> str:
    """What the numbers on the tiles are."""
    if isinstance(cell, Percent):
        return "percent"
    return "thousands of dollars a year" if cell.basis == "annual" else "dollars an hour"


def as_shown(number: str) -> float:
    """The number on a tile as a number: classes go by what is shown, so that their ranges cannot overlap."""
    return float(number)


def class_bounds(values: Sequence[float]) -> list[float]:
    """The upper bounds of the lower four of five classes that hold about as many values each."""
    ordered = sorted(values)
    return [ordered[len(ordered) * place // 5 - 1] for place in range(1, 5) if len(ordered) * place // 5 > 0]


def class_of(value: float, bounds: Sequence[float]) -> int:
    """The class of a value, 0 to 4; equal values share a class."""
    return sum(value > bound for bound in bounds)
