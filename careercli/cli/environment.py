"""The world around a run: streams, terminal, colour, width. Made once and handed down; tests make another."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import NamedTuple, TextIO

PIPE_WIDTH = 100
"""Columns when the output is not a terminal and COLUMNS does not say."""


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
        terminal = sys.stdout.isatty()
        size = shutil.get_terminal_size((PIPE_WIDTH, 24))
        encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "")
        return cls(
            stdin=sys.stdin,
            stdout=sys.stdout,
            stderr=sys.stderr,
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
        """A note to the person, on stderr."""
        self.stderr.write(f"{text}\n")
