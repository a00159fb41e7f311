"""A page: titles, facts, tables and paragraphs in one look. Every screen is put together from these.

Lines are collected and drawn by Rich in one go at the end: many small prints, and Rich's own tables, cost several
times as much as the rest of an answer.
"""

import io
import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

WIDEST = 120
"""Columns; longer lines are hard to read, so a wider terminal is left empty on the right."""

GAP = 2
"""Columns between two columns of a table."""

INDENT = 2
"""Columns before a table or a list of facts."""

NARROWEST_NAMES = 24
"""Columns that names keep before spare columns give way."""

ACCENT, QUIET, STRONG = "cyan", "dim", "bold"


class Column(NamedTuple):
    """A column of a table: its heading, whether it holds numbers, and how soon it goes when the terminal is narrow.

    Columns of the highest `spare` are left out first, together; those of 0 always stay.
    """

    heading: str
    right: bool = True
    style: str = ""
    spare: int = 0


class Page:
    """Collects lines and gives them back as text, with or without colour."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = min(width, WIDEST)
        self._lines: list[Text] = []
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=self.width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def text(self) -> str:
        """All that was drawn, without spaces at the ends of lines."""
        if self._console.no_color:  # nothing for Rich to add
            plain = [line.plain.rstrip() for line in self._lines]
            self._lines.clear()
            return "".join(f"{line}\n" for line in plain)
        for line in self._lines:
            line.rstrip()
        self._console.print(Text("\n").join(self._lines), no_wrap=True, overflow="ignore", crop=False)
        self._lines.clear()
        text = self._buffer.getvalue()
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines())

    def recorded(self) -> Console:
        """A console that has recorded, in colour, all that was drawn, for export in Rich's own formats."""
        console = Console(
            file=io.StringIO(), width=self.width, record=True, force_terminal=True, color_system="standard", _environ={}
        )
        console.print(Text("\n").join(self._lines), no_wrap=True, overflow="ignore", crop=False)
        return console

    def blank(self) -> None:
        """An empty line."""
        self._lines.append(Text())

    def title(self, left: str, right: str = "") -> None:
        """The first line: what this is, and its code at the right edge."""
        self._spread(Text(left, STRONG), Text(right, QUIET))

    def heading(self, text: str, note: str = "") -> None:
        """The name of a section, after an empty line, with a quiet note behind it."""
        self.blank()
        heading = Text(text, f"{STRONG} {ACCENT}")
        if note and heading.cell_len + GAP + len(note) <= self.width:
            self.line(heading, (f"  {note}", QUIET))
        else:
            self._wrapped(heading)
            if note:
                self.paragraph(note, indent=INDENT, style=QUIET)

    def paragraph(self, text: str, *, indent: int = 0, style: str = "") -> None:
        """Running text, wrapped."""
        self._wrapped(Text(text, style), " " * indent)

    def line(self, *parts: str | tuple[str, str] | Text) -> None:
        """One line of plain and (text, style) parts; cut by nobody, so keep it within the width."""
        self._lines.append(Text.assemble(*parts))

    def bullets(self, items: Iterable[str]) -> None:
        """A list, each item wrapped under its bullet."""
        for item in items:
            self._wrapped(Text(item), "  • ")

    def definitions(self, items: Iterable[tuple[str, str]]) -> None:
        """Names with a text each, the text wrapped under the name."""
        for name, text in items:
            self._wrapped(Text.assemble((name, STRONG), "  ", text), " " * INDENT, hang=INDENT + 2)

    def facts(self, rows: Sequence[tuple[str, str]], *, label_width: int = 13) -> None:
        """Labels in one column, what they say in the next, wrapped there; a label too long stands on its own line."""
        for label, value in rows:
            if len(label) >= label_width:
                self._wrapped(Text(label, QUIET), " " * INDENT)
                label = ""
            self._wrapped(Text(value), " " * INDENT + f"{label:<{label_width}}", style=QUIET)

    def right_note(self, left: Text, note: str) -> None:
        """A line with a quiet note at the right edge."""
        self._spread(left, Text(note, QUIET))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str | Text]]) -> None:
        """A table without lines: quiet headings, numbers to the right.

        Where it is too wide the spare columns are left out, and said to be; then the first column is wrapped.
        """
        cells = [[cell if isinstance(cell, Text) else Text(cell) for cell in row] for row in rows]
        widths = [
            max([len(column.heading), *(row[place].cell_len for row in cells)]) for place, column in enumerate(columns)
        ]
        kept = self._fitting(columns, widths)
        taken = INDENT + sum(widths[place] + GAP for place in kept[1:])
        widths[kept[0]] = max(min(widths[kept[0]], self.width - taken), 1)
        self._row(
            [Text(columns[place].heading, QUIET) for place in kept], [columns[place] for place in kept], widths, kept
        )
        for row in cells:
            self._row([row[place] for place in kept], [columns[place] for place in kept], widths, kept)
        left_out = [column.heading for place, column in enumerate(columns) if place not in kept and column.heading]
        if left_out:
            self.paragraph(f"A wider terminal also shows: {', '.join(left_out)}.", indent=INDENT, style=QUIET)

    def footer(self, text: str) -> None:
        """The last line: area, vintage and source."""
        self.blank()
        self._wrapped(Text(text, QUIET))

    def _fitting(self, columns: Sequence[Column], widths: Sequence[int]) -> list[int]:
        """The places of the columns that fit beside a first column of a readable width."""
        kept = list(range(len(columns)))
        readable = min(widths[0], NARROWEST_NAMES)
        while INDENT + readable + sum(widths[place] + GAP for place in kept[1:]) > self.width:
            most_spare = max(columns[place].spare for place in kept)
            if not most_spare:
                break
            kept = [place for place in kept if columns[place].spare < most_spare]
        return kept

    def _row(
        self, cells: Sequence[Text], columns: Sequence[Column], widths: Sequence[int], kept: Sequence[int]
    ) -> None:
        """One row; where the first cell is wrapped, the others stand on its first line."""
        first, *further = self._wrap(cells[0], widths[kept[0]])
        line = Text(" " * INDENT)
        for place, (cell, column) in enumerate(zip([first, *cells[1:]], columns, strict=True)):
            room = " " * max(widths[kept[place]] - cell.cell_len, 0)
            if place:
                line.append(" " * GAP)
            styled = Text.assemble(cell, style=column.style) if column.style and cell.style != QUIET else cell
            line = Text.assemble(line, room, styled) if column.right else Text.assemble(line, styled, room)
        self._lines.append(line)
        self._lines += [Text.assemble(" " * INDENT, rest) for rest in further]

    def _spread(self, left: Text, right: Text) -> None:
        room = self.width - left.cell_len - right.cell_len
        if room < GAP or not right.plain:
            self._wrapped(left)
            if right.plain:
                self._lines.append(right)
            return
        self._lines.append(Text.assemble(left, " " * room, right))

    def _wrapped(self, body: Text, lead: str = "", *, hang: int | None = None, style: str = "") -> None:
        """Text behind a lead, its further lines indented as far as the lead is wide (or by `hang`)."""
        indent = len(lead) if hang is None else hang
        for number, line in enumerate(self._wrap(body, self.width - max(indent, len(lead)))):
            self._lines.append(Text.assemble((lead, style) if number == 0 else " " * indent, line))

    def _wrap(self, text: Text, width: int) -> list[Text]:
        """The text in lines of a width, broken at spaces and hyphens; a word that is longer is folded."""
        if text.cell_len <= width:
            return [text]
        lines, start = [], 0
        for piece in textwrap.wrap(text.plain, max(width, 1)):
            start = text.plain.index(piece, start)
            lines.append(text[start : start + len(piece)])
            start += len(piece)
        return lines
