"""Asking somebody at a terminal what is meant. Prompts go to stderr, so that stdout stays the answer."""

from collections.abc import Callable, Sequence

import typer

from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError, UsageError
from careercli.cli.environment import Environment
from careercli.cli.keys import BACK, DOWN, END, ENTER, ESCAPE, UP, keys

NONE_OF_THEM = "q"
MOST_ON_A_SCREEN = 15

_LINE = "Number, or another name (q: none of them): "
_KEYS = "Arrows and Enter, a number, another name; q or Esc: none of them "


def choose(error: AmbiguousNameError | UnknownNameError, environment: Environment) -> str:
    """What is meant instead: the candidate that is chosen by arrows or by its number, or whatever else is typed.

    Raises the error where there is nothing to choose from, UsageError where none of them is meant, typer.Abort where
    the input ends.
    """
    candidates = error.offers[:MOST_ON_A_SCREEN]
    if not candidates:
        raise error
    environment.note(f"{error}:" if isinstance(error, AmbiguousNameError) else f"{error}; nearest:")
    lines = [_line(number, candidate, error, len(candidates)) for number, candidate in enumerate(candidates, 1)]
    if environment.capable:
        with keys(environment.stdin) as key:
            if key:
                return _by_keys(key, candidates, lines, environment)
    for line in lines:
        environment.note(f"  {line}")
    return _by_line(candidates, environment)


def _line(number: int, candidate: Candidate, error: AmbiguousNameError | UnknownNameError, total: int) -> str:
    """A candidate with its number and what tells it from the others."""
    beside = error.beside.get(candidate.argument, "")
    told = f"  {beside}" if beside else "" if candidate.kind == error.what else f" ({candidate.kind})"
    return f"{number:>{len(str(total))}}  {candidate.title}{told}"


def _by_line(candidates: Sequence[Candidate], environment: Environment) -> str:
    """What a line chooses; a number that is none of them is asked for again."""
    while True:
        typed = _ask(environment, _LINE)
        if typed.lower() in ("", NONE_OF_THEM):
            raise UsageError("nothing was chosen")
        number = _number(typed)
        if number is None:
            return typed
        if 0 < number <= len(candidates):
            return candidates[number - 1].argument
        environment.note(f"1 to {len(candidates)}")


def _by_keys(
    key: Callable[[], str], candidates: Sequence[Candidate], lines: Sequence[str], environment: Environment
) -> str:
    """What is chosen by arrows, or typed; `q` and Esc choose nothing."""
    place, typed = 0, ""
    _draw(environment, lines, place, typed, first=True)
    while True:
        pressed = key()
        if pressed in (UP, DOWN):
            place, typed = (place + (1 if pressed == DOWN else -1)) % len(candidates), ""
        elif pressed == END:
            raise typer.Abort
        elif pressed == ESCAPE or (pressed == NONE_OF_THEM and not typed):
            environment.stderr.write("\n")
            raise UsageError("nothing was chosen")
        elif pressed == BACK:
            typed = typed[:-1]
        elif pressed != ENTER:
            typed += pressed
        number = _number(typed)
        if number is not None and 0 < number <= len(candidates):
            place = number - 1
        if pressed == ENTER and (not typed or number is None or 0 < number <= len(candidates)):
            environment.stderr.write("\n")
            return candidates[place].argument if not typed or number is not None else typed.strip()
        if pressed == ENTER:
            typed = ""  # a number that is none of them: a second try
        _draw(environment, lines, place, typed, first=False)


def _draw(environment: Environment, lines: Sequence[str], place: int, typed: str, *, first: bool) -> None:
    """The candidates, the chosen one marked, and the line that is typed; each in one row, to stay in place."""
    rows = [f"{'>' if number == place else ' '} {line}"[: environment.width - 1] for number, line in enumerate(lines)]
    up = "" if first else f"\r\x1b[{len(rows)}A"
    shown = f"{_KEYS}{typed}"[-environment.width + 1 :]
    environment.stderr.write(up + "".join(f"\x1b[K{row}\r\n" for row in rows) + f"\x1b[K{shown}")
    environment.stderr.flush()


def _number(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else None


def pick_occupations(understand: Callable[[str], str], environment: Environment, most: int) -> list[str]:
    """The slugs of one occupation or more, as many as somebody names before an empty line.

    `understand` turns a name into a slug, and may ask which is meant. Raises typer.Abort where the input ends,
    UsageError where it is no text.
    """
    environment.note(f"Name up to {most} occupations, one a line; an empty line ends the list.")
    found: list[str] = []
    while len(found) < most:
        typed = _ask(environment, f"Occupation {len(found) + 1}: ")
        if typed:
            slug = _settle(understand, environment, typed)
            found += [slug] if slug and slug not in found else []
        elif found:
            break
    return found


def _settle(understand: Callable[[str], str], environment: Environment, typed: str) -> str | None:
    """The slug of the occupation that is meant, asked for where it is not clear; None to try again."""
    try:
        return understand(typed)
    except (UnknownNameError, UsageError) as error:
        environment.note(str(error))
        return None


def _ask(environment: Environment, prompt: str) -> str:
    """A line that somebody types. Raises typer.Abort where the input ends, UsageError where it is no text."""
    environment.stderr.write(prompt)
    environment.stderr.flush()
    try:
        line = environment.stdin.readline()
        line.encode()  # where the locale lets bytes through that are no text, they stand for themselves
    except UnicodeError as error:
        raise UsageError("what was typed is no text in UTF-8") from error
    if not line:
        raise typer.Abort
    return line.strip()
