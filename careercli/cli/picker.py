"""Asking somebody at a terminal which occupations are meant. Prompts go to stderr, so that stdout stays the answer."""

from collections.abc import Callable

import typer

from careercli.catalog.errors import AmbiguousNameError, UnknownNameError, UsageError
from careercli.cli.environment import Environment


def choose(error: AmbiguousNameError | UnknownNameError, environment: Environment) -> str:
    """What is meant instead: the candidate whose number is typed, or whatever else is.

    Raises the error where there is nothing to choose from, UsageError where nothing is typed, typer.Abort where the
    input ends.
    """
    candidates = error.offers
    if not candidates:
        raise error
    environment.note(f"{error}:" if isinstance(error, AmbiguousNameError) else f"{error}; nearest:")
    width = len(str(len(candidates)))
    for number, candidate in enumerate(candidates, 1):
        kind = "" if candidate.kind == error.what else f" ({candidate.kind})"
        environment.note(f"  {number:>{width}}  {candidate.title}{kind}")
    typed = _ask(environment, "Number, or another name (empty: none of them): ")
    if not typed:
        raise UsageError("nothing was chosen")
    if typed.isascii() and typed.isdigit() and 0 < int(typed) <= len(candidates):
        return candidates[int(typed) - 1].argument
    return typed


def pick_occupations(understand: Callable[[str], str], environment: Environment, most: int) -> list[str]:
    """The slugs of one occupation or more, as many as somebody names before an empty line.

    `understand` turns a name into a slug, and may ask which is meant. Raises typer.Abort where the input ends.
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
    environment.stderr.write(prompt)
    environment.stderr.flush()
    line = environment.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()
