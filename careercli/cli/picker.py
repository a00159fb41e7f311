"""Asking somebody at a terminal which occupations are meant. Prompts go to stderr, so that stdout stays the answer."""

import typer

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError, UsageError
from careercli.cli.context import understand_occupation
from careercli.cli.environment import Environment


def pick_occupations(catalog: Catalog, environment: Environment, most: int) -> list[str]:
    """The slugs of one occupation or more, as many as somebody names before an empty line.

    Raises typer.Abort where the input ends.
    """
    environment.note(f"Name up to {most} occupations, one a line; an empty line ends the list.")
    found: list[str] = []
    while len(found) < most:
        typed = _ask(environment, f"Occupation {len(found) + 1}: ")
        if typed:
            slug = _settle(catalog, environment, typed)
            found += [slug] if slug and slug not in found else []
        elif found:
            break
    return found


def _settle(catalog: Catalog, environment: Environment, typed: str) -> str | None:
    """The slug of the occupation that is meant, asked for by number where it is not clear; None to try again."""
    try:
        return understand_occupation(catalog, [typed], environment)
    except AmbiguousNameError as error:
        environment.note(f"{error}:")
        candidates = error.candidates
    except UnknownNameError as error:
        environment.note(f"{error}; nearest:" if error.near else str(error))
        candidates = error.near
    except UsageError as error:
        environment.note(str(error))
        return None
    chosen = _choose(environment, candidates)
    return _settle(catalog, environment, chosen) if chosen else None


def _choose(environment: Environment, candidates: tuple[Candidate, ...]) -> str:
    """What to look up next: the candidate of the number that is typed, or the other name that is."""
    if not candidates:
        return ""
    for number, candidate in enumerate(candidates, 1):
        environment.note(f"  {number}  {candidate.title}")
    typed = _ask(environment, "Number, or another name: ")
    if typed.isdecimal() and 0 < int(typed) <= len(candidates):
        return candidates[int(typed) - 1].argument
    return typed


def _ask(environment: Environment, prompt: str) -> str:
    environment.stderr.write(prompt)
    environment.stderr.flush()
    line = environment.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()
