"""Asking somebody at a terminal a row of short questions, each answered by one key. They go to stderr."""

import textwrap
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import typer

from careercli.cli import keys
from careercli.cli.environment import Environment

BACKWARDS = (keys.LEFT, keys.BACK, "b", "B")
"""The keys that go back to the question before."""

ARROWS = (keys.UP, keys.RIGHT, keys.DOWN)
"""The arrows that stand for the first three answers."""

BAR = 18
"""Columns of the progress."""


class Question(NamedTuple):
    """A text with what may be answered, each by its number; `none` is what Enter says, where it says something."""

    text: str
    answers: tuple[tuple[str, Any], ...]
    none: str = ""

    def answer(self, key: str) -> tuple[Any] | None:
        """What a key answers, in a tuple; None where it answers nothing."""
        if key == keys.ENTER and self.none:
            return (None,)
        number = ARROWS.index(key) if key in ARROWS and not self.none else int(key) - 1 if key in "123456789" else -1
        return (self.answers[number][1],) if 0 <= number < len(self.answers) else None

    def keys(self, back: str) -> str:
        """What each key means, in a line."""
        answers = [f"{number} {words}" for number, (words, _) in enumerate(self.answers, 1)]
        return "   ".join([*answers, *([f"Enter {self.none}"] if self.none else []), f"{back} back"])


def ask_all(questions: Sequence[Question], environment: Environment) -> list[Any]:
    """The answers, in the order of the questions; one can go back to change them.

    Raises typer.Abort where the input ends. Whatever happens, the terminal is as it was afterwards.
    """

    def by_line(question: Question, number: int, total: int) -> str:
        return _by_line(environment, question, number, total)

    if not environment.capable:
        return _answers(questions, by_line)
    with keys.keys(environment.stdin) as pressed:
        if pressed is None:
            return _answers(questions, by_line)
        screen = _Screen(environment, pressed)
        try:
            return _answers(questions, screen.ask)
        finally:
            screen.erase()


def _answers(questions: Sequence[Question], ask: Callable[[Question, int, int], str]) -> list[Any]:
    given: list[Any] = []
    while len(given) < len(questions):
        question = questions[len(given)]
        try:
            key = ask(question, len(given) + 1, len(questions))
        except OSError as error:  # the terminal is gone
            raise typer.Abort from error
        if key == keys.END:
            raise typer.Abort
        if key in BACKWARDS:
            given = given[:-1]
        elif (answer := question.answer(key)) is not None:
            given.append(*answer)
    return given


def _by_line(environment: Environment, question: Question, number: int, total: int) -> str:
    """The key that a line stands for, on terminals that give no single ones or cannot move their cursor."""
    _write(environment, f"{number} of {total}: {question.text}\n{question.keys('b')}: ")
    line = environment.stdin.readline()
    return (line.strip().lower() or keys.ENTER) if line else keys.END


class _Screen:
    """Questions in one place of the screen, each drawn over the last."""

    def __init__(self, environment: Environment, pressed: Callable[[], str]) -> None:
        self._environment, self._pressed = environment, pressed
        self._drawn = 0

    def ask(self, question: Question, number: int, total: int) -> str:
        """Draw a question and wait for a key."""
        environment = self._environment
        full, rest, back = ("█", "░", "←") if environment.unicode else ("#", ".", "b")
        done, width = BAR * (number - 1) // total, max(environment.width - 3, 20)
        lines = [f"{number:>3} of {total}  {full * done}{rest * (BAR - done)}"]
        for text in (question.text, question.keys(back)):
            lines += textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")
        self.erase()
        _write(environment, "\n".join(lines) + "\n")
        self._drawn = len(lines)
        return self._pressed()

    def erase(self) -> None:
        """Take the question from the screen."""
        if self._drawn:
            _write(self._environment, f"\x1b[{self._drawn}A\r\x1b[J")
            self._drawn = 0


def _write(environment: Environment, text: str) -> None:
    environment.stderr.write(text)
    environment.stderr.flush()
