"""The states as a tile map: a number on each tile, five classes of equal size told apart by blue to yellow."""

from collections.abc import Callable, Mapping, Sequence

from rich.text import Text

from careercli.render.terminal.page import INDENT, QUIET, Page

CLASSES = ("white on blue", "black on cyan", "black on white", "black on yellow", "black on bright_yellow")
"""Lowest to highest. Blue and yellow stay apart for every kind of colour vision; the numbers need no colour at all."""

TILE = 7
"""Columns of a tile: two letters, a number of up to four figures and a space."""


def draw_tile_map(
    page: Page,
    layout: Sequence[Sequence[str]],
    values: Mapping[str, float],
    number: Callable[[float], str],
    marks: Mapping[str, str] | None = None,
) -> None:
    """Draw values by postal code; a legend names the classes' ranges.

    States without a value keep a quiet tile, with a mark of up to four characters where there is one (a bound).
    """
    marks = marks or {}
    page.blank()
    needed = INDENT + TILE * max(map(len, layout))
    if needed > page.width:
        page.paragraph(f"A terminal of {needed} columns also shows a map.", indent=INDENT, style=QUIET)
        return
    bounds = class_bounds(list(values.values()))
    for row in layout:
        line = Text("  ")
        for postal in row:
            if postal == "..":
                line.append(" " * TILE)
            elif postal in values:
                tile = f"{postal}{number(values[postal]):>{TILE - 3}}"
                line.append(tile, CLASSES[class_of(values[postal], bounds)])
                line.append(" ")
            else:
                line.append(f"{postal}{marks.get(postal, ''):>{TILE - 3}} ", QUIET)
        page.line(line)
    legend = Text("  ")
    for place, style in enumerate(CLASSES):
        members = sorted(value for value in values.values() if class_of(value, bounds) == place)
        if members:
            low, high = number(members[0]), number(members[-1])
            legend.append(f" {low}" + (f" to {high} " if high != low else " "), style)
            legend.append("  ")
    page.line(legend)


def class_bounds(values: Sequence[float]) -> list[float]:
    """The upper bounds of the lower four of five classes that hold about as many values each."""
    ordered = sorted(values)
    return [ordered[len(ordered) * place // 5 - 1] for place in range(1, 5) if len(ordered) * place // 5 > 0]


def class_of(value: float, bounds: Sequence[float]) -> int:
    """The class of a value, 0 to 4; equal values share a class."""
    return sum(value > bound for bound in bounds)
