"""A page in a terminal: every block as lines."""

from typing import assert_never

from careercli.render.figures import full
from careercli.render.page import blocks, charts
from careercli.render.page.page import Block, Page
from careercli.render.sources import source_words
from careercli.render.terminal.charts import draw_bars, draw_ladder, draw_ladders, draw_series
from careercli.render.terminal.lines import (
    GAP,
    HEADING,
    INDENT,
    QUIET,
    STRONG,
    WIDEST,
    Line,
    Surface,
    spread,
    wide,
    wrapped,
)
from careercli.render.terminal.maps import draw_tile_map
from careercli.render.terminal.side_by_side import (
    NARROWEST_LABEL,
    draw_definitions,
    draw_facts,
    draw_heads,
    draw_side_by_side,
    in_columns,
)
from careercli.render.terminal.tables import draw_table


def draw(page: Page, surface: Surface) -> list[Line]:
    """All lines of a page, at most `WIDEST` columns wide."""
    surface = surface._replace(width=min(surface.width, WIDEST))
    lines: list[Line] = []
    before: Block | None = None
    heads: blocks.SideBySide | None = None
    in_section = False
    for block in page.blocks:
        if before is not None and _parted(before, block):
            lines.append([])
        if isinstance(block, blocks.SideBySide):
            if heads is None or (heads.prose != block.prose and in_columns(block, surface)):
                lines += draw_heads(block, surface)
            heads = block
        in_section = in_section or isinstance(block, blocks.Heading)
        lines += _draw_block(block, surface, INDENT if in_section else 0)
        before = block
    return lines


def _parted(before: Block, block: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    match before, block:
        case _, blocks.Heading() | blocks.Sources() | blocks.TryNext():
            return True
        case (blocks.Heading(), _) | (_, blocks.Note()) | (blocks.Headline(), blocks.Facts()):
            return False
        case blocks.Title() | blocks.Paragraph() | blocks.Note(), blocks.Paragraph():
            return False
        case _:
            return True


def _draw_block(block: Block, surface: Surface, indent: int) -> list[Line]:
    match block:
        case blocks.Title():
            return spread([(surface.says(block.text), STRONG)], surface.says(block.code), surface.width)
        case blocks.Headline():
            return _headline(block, surface)
        case blocks.Heading():
            return _heading(block, surface)
        case blocks.Facts():
            return draw_facts(block, surface)
        case blocks.Paragraph():
            return wrapped(surface.words(block.words), surface.width, QUIET if block.quiet else "", " " * indent)
        case blocks.Bullets():
            lead = f"{' ' * INDENT}{surface.says('•')} "
            return [line for item in block.items for line in wrapped(surface.says(item), surface.width, "", lead)]
        case blocks.Definitions():
            return draw_definitions(block, surface)
        case blocks.Addresses(items):
            return [line for item in items for line in _address(item, surface)]
        case blocks.Table():
            return draw_table(block, surface)
        case blocks.SideBySide():
            return draw_side_by_side(block, surface)
        case charts.Ladder():
            return draw_ladder(block, surface)
        case charts.Ladders():
            return draw_ladders(block, surface)
        case charts.Bars():
            return draw_bars(block, surface)
        case charts.Series():
            return draw_series(block, surface)
        case charts.TileMap():
            return draw_tile_map(block, surface)
        case blocks.Note():
            return wrapped(surface.words(block.words), surface.width, QUIET, " " * indent)
        case blocks.Sources():
            return _sources(block, surface)
        case blocks.TryNext():
            return _try_next(block, surface)
        case _:
            assert_never(block)


def _headline(block: blocks.Headline, surface: Surface) -> list[Line]:
    """The figure of the place that was asked for, its place and time at the right edge; the others below."""
    lines: list[Line] = []
    for number, place in enumerate(block.places):
        label = "" if number else surface.says(block.label)
        style = "" if number else STRONG
        lead = f"{' ' * INDENT}{label:<{NARROWEST_LABEL}}"
        text = surface.says(" · ".join(map(full, place.values)))
        versus = f"  {surface.words(place.versus)}" if place.versus else ""
        where = surface.says(", ".join(filter(None, (place.where, place.vintage))))
        if wide(f"{lead}{text}{versus}  {where}") <= surface.width:
            lines += spread([(lead, QUIET), (text, style), (versus, "")], where, surface.width)
        else:
            lines += wrapped(text + versus, surface.width, style, lead, QUIET)
            lines += wrapped(where, surface.width, QUIET, " " * wide(lead))
    return lines


def _heading(block: blocks.Heading, surface: Surface) -> list[Line]:
    text, note = surface.says(block.text), surface.says(block.note)
    if note and wide(text) + GAP + wide(note) <= surface.width:
        return [[(text, HEADING), (f"{' ' * GAP}{note}", QUIET)]]
    lines = wrapped(text, surface.width, HEADING)
    return lines + (wrapped(note, surface.width, QUIET, " " * INDENT) if note else [])


def _address(item: blocks.Address, surface: Surface) -> list[Line]:
    """The name of a page, and its address on a line of its own: folded it could be neither clicked nor copied."""
    name = spread([(f"{' ' * INDENT}{surface.says(item.name)}", "")], surface.says(item.note), surface.width)
    return [*name, [(" " * 2 * INDENT, ""), (item.url, f"{QUIET} link {item.url}")]]


def _sources(block: blocks.Sources, surface: Surface) -> list[Line]:
    """Area, datasets with their vintages, and what those count."""
    named = f"Sources: {source_words(block.sources)}." if block.sources else ""
    parts = [f"{block.area}." if block.area else "", named, block.counts]
    return wrapped(surface.says(" ".join(filter(None, parts))), surface.width, QUIET)


def _try_next(block: blocks.TryNext, surface: Surface) -> list[Line]:
    """A command a line, with what it answers."""
    width = max((wide(item.command) for item in block.commands), default=0) + GAP
    width = width if width <= surface.width // 2 else 0
    lines: list[Line] = []
    for item in block.commands:
        command = surface.says(item.command)
        lead = command + " " * max(width - wide(command), GAP)
        if wide(lead) > surface.width // 2:
            lines += wrapped(command, surface.width)
            lead = " " * INDENT
        lines += wrapped(surface.says(item.answers), surface.width, QUIET, lead, hang=INDENT)
    return lines
