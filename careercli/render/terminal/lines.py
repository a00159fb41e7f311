"""Lines of styled parts, and text wrapped into them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.render.ascii import to_ascii
from careercli.render.figures import full, prose, short
from careercli.render.page.cells import Cell, Stated, Words

Part = tuple[str, str]
"""A text and its style, in Rich's words."""

Line = list[Part]

WIDEST = 120
"""Columns; longer lines are hard to read, so a wider terminal is left empty on the right."""

GAP = 2
"""Columns between two columns of a table."""

INDENT = 2
"""Columns before whatever stands under a heading."""

NARROWEST_TEXT = 12
"""Columns; where less is left behind a label, its text begins on the next line."""

ACCENT, QUIET, STRONG = "cyan", "dim", "bold"
HEADING = "bold cyan"

_PIECES = re.compile(r"\s*(?:\S*?[^\W\d]-+(?=[^\W\d])|\S+)")
"""A word, or as much of one as ends in a hyphen between letters, with the space before it."""


class Surface(NamedTuple):
    """What is drawn on: `columns` wide, in Unicode or ASCII; `folds` where long names may take several lines."""

    width: int
    unicode: bool = True
    folds: bool = True

    def words(self, words: Words) -> str:
        """Running text as this surface can show it."""
        return self.says(prose(words, full))

    def cell(self, cell: Cell, stated: Stated = Stated.NOTHING) -> str:
        """A cell of a table as this surface can show it."""
        return self.says(short(cell, stated))

    def says(self, text: str) -> str:
        """A text as this surface can show it."""
        return text if self.unicode else to_ascii(text)


def wide(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def widest(texts: Sequence[str]) -> int:
    """How many columns the widest of some texts takes."""
    return max(map(len if "".join(texts).isascii() else wide, texts), default=0)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of a width, broken at spaces and after hyphens; a word that is longer is folded."""
    if wide(text) <= width:
        return [text]
    lines = [""]
    for piece in _PIECES.findall(text):
        if wide(lines[-1] + piece) <= width or not piece.strip():
            lines[-1] += piece if lines[-1] else piece.lstrip()
            continue
        word = piece.lstrip()
        if lines[-1]:
            lines.append("")
        while wide(word) > width:
            room = max(fitting(word, width), 1)
            lines[-1], word = word[:room], word[room:]
            lines.append("")
        lines[-1] = word
    return [line.rstrip() for line in lines if line.strip()] or [""]


def fitting(text: str, width: int) -> int:
    """How many characters from the start of a text fit into so many columns."""
    if text.isascii():
        return width
    return max((end for end in range(len(text) + 1) if wide(text[:end]) <= width), default=0)


def wrapped(text: str, width: int, style: str = "", lead: str = "", lead_style: str = "", hang: int = -1) -> list[Line]:
    """Text behind a lead, its further lines indented as far as the lead is wide (or by `hang`)."""
    indent = wide(lead) if hang < 0 else hang
    if lead.strip() and width - wide(lead) < NARROWEST_TEXT:
        return [
            *wrapped(lead.rstrip(), width, lead_style),
            *wrapped(text, width, style, " " * min(2 * INDENT, width // 2)),
        ]
    lines = wrap(text, max(width - max(indent, wide(lead)), 1))
    first: Line = [(lead, lead_style), (lines[0], style)]
    return [first, *([(" " * indent, ""), (line, style)] for line in lines[1:])]


def spread(left: Line, right: str, width: int) -> list[Line]:
    """A line with a quiet note at the right edge, or under it where there is no room."""
    room = width - sum(wide(text) for text, _ in left) - wide(right)
    if right and room >= GAP:
        return [[*left, (" " * room, ""), (right, QUIET)]]
    lines = wrapped("".join(text for text, _ in left), width, left[-1][1]) if room + wide(right) < 0 else [left]
    return lines + (wrapped(right, width, QUIET, " " * INDENT) if right else [])


def plain_text(lines: Iterable[Line]) -> str:
    """Lines without their styles, and without spaces at their ends."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
