"""Single keys from a terminal: arrows, Enter, Esc, letters. Where there are none (Windows, dumb), lines are read."""

import os
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

UP, DOWN, LEFT, RIGHT = "up", "down", "left", "right"
ENTER, ESCAPE, BACK, END = "enter", "escape", "back", "end"

_KEYS = {
    b"\x1b[A": UP, b"\x1bOA": UP, b"\x1b[B": DOWN, b"\x1bOB": DOWN, b"\x1b[C": RIGHT, b"\x1bOC": RIGHT,
    b"\x1b[D": LEFT, b"\x1bOD": LEFT, b"\r": ENTER, b"\n": ENTER, b"\x1b": ESCAPE,
    b"\x7f": BACK, b"\x08": BACK, b"\x04": END, b"": END,
}  # fmt: skip

_WITHIN = 0.05
"""Seconds in which what follows an Esc is a part of one key."""


@contextmanager
def keys(stream: TextIO) -> Iterator[Callable[[], str] | None]:
    """A function that waits for the next key, or None where the stream gives none; the terminal is put back at the end.

    A key is one of the names here, or the character itself. Ctrl-C interrupts as ever.
    """
    try:
        import termios
        import tty

        number = stream.fileno()
        before = termios.tcgetattr(number)
    except (ImportError, OSError, ValueError, termios.error):
        yield None
        return
    try:
        tty.setcbreak(number, termios.TCSADRAIN)
        yield lambda: _key(number)
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)


def _key(number: int) -> str:
    """The next key; unknown sequences are passed over."""
    while True:
        typed = os.read(number, 1)
        if typed == b"\x1b":
            while len(typed) < 3 and select.select([number], [], [], _WITHIN)[0]:
                typed += os.read(number, 1)
        elif typed and typed[0] >= 0xC0:
            typed += os.read(number, 1 + (typed[0] >= 0xE0) + (typed[0] >= 0xF0))
        if typed in _KEYS:
            return _KEYS[typed]
        text = typed.decode("utf-8", "ignore")
        if len(text) == 1 and text.isprintable():
            return text
