"""A page for people who listen to it: sentences and labelled lines, one statement a line, nothing drawn."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from careercli.model.education import LEVELS
from careercli.render.captions import said_once
from careercli.render.figures import NO_CHANGE, prose, size, spoken
from careercli.render.output import Output
from careercli.render.page import blocks, charts
from careercli.render.page.cells import Cell, Words
from careercli.render.page.page import Block, Page
from careercli.render.sources import source_words
from careercli.render.tabular import table_of

_HEADINGS = {
    "10%": "10th percentile",
    "25%": "25th percentile",
    "75%": "75th percentile",
    "90%": "90th percentile",
    "vs US": "compared with the United States",
    "±Jobs": "relative standard error of the jobs",
    "±Mean": "relative standard error of the mean wage",
}
"""Headings that are too short to be listened to."""

_SAID = (
    (re.compile(r"\b(19|20)(\d\d)–(\d\d)\b"), r"\1\2 to \1\3"),
    (re.compile(r" *· *"), ", "),
    (re.compile(r" → "), " to "),
    (re.compile(r"^★ +"), "“The highest” is "),
    (re.compile(r"^† +"), "Note 1: "),
    (re.compile(r"^‡ +"), "Note 2: "),
    (re.compile(r" †"), ", see note 1"),
    (re.compile(r" ‡"), ", see note 2"),
    (re.compile(r"\b(above|below|from|as) United States"), r"\1 the United States"),
    (re.compile(r"±"), ""),
    (re.compile(r" {2,}\("), " ("),
    (re.compile(r" {2,}"), ", "),
)
"""What a voice leaves out or stumbles over, and what stands in its place."""

_LEVELS = {short: name for name, short in LEVELS.items()}

_ABBREVIATIONS = {
    "BEA": "Bureau of Economic Analysis",
    "BLS": "Bureau of Labor Statistics",
    "NCES": "National Center for Education Statistics",
    "CIP": "Classification of Instructional Programs",
    "SOC": "Standard Occupational Classification",
    "OOH": "Occupational Outlook Handbook",
    "OEWS": "Occupational Employment and Wage Statistics",
    "EP": "Employment Projections",
    "RPP": "regional price parity",
    "CPI-U": "Consumer Price Index for All Urban Consumers",
}
"""Said in words where they are first met."""

_ADDRESS = re.compile(r"https://\S+$")
"""A full stop behind an address would be taken for a part of it."""

_SENTENCE = re.compile(r"(?<=[\w)”%]{3}[.!?]) (?=[A-Z“])")
"""Between two sentences; not behind `St.` and `U.S.`."""


def write(page: Page, _: Output) -> str:
    """The page as lines, each a statement with its label; sections are parted by empty lines."""
    lines: list[str] = []
    heads = next((block.heads for block in page.blocks if isinstance(block, blocks.SideBySide)), ())
    for block in said_once(page.blocks):
        if lines and isinstance(block, blocks.Heading | blocks.Sources | blocks.TryNext):
            lines.append("")
        lines += filter(None, map(_statement, _block(block)))
        if isinstance(block, blocks.Title):
            lines += [f"{head.name}, {head.code}." for head in heads]
    text = "".join(f"{line}\n" for line in lines)
    for short, words in _ABBREVIATIONS.items():
        text = re.sub(rf"(?<![\w(]){short}\b", f"{words} ({short})", text, count=1)
    return text


def _block(block: Block) -> Iterable[str]:
    match block:
        case blocks.Title(text, code):
            return [f"{text}, {code}" if code else text]
        case blocks.Headline(label, places):
            return [_placed(label, place) for place in places]
        case blocks.Heading(text, note):
            return [f"{text}, {note}:" if note else f"{text}:"]
        case blocks.Facts(facts):
            return [f"{fact.label}: {_words(fact.words)}" for fact in facts]
        case blocks.Paragraph(words) | blocks.Note(words):
            return _SENTENCE.split(_words(words))
        case blocks.Bullets(items):
            return items
        case blocks.Definitions(items):
            return [f"{item.name}: {_words(item.text)}" for item in items]
        case blocks.Addresses(items):
            return [f"{', '.join(filter(None, (item.name, item.note)))}: {item.url}" for item in items]
        case blocks.Table():
            return _table(block)
        case blocks.SideBySide():
            return _side_by_side(block)
        case charts.Ladder() | charts.Ladders() | charts.Bars() | charts.Series() | charts.TileMap():
            return _table(table_of(block))
        case blocks.Sources(area, sources, counts):
            return [area, f"Sources: {source_words(sources)}" if sources else "", counts]
        case blocks.TryNext(commands):
            return [f"{item.command}, to see: {item.answers}" for item in commands]
        case _:
            assert_never(block)


def _statement(text: str) -> str:
    """A line that says one thing: in words, and with an end."""
    for found, words in _SAID:
        text = found.sub(words, text)
    text = text.strip()
    ended = not text or text[-1] in ".:!?" or _ADDRESS.search(text)
    return text if ended else f"{text}."


def _words(words: Words) -> str:
    return prose(words, spoken)


def _placed(label: str, place: blocks.Placed) -> str:
    """`Median pay, California, May 2025: $141,480 a year, 14 percent above the United States`."""
    values = [*map(spoken, place.values), _words(place.versus)]
    return f"{', '.join(filter(None, (label, place.where, place.vintage)))}: {', '.join(filter(None, values))}"


def _table(table: blocks.Table) -> Iterator[str]:
    """The caption, then a line a row: `California: 75,090 jobs; median $141,480`."""
    if table.caption:
        yield f"{table.caption}:"
    if not table.rows:
        yield "No rows."
    above = ""
    for row in table.rows:
        name = spoken(row.cells[0])
        if row.depth and name[:1].islower():  # "an hour" is no name by itself
            name = f"{above}, {name}"
        else:
            above = name
        cells = zip(table.columns[1:], row.cells[1:], strict=True)
        said = "; ".join(_clause(column, cell) for column, cell in cells if spoken(cell))
        yield ": ".join(filter(None, (name, said)))


def _clause(column: blocks.Column, cell: Cell) -> str:
    """A cell as its column words it; what is missing, and what no words are given for, behind the heading."""
    text = spoken(cell, column.stated)
    text = _LEVELS.get(text, text)
    if text == NO_CHANGE and column.spoken:
        return f"{text} in {column.spoken.format('').strip()}".removesuffix(" in ")
    if column.spoken and (column.spoken.endswith("{}") or column.words or size(cell) is not None):
        return column.spoken.format(text)
    return f"{_label(column.heading)} {text}".strip()


def _label(heading: str) -> str:
    """A heading inside a sentence."""
    heading = _HEADINGS.get(heading, heading)
    return heading if heading[:2].isupper() else heading[:1].lower() + heading[1:]


def _side_by_side(block: blocks.SideBySide) -> Iterator[str]:
    """The caption, then a line a fact, which names each of the things; a line for each of them where it is a text."""
    if block.caption:
        yield f"{block.caption}:"
    for row in block.rows:
        label = _HEADINGS.get(row.label, row.label)
        cells = [(head.name, spoken(cell, row.stated)) for head, cell in zip(block.heads, row.cells, strict=True)]
        if block.prose:
            yield from (f"{name}{label and f', {_label(label)}'}: {text}" for name, text in cells)
        else:
            yield f"{label[:1].upper()}{label[1:]}: {'; '.join(f'{name} {text}' for name, text in cells)}"
