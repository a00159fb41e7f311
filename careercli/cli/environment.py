"""The world around a run: streams, terminal, colour, width. Made once and handed down; tests make another."""

import os
import re
import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

PIPE_WIDTH = 100
"""Columns when there is no terminal and COLUMNS does not say."""

_LONG_WORD = re.compile(r"(\S{80})\S{400,}")
"""No name, path or address in a note is as long; only what somebody typed by mistake."""


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

    @classmethod
    def current(cls) -> "Environment":
        """The environment of this process."""
        terminal = sys.stdout is not None and sys.stdout.isatty()
        size = shutil.get_terminal_size(_terminal_behind_a_pipe())
        encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
        return cls(
            stdin=sys.stdin or _nothing("r"),
            stdout=sys.stdout or _nothing("w"),
            stderr=sys.stderr or _nothing("w"),
            variables=os.environ,
            terminal=terminal,
            width=size.columns,
            height=size.lines,
            unicode=encoding.startswith("utf") and os.environ.get("TERM") != "dumb",
        )

    @property
    def interactive(self) -> bool:
        """Whether somebody sits there who could answer a question."""
        return self.terminal and self.stdin.isatty() and self.stderr.isatty()

    def coloured(self, choice: str) -> bool:
        """Whether to colour: `--color` decides, then NO_COLOR, then FORCE_COLOR, then whether this is a terminal."""
        if choice != "auto":
            return choice == "always"
        if self.variables.get("NO_COLOR"):
            return False
        if self.variables.get("FORCE_COLOR"):
            return True
        return self.terminal and self.variables.get("TERM") != "dumb"

    def note(self, text: str) -> None:
        """A note to the person, on stderr. What somebody typed can neither move the cursor nor fill the screen."""
        visible = "".join(char if char.isprintable() or char == "\n" else "�" for char in text)
        self.stderr.write(_LONG_WORD.sub(r"\1…", visible) + "\n")


def _terminal_behind_a_pipe() -> os.terminal_size:
    """The size of the terminal that stderr still goes to when stdout is piped (`| less`), else the usual one."""
    try:
        return os.get_terminal_size(sys.stderr.fileno())
    except (AttributeError, OSError, ValueError):
        return os.terminal_size((PIPE_WIDTH, 24))


def _nothing(mode: str) -> TextIO:
    """What stands for a stream that was closed before the program started (`>&-`)."""
    return open(os.devnull, mode, encoding="utf-8")  # type: ignore[return-value]  # noqa: PTH123
