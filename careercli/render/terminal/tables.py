"""Tables without lines: quiet headings, numbers to the right, one row a line wherever there is room."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.render.figures import is_bound, size
from careercli.render.page.blocks import Column, Row, Table
from careercli.render.page.cells import Marked
from careercli.render.terminal.lines import (
    ACCENT,
    GAP,
    INDENT,
    QUIET,
    STRONG,
    Line,
    Surface,
    wide,
    widest,
    wrap,
    wrapped,
)
from careercli.render.terminal.strokes import BEYOND, signed_bar

READABLE_NAMES = 24
"""Columns that names keep before spare columns give way."""

NARROWEST_NAMES = 14
"""Columns; where names would have to be narrower, every row becomes a few lines."""

NARROWEST_BAR, WIDEST_BAR = 8, 24


class Drawn(NamedTuple):
    """A column that is ready: its texts, each with a style, and how wide it is."""

    heading: str
    right: bool
    spare: int
    cells: list[tuple[str, str]]
    width: int
    is_bar: bool = False


def draw_table(table: Table, surface: Surface) -> list[Line]:
    """A table. Where it is too wide its spare columns are left out, and said to be; then its names are wrapped.

    Where names are not folded (in a pipe, so that a search finds them) the table keeps to one row a line, however wide
    that is; in a terminal too narrow even for wrapped names every row is written below its name.
    """
    columns = [_drawn(table, place, surface) for place in range(len(table.columns))]
    if table.bar and len({size(row.cells[table.bar.column]) for row in table.rows}) > 1:
        columns.insert(table.bar.column + 1, Drawn("", False, table.bar.spare, [], NARROWEST_BAR, is_bar=True))
    kept = _fitting(columns, surface.width)
    room = surface.width - INDENT - sum(column.width + GAP for column in kept[1:])
    names = kept[0].width
    if surface.folds and room < min(names, NARROWEST_NAMES):
        return _stacked(table, [column for column in columns if not column.is_bar], surface)
    if surface.folds:
        names = min(names, room)
    kept[0] = kept[0]._replace(width=names)
    for place, column in enumerate(kept):
        if column.is_bar:
            kept[place] = _bars(table, min(WIDEST_BAR, max(NARROWEST_BAR, NARROWEST_BAR + room - names)))
    lines: list[Line] = []
    further = _folded(table, kept)
    for number, texts in enumerate(zip(*map(_padded, kept), strict=True), -1):
        if number < 0:
            lines += [_line(texts, [QUIET] * len(kept))] if any(column.heading for column in kept) else []
            continue
        lines.append(_line(texts, [column.cells[number][1] for column in kept]))
        lines += further.get(number, ())
    left_out = [column.heading for column in columns if column.heading and column not in kept[1:] + columns[:1]]
    if left_out:
        lines += wrapped(f"A wider terminal also shows: {', '.join(left_out)}.", surface.width, QUIET, " " * INDENT)
    return lines


def _drawn(table: Table, place: int, surface: Surface) -> Drawn:
    column = table.columns[place]
    cells = []
    for row in table.rows:
        cell = row.cells[place]
        text = surface.cell(cell, column.stated)
        if not place and row.depth:
            text = "  " * row.depth + text
        cells.append((text, _style(cell, column, row, place)))
    heading = surface.says(column.heading)
    width = max(wide(heading), widest([text for text, _ in cells]))
    return Drawn(heading, not column.words, column.spare, cells, width)


def _style(cell: object, column: Column, row: Row, place: int) -> str:
    if row.quiet or column.quiet:
        return QUIET
    if column.strong or (row.strong and not place):
        return STRONG
    if isinstance(cell, Marked):
        return STRONG if cell.best or cell.strong else QUIET if cell.quiet else ""
    return ""


def _fitting(columns: Sequence[Drawn], width: int) -> list[Drawn]:
    """The columns that fit beside a first one of a readable width."""
    kept = list(columns)
    readable = min(kept[0].width, READABLE_NAMES)
    while INDENT + readable + sum(column.width + GAP for column in kept[1:]) > width:
        most_spare = max((column.spare for column in kept[1:]), default=0)
        if not most_spare:
            break
        kept = [kept[0], *(column for column in kept[1:] if column.spare < most_spare)]
    return kept


def _bars(table: Table, width: int) -> Drawn:
    """The bars of a column on one scale, with an open end where a figure is only a bound."""
    assert table.bar is not None
    cells = [row.cells[table.bar.column] for row in table.rows]
    sizes = [size(cell) for cell in cells]
    known = [value for row, value in zip(table.rows, sizes, strict=True) if value is not None and not row.quiet]
    low, high = min(known, default=0.0), max(known, default=0.0)
    drawn = []
    for row, cell, value in zip(table.rows, cells, sizes, strict=True):
        text = "" if value is None or row.quiet else signed_bar(value, low, high, width)
        if text and is_bound(cell):
            text = text[:-1] + BEYOND
        drawn.append((text, ACCENT))
    return Drawn("", False, table.bar.spare, drawn, width, is_bar=True)


def _folded(table: Table, kept: list[Drawn]) -> dict[int, list[Line]]:
    """The further lines of the names that are too long for their column, which keeps the first line of each."""
    names, width = kept[0].cells, kept[0].width
    found: dict[int, list[Line]] = {}
    for number, (name, style) in enumerate(names):
        if len(name) > width or (not name.isascii() and wide(name) > width):
            indent = "  " * table.rows[number].depth
            first, *further = wrap(name.strip(), max(width - len(indent), 1))
            names[number] = (indent + first, style)
            found[number] = [[(" " * INDENT + indent, ""), (text, style)] for text in further]
    return found


def _padded(column: Drawn) -> list[str]:
    """The heading and the texts of a column, all as wide as it is."""
    texts = [column.heading, *(text for text, _ in column.cells)]
    pad = str.rjust if column.right else str.ljust
    if "".join(texts).isascii():
        return [pad(text, column.width) for text in texts]
    return [pad(text, column.width - wide(text) + len(text)) for text in texts]


def _line(texts: Sequence[str], styles: Sequence[str]) -> Line:
    """Padded texts beside each other."""
    line: Line = []
    for space, text, style in zip((" " * INDENT, *([" " * GAP] * len(texts))), texts, styles, strict=False):
        line += ((space, ""), (text, style))
    return line


def _stacked(table: Table, columns: Sequence[Drawn], surface: Surface) -> list[Line]:
    """Every row as a name with its cells below, each behind its heading."""
    lines: list[Line] = []
    for number, row in enumerate(table.rows):
        name, style = columns[0].cells[number]
        lines += wrapped(name.strip(), surface.width, style, " " * (INDENT + 2 * row.depth))
        for column in columns[1:]:
            text, style = column.cells[number]
            if text:
                label = f"{column.heading}: " if column.heading else ""
                lead = " " * (INDENT + 2 * row.depth + 2)
                lines += wrapped(f"{label}{text}", surface.width, style, lead)
    return lines
