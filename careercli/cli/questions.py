"""Asking somebody at a terminal a row of short questions, each answered by one key. They go to stderr."""

import os
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import typer

from careercli.cli.environment import Environment

BACK, ENTER = "back", "enter"

ARROWS = ("up", "right", "down")
"""The arrows that stand for the first three answers."""

_SEQUENCES = {
    b"[A": "up",
    b"[B": "down",
    b"[C": "right",
    b"[D": BACK,
    b"OA": "up",
    b"OB": "down",
    b"OC": "right",
    b"OD": BACK,
}
_KEYS = {b"\r": ENTER, b"\n": ENTER, b"\x7f": BACK, b"\x08": BACK, b"b": BACK, b"B": BACK}
_END = b"\x04"

SOON = 0.05
"""Seconds in which the rest of an arrow key follows its first character."""

BAR = 18
"""Columns of the progress."""


class Question(NamedTuple):
    """A text with what may be answered, each by its number; `none` is what Enter says, where it says something."""

    text: str
    answers: tuple[tuple[str, Any], ...]
    none: str = ""

    def answer(self, key: str) -> tuple[Any] | None:
        """What a key answers, in a tuple; None where it answers nothing."""
        if key == ENTER and self.none:
            return (None,)
        number = ARROWS.index(key) if key in ARROWS and not self.none else int(key) - 1 if key.isdigit() else -1
        return (self.answers[number][1],) if 0 <= number < len(self.answers) else None


def ask_all(questions: Sequence[Question], environment: Environment) -> list[Any]:
    """The answers, in the order of the questions; one can go back to change them.

    Raises typer.Abort where the input ends. Whatever happens, the terminal is as it was afterwards.
    """
    given: list[Any] = []
    with _typed(environment) as screen:
        while len(given) < len(questions):
            question = questions[len(given)]
            screen.show(question, len(given) + 1, len(questions))
            key = screen.key()
            if key == BACK:
                given = given[:-1]
            elif (answer := question.answer(key)) is not None:
                given.append(*answer)
    return given


class _Lines:
    """Questions on terminals that cannot move their cursor: each below the last, answered by a line."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def show(self, question: Question, number: int, total: int) -> None:
        """Write a question and wait behind it."""
        self.write(f"{number} of {total}: {question.text}\n{_keys(question, 'b')}: ")

    def key(self) -> str:
        """The key that a line stands for."""
        line = self.environment.stdin.readline()
        if not line:
            raise typer.Abort
        word = line.strip().lower()
        return _KEYS.get(word.encode(), word) if word else ENTER

    def write(self, text: str) -> None:
        """Put a text before the person."""
        self.environment.stderr.write(text)
        self.environment.stderr.flush()

    def close(self) -> None:
        """Nothing has to be put back."""


class _Keys(_Lines):
    """Questions in one place, each key an answer as it is pressed; the terminal's settings are put back by `close`."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        import termios
        import tty

        self._termios, self._tty = termios, tty
        self._file = environment.stdin.fileno()
        self._before = termios.tcgetattr(self._file)
        self._drawn = 0

    def show(self, question: Question, number: int, total: int) -> None:
        """Draw a question over the last one."""
        full, rest = ("█", "░") if self.environment.unicode else ("#", ".")
        done = BAR * (number - 1) // total
        lines = [f"{number:>3} of {total}  {full * done}{rest * (BAR - done)}"]
        for text in (question.text, _keys(question, "←" if self.environment.unicode else "b")):
            lines += textwrap.wrap(
                text, max(self.environment.width - 3, 20), initial_indent="  ", subsequent_indent="  "
            )
        self._erase()
        self.write("\n".join(lines) + "\n")
        self._drawn = len(lines)

    def key(self) -> str:
        """The key that is pressed, by its name or its character."""
        # Set each time, keeping what is typed ahead: who was suspended (Ctrl-Z) comes back to the shell's settings.
        self._tty.setcbreak(self._file, self._termios.TCSANOW)
        try:
            typed = os.read(self._file, 1)
            if typed == b"\x1b":
                return _SEQUENCES.get(self._rest(), "")
        except OSError as error:  # the terminal is gone
            raise typer.Abort from error
        if typed in (b"", _END):
            raise typer.Abort
        return _KEYS.get(typed, typed.decode("ascii", "replace"))

    def _rest(self) -> bytes:
        """What follows an escape at once."""
        import select

        found = b""
        while len(found) < 2 and select.select([self._file], [], [], SOON)[0]:
            found += os.read(self._file, 1)
        return found

    def _erase(self) -> None:
        if self._drawn:
            self.write(f"\x1b[{self._drawn}A\r\x1b[J")

    def close(self) -> None:
        """Take the questions from the screen and put the terminal's settings back."""
        with suppress(OSError, ValueError, self._termios.error):
            self._termios.tcsetattr(self._file, self._termios.TCSADRAIN, self._before)
            self._erase()


@contextmanager
def _typed(environment: Environment) -> Iterator[_Lines]:
    """The way to ask that the terminal allows."""
    screen = _screen(environment)
    try:
        yield screen
    finally:
        screen.close()


def _screen(environment: Environment) -> _Lines:
    if not environment.capable:
        return _Lines(environment)
    try:
        return _Keys(environment)
    except (ImportError, OSError, ValueError):  # not on this system, or no terminal after all
        return _Lines(environment)


def _keys(question: Question, back: str) -> str:
    """What each key means, in a line."""
    answers = [f"{number} {words}" for number, (words, _) in enumerate(question.answers, 1)]
    return "   ".join([*answers, *([f"Enter {question.none}"] if question.none else []), f"{back} back"])
