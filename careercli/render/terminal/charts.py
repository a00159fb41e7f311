"""Charts of a page as lines of characters: ladders, bars, series."""

from itertools import pairwise

from careercli.model.pay import Unpublished
from careercli.render.figures import full, short, size
from careercli.render.page.blocks import Bar
from careercli.render.page.cells import Money, Stated
from careercli.render.page.charts import Bars, Ladder, Ladders, Series
from careercli.render.scales import positions
from careercli.render.tabular import table_of
from careercli.render.terminal.lines import ACCENT, GAP, INDENT, QUIET, Line, Surface, wide, wrap, wrapped
from careercli.render.terminal.strokes import axis, column_of, drawn, percentile_strip, sparkline
from careercli.render.terminal.tables import draw_table

NAMES = ("10%", "25%", "median", "75%", "90%")

NARROWEST_STRIP = 16
"""Columns; a narrower drawing shows nothing."""

WIDEST_NAME = 30
"""Columns of the names beside drawn ladders; longer ones are wrapped."""

STRIP_KEY = "├ 10%   ▒ 25% to 75%   ┃ median   ┤ 90%   ▶ top-coded: at least so much"


def draw_ladder(block: Ladder, surface: Surface) -> list[Line]:
    """The percentiles as a strip between the lowest and the highest; in words where there is nothing to draw."""
    label = f"{surface.says(block.label)}   " if block.label else ""
    low, high = (short(Money(figure, block.basis), Stated.BASIS) for figure in (block.ladder.p10, block.ladder.p90))
    lead = f"{' ' * INDENT}{label}"
    width = surface.width - len(f"{lead}{low} ") - len(f" {high}")
    strip = percentile_strip(block.ladder, width) if width >= NARROWEST_STRIP else None
    if strip is None:
        figures = (short(Money(figure, block.basis), Stated.BASIS) for figure in block.ladder.percentiles)
        known = "  ".join(f"{name} {figure}" for name, figure in zip(NAMES, figures, strict=True))
        return wrapped(known, surface.width, "", lead, QUIET)
    return [
        [(lead, QUIET), (f"{low} ", ""), (strip.drawing, ACCENT), (f" {high}", "")],
        [(" " * len(f"{lead}{low} "), ""), (strip.labels, QUIET)],
    ]


def draw_ladders(block: Ladders, surface: Surface) -> list[Line]:
    """Ladders under each other on one scale, with the amounts under them."""
    places = [positions(rung.ladder) if rung.ladder else None for rung in block.rungs]
    known = [found for found in places if found]
    low, high = min((found[0] for found in known), default=0.0), max((found[-1] for found in known), default=0.0)
    names = [surface.says(rung.name) for rung in block.rungs]
    label = min(max(map(wide, names), default=0), WIDEST_NAME, surface.width // 2)
    width = surface.width - INDENT - label - GAP
    if low >= high or width < NARROWEST_STRIP:
        return draw_table(table_of(block), surface)
    lines: list[Line] = []
    for name, rung, found in zip(names, block.rungs, places, strict=True):
        first, *further = wrap(name, label)
        drawing = "not published"
        if rung.ladder and isinstance(rung.ladder.median, Unpublished):
            drawing = full(Money(rung.ladder.median, block.basis))
        if rung.ladder and found:
            drawing = drawn(rung.ladder, [column_of(value, low, high, width) for value in found], width)
        room = " " * (label + GAP - wide(first))
        lines.append([(" " * INDENT + first + room, ""), (drawing, ACCENT if found else QUIET)])
        lines += [[(" " * INDENT + rest, "")] for rest in further]
    lines.append([(" " * (INDENT + label + GAP), ""), (axis(low, high, width), QUIET)])
    return lines + wrapped(STRIP_KEY, surface.width, QUIET, " " * INDENT)


def draw_bars(block: Bars, surface: Surface) -> list[Line]:
    """Names, figures and a bar for each."""
    return draw_table(table_of(block)._replace(bar=Bar(1)), surface)


def draw_series(block: Series, surface: Surface) -> list[Line]:
    """A line of small columns, with a gap at every break, and the first and the last figure."""
    known = [(point, value) for point in block.points if (value := size(point.cell)) is not None]
    if not known:
        return wrapped("not released", surface.width, QUIET, " " * INDENT)
    drawn_points = sparkline([value for _, value in known])
    breaks = {place for place, ((_, _), (after, _)) in enumerate(pairwise(known), 1) if after.after_break}
    drawing = "".join(f"{' ' if place in breaks else ''}{mark}" for place, mark in enumerate(drawn_points))
    first, last = known[0][0], known[-1][0]
    ends = f"  {short(first.cell, Stated.BASIS)} in {first.when} → {short(last.cell, Stated.BASIS)} in {last.when}"
    return [
        [(" " * INDENT, ""), (drawing, ACCENT)],
        *wrapped(surface.says(ends.strip()), surface.width, "", " " * INDENT),
    ]
