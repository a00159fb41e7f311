"""The screen of `career compare`: columns where the occupations fit side by side, else rows under each other."""

from collections.abc import Sequence

from rich.text import Text

from careercli.model.pay import Ladder
from careercli.queries.comparison import Comparison
from careercli.render.side_by_side import (
    Cell,
    Row,
    Section,
    common_basis,
    comparison_footer,
    comparison_notes,
    sections,
    titles,
)
from careercli.render.terminal.page import ACCENT, GAP, INDENT, QUIET, STRONG, Column, Page
from careercli.render.terminal.strokes import axis, column_of, drawn, positions

LABELS, NARROWEST = 16, 23
"""Columns of the labels, and the fewest for an occupation in a column of its own."""

WIDEST_NAME = 30
"""Columns of the names beside the drawn ladders; longer ones are wrapped."""

NARROWEST_STRIP = 16
"""Columns; a narrower drawing shows nothing."""

STRIP_KEY = "├ 10%   ▒ 25% to 75%   ┃ median   ┤ 90%   ▶ top-coded: at least so much"


def draw_comparison(result: Comparison, page: Page) -> None:
    """Draw every section, the ladders on one scale under their figures, the notes and the sources."""
    names, codes = titles(result), [item.occupation.soc for item in result.occupations]
    in_columns = _in_columns(result, page)
    page.title(f"{len(names)} occupations compared")
    if result.by_relation:
        page.paragraph("The others are the most closely related ones by O*NET.", style=QUIET)
    page.blank()
    if in_columns:
        _heads(page, names, codes)
    else:
        page.facts([(code, name) for code, name in zip(codes, names, strict=True)])
    figures = False
    for section in sections(result):
        if in_columns and figures and section.prose:  # the first heads are out of sight by now
            page.blank()
            _heads(page, names, codes)
        figures = not section.prose
        page.heading(section.title, section.note)
        if in_columns:
            for row in section.rows:
                _beside(page, row.label, row.cells)
        elif section.prose:
            page.definitions(zip(names, section.digests, strict=True))
        else:
            _table(page, names, section)
        if section.place is not None:
            _ladders(page, result, section.place)
    page.blank()
    for note in comparison_notes(result):
        page.paragraph(note, style=QUIET)
    page.footer(comparison_footer(result))


def _in_columns(result: Comparison, page: Page) -> bool:
    """Whether every occupation gets a column that is wide enough to read."""
    return LABELS + len(result.occupations) * (NARROWEST + GAP) <= page.width


def _heads(page: Page, names: Sequence[str], codes: Sequence[str]) -> None:
    _beside(page, "", [Cell(name) for name in names], STRONG)
    _beside(page, "", [Cell(code) for code in codes], QUIET)


def _beside(page: Page, label: str, cells: Sequence[Cell], style: str = "") -> None:
    """One fact, the cells wrapped side by side in columns of the same width."""
    width = (page.width - INDENT - LABELS) // len(cells) - GAP
    wrapped = [_wrap(cell, width) for cell in cells]
    labels = _fill(label, LABELS - 1)
    for number in range(max(map(len, [labels, *wrapped]))):
        line = Text(" " * INDENT)
        line.append(f"{labels[number] if number < len(labels) else '':<{LABELS}}", QUIET)
        for cell, lines in zip(cells, wrapped, strict=True):
            text = lines[number] if number < len(lines) else ""
            line.append(f"{text:<{width + GAP}}", STRONG if cell.best else style)
        page.line(line)


def _wrap(cell: Cell, width: int) -> list[str]:
    """The lines of a cell; a figure and its mark are short enough for one."""
    return [cell.marked] if cell.best else _fill(cell.text, width)


def _fill(text: str, width: int) -> list[str]:
    """The text in lines of a width, which only a single word may exceed."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _table(page: Page, names: Sequence[str], section: Section) -> None:
    """Figures with an occupation a row; all cells of a column keep room for the mark where one has it."""
    columns = [Column("", right=False)]
    columns += [Column(row.label, right=_is_figure(row), spare=row.spare) for row in section.rows]
    cells: list[list[str | Text]] = [[name] for name in names]
    for row in section.rows:
        room = "  " if any(cell.best for cell in row.cells) else ""
        for line, cell in zip(cells, row.cells, strict=True):
            line.append(Text(cell.marked, STRONG) if cell.best else cell.text + room)
    page.table(columns, cells)


def _is_figure(row: Row) -> bool:
    """Whether the cells are figures, which are set to the right."""
    return any(char.isdigit() for cell in row.cells for char in cell.text)


def _ladders(page: Page, result: Comparison, place: int) -> None:
    """The ladders of one area under each other, on a scale that all areas share."""
    basis = common_basis(result)
    ladders = [_ladder(result, other, basis) for other in range(len(result.areas))]
    drawable = [found for area in ladders for ladder in area if ladder and (found := positions(ladder))]
    low, high = min((found[0] for found in drawable), default=0), max((found[-1] for found in drawable), default=0)
    if low >= high:
        return
    names = titles(result)
    label = min(max(map(len, names)), WIDEST_NAME, page.width // 2)
    width = page.width - INDENT - label - GAP
    if width < NARROWEST_STRIP:
        return
    page.blank()
    for name, ladder in zip(names, ladders[place], strict=True):
        found = positions(ladder) if ladder else None
        first, *further = _fill(name, label)
        drawing = "not published"
        if ladder and found:
            drawing = drawn(ladder, [column_of(value, low, high, width) for value in found], width)
        page.line(f"{'':{INDENT}}{first:<{label + GAP}}", (drawing, ACCENT if found else QUIET))
        for rest in further:
            page.line(f"{'':{INDENT}}{rest}")
    page.line((" " * (INDENT + label + GAP) + axis(low, high, width), QUIET))
    page.paragraph(STRIP_KEY, indent=INDENT, style=QUIET)


def _ladder(result: Comparison, place: int, basis: str) -> list[Ladder | None]:
    """The ladders of the occupations in one area; None where there is no cell."""
    cells = [item.places[place].figures.pay for item in result.occupations]
    return [getattr(cell.pay, basis) if cell else None for cell in cells]
