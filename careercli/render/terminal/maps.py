"""The states as a tile map: a number on each tile, five classes of about equal size told apart by blue to yellow."""

from careercli.render.figures import is_bound
from careercli.render.page.charts import TileMap
from careercli.render.scales import Tiles, map_unit, tiles
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
    found = tiles(block)
    styles = {postal: style for style, members in zip(CLASSES, found.classes, strict=False) for postal in members}
    lines: list[Line] = []
    for row in block.layout:
        line: Line = [(" " * INDENT, "")]
        for postal in row:
            tile = f"{postal}{found.numbers.get(postal, ''):>{TILE - 3}}"
            if postal == "..":
                line.append((" " * TILE, ""))
            elif postal in styles:
                line += [(tile, styles[postal]), (" ", "")]
            else:
                line.append((f"{tile}{block.marks.get(postal, ' ')}", QUIET))
        lines.append(line)
    return lines + _legend(block, found, surface)


def _legend(block: TileMap, found: Tiles, surface: Surface) -> list[Line]:
    """The range of each class, by the numbers on its tiles, and their unit."""
    lines: list[Line] = [[]]
    for number in range(len(found.classes)):
        chip = f" {found.span(number)} "
        if sum(wide(text) for text, _ in lines[-1]) + INDENT + wide(chip) > surface.width:
            lines.append([])
        lines[-1] += [(" " * INDENT, ""), (chip, CLASSES[number])]
    bound = "; + at least so much" if any(map(is_bound, block.values.values())) else ""
    return [*lines, *wrapped(f"{map_unit(block)}{bound}", surface.width, QUIET, " " * INDENT)]
