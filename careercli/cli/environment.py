"""The world around a run: streams, terminal, colour, width. Made once and handed down; tests make another."""

import os
import re
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple, TextIO

PIPE_WIDTH = 100
"""Columns when there is no terminal and COLUMNS does not say."""

WIDTH, HEIGHT = 80, 24
"""Of a terminal that does not know its own size."""

_LONG_WORD = re.compile(r"(\S{80})\S{400,}")
"""No name, path or address in a note is as long; only what somebody typed by mistake."""


def _browse(url: str) -> bool:
    import webbrowser

    return webbrowser.open(url)


class Environment(NamedTuple):
    """Where a run reads and writes, and what its terminal can show."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    variables: Mapping[str, str]
    terminal: bool
    width: int
    height: int
    unicode: bool
    browse: Callable[[str], bool] = _browse
    """Opens an address in the browser, and says whether there was one that could."""

    @classmethod
    def current(cls) -> "Environment":
        """The environment of this process."""
        width, height = _size(os.environ)
        encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
        return cls(
            stdin=sys.stdin or _nothing("r"),
            stdout=sys.stdout or _nothing("w"),
            stderr=sys.stderr or _nothing("w"),
            variables=os.environ,
            terminal=sys.stdout is not None and sys.stdout.isatty(),
            width=width,
            height=height,
            unicode=encoding.startswith("utf") and os.environ.get("TERM") != "dumb",
        )

    @property
    def interactive(self) -> bool:
        """Whether somebody sits there who could answer a question."""
        return self.terminal and self.stdin.isatty() and self.stderr.isatty()

    @property
    def capable(self) -> bool:
        """Whether stdout is a terminal that can move its cursor, as pagers and colours need."""
        return self.terminal and self.variables.get("TERM") not in ("dumb", "")

    def coloured(self, choice: str) -> bool:
        """Whether to colour: `--color` decides, then NO_COLOR, then FORCE_COLOR, then whether this is a terminal."""
        if choice != "auto":
            return choice == "always"
        if self.variables.get("NO_COLOR"):
            return False
        if self.variables.get("FORCE_COLOR"):
            return True
        return self.capable

    def note(self, text: str) -> None:
        """A note to the person, on stderr. What somebody typed can neither move the cursor nor fill the screen.

        Where stderr cannot take it (closed, full, its reader gone) the note is lost, the answer and its code are not.
        """
        visible = "".join(char if char.isprintable() or char == "\n" else "�" for char in text)
        try:
            self.stderr.write(_LONG_WORD.sub(r"\1…", visible) + "\n")
            self.stderr.flush()
        except (OSError, ValueError):
            pass


def _size(variables: Mapping[str, str]) -> tuple[int, int]:
    """Columns and lines: as COLUMNS and LINES say, else of the terminal that stdout or (`| less`) stderr goes to.

    Not by `shutil.get_terminal_size`, which asks one stream only and believes a terminal that says 0.
    """
    width, height = (_count(variables.get(name, "")) for name in ("COLUMNS", "LINES"))
    terminal = (PIPE_WIDTH, HEIGHT)
    if not (width and height):
        for stream in (sys.stdout, sys.stderr):
            try:
                columns, lines = os.get_terminal_size(stream.fileno())
            except (AttributeError, OSError, ValueError):  # closed, no terminal, or no file at all
                continue
            terminal = (columns or WIDTH, lines or HEIGHT)
            break
    return width or terminal[0], height or terminal[1]


def _count(text: str) -> int:
    """A number of columns or lines; 0 for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _nothing(mode: str) -> TextIO:
    """What stands for a stream that was closed before the program started (`>&-`)."""
    return open(os.devnull, mode, encoding="utf-8")  # type: ignore[return-value]  # noqa: PTH123
