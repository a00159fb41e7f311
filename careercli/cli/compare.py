"""`career compare NAME…`."""

from collections.abc import Sequence
from typing import Annotated, Optional

import typer

from careercli.catalog.errors import AmbiguousNameError, NoDataError, UnknownNameError, UsageError
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.cli.completion import occupations

app = program()

EXAMPLE = 'career compare "registered nurses" pharmacists, or career compare registered nurses vs pharmacists'

NamesArgument = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads this form in every version
    typer.Argument(
        metavar="NAME...",
        help="Two to six occupations: titles, codes or slugs. Between names: vs, and, commas; "
        "or each in quotes. One alone is compared with its closest related occupations.",
        autocompletion=occupations,
        show_default=False,
    ),
]


@command(
    app,
    (
        "career compare registered nurses vs pharmacists",
        "career compare electricians plumbers carpenters --state CA",
        "career compare 11-9111",
    ),
)
def compare(
    ask: Ask,
    names: NamesArgument = None,
    state: tuple[str, ...] = (),
    metro: tuple[str, ...] = (),
    vintage: str | None = None,
) -> None:
    """Two to six occupations side by side: work, pay, outlook, ways in, skills."""
    from careercli.queries.comparison import closest
    from careercli.queries.comparison import compare as answer

    slugs = understand_occupations(ask, names or [])
    by_relation = len(slugs) == 1
    if by_relation:
        slugs += closest(ask.catalog, slugs[0])
    ask.query.setdefault("names", slugs)
    ask.query.pop("occupation", None)
    ask.resolved(*slugs, key="occupations")
    result = answer(ask.catalog, slugs, (*state, *metro), by_relation=by_relation, vintage=vintage)
    ask.answer(result, result.sources)
    places = [place.figures for item in result.occupations for place in item.places[1:]]
    if places and all(place.pay is None and place.projection is None for place in places):
        raise NoDataError("; ".join(place.missing for place in places))


def understand_occupations(ask: Ask, arguments: Sequence[str]) -> list[str]:
    """The slugs of the occupations that are named, each once; asked for on a terminal where none is named."""
    from careercli.catalog.lookup.names_apart import separate
    from careercli.queries.comparison import FEWEST, MOST

    if not arguments:
        if not ask.environment.interactive:
            raise UsageError(f"name {FEWEST} to {MOST} occupations (one alone is compared with its closest): {EXAMPLE}")
        from careercli.cli.picker import pick_occupations

        return pick_occupations(lambda name: ask.subject([name]), ask.environment, MOST)
    names = separate(ask.catalog, arguments)
    if len(names) > MOST:
        raise UsageError(f"{len(names)} names; at most {MOST} occupations can be compared at once")
    try:
        slugs = [ask.subject([name]) for name in names]
    except (UnknownNameError, AmbiguousNameError) as error:
        if len(names) > 1:
            error.advice = f"Each name in quotes, or vs between names: {EXAMPLE}"
        raise
    unique = list(dict.fromkeys(slugs))
    if len(unique) < len(slugs):
        if len(unique) == 1:
            from careercli.queries.subject import subject

            raise UsageError(f"these names all mean {subject(ask.catalog, unique[0]).title}; name another occupation")
        ask.note("An occupation that was named twice is shown once.")
    return unique
