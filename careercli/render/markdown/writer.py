"""A page as Markdown: all that the terminal shows, and the columns that a narrow terminal leaves out."""

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from careercli.render.captions import said_once
from careercli.render.figures import full, prose, short
from careercli.render.output import Output
from careercli.render.page import blocks, charts
from careercli.render.page.cells import Cell, Marked, Stated, Words
from careercli.render.page.page import Block, Page
from careercli.render.sources import source_words
from careercli.render.tabular import table_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def write(page: Page, _: Output) -> str:
    """The page as a Markdown document, its blocks parted by empty lines."""
    return "\n".join(filter(None, map(_block, said_once(page.blocks))))


def _block(block: Block) -> str:
    match block:
        case blocks.Title(text, code):
            return f"# {escaped(text)}{f' ({escaped(code)})' if code else ''}\n"
        case blocks.Headline():
            return _headline(block)
        case blocks.Heading(text, note):
            return f"## {escaped(text)}\n" + (f"\n{escaped(note)}\n" if note else "")
        case blocks.Facts(facts):
            return _list(f"{escaped(fact.label)}: {_words(fact.words)}" for fact in facts)
        case blocks.Paragraph(words) | blocks.Note(words):
            return f"{_words(words)}\n"
        case blocks.Bullets(items):
            return _list(map(escaped, items))
        case blocks.Definitions(definitions):
            return _list(f"**{escaped(item.name)}**: {_words(item.text)}" for item in definitions)
        case blocks.Addresses(items):
            return _list(f"[{escaped(item.name)}](<{item.url}>){_beside(item.note)}" for item in items)
        case blocks.Table():
            return _table(block)
        case blocks.SideBySide():
            return _side_by_side(block)
        case charts.TileMap():
            rows = table_of(block).rows
            lead = f"{escaped(block.caption)}: " if block.caption else ""
            return f"{lead}{', '.join(' '.join(map(short, row.cells)) for row in rows)}\n"
        case charts.Ladder() | charts.Ladders() | charts.Bars() | charts.Series():
            return _table(table_of(block))
        case blocks.Sources():
            named = f"Sources: {source_words(block.sources)}." if block.sources else ""
            parts = (f"{block.area}." if block.area else "", named, block.counts)
            return f"{escaped(' '.join(filter(None, parts)))}\n"
        case blocks.TryNext(commands):
            return _list(f"`{item.command}`: {escaped(item.answers)}" for item in commands)
        case _:
            assert_never(block)


def escaped(text: str) -> str:
    """A text without the characters that Markdown reads as marks (O*NET, a | b)."""
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))


def _words(words: Words) -> str:
    return escaped(prose(words, full))


def _beside(note: str) -> str:
    return f", {escaped(note)}" if note else ""


def _list(items: Iterable[str]) -> str:
    return "".join(f"- {item}\n" for item in items)


def _headline(block: blocks.Headline) -> str:
    """A line for the place that was asked for, and one for each beside it."""
    lines = []
    for place in block.places:
        values = " · ".join(map(full, place.values))
        where = ", ".join(filter(None, (place.where, place.vintage)))
        versus = f", {prose(place.versus)}" if place.versus else ""
        lines.append(f"{block.label}, {where}: {values}{versus}" if where else f"{block.label}: {values}{versus}")
    return _list(map(escaped, lines))


def _table(table: blocks.Table) -> str:
    headings = [escaped(column.heading) for column in table.columns]
    left = [column.words for column in table.columns]
    rows = []
    for row in table.rows:
        cells = [_cell(cell, column.stated) for cell, column in zip(row.cells, table.columns, strict=True)]
        cells[0] = "&emsp;" * row.depth + (f"**{cells[0]}**" if row.strong and cells[0] else cells[0])
        rows.append(cells)
    return _lines(headings, left, rows, table.caption)


def _side_by_side(block: blocks.SideBySide) -> str:
    headings = ["", *(f"{escaped(head.name)} ({escaped(head.code)})" for head in block.heads)]
    rows = [[escaped(row.label), *(_cell(cell, row.stated) for cell in row.cells)] for row in block.rows]
    return _lines(headings, [True, *([block.prose] * len(block.heads))], rows, block.caption)


def _cell(cell: Cell, stated: Stated) -> str:
    text = escaped(short(cell, stated))
    return f"**{text}**" if isinstance(cell, Marked) and (cell.best or cell.strong) and text else text


def _lines(headings: Sequence[str], left: Sequence[bool], rows: Iterable[Sequence[str]], caption: str) -> str:
    align = ["---" if to_left else "---:" for to_left in left]
    lines = [headings, align, *rows]
    head = f"{escaped(caption)}:\n\n" if caption else ""
    return head + "".join(f"| {' | '.join(line)} |\n" for line in lines)
