"""A page: titles, facts, tables and paragraphs in one look. Every screen is put together from these."""

import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDEST = 120
"""Columns; longer lines are hard to read, so a wider terminal is left empty on the right."""

GAP = 2
"""Columns between two columns of a table."""

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
    """Collects what is drawn and gives it back as text, with or without colour."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = min(width, WIDEST)
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
            soft_wrap=False,
            _environ={},
        )

    def text(self) -> str:
        """All that was drawn, without spaces at the ends of lines."""
        return "".join(f"{line.rstrip()}\n" for line in self._buffer.getvalue().splitlines())

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def title(self, left: str, right: str = "") -> None:
        """The first line: what this is, and its code at the right edge."""
        self._spread(Text(left, STRONG), Text(right, QUIET))

    def heading(self, text: str, note: str = "") -> None:
        """The name of a section, after an empty line, with a quiet note behind it."""
        self.blank()
        self._console.print(Text(text, f"{STRONG} {ACCENT}") + Text(f"  {note}" if note else "", QUIET))

    def paragraph(self, text: str, *, indent: int = 0, style: str = "") -> None:
        """Running text, wrapped."""
        self._console.print(Padding(Text(text, style), (0, 0, 0, indent)))

    def line(self, *parts: str | tuple[str, str] | Text) -> None:
        """One line of plain and (text, style) parts; cut by nobody, so keep it within the width."""
        self._console.print(Text.assemble(*parts), no_wrap=True, overflow="ignore", crop=False)

    def bullets(self, items: Iterable[str]) -> None:
        """A list, each item wrapped under its bullet."""
        for item in items:
            self._hanging("  • ", Text(item))

    def definitions(self, items: Iterable[tuple[str, str]]) -> None:
        """Names with a text each, the text wrapped under the name."""
        for name, text in items:
            self._hanging("  ", Text.assemble((name, STRONG), "  ", text), indent=4)

    def facts(self, rows: Sequence[tuple[str, str]], *, label_width: int = 13) -> None:
        """Labels in one column, what they say in the next, wrapped there."""
        for label, value in rows:
            self._hanging(f"  {label:<{label_width}}", Text(value), style=QUIET)

    def right_note(self, left: Text, note: str) -> None:
        """A line with a quiet note at the right edge."""
        self._spread(left, Text(note, QUIET))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str | Text]]) -> None:
        """A table without lines: quiet headings, numbers to the right.

        Where it is too wide the spare columns are left out, and said to be; then the first column is wrapped.
        """
        cells = [[cell if isinstance(cell, Text) else Text(cell) for cell in row] for row in rows]
        kept = self._fitting(columns, cells)
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style=QUIET, show_edge=False)
        for place in kept:
            column = columns[place]
            table.add_column(
                column.heading,
                justify="right" if column.right else "left",
                style=column.style,
                no_wrap=place > 0,
                overflow="fold",
            )
        for row in cells:
            table.add_row(*(row[place] for place in kept))
        self._console.print(Padding(table, (0, 0, 0, 2)))
        if left_out := [column.heading for place, column in enumerate(columns) if place not in kept and column.heading]:
            self.paragraph(f"A wider terminal also shows: {', '.join(left_out)}.", indent=2, style=QUIET)

    def _fitting(self, columns: Sequence[Column], cells: Sequence[Sequence[Text]]) -> list[int]:
        """The places of the columns that fit beside a first column of a readable width."""
        widths = [
            max([len(column.heading), *(row[place].cell_len for row in cells)]) for place, column in enumerate(columns)
        ]
        kept = list(range(len(columns)))
        readable = min(widths[0], NARROWEST_NAMES)
        while 2 + readable + sum(widths[place] + GAP for place in kept[1:]) > self.width:
            most_spare = max(columns[place].spare for place in kept)
            if not most_spare:
                break
            kept = [place for place in kept if columns[place].spare < most_spare]
        return kept

    def footer(self, text: str) -> None:
        """The last line: area, vintage and source."""
        self.blank()
        self._console.print(Text(text, QUIET))

    def _spread(self, left: Text, right: Text) -> None:
        room = self.width - left.cell_len - right.cell_len
        if room < 2 or not right.plain:
            self._console.print(left)
            if right.plain:
                self._console.print(right)
            return
        self._console.print(left + Text(" " * room) + right, no_wrap=True, overflow="ignore", crop=False)

    def _hanging(self, lead: str, body: Text, *, indent: int | None = None, style: str = "") -> None:
        """Text behind a lead, its further lines indented as far as the lead is wide (or by `indent`)."""
        hang = len(lead) if indent is None else indent
        lines = body.wrap(self._console, self.width - hang)
        for number, line in enumerate(lines):
            start = Text(lead, style) if number == 0 else Text(" " * hang)
            self._console.print(start + line, no_wrap=True, overflow="ignore", crop=False)
