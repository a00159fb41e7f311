"""Things side by side: a column each where there is room, else a table, or what is said of each under its name."""

from careercli.render.figures import size
from careercli.render.page.blocks import Definition, Definitions, Fact, Facts, SideBySide, SideRow
from careercli.render.page.cells import Cell, Marked, Text
from careercli.render.tabular import turned
from careercli.render.terminal.lines import GAP, INDENT, QUIET, STRONG, Line, Surface, wide, wrap, wrapped
from careercli.render.terminal.tables import draw_table

NARROWEST_LABEL, WIDEST_LABEL = 13, 36
"""Columns of the labels of facts."""

LABELS, NARROWEST = 16, 23
"""Columns of the labels, and the fewest for one of the things in a column of its own."""


def draw_side_by_side(block: SideBySide, surface: Surface) -> list[Line]:
    """Rows of cells under the heads; figures are set to the right, texts are wrapped."""
    if in_columns(block, surface):
        width = (surface.width - INDENT - LABELS) // len(block.heads) - GAP
        return [line for row in block.rows for line in _beside(row, width, surface)]
    if block.prose:
        items = tuple(Definition(head.name, digest) for head, digest in zip(block.heads, block.digests, strict=True))
        return draw_definitions(Definitions(items), surface)
    return draw_table(turned(block), surface)


def in_columns(block: SideBySide, surface: Surface) -> bool:
    """Whether every head gets a column that is wide enough to read."""
    return LABELS + len(block.heads) * (NARROWEST + GAP) <= surface.width


def draw_heads(block: SideBySide, surface: Surface) -> list[Line]:
    """The names over their columns, with the codes under them; the codes with their names where there are none."""
    if not in_columns(block, surface):
        return draw_facts(Facts(tuple(Fact(head.code, head.name) for head in block.heads)), surface)
    width = (surface.width - INDENT - LABELS) // len(block.heads) - GAP
    names = SideRow("", tuple(Marked(Text(head.name), strong=True) for head in block.heads))
    codes = SideRow("", tuple(Marked(Text(head.code), quiet=True) for head in block.heads))
    return _beside(names, width, surface) + _beside(codes, width, surface)


def draw_facts(block: Facts, surface: Surface) -> list[Line]:
    """Labels in one column, what they say in the next; a label that is too long stands on its own line."""
    labels = [surface.says(fact.label) for fact in block.facts]
    column = max([NARROWEST_LABEL, *(wide(label) + GAP for label in labels if wide(label) + GAP <= WIDEST_LABEL)])
    column = min(column, max(surface.width // 2, NARROWEST_LABEL))
    lines: list[Line] = []
    for label, fact in zip(labels, block.facts, strict=True):
        if wide(label) >= column:
            lines += wrapped(label, surface.width, QUIET, " " * INDENT)
            label = ""
        lead = f"{' ' * INDENT}{label}{' ' * (column - wide(label))}"
        lines += wrapped(surface.words(fact.words), surface.width, "", lead, QUIET)
    return lines


def draw_definitions(block: Definitions, surface: Surface) -> list[Line]:
    """Names with a text each, the text wrapped under the name."""
    lines: list[Line] = []
    for item in block.items:
        name, text = surface.says(item.name), surface.words(item.text)
        first, *further = wrapped(f"{name}  {text}", surface.width, "", " " * INDENT, hang=INDENT + 2)
        whole = first[1][0]
        if whole.startswith(name):
            first = [first[0], (name, STRONG), (whole[len(name) :], "")]
        lines += [first, *further]
    return lines


def _beside(row: SideRow, width: int, surface: Surface) -> list[Line]:
    """One fact, the cells wrapped side by side in columns of the same width."""
    labels = wrap(surface.says(row.label), LABELS - 1)
    cells = [wrap(surface.cell(cell, row.stated), width) for cell in row.cells]
    right = any(size(cell) is not None for cell in row.cells)
    lines = []
    for number in range(max(map(len, [labels, *cells]))):
        label = labels[number] if number < len(labels) else ""
        line: Line = [(" " * INDENT, ""), (label + " " * (LABELS - wide(label)), QUIET)]
        for cell, texts in zip(row.cells, cells, strict=True):
            text = texts[number] if number < len(texts) else ""
            room = " " * (width - wide(text))
            styled = (text, _style(cell))
            line += [(room, ""), styled, (" " * GAP, "")] if right else [styled, (room + " " * GAP, "")]
        lines.append(line)
    return lines


def _style(cell: Cell) -> str:
    if not isinstance(cell, Marked):
        return ""
    return STRONG if cell.best or cell.strong else QUIET if cell.quiet else ""
