"""`career path FROM to TO`."""

from collections.abc import Sequence
from typing import Annotated, Optional

import typer

from careercli.catalog.errors import AmbiguousNameError, CareerError, UnknownNameError, UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations

app = program()

EXAMPLE = "career path cashiers to medical assistants"

Ends = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="FROM to TO",
        help="Two occupations with 'to' or '->' between them, or each in quotes.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app, (EXAMPLE, 'career path "licensed practical nurses" "registered nurses"', "career path 43-3031 to 13-2011")
)
def path(ask: Ask, ends: Ends = None) -> None:
    """The way to another occupation that takes the least time: school, learning and pay at each stop."""
    from careercli.queries.path import path as answer

    origin, goal = understand_ends(ask, ends or [])
    ask.query.pop("occupation", None)
    ask.resolved(origin, goal, key="occupations")
    result = answer(ask.catalog, origin, goal)
    ask.answer(result, result.sources)


def understand_ends(ask: Ask, words: Sequence[str]) -> tuple[str, str]:
    """The slugs of both occupations. Raises UsageError where the words do not name two, and what the look-up raises."""
    from careercli.catalog.lookup.ways import both_ends

    named = both_ends(words)
    if not named:
        raise UsageError(f"name two occupations, with 'to' between them: {EXAMPLE}")
    *others, last = named
    for origin, goal in others:
        if _known(ask, origin) and _known(ask, goal):
            return ask.occupation([origin]), ask.occupation([goal])
    return ask.occupation([last[0]]), ask.occupation([last[1]])


def _known(ask: Ask, name: str) -> bool:
    """Whether a name means something, one thing or several."""
    from careercli.catalog.lookup.names import resolve
    from careercli.catalog.text import clean

    try:
        resolve(ask.catalog, clean(name))
    except AmbiguousNameError:
        return True
    except (UnknownNameError, CareerError):
        return False
    return True
